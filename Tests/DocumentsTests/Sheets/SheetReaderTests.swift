import Documents
import TestSupport
import Testing

struct SheetReaderTests {
    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a;b\r\n\"1;\"\"x\"\"\n2\";\r\n", [["a", "b"], ["1;\"x\"\n2"]]),
        ("收到日期\t申请人\n2023-05-06\t王某", [["收到日期", "申请人"], ["2023-05-06", "王某"]]),
        ("\u{FEFF}a\n\n\n", [["a"]]),
        ("a,\n", [["a"]]),
        ("a,,b,", [["a", "", "b"]]),
        ("\"open", [["open"]]),
        ("", []),
    ])
    func csvIsReadAsOfficeProgramsWriteIt(text: String, rows: [[String]]) throws {
        let read = try SheetReader.read(Array(text.utf8)).rows
        #expect(read == rows)
    }

    /// GB18030, as older office programs save: 公开,是
    @Test func chineseEncodingsAreRead() throws {
        let bytes: [UInt8] = [0xB9, 0xAB, 0xBF, 0xAA, 0x2C, 0xCA, 0xC7, 0x0A]
        let read = try SheetReader.read(bytes).rows
        #expect(read == [["公开", "是"]])
    }

    private static let shared = """
        <sst><si><t>收到日期</t></si><si><r><t>申</t></r><r><t>请人</t></r><rPh><t>shen</t></rPh></si></sst>
        """
    private static let sheet = """
        <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>\
        <row r="3"><c r="A3"><v>45052</v></c><c r="B3" t="inlineStr"><is><t>甲&amp;乙</t></is></c></row></sheetData></worksheet>
        """

    private func workbook() throws -> [UInt8] {
        try ZIPWriter.archive([
            (name: "xl/sharedStrings.xml", bytes: Array(Self.shared.utf8)),
            (name: "xl/worksheets/sheet1.xml", bytes: Array(Self.sheet.utf8)),
        ])
    }

    @Test func aWorkbookIsReadWithItsGaps() throws {
        let read = try SheetReader.read(workbook()).rows
        #expect(read == [["收到日期", "", "申请人"], [], ["45052", "甲&乙"]])
    }

    @Test func limitsAreHeld() {
        for text in [
            String(repeating: "a\n", count: SheetReader.mostRows + 1),
            String(repeating: ",", count: SheetReader.mostColumns) + "a",
            String(repeating: "a", count: SheetReader.longestCell + 1),
        ] {
            #expect(throws: UnreadableDocument.self) { try SheetReader.read(Array(text.utf8)) }
        }
    }

    /// Damaged files answer rows or a sentence, never a crash.
    @Test(arguments: 0..<8)
    func whateverComesInIsReadOrRefused(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let whole = try workbook()
        let text = Array("收到日期,申请人\n\"2023-05-06\",\"王\"\"某\"\n".utf8)
        for round in 0..<300 {
            var bytes = round.isMultiple(of: 2) ? whole : text
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[at] = UInt8.random(in: .min ... .max, using: &random)
                case 1 where bytes.count > 2: bytes.remove(at: at)
                default: bytes.insert(UInt8.random(in: .min ... .max, using: &random), at: at)
                }
            }
            if let sheet = try? SheetReader.read(bytes) {
                #expect(sheet.rows.count <= SheetReader.mostRows)
                #expect(sheet.rows.allSatisfy { $0.count <= SheetReader.mostColumns })
            }
        }
    }
}
