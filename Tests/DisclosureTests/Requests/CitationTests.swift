import Foundation
import TestSupport
import Testing

/// The law is visible: every rule that concerns requests is cited where it is implemented.
struct CitationTests {
    private static let rules = (try? Fixtures.bytes("law-rules-of-requests.txt")).map { bytes in
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func everyRuleIsCitedInTheSources() throws {
        let rules = try #require(Self.rules)
        #expect(rules.count == 47)
        let folder = Fixtures.folder.appending(path: "../../Sources/Disclosure/Requests")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var sources = ""
        for case let file as URL in files where file.pathExtension == "swift" {
            sources += try String(contentsOf: file, encoding: .utf8)
        }
        let words = Set(sources.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
        #expect(rules.filter { !words.contains($0) } == [])
    }
}
