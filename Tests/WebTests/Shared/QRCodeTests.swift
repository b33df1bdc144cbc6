import Testing

@testable import Web

struct QRCodeTests {
    /// Finder patterns in three corners: a dark ring, a light ring, a dark square.
    @Test func threeCornersHaveFinderPatterns() throws {
        let code = try #require(QRCode("otpauth://totp/%E5%85%AC%E5%BC%80:officer?secret=JBSWY3DPEHPK3PXP"))
        for (top, left) in [(0, 0), (0, code.side - 7), (code.side - 7, 0)] {
            for row in 0..<7 {
                for column in 0..<7 {
                    let ring = max(abs(row - 3), abs(column - 3))
                    #expect(code.isDark(row: top + row, column: left + column) == (ring != 2))
                }
            }
        }
        #expect(code.side % 4 == 1)
    }

    @Test func nothingAndTooMuchHaveNone() {
        #expect(QRCode("") == nil)
        #expect(QRCode(String(repeating: "a", count: 2_300)) != nil)
        #expect(QRCode(String(repeating: "a", count: 2_301)) == nil)
    }
}
