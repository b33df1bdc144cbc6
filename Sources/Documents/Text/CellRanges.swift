/// Cuts a row of text into the ranges of its cells, blank ones included, white space not yet taken off.
///
///     规章⇥0⇥⇥0            规章 · 0 · (blank) · 0
///     | 规章 | 0 | |       规章 · 0 · (blank)
///     规章 | 0 | 0 |||     规章 · 0 · 0 · (blank) · (blank)
///
/// In a pipe row the outermost pipes bound the row, and each other pipe ends a cell. Tabs in it are white space
/// beside a pipe and cut elsewhere. In a tab row every tab cuts.
enum CellRanges {
    static func forEach(
        in row: SourceRow,
        of text: Span<UInt8>,
        _ body: (Range<Int>) throws(UnreadableDocument) -> Void
    ) throws(UnreadableDocument) {
        if row.delimiters.contains(.pipe) {
            try forEachPiped(row.range, text, body)
        } else {
            try forEachTabbed(row.range, text, body)
        }
    }

    private static func forEachTabbed(
        _ range: Range<Int>,
        _ text: Span<UInt8>,
        _ body: (Range<Int>) throws(UnreadableDocument) -> Void
    ) throws(UnreadableDocument) {
        var start = range.lowerBound
        for at in range where text[at] == 0x09 {
            try body(start..<at)
            start = at + 1
        }
        try body(start..<range.upperBound)
    }

    private static func forEachPiped(
        _ range: Range<Int>,
        _ text: Span<UInt8>,
        _ body: (Range<Int>) throws(UnreadableDocument) -> Void
    ) throws(UnreadableDocument) {
        var start = range.lowerBound
        var at = start
        while at < range.upperBound {
            let length = Pipe.length(text, at, range.upperBound)
            if length == 0 {
                at += 1
                continue
            }
            let isOuter = start == range.lowerBound && Blank.trimmed(start..<at, in: text).isEmpty
            if !isOuter { try forEachTabbed(within(start..<at, text), text, body) }
            at += length
            start = at
        }
        let rest = Blank.trimmed(start..<range.upperBound, in: text)
        if !rest.isEmpty { try forEachTabbed(rest, text, body) }
    }

    /// The text of a piped cell, so that only the tabs inside it are left; a blank cell as it is, without tabs.
    private static func within(_ range: Range<Int>, _ text: Span<UInt8>) -> Range<Int> {
        Blank.trimmed(range, in: text)
    }
}
