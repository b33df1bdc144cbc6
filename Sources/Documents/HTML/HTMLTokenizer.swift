/// HTML source to tags and text, each as a range of the source. Comments, doctypes and `<![if …]>` are left out.
///
///     <td colspan=2>规章</td>    →  open(.cell, attributes: " colspan=2") · text("规章") · close(.cell)
///
/// Every byte is looked at a bounded number of times, also in sources made to be slow: a search for an end that
/// failed once is not made again (``HTMLSearch``). What is never closed is read as text rather than lost.
struct HTMLTokenizer {
    enum Token {
        case text(Range<Int>)
        /// `at` is where the `<` stands.
        case open(HTMLTag, attributes: Range<Int>, at: Int)
        case close(HTMLTag)
    }

    private let source: [UInt8]
    private var at = 0
    private var search = HTMLSearch()

    init(_ source: [UInt8]) {
        self.source = source
    }

    mutating func next() -> Token? {
        while at < source.count {
            let start = at
            let textEnd = endOfText(from: start)
            if textEnd > start {
                at = textEnd
                return .text(start..<textEnd)
            }
            if let token = markup() { return token }
            if at == start {
                at = endOfText(from: start + 1)
                return .text(start..<at)
            }
        }
        return nil
    }

    /// Content of the raw element whose start tag was just read, up to its end tag, which is passed over.
    mutating func rawContent(upTo end: StaticString) -> Range<Int>? {
        guard let close = search.endTag(end, in: source, from: at) else { return nil }
        let content = at..<close
        at = search.tagEnd(in: source, from: close + 2).map { $0 + 1 } ?? source.count
        return content
    }

    private func endOfText(from start: Int) -> Int {
        let span = source.span
        var end = start
        while end < span.count, span[end] != 0x3C { end += 1 }
        return end
    }

    /// A tag at the `<` at ``at``; `nil` for what is left out, and for a `<` that is text (then ``at`` has not moved).
    private mutating func markup() -> Token? {
        let start = at
        guard start + 1 < source.count else { return nil }
        switch source[start + 1] {
        case 0x21:
            let isComment = source[start...].starts(with: [0x3C, 0x21, 0x2D, 0x2D])
            let end = isComment ? search.commentEnd(in: source, from: start + 4) : nil
            at = end ?? search.index(of: 0x3E, in: source, from: start).map { $0 + 1 } ?? start
            return nil
        case 0x3F:
            at = search.index(of: 0x3E, in: source, from: start).map { $0 + 1 } ?? start
            return nil
        case 0x2F:
            guard start + 2 < source.count, Self.isLetter(source[start + 2]) else { return nil }
            guard let (name, _) = tag(nameFrom: start + 2) else { return nil }
            return .close(name)
        case let byte where Self.isLetter(byte):
            guard let (name, attributes) = tag(nameFrom: start + 1) else { return nil }
            return .open(name, attributes: attributes, at: start)
        default:
            return nil
        }
    }

    private mutating func tag(nameFrom start: Int) -> (HTMLTag, Range<Int>)? {
        guard !search.tagEndIsMissing else { return nil }
        var name = PackedName()
        var end = start
        while end < source.count, !Self.endsName(source[end]) {
            name.append(source[end] | (Self.isLetter(source[end]) ? 0x20 : 0))
            end += 1
        }
        guard let close = search.tagEnd(in: source, from: end) else { return nil }
        at = close + 1
        return (HTMLTag(name), end..<close)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x2F || byte == 0x3E
    }
}
