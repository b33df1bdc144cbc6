/// XML source to elements and text, without building a tree. Names are local: `w:p` and `ns0:p` are both `p`.
///
///     <w:t xml:space="preserve">a &lt; b</w:t>   →  start(t) · text("a &lt; b") · end(t)
///
/// Nothing outside the source is ever looked at: a document type declaration, and with it every entity of its own, is
/// refused. Comments and instructions are left out; references in text are left as they are. Linear in the source.
struct XMLScanner {
    enum Event {
        case start(PackedName, attributes: Range<Int>, isEmpty: Bool)
        case end(PackedName)
        case text(Range<Int>)
        /// As it stands: no references in it.
        case verbatim(Range<Int>)
    }

    enum Fault: Error {
        case notWellFormed
        /// Deeper than ``XMLScanner/deepest``.
        case tooDeep
    }

    /// Word nests some twenty elements for each table in a table.
    static let deepest = 1000

    private let source: [UInt8]
    private var at = 0
    private var open: [PackedName] = []
    private var hasRoot = false

    init(_ source: [UInt8]) { self.source = source }

    mutating func next() throws(Fault) -> Event? {
        while at < source.count {
            if source[at] != 0x3C {
                let start = at
                at = index(of: 0x3C, from: at) ?? source.count
                // White space around the root element.
                if open.isEmpty { continue }
                return .text(start..<at)
            }
            if let event = try markup() { return event }
        }
        guard open.isEmpty, hasRoot else { throw .notWellFormed }
        return nil
    }

    private mutating func markup() throws(Fault) -> Event? {
        guard at + 1 < source.count else { throw .notWellFormed }
        switch source[at + 1] {
        case 0x3F:
            try skip(past: "?>")
            return nil
        case 0x21:
            return try declaration()
        case 0x2F:
            return try endTag()
        default:
            return try startTag()
        }
    }

    private mutating func declaration() throws(Fault) -> Event? {
        if stands("<!--") {
            try skip(past: "-->")
            return nil
        }
        guard stands("<![CDATA["), !open.isEmpty else { throw .notWellFormed }
        let start = at + 9
        try skip(past: "]]>")
        return .verbatim(start..<at - 3)
    }

    private mutating func endTag() throws(Fault) -> Event {
        guard let close = index(of: 0x3E, from: at) else { throw .notWellFormed }
        let (name, _) = Self.name(in: source.span, from: at + 2, to: close)
        at = close + 1
        guard let last = open.popLast(), last.key == name.key else { throw .notWellFormed }
        return .end(name)
    }

    private mutating func startTag() throws(Fault) -> Event {
        let start = at + 1
        guard let close = tagEnd(from: start) else { throw .notWellFormed }
        let isEmpty = source[close - 1] == 0x2F
        let (name, end) = Self.name(in: source.span, from: start, to: isEmpty ? close - 1 : close)
        guard name.count > 0, !open.isEmpty || !hasRoot else { throw .notWellFormed }
        hasRoot = true
        at = close + 1
        if !isEmpty {
            guard open.count < Self.deepest else { throw .tooDeep }
            open.append(name)
        }
        return .start(name, attributes: end..<close, isEmpty: isEmpty)
    }

    /// The `>` that ends a tag: not one between quotes.
    private func tagEnd(from start: Int) -> Int? {
        let text = source.span
        var quote: UInt8 = 0
        for index in start..<text.count {
            let byte = text[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return index
            } else if byte == 0x3C {
                return nil
            }
        }
        return nil
    }

    /// The local part of a name, and where the name ends.
    private static func name(in text: Span<UInt8>, from start: Int, to limit: Int) -> (PackedName, Int) {
        var name = PackedName()
        var index = start
        while index < limit, text[index] > 0x20 {
            if text[index] == 0x3A { name = PackedName() } else { name.append(text[index]) }
            index += 1
        }
        return (name, index)
    }

    private mutating func skip(past end: StaticString) throws(Fault) {
        let last = end.utf8Start[end.utf8CodeUnitCount - 1]
        var from = at + 2
        while let found = index(of: last, from: from) {
            from = found + 1
            if from - end.utf8CodeUnitCount > at, stands(end, at: from - end.utf8CodeUnitCount) {
                at = from
                return
            }
        }
        throw .notWellFormed
    }

    private func stands(_ text: StaticString) -> Bool { stands(text, at: at) }

    private func stands(_ text: StaticString, at start: Int) -> Bool {
        guard start + text.utf8CodeUnitCount <= source.count else { return false }
        return text.withUTF8Buffer { source[start...].starts(with: $0) }
    }

    private func index(of byte: UInt8, from start: Int) -> Int? {
        let text = source.span
        var index = start
        while index < text.count {
            if text[index] == byte { return index }
            index += 1
        }
        return nil
    }
}
