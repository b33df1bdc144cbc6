import DocumentContent
import StatutoryReports
import TestSupport
import Testing

@testable import Web

struct MarkedTextTests {
    private func finding(_ number: Int, _ range: Range<Int32>, _ severity: Severity) -> NumberedFinding {
        let finding = Finding(id: "N-\(number)", severity: severity, message: "", sourceRange: range)
        return NumberedFinding(number: number, finding: finding, chapter: nil)
    }

    @Test func wordsAreMarkedAndNumberedWhereTheyEnd() {
        let content = DocumentContent(lines: ["abcdefghij"])
        let text = MarkedText(content, [finding(1, 2..<6, .warning), finding(2, 4..<8, .error)])
        var html = HTML()
        text.write(0..<10, to: &html)
        let plain = String(decoding: html.bytes, as: UTF8.self)
        #expect(plain.contains(#"ab<mark class="warning">cd</mark><mark class="error">ef</mark>"#))
        #expect(plain.hasSuffix("ij"))
        #expect(text.parts(of: 0..<10).map(\.ending.count) == [0, 0, 1, 1, 0])
    }

    /// However marks overlap: the parts are the range in order, each with the gravest severity that covers it, and
    /// every mark that reaches into the range ends exactly once.
    @Test func partsAreTheWholeRangeInOrder() {
        var random = SeededGenerator(seed: 11)
        let content = DocumentContent(lines: [String(repeating: "x", count: 40)])
        for _ in 0..<500 {
            let findings = (1...Int.random(in: 1...5, using: &random)).map { number in
                let start = Int32.random(in: 0..<39, using: &random)
                let end = Int32.random(in: start + 1...40, using: &random)
                return finding(number, start..<end, Severity.allCases.randomElement(using: &random) ?? .info)
            }
            let start = Int.random(in: 0..<40, using: &random)
            let range = start..<Int.random(in: start + 1...40, using: &random)
            let parts = MarkedText(content, findings).parts(of: range)
            #expect(parts.flatMap { Array($0.range) } == Array(range))
            for part in parts {
                for byte in part.range {
                    let covering = findings.filter { $0.finding.sourceRange?.contains(Int32(byte)) ?? false }
                    #expect(part.severity == covering.map(\.finding.severity).max())
                }
            }
            let reaching = findings.filter {
                $0.finding.sourceRange?.overlaps(Int32(range.lowerBound)..<Int32(range.upperBound)) ?? false
            }
            #expect(parts.flatMap(\.ending).map(\.number).sorted() == reaching.map(\.number).sorted())
        }
    }
}
