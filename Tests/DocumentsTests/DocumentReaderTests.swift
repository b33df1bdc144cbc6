import DocumentContent
import Documents
import TestSupport
import Testing

struct DocumentReaderTests {
    @Test func everyFixtureIsRead() throws {
        for name in try Fixtures.names("reports", ending: ".txt") {
            let content = try DocumentReader.read(Fixtures.bytes("reports/\(name)"))
            #expect(content.origin == .text)
            #expect(content.pieces.count > 3)
        }
        let page = try DocumentReader.read(Fixtures.bytes("reports/015.html"))
        #expect(page.origin == .html)
        #expect(page.pieces.map(\.table).max() == 3)
    }
}
