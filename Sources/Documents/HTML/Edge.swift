/// The character beside a gap, as far as the gap needs to know it.
enum Edge {
    /// A figure, a Latin letter or ASCII punctuation: two of them in a row would read as one number or word.
    case narrow
    /// Han characters and full-width punctuation.
    case wide
    case other

    var isNarrow: Bool { self == .narrow }

    init(of scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x21...0x7E, 0xFF10...0xFF19: self = .narrow
        case 0x2010...0x2027, 0x2E80...0xFFEF, 0x20000...0x3FFFF: self = .wide
        default: self = .other
        }
    }

    init(of text: Span<UInt8>, at: Int, _ end: Int) {
        self.init(text[at], at + 1 < end ? text[at + 1] : 0, at + 2 < end ? text[at + 2] : 0)
    }

    init(endOf text: [UInt8]) {
        var start = text.count - 1
        while start > 0, text.count - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
        self.init(of: text.span, at: start, text.count)
    }

    /// By the first three bytes of the character.
    private init(_ a: UInt8, _ b: UInt8, _ c: UInt8) {
        switch (a, b, c) {
        case (0x21...0x7E, _, _), (0xEF, 0xBC, 0x90...0x99): self = .narrow
        case (0xE2, 0x80, 0x90...0xA7), (0xE2, 0xBA..., _), (0xE3...0xEF, _, _), (0xF0..., _, _): self = .wide
        default: self = .other
        }
    }
}
