/// Rows that draw lines and say nothing: `|---|:--:|`, `-----⇥---⇥---`, `+----+----+`, `├───┼───┤`.
///
/// One or two dashes are no line: `-` and `--` are written for "nothing to report" and must stay.
enum RuleRow {
    static func matches(_ row: SourceRow, of text: Span<UInt8>) -> Bool {
        guard let first = row.range.first(where: { !isBetweenCells(text[$0]) && $0 < row.range.upperBound }),
            mayStart(text[first])
        else { return false }
        var cell = RuleCell()
        var cells = row.delimiters.isEmpty ? 0 : 1
        var at = row.range.lowerBound
        while at < row.range.upperBound {
            let byte = text[at]
            let pipe = Pipe.length(text, at, row.range.upperBound)
            if pipe > 0 || isBetweenCells(byte) {
                if byte != 0x20 {
                    guard cell.isSound else { return false }
                    cell = RuleCell()
                    cells += 1
                }
                at += max(pipe, 1)
                continue
            }
            let length = cell.take(text, at, row.range.upperBound)
            guard length > 0 else { return false }
            at += length
            cells += cell.isDrawn ? 1 : 0
        }
        return cell.isSound && cells > 0
    }

    private static func isBetweenCells(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x7C || byte == 0x2B
    }

    private static func mayStart(_ byte: UInt8) -> Bool {
        byte == 0x2D || byte == 0x3A || byte == 0x3D || byte == 0xE2
    }
}

/// What was seen of one cell of a row that may be a rule.
private struct RuleCell {
    private var dashes = 0
    private var colons = 0
    private(set) var isDrawn = false

    /// Nothing, `---`, `:-`, `===`, or a piece of a box.
    var isSound: Bool {
        dashes == 0 ? colons == 0 : dashes > 2 || colons > 0
    }

    /// Takes the character at `at` and answers its bytes; 0 when a rule cannot hold it.
    mutating func take(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
        switch text[at] {
        case 0x2D, 0x3D:
            dashes += 1
            return 1
        case 0x3A:
            colons += 1
            return 1
        case 0xE2 where at + 2 < end && (text[at + 1] == 0x94 || text[at + 1] == 0x95):
            isDrawn = true  // U+2500…U+257F, box drawings
            return 3
        default:
            return 0
        }
    }
}
