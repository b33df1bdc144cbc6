/// A table as CSV (RFC 4180), in UTF-8 with a byte order mark, so that spreadsheet programs read Chinese.
///
///     var csv = CSV(["机关", "2023", "2025"])
///     csv.add(["宿迁市人民政府", "108", "130"])
struct CSV: Sendable {
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ heads: [String]) { add(heads) }

    mutating func add(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            append(field)
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    private mutating func append(_ field: String) {
        guard field.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
            bytes.append(contentsOf: field.utf8)
            return
        }
        bytes.append(0x22)
        for byte in field.utf8 { bytes.append(contentsOf: byte == 0x22 ? [0x22, 0x22] : [byte]) }
        bytes.append(0x22)
    }

    /// Text of others that a spreadsheet would take for a formula gets an apostrophe.
    static func harmless(_ text: String) -> String {
        guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
        return "'" + text
    }
}
