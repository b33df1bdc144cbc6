import DocumentContent
import TestSupport
import Testing

@testable import StatutoryReports

struct GluedNumbersTests {
    private func resolve(_ line: String, isScan: Bool = false, width: Int = 7) -> [Int64]? {
        let content = DocumentContent(lines: [line])
        let tokens = TableScan(content, pieces: 0..<1).tokens
        return content.text.withUnsafeBufferPointer { text in
            GluedNumbers(tokens, text: text, isScan: isScan, width: width)
                .resolve(TableThreeRow.addsUp)?.parts.map(\.value)
        }
    }

    @Test(arguments: [
        ("00000 1 1", [0, 0, 0, 0, 0, 1, 1]), ("1 0 0 0 0 0 0 10", [10, 0, 0, 0, 0, 0, 10]),
        ("0000000", [0, 0, 0, 0, 0, 0, 0]),
        ("12 0 0 0 0 3 1 5", [12, 0, 0, 0, 0, 3, 15]),
        ("301 167 153 40 400 1261187", [301, 167, 153, 40, 400, 126, 1187]),
    ])
    func sumOfTheRowDecides(line: String, expected: [Int64]) {
        #expect(resolve(line) == expected)
    }

    @Test(arguments: [
        ("1101010101011", [1, 0, 0, 0, 0, 0, 1]), ("0 0 0 101010 0", [0, 0, 0, 0, 0, 0, 0]),
        ("1 0 0 0 0 1) 0 1", [1, 0, 0, 0, 0, 0, 1]),
        ("0 0 0 0 040 4} 0", [0, 0, 0, 0, 0, 0, 0]), ("1203 0 0 0 0 0 203", [203, 0, 0, 0, 0, 0, 203]),
    ])
    func linesOfAScanAreTakenOut(line: String, expected: [Int64]) {
        #expect(resolve(line, isScan: true) == expected)
    }

    @Test(arguments: ["1 1 1 1", "5 5", "0 0 0 0 0 0 0 0 0 0 0 0 7", "1 2 3 4 5 6 7"])
    func whatNoReadingExplainsStaysOpen(line: String) {
        #expect(resolve(line) == nil)
    }

    @Test func twoReadingsOfOnePriceStayOpen() {
        // 11 | 0 … 0 | 11 and 1 1 0 … 0 2 would need other digits; here 1 | 10 and 11 | 0 both add up to 11.
        #expect(resolve("110 0 0 0 0 11") == nil)
    }

    /// Two neighbours of a random row are run together; whatever is found must add up and print the same digits.
    @Test func randomRowsAreFoundOrLeftOpen() {
        var random = SeededGenerator(seed: 7)
        var found = 0
        for _ in 0..<300 {
            var row = (0..<6).map { _ in Int64.random(in: 0...30, using: &random) }
            row.append(row.reduce(0, +))
            let at = Int.random(in: 0..<6, using: &random)
            var words = row.map(String.init)
            words[at] += words.remove(at: at + 1)
            guard let values = resolve(words.joined(separator: " ")) else { continue }
            #expect(TableThreeRow.addsUp(values))
            #expect(values.map(String.init).joined() == row.map(String.init).joined())
            found += 1
        }
        #expect(found > 150)
    }

    @Test func hostileRowsEnd() {
        #expect(resolve(Array(repeating: "1111111111", count: 18).joined(separator: " "), isScan: true) == nil)
    }
}
