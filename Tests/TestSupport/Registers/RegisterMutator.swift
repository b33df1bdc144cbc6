import Documents

/// Old registers by seeded damage: tables as text in every encoding, and workbooks whose parts are damaged before they are
/// packed, so that it gets past the container.
///
///     RegisterMutator(seed: 7).input(0)        // the same bytes on every run
public struct RegisterMutator: Sendable {
    private let seed: UInt64

    public init(seed: UInt64) { self.seed = seed }

    /// Input `number` of this seed.
    public func input(_ number: UInt64) throws -> [UInt8] {
        var random = SeededGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ number)
        var rows = SampleRegister.rows
        for _ in 0..<Int.random(in: 0...6, using: &random) { Self.change(&rows, &random) }
        guard Bool.random(using: &random) else { return Self.text(rows, &random) }
        return try Self.workbook(rows, &random)
    }

    // MARK: Rows

    private static func change(_ rows: inout [[String]], _ random: inout SeededGenerator) {
        guard let row = rows.indices.randomElement(using: &random) else { return }
        let column = Int.random(in: 0..<16, using: &random)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: rows.remove(at: row)
        case 1: rows.insert(rows[row], at: rows.indices.randomElement(using: &random) ?? 0)
        case 2: rows.shuffle(using: &random)
        case 3: rows = rows.map { row in Array(row[min(column, row.count)...] + row[..<min(column, row.count)]) }
        case 4: rows.append(contentsOf: Array(repeating: rows[row], count: Int.random(in: 1...400, using: &random)))
        default:
            while rows[row].count <= column { rows[row].append("") }
            rows[row][column] = odd.randomElement(using: &random) ?? ""
        }
    }

    private static let odd = [
        "", "/", "合计", "填表人：", "收到日期", "申请人", "申请内容", "2023-05-08", "2023年5月", "45052", "45052.9999999999999999999",
        "99999999999999999999", "-1", "2023-02-30", "9999-12-31", "0000-00-00", "２０２３．５．８", "是", "20个工作日", "21", "不予公开",
        "撤回",
        "\"", "\r", "\n", "\"\r\n,\"", "=1+1", "\u{0}", "\u{FEFF}", "𠮷", "e\u{301}",
        String(repeating: "长", count: 4_000),
    ]

    // MARK: Bytes

    private static func text(_ rows: [[String]], _ random: inout SeededGenerator) -> [UInt8] {
        let encoding = TextEncoding.allCases.randomElement(using: &random) ?? .utf8
        var bytes = Array(SampleRegister.text(rows).utf8)
        damage(&bytes, &random)
        bytes = encoding.encode(String(decoding: bytes, as: UTF8.self))
        if Bool.random(using: &random) { bytes = encoding.mark + bytes }
        if Int.random(in: 0..<4, using: &random) == 0, !bytes.isEmpty { ByteMutations.flip(&bytes, &random) }
        return bytes
    }

    private static func workbook(_ rows: [[String]], _ random: inout SeededGenerator) throws -> [UInt8] {
        let merged = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            let columns = ["A", "B", "M", "ZZ", "XFD"]
            let (first, last) = (
                columns.randomElement(using: &random) ?? "A", columns.randomElement(using: &random) ?? "A"
            )
            return
                "\(first)\(Int.random(in: 0...12, using: &random)):\(last)\(Int.random(in: 0...60_000, using: &random))"
        }
        var book = SampleWorkbook(sheets: [
            SampleWorkbook.Sheet(name: "台账", rows: rows, merged: merged, isHidden: Bool.random(using: &random)),
            SampleWorkbook.Sheet(name: "b", rows: [["x"]]),
        ])
        if Int.random(in: 0..<8, using: &random) == 0 { book.properties = "<workbookPr date1904=\"0\"/>" }
        var parts = try book.parts()
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            guard let index = parts.indices.randomElement(using: &random) else { break }
            damage(&parts[index].bytes, &random)
        }
        if Int.random(in: 0..<16, using: &random) == 0 { parts.shuffle(using: &random) }
        if Int.random(in: 0..<16, using: &random) == 0 { parts.removeLast() }
        var bytes = try ZIPWriter.archive(parts)
        if Int.random(in: 0..<8, using: &random) == 0 { ByteMutations.flip(&bytes, &random) }
        return bytes
    }

    private static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        for _ in 0..<Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
            switch Int.random(in: 0..<9, using: &random) {
            case 0: ByteMutations.flip(&bytes, &random)
            case 1: ByteMutations.truncate(&bytes, &random)
            case 2: ByteMutations.removeRange(&bytes, &random)
            case 3: ByteMutations.repeatRange(&bytes, &random)
            case 4: ByteMutations.insertOddCharacters(&bytes, &random)
            case 5: LineMutations.changeLineEnds(&bytes, &random)
            case 6: NumberMutations.change(&bytes, &random)
            case 7: NumberMutations.insertHugeNumbers(&bytes, &random)
            default: MarkupMutations.insertTags(&bytes, &random)
            }
        }
    }
}
