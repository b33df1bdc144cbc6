import DocumentContent
import Documents
import Foundation
import TestSupport
import Testing

struct DOCXWriterTests {
    /// The golden files are what a person has read and compared with the letters.
    @Test func anIndependentReaderFindsEveryElementWithItsStyle() throws {
        let files = try SampleLetters.all.map { ($0.name, try DOCXWriter.file(of: $0.document)) }
        for (letter, lines) in zip(SampleLetters.all, try IndependentReader.read(files)) {
            try expectGolden(lines.joined(separator: "\n") + "\n", "letters/\(letter.name).txt")
        }
    }

    @Test(arguments: ["word/document.xml", "word/styles.xml", "word/settings.xml", "word/header3.xml"])
    func partsAreWrittenAsReviewed(part: String) throws {
        try expectGolden(Self.pretty(Self.part(part, of: SampleLetters.fee)), "letters/fee/\(part)")
    }

    @Test func theSameLetterGivesTheSameBytes() throws {
        for (_, document) in SampleLetters.all {
            #expect(try DOCXWriter.file(of: document) == DOCXWriter.file(of: document))
        }
        #expect(try DOCXWriter.file(of: SampleLetters.granted) != DOCXWriter.file(of: SampleLetters.extended))
    }

    @Test func nothingSaysWhoOrWhen() throws {
        let properties = String(decoding: Self.part("docProps/core.xml", of: SampleLetters.granted), as: UTF8.self)
        for word in ["creator", "lastModifiedBy", "created", "modified", "张三"] {
            #expect(!properties.contains(word))
        }
    }

    @Test func textIsReadBackAsItWasWritten() throws {
        for (_, document) in SampleLetters.all {
            let content = try DocumentReader.read(DOCXWriter.file(of: document))
            let text = content.pieces.map(content.string(of:)).joined().filter { !$0.isWhitespace }
            for paragraph in Self.paragraphs(of: document) {
                #expect(text.contains(paragraph.filter { !$0.isWhitespace }), "\(paragraph)")
            }
        }
    }

    /// Level by level, each beginning again below the one above.
    @Test func headingsAreNumberedByTheStandard() {
        var numbering = OfficialNumbering()
        let numbers = [1, 2, 2, 3, 3, 4, 2, 1, 2, 3].map { numbering.next(level: $0) }
        #expect(numbers == ["一、", "（一）", "（二）", "1.", "2.", "（1）", "（三）", "二、", "（一）", "1."])
        #expect([1, 10, 11, 20, 21, 99, 100].map(ChineseNumber.text) == ["一", "十", "十一", "二十", "二十一", "九十九", "100"])
    }

    @Test func aLongTitleIsBrokenBeforeItsBrackets() {
        var document = SampleLetters.granted
        document.title = "政府信息公开申请不予处理告知书（大量反复申请）"
        #expect(document.titleLines == ["政府信息公开申请不予处理告知书", "（大量反复申请）"])
        document.title = "政府信息公开告知书（予以公开）"
        #expect(document.titleLines == ["政府信息公开告知书（予以公开）"])
    }

    /// In the file a number is whole because it fits, and its hyphen is a hyphen to whoever copies it.
    @Test func aTelephoneNumberStandsOnOneLine() {
        var document = SampleLetters.granted
        #expect(document.noteLines == ["（联系人：李明；联系电话：0000-1234567）"])
        document.contact = "联系单位：政务公开和行政审批服务科（政府信息公开工作办公室），联系电话：0000-1234567"
        #expect(document.noteLines == ["（联系单位：政务公开和行政审批服务科（政府信息公开工作办公室），", "联系电话：0000-1234567）"])
        document.note = "此件依申请公开"
        #expect(document.noteLines.first == "（此件依申请公开）")
        let xml = String(decoding: Self.part("word/document.xml", of: document), as: UTF8.self)
        #expect(xml.contains("0000-1234567") && !xml.contains("noBreakHyphen"))
    }

    /// On the print page figures with hyphens between them are not broken; what no line could hold is.
    @Test(arguments: [
        ("电话0000-1234567转1", ["电话", "*0000-1234567", "转1"]), ("2026-0031", ["*2026-0031"]),
        ("13800000000", ["13800000000"]),
        ("1-", ["1-"]), ("-1", ["-1"]), ("—1-2-3—", ["—", "*1-2-3", "—"]), ("", []), ("a-1", ["a-1"]),
        (String(repeating: "1-", count: 20) + "1", [String(repeating: "1-", count: 20) + "1"]),
    ])
    func numbersWithHyphensStayWhole(text: String, parts: [String]) {
        #expect(OfficialText.parts(text).map { ($0.isWhole ? "*" : "") + $0.text } == parts)
        #expect(OfficialText.parts(text).map(\.text).joined() == text)
    }

    /// 22 lines a page; closer only where that spares a page, and never closer than 25.25 pt.
    @Test func linesStandCloserWhereThatSparesAPage() throws {
        #expect(SampleLetters.extended.pitch == 579)
        #expect(try LetterSamples(.usual).document(.correction).pitch < 579)
        var document = SampleLetters.extended
        var pitches: [Int] = []
        for _ in 0..<80 {
            document.body.append(.paragraph("本机关认为该信息可以公开。"))
            pitches.append(document.pitch)
        }
        #expect(Set(pitches).isSubset(of: Set(OfficialPitch.all)))
        #expect(pitches.first == 579 && Set(pitches).count > 2)
        // Over a page's end it grows closer line by line, then is as usual again.
        for (before, after) in zip(pitches, pitches.dropFirst()) { #expect(after <= before || after == 579) }
    }

    @Test func widthsAddUpToTheWhole() {
        for columns in [[1], [1, 1, 1], [2, 3, 5, 7], [0, -1, 4]] {
            let table = OfficialTable(columns: columns, rows: [])
            #expect(table.widths(of: 8845).reduce(0, +) == 8845)
            #expect(table.widths(of: 8845).allSatisfy { $0 > 0 })
        }
    }

    private static func part(_ name: String, of document: OfficialDocument) -> [UInt8] {
        DOCXWriter.parts(of: document).first { $0.name == name }?.bytes ?? []
    }

    /// An element to a line.
    private static func pretty(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "><", with: ">\n<") + "\n"
    }

    private static func paragraphs(of document: OfficialDocument) -> [String] {
        let body = document.body.flatMap { block -> [String] in
            switch block {
            case .paragraph(let text), .heading(let text, _), .item(let text): [text]
            case .table(let table): table.rows.flatMap { $0.cells.flatMap { $0.lines } }
            }
        }
        let ends = [document.number, document.addressee, document.note, document.contact].compactMap { $0 }
        let signature = document.signature.map { $0.agencies + [$0.date] } ?? []
        return [document.title] + ends + body + document.remedy + document.attachments + signature
    }
}
