import DocumentContent
import Documents
import TestSupport
import Testing

@testable import Web

struct SourceLinesTests {
    private func lines(_ text: String) throws -> [String] {
        let bytes = Array(text.utf8)
        let lines = SourceLines(bytes, try DocumentReader.read(bytes))
        return (0..<lines.count).map { lines.content.string(in: lines.range(of: $0)) }
    }

    @Test(arguments: [
        ("一\n二", ["一", "二"]), ("一\n二\n", ["一", "二"]), ("一\r\n\r\n二\r\n", ["一", "", "二"]), ("\n\n一", ["", "", "一"]),
    ])
    func areTheLinesOfTheSource(text: String, expected: [String]) throws {
        #expect(try lines(text) == expected)
    }

    @Test func ofHTMLAreItsMarkup() throws {
        let page = "<html><body>\n<p>一</p>\n</body></html>"
        #expect(try lines(page) == ["<html><body>", "<p>一</p>", "</body></html>"])
    }

    @Test func longLinesAreCutBetweenCharacters() throws {
        let bytes = Array(String(repeating: "公", count: 10_000).utf8)
        let lines = SourceLines(bytes, try DocumentReader.read(bytes))
        #expect(lines.range(of: 0).count == 19_998)
        #expect(lines.hiddenBytes(of: 0) == 30_000 - 19_998)
        #expect(String(validating: lines.content.text[lines.range(of: 0)], as: UTF8.self) != nil)
    }

    @Test(arguments: [
        (Int32(1), "/reports/a1/2021/source#L1"), (2000, "/reports/a1/2021/source#L2000"),
        (2001, "/reports/a1/2021/source?from=2001#L2001"), (9999, "/reports/a1/2021/source?from=8001#L9999"),
    ])
    func linksLeadToTheRightPart(line: Int32, address: String) {
        #expect(SourceLinks.of("/reports/a1/2021").line(line).address == address)
        #expect(SourceLinks.samePage.line(line).address == "#L\(line)")
    }
}
