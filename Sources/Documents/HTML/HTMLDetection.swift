/// Whether text is HTML: by its first tag, not by any angle bracket in it. `<http://…>` in Markdown is no tag.
enum HTMLDetection {
    static func isHTML(_ text: [UInt8]) -> Bool {
        let span = text.span
        var search = HTMLSearch()
        var at = start(of: span, from: 0)
        // An XML declaration, comments and processing instructions may come before the first tag.
        for _ in 0..<16 {
            guard at + 1 < span.count, span[at] == 0x3C else { return false }
            switch span[at + 1] {
            case 0x3F, 0x21:
                if isDoctype(span, at) { return true }
                let isComment = text[at...].starts(with: [0x3C, 0x21, 0x2D, 0x2D])
                let end =
                    isComment
                    ? search.commentEnd(in: text, from: at + 4)
                    : search.index(of: 0x3E, in: text, from: at).map { $0 + 1 }
                guard let end else { return false }
                at = start(of: span, from: end)
            default:
                return isTag(span, at + 1)
            }
        }
        return false
    }

    /// Whether text that is not HTML holds tables of HTML: Markdown converted from PDF does.
    static func holdsTables(_ text: [UInt8]) -> Bool {
        let span = text.span
        var at = 0
        var holdsTable = false
        while at < span.count {
            if span[at] == 0x3C, let tag = tag(span, at + 1) {
                if tag == .table { holdsTable = true }
                if tag == .cell, holdsTable { return true }
            }
            at += 1
        }
        return false
    }

    private static func start(of text: Span<UInt8>, from start: Int) -> Int {
        var at = start
        while at < text.count, case let length = Blank.length(text, at, text.count), length > 0 { at += length }
        return at
    }

    private static func isDoctype(_ text: Span<UInt8>, _ at: Int) -> Bool {
        let mark = Array("!doctype html".utf8)
        return at + 1 + mark.count <= text.count
            && mark.indices.allSatisfy { text[at + 1 + $0] | (mark[$0] >= 0x61 ? 0x20 : 0) == mark[$0] }
    }

    private static func isTag(_ text: Span<UInt8>, _ start: Int) -> Bool {
        tag(text, start) != nil
    }

    /// The element whose name stands at `start` and ends as a tag name does; `nil` for what is no tag of HTML.
    private static func tag(_ text: Span<UInt8>, _ start: Int) -> HTMLTag? {
        var name = PackedName()
        var at = start
        while at < text.count, (0x61...0x7A).contains(text[at] | 0x20) || (0x30...0x39).contains(text[at]) {
            name.append(text[at] | 0x20)
            at += 1
        }
        guard at < text.count, text[at] <= 0x20 || text[at] == 0x2F || text[at] == 0x3E else { return nil }
        return HTMLTag.names[name] ?? inline[name]
    }

    private static let inline = PackedNames(
        [
            "meta", "link", "base", "span", "font", "b", "strong", "i", "em", "u", "a", "img", "input", "button",
            "label",
            "col", "colgroup", "object", "embed", "svg", "small", "big", "sup", "sub", "tt", "code", "canvas", "video",
        ].map { ($0, HTMLTag.other) }
    )
}
