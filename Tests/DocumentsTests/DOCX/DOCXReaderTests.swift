import DocumentContent
import Documents
import TestSupport
import Testing

/// What stands on the page of a Word file, and nothing else.
struct DOCXReaderTests {
    @Test func paragraphsAndTablesAreReadWithTheirPlaces() throws {
        let content = try Self.read(
            "<w:p><w:r><w:t>一、总体</w:t></w:r><w:r><w:t>情况</w:t></w:r></w:p>"
                + Self.table([["规章", "0"], ["", "1"]]) + "<w:p><w:r><w:t>完</w:t></w:r></w:p>"
        )
        #expect(content.origin == .docx)
        #expect(content.sketch == ["~一、总体情况", "~[规章|0]", "[|1]", "~完"])
        #expect(content.places == ["1:1", "2:1", "2:4", "3:1", "3:2", "4:1"])
        #expect(String(decoding: content.text, as: UTF8.self) == "一、总体情况\n规章\t0\n\t1\n完\n")
    }

    static let runs: [(xml: String, text: String)] = [
        ("<w:t>a</w:t><w:br/><w:t>b</w:t>", "a|b"),
        ("<w:t>1</w:t><w:tab/><w:t>2</w:t>", "1 2"),
        ("<w:t>2026</w:t><w:noBreakHyphen/><w:t>3</w:t>", "2026-3"),
        ("<w:t>&lt;b&gt; &amp; &#x4E2D;&quot;&apos;</w:t>", "<b> & 中\"'"),
        ("<w:t><![CDATA[<b> & c]]></w:t>", "<b> & c"),
        ("<w:t>a</w:t><!-- <w:t>b</w:t> --><?x <w:t>c</w:t>?>", "a"),
        ("<w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:r>", "a"),
        ("<w:t>a</w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>b</w:t></w:r></w:ins><w:r>", "ab"),
        ("<w:t>a</w:t></w:r><w:moveFrom><w:r><w:t>b</w:t></w:r></w:moveFrom><w:r>", "a"),
        ("<w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r><w:r>", "a"),
        ("<w:t>a</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>b</w:t></w:r><w:r>", "ab"),
        ("<w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:t>3</w:t>", "3"),
        (
            "<w:ruby><w:rt><w:r><w:t>jia</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby>",
            "甲"
        ),
        (
            "<mc:AlternateContent><mc:Choice><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback>"
                + "</mc:AlternateContent>", "a"
        ),
        ("<w:t>a</w:t><w:txbxContent><w:p><w:r><w:t>b</w:t></w:r></w:p></w:txbxContent>", "a|b"),
        ("<x:t xmlns:x=\"w\">a</x:t>", "a"),
    ]

    @Test(arguments: runs)
    func textIsReadAsItIsSeen(xml: String, text: String) throws {
        let content = try Self.read("<w:p><w:r>\(xml)</w:r></w:p>")
        #expect(content.pieces.map(content.string(of:)).joined(separator: "|") == text)
    }

    @Test func tabStopsAreNoText() throws {
        let content = try Self.read(
            "<w:p><w:pPr><w:tabs><w:tab w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
        )
        #expect(content.sketch == ["~a"])
    }

    @Test func spansOfAllKindsAreJoined() throws {
        let content = try Self.read(
            Self.rows([
                [Self.cell("a", "<w:vMerge w:val=\"restart\"/>"), Self.cell("b", "<w:gridSpan w:val=\"2\"/>")],
                [Self.cell("", "<w:vMerge/>"), Self.cell("c"), Self.cell("d")],
                [Self.cell("e"), Self.cell("f", "<w:hMerge w:val=\"restart\"/>"), Self.cell("", "<w:hMerge/>")],
                [Self.cell("g", "<w:vMerge/>"), Self.cell("h"), Self.cell("i")],
            ])
        )
        let cells = content.pieces.map { "\(content.string(of: $0))\($0.gridColumn)\($0.columnSpan)\($0.rowSpan)" }
        // g continues nothing: a restart of e was never said.
        #expect(cells == ["a012", "b121", "c111", "d211", "e011", "f121", "g011", "h111", "i211"])
    }

    @Test func rowsThatBeginLaterAreIndented() throws {
        let first = "<w:tr><w:tc>\(Self.text("a"))</w:tc><w:tc>\(Self.text("b"))</w:tc></w:tr>"
        let second = "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc>\(Self.text("c"))</w:tc></w:tr>"
        let content = try Self.read("<w:tbl>\(first)\(second)</w:tbl>")
        #expect(content.sketch == ["~[a|b]", "[|c]"])
    }

    @Test func tablesInTablesComeOneAfterTheOther() throws {
        let inner = Self.table([["1", "2"]])
        let content = try Self.read(Self.rows([["<w:tc>\(inner)\(Self.text("x"))</w:tc>", Self.cell("y")]]))
        #expect(content.sketch.contains("~[1|2]"))
        #expect(content.pieces.map(content.string(of:)).sorted() == ["1", "2", "x", "y"])
    }

    @Test func theSourceOfAWordFileIsItsText() throws {
        let bytes = try Self.file(Self.table([["规章", "0"]]))
        #expect(try SourceText.decoded(bytes) == DocumentReader.read(bytes).text)
    }

    @Test(arguments: ["word/document2.xml", "word/document.xml"])
    func theMainPartMayHaveANumber(name: String) throws {
        let bytes = try ZIPWriter.archive([(name, Array(Self.document(Self.text("甲")).utf8))])
        #expect(try DocumentReader.read(bytes).sketch == ["~甲"])
    }
}

extension DOCXReaderTests {
    static func document(_ body: String) -> String {
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>\(body)</w:body></w:document>"
    }

    static func file(_ body: String) throws -> [UInt8] {
        try ZIPWriter.archive([("word/document.xml", Array(document(body).utf8))])
    }

    static func read(_ body: String) throws -> DocumentContent { try DocumentReader.read(file(body)) }

    static func text(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

    static func cell(_ content: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(text(content))</w:tc>"
    }

    static func rows(_ rows: [[String]]) -> String {
        "<w:tbl>\(rows.map { "<w:tr>\($0.joined())</w:tr>" }.joined())</w:tbl>"
    }

    static func table(_ rows: [[String]]) -> String { self.rows(rows.map { $0.map { cell($0) } }) }
}
