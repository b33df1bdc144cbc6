/// A sheet of an XLSX file: texts, numbers as they are written, and in each row of a merged cell what the cell says. A day
/// is a number there, which whoever reads a column of days knows (``Sheet`` has no types).
enum XLSXSheet {
    private enum Element: Sendable { case row, cell, value, text, phonetic, merge }

    private static let names = PackedNames<Element>([
        ("row", .row), ("c", .cell), ("v", .value), ("t", .text), ("rPh", .phonetic), ("mergeCell", .merge),
    ])

    static func rows(_ source: [UInt8], _ shared: [[UInt8]]) throws(UnreadableDocument) -> [[String]] {
        var builder = SheetBuilder()
        var merged = MergedCells()
        var (value, isInValue, isShared, isInCell, phonetic) = ([UInt8](), false, false, false, 0)
        var scanner = XMLScanner(source)
        while let event = try XLSXBook.next(&scanner) {
            switch event {
            case .start(let name, let range, let isEmpty):
                let attributes = XMLAttributes(source: source, range: range)
                switch names[name] {
                case .row:
                    // Rows that hold nothing may be left out.
                    if let number = attributes.value("r").flatMap(number) { builder.skip(toRow: number - 1) }
                    if isEmpty { try builder.endRow() }
                case .cell:
                    (value, isInCell) = ([], !isEmpty)
                    isShared = attributes.word("t") == "s"
                    if let reference = attributes.value("r") { builder.skip(toColumn: Place(reference).column) }
                    if isEmpty { try builder.add(value) }
                case .phonetic: phonetic += isEmpty ? 0 : 1
                case .value, .text: isInValue = isInCell && !isEmpty && phonetic == 0
                case .merge: if let reference = attributes.value("ref") { try merged.add(reference) }
                case nil: break
                }
            case .end(let name):
                switch names[name] {
                case .row: try builder.endRow()
                case .cell:
                    isInCell = false
                    try builder.add(isShared ? text(value, shared) : value)
                case .phonetic: phonetic = max(0, phonetic - 1)
                case .value, .text: isInValue = false
                case .merge, nil: break
                }
            case .text(let range): if isInValue { XLSXBook.append(source[range], to: &value) }
            case .verbatim(let range): if isInValue { value += source[range] }
            }
        }
        return merged.filled(builder.rows)
    }

    private static func text(_ number: [UInt8], _ shared: [[UInt8]]) -> [UInt8] {
        guard let index = Self.number(number[...]), shared.indices.contains(index) else { return [] }
        return shared[index]
    }

    /// `nil` for what is no whole number of at most nine digits.
    fileprivate static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// `C7` is column 2 and row 6, counted from 0; one past the limit for what lies farther.
    fileprivate struct Place {
        let column: Int
        let row: Int

        init(_ reference: ArraySlice<UInt8>) {
            let letters = reference.prefix { (0x41...0x5A).contains($0) }
            var column = 0
            for byte in letters.prefix(4) { column = column * 26 + Int(byte - 0x40) }
            self.column = min(max(0, column - 1), SheetReader.mostColumns)
            row = min(max(0, (number(reference[letters.endIndex...]) ?? 1) - 1), SheetReader.mostRows)
        }
    }

    /// 合并单元格: what stands in the first cell of one is said of all its rows (an applicant with three requests), not of
    /// its columns (a title over the table).
    private struct MergedCells {
        private static let most = 20_000
        private var areas: [(first: Place, last: Place)] = []

        /// - Parameter reference: `A3:A5`
        mutating func add(_ reference: ArraySlice<UInt8>) throws(UnreadableDocument) {
            let ends = reference.split(separator: UInt8(ascii: ":"), maxSplits: 1)
            guard ends.count == 2 else { return }
            let (first, last) = (Place(ends[0]), Place(ends[1]))
            guard last.row > first.row else { return }
            guard areas.count < Self.most else { throw UnreadableDocument(sentence: "合并的单元格太多。请取消合并，再导入。") }
            areas.append((first, last))
        }

        func filled(_ rows: [[String]]) -> [[String]] {
            var rows = rows
            // Areas of a real sheet do not overlap, so no cell is filled twice; those of a made one may.
            var left = SheetReader.mostRows * 20
            for area in areas where rows.indices.contains(area.first.row) {
                guard rows[area.first.row].indices.contains(area.first.column) else { continue }
                let text = rows[area.first.row][area.first.column]
                let last = min(area.last.row, rows.count - 1)
                guard !text.isEmpty, last > area.first.row else { continue }
                for row in area.first.row + 1...last {
                    let missing = max(0, area.first.column + 1 - rows[row].count)
                    left -= 1 + missing
                    guard left > 0 else { return rows }
                    if missing > 0 { rows[row].append(contentsOf: repeatElement("", count: missing)) }
                    if rows[row][area.first.column].isEmpty { rows[row][area.first.column] = text }
                }
            }
            return rows
        }
    }
}
