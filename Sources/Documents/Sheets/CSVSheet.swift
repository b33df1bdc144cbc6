/// CSV as RFC 4180 has it, and as office programs write it: separated by commas, semicolons or tabs, whichever the first
/// line has most of; quotes are doubled within quotes.
enum CSVSheet {
    static func read(_ text: [UInt8]) throws(UnreadableDocument) -> Sheet {
        var builder = SheetBuilder()
        let separator = separator(text)
        var at = 0
        while at < text.count {
            try builder.add(cell(text, &at, separator))
            if at < text.count, text[at] == separator {
                at += 1
                // A separator at the very end has an empty cell after it.
                if at == text.count { try builder.add([UInt8]()) }
                if at < text.count { continue }
            }
            if at < text.count, text[at] == UInt8(ascii: "\r") { at += 1 }
            if at < text.count, text[at] == UInt8(ascii: "\n") { at += 1 }
            try builder.endRow()
        }
        return builder.sheet
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

    private static func separator(_ text: [UInt8]) -> UInt8 {
        let line = text.prefix { $0 != UInt8(ascii: "\n") }
        let choices = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
        let counts = choices.map { choice in line.count { $0 == choice } }
        let best = counts.indices.max { counts[$0] < counts[$1] } ?? 0
        return counts[best] == 0 ? choices[0] : choices[best]
    }
}
