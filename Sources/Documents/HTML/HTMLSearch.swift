/// Searches forward in HTML source, and remembers which found nothing: from further on they find nothing either.
/// That keeps reading linear when a source repeats `<!--` or `<a b="` a million times and closes none.
struct HTMLSearch {
    private var missingBytes: Set<UInt8> = []
    private var missingEndTags: Set<String> = []
    private var commentEndIsMissing = false
    private(set) var tagEndIsMissing = false

    /// Index of the next such byte.
    mutating func index(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
        let source = bytes.span
        guard !missingBytes.contains(byte) else { return nil }
        var at = start
        while at < source.count {
            if source[at] == byte { return at }
            at += 1
        }
        missingBytes.insert(byte)
        return nil
    }

    /// Index of the `>` that ends a tag whose name ends at `start`: not one within a quoted value.
    mutating func tagEnd(in bytes: [UInt8], from start: Int) -> Int? {
        let source = bytes.span
        guard !tagEndIsMissing else { return nil }
        var at = start
        var followsEquals = false
        while at < source.count {
            switch source[at] {
            case 0x3E: return at
            case 0x3D: followsEquals = true
            case 0x22, 0x27:
                // A value whose quote is never closed ends with the tag, as if the quote were not there.
                if followsEquals, let close = index(of: source[at], in: bytes, from: at + 1) { at = close }
                followsEquals = false
            case ...0x20: break
            default: followsEquals = false
            }
            at += 1
        }
        tagEndIsMissing = true
        return nil
    }

    /// Index after the `-->` or `--!>` that ends a comment whose text starts at `start`.
    mutating func commentEnd(in bytes: [UInt8], from start: Int) -> Int? {
        let source = bytes.span
        guard !commentEndIsMissing else { return nil }
        // `<!-->` and `<!--->` are whole comments.
        if start < source.count, source[start] == 0x3E { return start + 1 }
        if start + 1 < source.count, source[start] == 0x2D, source[start + 1] == 0x3E { return start + 2 }
        var at = start
        while at + 2 < source.count {
            if source[at] == 0x2D, source[at + 1] == 0x2D {
                if source[at + 2] == 0x3E { return at + 3 }
                if source[at + 2] == 0x21, at + 3 < source.count, source[at + 3] == 0x3E { return at + 4 }
            }
            at += 1
        }
        commentEndIsMissing = true
        return nil
    }

    /// Index of the `<` of an end tag: `endTag("</script", …)`, in whatever case.
    mutating func endTag(_ tag: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        let source = bytes.span
        let name = "\(tag)"
        guard !missingEndTags.contains(name) else { return nil }
        let wanted = Array(name.utf8)
        var at = start
        while at + wanted.count <= source.count {
            if source[at] == 0x3C, wanted.indices.allSatisfy({ Self.lowercased(source[at + $0]) == wanted[$0] }) {
                return at
            }
            at += 1
        }
        missingEndTags.insert(name)
        return nil
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
