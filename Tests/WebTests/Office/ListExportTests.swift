import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

/// What a list hands out, read back by programs that are not ours.
struct ListExportTests {
    private static let names = [
        "=1+1", "+86", "-2", "@甲", "“引号”与\"双引号\"", "a,b;c", "𠮷野家 🏛", " 前后有空格 ", "<b>&amp;", "0013", "1E5",
        "2026-11-20", "TRUE", "#N/A",
    ]

    @Test func theWorkbookHasEveryCellAsItWas() async throws {
        let sample = try await OfficeSample()
        for (number, name) in Self.names.enumerated() {
            let due = number % 3 == 0 ? nil : CivilDate(2026, 11, 21)?.adding(days: number)
            try await sample.assign(name, to: .informationOfficer, due: due, detail: "第一行\n第二行，\(name)")
        }
        try await sample.test(as: .disclosureOfficer) { officer in
            let book = try await officer.open("/office/lists/assignment/list.xlsx?sort=oldest")
            let text = try await officer.open("/office/lists/assignment/list.csv?sort=oldest")
            let read = try PythonSheet.read(
                workbook: Array(book.body.readableBytesView),
                csv: Array(text.body.readableBytesView)
            )
            #expect(read.sheet.count == Self.names.count + 1)
            #expect(read.sheet.first?.prefix(3) == ["类别", "编号", "事项"])
            #expect(read.sheet.dropFirst().map { $0[2] } == Self.names)
            #expect(read.sheet.dropFirst().allSatisfy { $0[8] == "张科员" && $0[9] == "王芳" })
            // Nothing is calculated, nothing became a number or a day.
            #expect(read.types.joined().allSatisfy { $0 == "s" || $0 == "n" })
            for (cells, types) in zip(read.sheet, read.types) {
                for (cell, type) in zip(cells, types) where !cell.isEmpty { #expect(type == "s", "\(cell)") }
            }
            #expect(read.csv.count == read.sheet.count)
            for (sheet, csv) in zip(read.sheet, read.csv) { #expect(sheet == csv.map(\.withoutGuard)) }
        }
    }

    /// Of several pages of the list, everything that is chosen, and only that.
    @Test func allThatIsChosenIsHandedOut() async throws {
        let sample = try await OfficeSample()
        for number in 1...130 {
            try await sample.assign(number % 2 == 0 ? "核对 \(number)" : "其他 \(number)", to: .informationOfficer)
        }
        try await sample.test(as: .disclosureOfficer) { officer in
            let choice = "?text=核对&sort=newest&page=2".encoded
            let read = try PythonSheet.read(
                workbook: Array(
                    try await officer.open("/office/lists/assignment/list.xlsx\(choice)").body.readableBytesView
                ),
                csv: Array(try await officer.open("/office/lists/assignment/list.csv\(choice)").body.readableBytesView)
            )
            let expected = stride(from: 130, through: 2, by: -2).map { "核对 \($0)" }
            #expect(read.sheet.dropFirst().map { $0[2] } == expected)
            #expect(read.csv.dropFirst().map { $0[2] } == expected)
        }
    }
}

extension String {
    /// A spreadsheet program would calculate a cell of CSV that begins so; the mark before it is only there.
    fileprivate var withoutGuard: String { utf8.first == UInt8(ascii: "'") ? String(dropFirst()) : self }
}
