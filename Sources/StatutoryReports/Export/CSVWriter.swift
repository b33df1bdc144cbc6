/// Writes CSV as bytes (RFC 4180): fields separated by commas, lines by CR LF, quotes where they are needed.
///
/// A text that a spreadsheet program would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage
/// return) gets an apostrophe in front. Numbers stay numbers, negative ones too.
package struct CSVWriter {
    package private(set) var bytes: [UInt8] = []
    private var isLineStart = true

    /// - Parameter byteOrderMark: For spreadsheet programs, which take a file without one for a local encoding.
    package init(byteOrderMark: Bool) {
        if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
    }

    package mutating func line(_ texts: [String]) {
        for text in texts { field(text) }
        endLine()
    }

    package mutating func endLine() {
        bytes += [0x0D, 0x0A]
        isLineStart = true
    }

    package mutating func field(_ text: String) {
        separate()
        let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
        if needsQuotes { bytes.append(0x22) }
        if Self.startsFormula(text.utf8.first), !Self.isNumber(text) { bytes.append(0x27) }
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        if needsQuotes { bytes.append(0x22) }
    }

    package mutating func field(_ value: CellValue?) { plain(value?.description ?? "") }

    package mutating func field(_ number: Int?) { plain(number.map(String.init) ?? "") }

    private mutating func plain(_ digits: String) {
        separate()
        bytes += digits.utf8
    }

    private mutating func separate() {
        if !isLineStart { bytes.append(0x2C) }
        isLineStart = false
    }

    private static func startsFormula(_ byte: UInt8?) -> Bool {
        switch byte {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
        default: false
        }
    }

    /// A sign, digits, at most one point.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.utf8.dropFirst()
        return (text.utf8.first == 0x2D || text.utf8.first == 0x2B) && digits.contains { (0x30...0x39).contains($0) }
            && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } && digits.count { $0 == 0x2E } <= 1
    }
}
