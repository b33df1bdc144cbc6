/// Bytes addressed from 0: arrays, and the buffers of arrays where every nanosecond counts.
protocol ByteText: RandomAccessCollection where Element == UInt8, Index == Int {}

extension [UInt8]: ByteText {}
extension UnsafeBufferPointer<UInt8>: ByteText {}

/// Comparing bytes with words, without making strings. Every look is inside the bounds, whatever the offset.
extension ByteText {
    /// Whether the word stands at that offset.
    @inline(__always)
    func has(_ word: StaticString, at offset: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard offset >= 0, offset + length <= count else { return false }
        return word.withUTF8Buffer { letters in
            for index in 0..<length where self[offset + index] != letters[index] { return false }
            return true
        }
    }

    /// Whether the word ends just before that offset.
    @inline(__always)
    func has(_ word: StaticString, before offset: Int) -> Bool {
        has(word, at: offset - word.utf8CodeUnitCount)
    }

    func hasAny(_ words: [StaticString], at offset: Int) -> Bool { words.contains { has($0, at: offset) } }
    func hasAny(_ words: [StaticString], before offset: Int) -> Bool { words.contains { has($0, before: offset) } }

    /// The first place of the word in a range.
    func first(_ word: StaticString, in range: Range<Int>) -> Int? {
        let length = word.utf8CodeUnitCount
        guard length > 0, range.count >= length else { return nil }
        let lead = word.withUTF8Buffer { $0[0] }
        var offset = range.lowerBound
        let last = range.upperBound - length
        while offset <= last {
            if self[offset] == lead, has(word, at: offset) { return offset }
            offset += 1
        }
        return nil
    }

    func contains(_ word: StaticString, in range: Range<Int>) -> Bool { first(word, in: range) != nil }

    func containsAny(_ words: [StaticString], in range: Range<Int>) -> Bool {
        words.contains { first($0, in: range) != nil }
    }

    /// The start of the character that ends just before that offset.
    func characterStart(before offset: Int) -> Int {
        var start = offset - 1
        while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
        return Swift.max(start, 0)
    }

    /// The length in bytes of the character at that offset.
    @inline(__always)
    func characterLength(at offset: Int) -> Int {
        switch self[offset] {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }

    /// How many characters stand in the range.
    func characterCount(in range: Range<Int>) -> Int {
        var count = 0
        for index in range where self[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// A three-byte character as its code; 0 for any other.
    @inline(__always)
    func code(at offset: Int) -> Int {
        guard offset >= 0, offset + 2 < count, self[offset] & 0xF0 == 0xE0 else { return 0 }
        return Int(self[offset] & 0x0F) << 12 | Int(self[offset + 1] & 0x3F) << 6 | Int(self[offset + 2] & 0x3F)
    }

    @inline(__always)
    func isDigit(at offset: Int) -> Bool {
        offset >= 0 && offset < count && self[offset] &- 0x30 < 10
    }
}
