import DocumentContent
import Foundation
import TestSupport
import Testing

@testable import Web

struct OfficialDocumentViewTests {
    @Test(arguments: SampleLetters.all.map(\.name))
    func aDocumentIsPrintedAsReviewed(name: String) throws {
        let document = try #require(SampleLetters.all.first { $0.name == name }).document
        var html = HTML()
        html.view(OfficialDocumentView(document: document))
        let text = String(decoding: html.bytes, as: UTF8.self).replacingOccurrences(of: "><", with: ">\n<") + "\n"
        try expectGolden(text, "letters/\(name).html")
    }

    @Test func whatIsMadeIntoPDFLoadsNothing() {
        let page = String(decoding: OfficialPage(SampleLetters.granted).selfContained, as: UTF8.self)
        #expect(page.contains("<style>/* Official documents as on paper"))
        #expect(page.contains("default-src &#39;none&#39;"))
        for address in ["href=", "src=", "url(", "@import", "http:", "<script"] { #expect(!page.contains(address)) }
    }

    @Test func hostileTextStaysText() {
        let text = "</style><script>alert(1)</script>\u{202E}\u{0}\"'&"
        let document = OfficialDocument(
            head: .letterhead(text),
            number: text,
            title: text,
            addressee: text,
            body: [
                .heading(text), .item(text), .table(.init(columns: [], rows: [.init([.value(text, columns: -3)])])),
            ],
            remedy: [text],
            attachments: [text],
            signature: .init(agencies: [text], date: text),
            note: text,
            colophon: .init(copiesTo: [text])
        )
        let page = String(decoding: OfficialPage(document).selfContained, as: UTF8.self)
        #expect(!page.contains("<script"))
        #expect(!page.unicodeScalars.contains("\u{202E}") && !page.unicodeScalars.contains("\u{0}"))
        #expect(page.contains("colspan=\"1\""))
    }

    /// The style sheet has a class for each that the view can ask for.
    @Test func everyClassOfSizesIsThere() {
        let styles = String(decoding: PackageResources.paper_grid_css, as: UTF8.self)
        for width in 1...60 { #expect(styles.contains(".ruled .w\(width) {")) }
        for height in 1...10 { #expect(styles.contains(".tall\(height) >")) }
        for size in stride(from: 20, through: 60, by: 2) { #expect(styles.contains(".size-\(size) {")) }
    }
}
