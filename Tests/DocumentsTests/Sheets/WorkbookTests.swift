import Documents
import TestSupport
import Testing

/// Workbooks as office programs write them.
struct WorkbookTests {
    private typealias Tab = SampleWorkbook.Sheet

    private func read(_ sheets: SampleWorkbook.Sheet..., sheet: Int = 0) throws -> Sheet {
        try SheetReader.read(SampleWorkbook(sheets: sheets).bytes(), sheet: sheet)
    }

    /// The first tab that is not hidden, whatever its part is called; formatted rows down to the millionth are nothing.
    @Test func theFirstVisibleTabIsRead() throws {
        let sheet = try read(
            Tab(name: "隐藏", rows: [["x"]], isHidden: true),
            Tab(name: "甲&乙", rows: [["a"], [], ["", "1"]])
        )
        #expect(sheet.names == ["甲&乙"])
        #expect(sheet.rows == [["a"], [], ["", "1"]])
    }

    @Test func anotherTabIsReadByItsNumber() throws {
        let tabs = [Tab(name: "2022年", rows: [["a"]]), Tab(name: "2023年", rows: [["b"]])]
        let sheet = try read(tabs[0], tabs[1], sheet: 1)
        #expect(sheet == Sheet(rows: [["b"]], names: ["2022年", "2023年"], index: 1))
        #expect(throws: UnreadableDocument.self) { try read(tabs[0], tabs[1], sheet: 2) }
    }

    /// An applicant with three requests is said of each of them; a title over the table is said once.
    @Test func mergedCellsAreSaidOfEachRow() throws {
        let rows = [["标题"], ["王某", "1"], ["", "2"], ["", "3"], ["", "4"]]
        let sheet = try read(
            Tab(name: "a", rows: rows, merged: ["A1:C1", "A2:A4", "A9:A12", "Z1:ZZZ99999", "x", "A0:A0"])
        )
        #expect(sheet.rows == [["标题"], ["王某", "1"], ["王某", "2"], ["王某", "3"], ["", "4"]])
    }

    /// A number does not say from when it counts.
    @Test func aBookThatCountsFrom1904IsRefused() throws {
        var book = SampleWorkbook(sheets: [Tab(name: "a", rows: [["1"]])])
        book.properties = "<workbookPr date1904=\"1\"/>"
        let bytes = try book.bytes()
        #expect { try SheetReader.read(bytes) } throws: { "\($0)".contains("1904 年日期系统") }
    }

    @Test func theOldFormatIsNamed() {
        let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect { try SheetReader.read(bytes) } throws: { "\($0)".contains("另存为 .xlsx") }
    }

    /// A row that says something beyond the limit, and a million of them.
    @Test func moreRowsThanAreReadAreRefused() throws {
        let rows = Array(repeating: [String](), count: SheetReader.mostRows) + [["x"]]
        let bytes = try SampleWorkbook(sheets: [Tab(name: "a", rows: rows)]).bytes()
        #expect { try SheetReader.read(bytes) } throws: { "\($0)".contains("最多 50000 行") }
        let million = Array(String(repeating: "1,王某,2023-05-08\n", count: 1_000_000).utf8)
        #expect { try SheetReader.read(million) } throws: { "\($0)".contains("最多 50000 行，请分成几个文件") }
    }

    /// One text in so many cells would fill the memory.
    @Test func aTextNamedTooOftenIsRefused() throws {
        let long = String(repeating: "长", count: 10_000)
        let cell = "<c t=\"s\"><v>0</v></c>"
        let row = "<row>" + String(repeating: cell, count: 100) + "</row>"
        let sheet = "<worksheet><sheetData>\(String(repeating: row, count: 100))</sheetData></worksheet>"
        let bytes = try ZIPWriter.archive([
            (name: "xl/sharedStrings.xml", bytes: Array("<sst><si><t>\(long)</t></si></sst>".utf8)),
            (name: "xl/worksheets/sheet1.xml", bytes: Array(sheet.utf8)),
        ])
        #expect(throws: UnreadableDocument.self) { try SheetReader.read(bytes) }
    }
}
