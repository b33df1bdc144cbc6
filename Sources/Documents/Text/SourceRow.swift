/// One row of a text: up to a line end, a form feed, a vertical tab, or U+2028/U+2029.
struct SourceRow {
    /// What separates cells in it.
    struct Delimiters: OptionSet {
        let rawValue: UInt8
        static let tab = Delimiters(rawValue: 1)
        static let pipe = Delimiters(rawValue: 2)
    }

    enum End {
        /// The next row stands in the next line of the source.
        case line
        /// The next row stands in the same line: vertical tab, U+2028.
        case row
        /// As ``row``, and a gap: form feed, U+2029.
        case page
    }

    var range: Range<Int>
    var delimiters: Delimiters
    var end: End
    /// Where the next row starts.
    var next: Int

    /// The row that starts at `start`.
    init(_ text: Span<UInt8>, from start: Int) {
        var at = start
        var delimiters: Delimiters = []
        while at < text.count {
            switch text[at] {
            case 0x09:
                delimiters.insert(.tab)
            case 0x7C:
                delimiters.insert(.pipe)
            case 0x0A...0x0D, 0xE2:
                if let (end, length) = Self.end(text, at) {
                    self.init(range: start..<at, delimiters: delimiters, end: end, next: at + length)
                    return
                }
                if Pipe.length(text, at, text.count) > 0 { delimiters.insert(.pipe) }
            case 0xEF:
                if Pipe.length(text, at, text.count) > 0 { delimiters.insert(.pipe) }
            case 0xE3...0xEE:
                // Han characters and their punctuation, three bytes each: nothing ends or cuts within one.
                at += 2
            default:
                break
            }
            at += 1
        }
        self.init(range: start..<at, delimiters: delimiters, end: .line, next: at)
    }

    private init(range: Range<Int>, delimiters: Delimiters, end: End, next: Int) {
        self.range = range
        self.delimiters = delimiters
        self.end = end
        self.next = next
    }

    private static func end(_ text: Span<UInt8>, _ at: Int) -> (End, Int)? {
        func byte(_ offset: Int) -> UInt8 { at + offset < text.count ? text[at + offset] : 0 }
        switch text[at] {
        case 0x0A: return (.line, 1)
        case 0x0B: return (.row, 1)
        case 0x0C: return (.page, 1)
        case 0x0D: return (.line, byte(1) == 0x0A ? 2 : 1)
        default:
            guard byte(1) == 0x80 else { return nil }
            return byte(2) == 0xA8 ? (.row, 3) : byte(2) == 0xA9 ? (.page, 3) : nil
        }
    }
}

/// Characters that stand for the vertical rule of a table: `|`, `｜`, and those of box drawings.
enum Pipe {
    /// Bytes of the rule at `at`; 0 when there is none.
    @inline(__always)
    static func length(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
        let byte = text[at]
        if byte == 0x7C { return 1 }
        guard byte == 0xE2 || byte == 0xEF, at + 2 < end else { return 0 }
        switch (byte, text[at + 1], text[at + 2]) {
        case (0xEF, 0xBD, 0x9C): return 3  // ｜
        case (0xE2, 0x94, 0x82...0x83), (0xE2, 0x94, 0x86...0x87), (0xE2, 0x94, 0x8A...0x8B): return 3  // │ ┃ ┆ ┇ ┊ ┋
        case (0xE2, 0x95, 0x91): return 3  // ║
        default: return 0
        }
    }
}
