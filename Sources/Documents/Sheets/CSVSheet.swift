/// CSV as RFC 4180 has it, and as office programs write it: separated by commas, semicolons or tabs, whichever the first
/// line that has any has most of; quotes are doubled within quotes.
enum CSVSheet {
    static func read(_ text: [UInt8]) throws(UnreadableDocument) -> [[String]] {
        var builder = SheetBuilder()
        let separator = separator(text)
        var at = 0
        while at < text.count {
            try builder.add(cell(text, &at, separator))
            if at < text.count, text[at] == separator {
                at += 1
                if at < text.count { continue }
            }
            if at < text.count, text[at] == UInt8(ascii: "\r") { at += 1 }
            if at < text.count, text[at] == UInt8(ascii: "\n") { at += 1 }
            try builder.endRow()
        }
        return builder.rows
    }

    private static func cell(_ text: [UInt8], _ at: inout Int, _ separator: UInt8) -> [UInt8] {
        var cell: [UInt8] = []
        if at < text.count, text[at] == UInt8(ascii: "\"") {
            at += 1
            while at < text.count {
                if text[at] == UInt8(ascii: "\"") {
                    at += 1
                    guard at < text.count, text[at] == UInt8(ascii: "\"") else { break }
                }
                cell.append(text[at])
                at += 1
            }
        }
        // What stands behind the closing quote, or the whole cell without quotes.
        while at < text.count, text[at] != separator, text[at] != UInt8(ascii: "\n"), text[at] != UInt8(ascii: "\r") {
            cell.append(text[at])
            at += 1
        }
        return cell
    }

    /// A title may stand above the table, without any separator; twenty lines are looked at.
    private static func separator(_ text: [UInt8]) -> UInt8 {
        let choices = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
        for line in text.split(separator: UInt8(ascii: "\n"), maxSplits: 20).prefix(20) {
            let counts = choices.map { choice in line.count { $0 == choice } }
            guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] > 0 else { continue }
            return choices[best]
        }
        return choices[0]
    }
}
