import DocumentContent

/// Walks forward through a source and tells line and column on the way.
///
/// Lines end as in every editor: at LF, CRLF and CR. A form feed or U+2028 starts a new row of the document, but its
/// place is still counted in the line it stands in.
struct PlaceCursor {
    private(set) var at: Int
    private(set) var line: Int
    private(set) var column: Int

    init(at: Int = 0, line: Int = 1, column: Int = 1) {
        self.at = at
        self.line = line
        self.column = column
    }

    /// The place of the character at `target`, which must not lie before the last one asked for.
    mutating func place(of target: Int, in source: [UInt8]) -> Place {
        let text = source.span
        while at < target {
            let byte = text[at]
            at += 1
            if byte >= 0x20 {
                // Continuation bytes of UTF-8 are 10xxxxxx: all others start a character.
                if byte & 0xC0 != 0x80 { column += 1 }
            } else if byte == 0x0A || (byte == 0x0D && !(at < text.count && text[at] == 0x0A)) {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return Place(line: line, column: column)
    }
}
