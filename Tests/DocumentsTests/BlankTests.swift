import Testing

@testable import Documents

struct BlankTests {
    /// The ways of asking agree on every character of the basic plane.
    @Test func everyCharacterIsBlankInOneWay() {
        let disagreed = (UInt32(1)...0xFFFF).compactMap(Unicode.Scalar.init).filter { scalar in
            let bytes = Array(String(Character(scalar)).utf8)
            let isBlank = Blank.length(bytes.span, 0, bytes.count) == bytes.count
            return isBlank != Blank.holds(scalar)
                || isBlank != Blank.trimmed(0..<bytes.count, in: bytes.span).isEmpty
                || isBlank != (Blank.trimmedEnd(0..<bytes.count, in: bytes.span) == 0)
        }
        #expect(disagreed.isEmpty)
    }
}
