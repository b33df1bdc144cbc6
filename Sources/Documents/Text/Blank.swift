/// White space as reports have it: what is taken off at both ends of a line or cell.
///
/// Space, tab, vertical tab, carriage return, U+00A0, U+2000…U+200B, U+202F, U+205F, U+2060, U+3000 and U+FEFF.
enum Blank {
    /// Bytes of the white space that starts at `at`; 0 when there is none.
    @inline(__always)
    static func length(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
        switch text[at] {
        case 0x09...0x0D, 0x20: 1
        case 0xC2: at + 1 < end && text[at + 1] == 0xA0 ? 2 : 0
        case 0xE2, 0xE3, 0xEF: at + 2 < end && isWide(text[at], text[at + 1], text[at + 2]) ? 3 : 0
        default: 0
        }
    }

    /// Whether the character is white space of that kind.
    static func holds(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// The range without white space at its ends; empty, at its old start, when there is nothing else.
    static func trimmed(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound {
            let length = length(text, start, range.upperBound)
            if length == 0 { break }
            start += length
        }
        if start == range.upperBound { return range.lowerBound..<range.lowerBound }
        return start..<trimmedEnd(start..<range.upperBound, in: text)
    }

    /// End of the range without the white space before it. The range must not start within a character.
    static func trimmedEnd(_ range: Range<Int>, in text: Span<UInt8>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound {
            let length = lengthBefore(text, end, range.lowerBound)
            if length == 0 { break }
            end -= length
        }
        return end
    }

    private static func lengthBefore(_ text: Span<UInt8>, _ end: Int, _ start: Int) -> Int {
        let last = text[end - 1]
        if last < 0x80 { return length(text, end - 1, end) }
        if end - start >= 2, last == 0xA0, text[end - 2] == 0xC2 { return 2 }
        return end - start >= 3 && isWide(text[end - 3], text[end - 2], last) ? 3 : 0
    }

    @inline(__always)
    private static func isWide(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
        switch (a, b, c) {
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE2, 0x81, 0xA0): true
        case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): true
        default: false
        }
    }
}
