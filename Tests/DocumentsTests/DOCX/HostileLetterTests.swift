import DocumentContent
import Documents
import TestSupport
import Testing

/// Whatever stands in a letter, the file is sound and says what may be said.
struct HostileLetterTests {
    static let texts = [
        "", " ", "\u{0}", "]]>", "<w:p>&amp;", "\"'><script>", "a\u{B}b\u{1F}c", "甲\u{202E}乙\u{2066}丙\u{200F}",
        "\u{FEFF}\u{FFFE}\u{FFFF}\u{1FFFE}", "𠮷🧾e\u{301}", "a\r\nb\nc\u{2028}d", "\t左\t右\t", "&#0;&#x1F;&lt;",
        String(repeating: "信", count: 100_000), String(repeating: "a\n", count: 300), "\u{E0041}甲", "\u{80}\u{9F}",
    ]

    @Test func anyTextInAnyPlaceIsAFileThatOthersRead() throws {
        let files = try Self.texts.enumerated().map { ("\($0)", try DOCXWriter.file(of: Self.letter($1))) }
        for (text, lines) in zip(Self.texts, try IndependentReader.read(files)) {
            let expected = OfficialText.lines(text).map { "[Body Text] \($0)" }
            #expect(lines.filter { $0.hasPrefix("[Body Text]") } == expected + ["[Body Text] 完。"])
        }
    }

    @Test func anyTextIsReadBack() throws {
        for text in Self.texts {
            let content = try DocumentReader.read(DOCXWriter.file(of: Self.letter(text)))
            #expect(ContentFault.first(in: content) == nil)
            #expect(content.undecodable == 0)
        }
    }

    @Test func marksThatTurnTextAroundAreTakenOut() {
        #expect(OfficialText.clean("甲\u{202E}乙\u{2066}丙\u{200F}\u{61C}") == "甲乙丙")
        #expect(OfficialText.clean("a\u{0}\u{7F}\u{9F}\tb") == "a b")
        #expect(OfficialText.clean("𠮷，e\u{301}\u{200D}") == "𠮷，e\u{301}\u{200D}")
        #expect(OfficialText.lines("a\r\nb\rc\n\nd") == ["a", "b", "c", "", "d"])
        #expect(OfficialText.lines("") == [""])
    }

    @Test func anEmptyDocumentIsAFile() throws {
        let empty = OfficialDocument(head: .letterhead(""), title: "", body: [.table(.init(columns: [], rows: []))])
        #expect(try IndependentReader.read([("empty", DOCXWriter.file(of: empty))])[0].contains("[Title] "))
    }

    /// The text wherever there is room for it; a very long one as a paragraph.
    private static func letter(_ text: String) -> OfficialDocument {
        guard text.utf8.count < 10_000 else {
            return OfficialDocument(head: .none, title: "长", body: [.paragraph(text), .paragraph("完。")])
        }
        return OfficialDocument(
            head: .letterhead(text),
            number: text,
            title: text,
            addressee: text,
            body: [
                .paragraph(text),
                .table(.init(columns: [1, 1], caption: text, rows: [.init([.label(text), .value(text)])])),
                .paragraph("完。"),
            ],
            remedy: [text],
            attachments: [text, text],
            signature: .init(agencies: [text], date: text),
            note: text,
            contact: text,
            colophon: .init(copiesTo: [text], issuer: text, issuedOn: text)
        )
    }
}
