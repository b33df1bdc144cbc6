import TestSupport
import Testing

@testable import Web

struct HTMLTests {
    private func written(_ content: HTML.Content) -> String {
        var html = HTML()
        content(&html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test func elementsNest() {
        let markup = written { html in
            html.section(class: "request") { html in html.h1("申请 <1>") }
        }
        #expect(markup == #"<section class="request"><h1>申请 &lt;1&gt;</h1></section>"#)
    }

    @Test func attributesAreQuotedAndEscaped() {
        let markup = written { $0.p("x", class: "a", .title(#"<"'&>"#), .hiddenFromReaders) }
        #expect(markup == #"<p class="a" title="&lt;&quot;&#39;&amp;&gt;" aria-hidden="true">x</p>"#)
    }

    @Test func controlCharactersAreShownAsUnknown() {
        #expect(written { $0.text("a\u{0}b\u{1B}\tc\n\u{7F}") } == "a\u{FFFD}b\u{FFFD}\tc\n\u{FFFD}")
    }

    /// Any text: nothing in the result opens a tag or ends an attribute, and reading the references gives it back.
    @Test func anyTextComesBackFromItsEscapedForm() {
        var random = SeededGenerator(seed: 20_261_120)
        let alphabet = Array("<>&\"'=/ aZ09;#x公开，𠮷é\u{1F600}\n\t-!ampltgquo")
        for _ in 0..<2000 {
            let length = Int.random(in: 0...40, using: &random)
            let text = String((0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
            let escaped = written { $0.text(text) }
            #expect(!escaped.contains { "<>\"'".contains($0) })
            #expect(unescaped(escaped) == text)
            #expect(written { $0.text(utf8: Array(text.utf8)[...]) } == escaped)
            #expect(written { $0.p("", .title(text)) } == "<p title=\"\(escaped)\"></p>")
        }
    }

    /// The slow and obvious way back.
    private func unescaped(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        let references = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
        while !rest.isEmpty {
            if let (reference, character) = references.first(where: { rest.hasPrefix($0.key) }) {
                result += character
                rest = rest.dropFirst(reference.count)
            } else {
                result.append(rest.removeFirst())
            }
        }
        return result
    }
}
