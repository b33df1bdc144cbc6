import DocumentContent
import StatutoryReports
import TestSupport
import Testing

@testable import Web

struct FindingTitleTests {
    @Test func everyCheckHasItsWords() {
        let missing = Check.all.map(\.id).filter { CheckTitles.titles[$0] == nil }
        #expect(missing == [])
    }

    @Test(arguments: [
        ("T3-ROW/1", T3Column.allCases.map { CellID.t3("1", $0) }, "总计不符 · 一、本年新收政府信息公开申请数量"),
        ("T3-BAL/np", ["1", "2", "3.7", "4"].map { .t3($0, .np) }, "收办不平 · 表三自然人一列"),
        ("V-UNIT", [.t2("8.adminFee", "feeAmount")], "金额单位 · 行政事业性收费，本年收费金额（单位：万元）"),
        ("V-BLANK", [.t3("3.2", .np), .t3("3.2", .sum)], "没有填数 · （二）部分公开"),
        ("N-STOCK", [], "总数与分数 · 第 19 行"),
        ("N-REQ-NEW", [.t3("1", .sum)], "收到申请件数 · 第 19 行"),
    ])
    func saysWhatItIsAbout(id: String, cells: [CellID], title: String) {
        let finding = Finding(
            id: id,
            severity: .error,
            cells: cells,
            message: "",
            place: Place(line: 19, column: 1)
        )
        #expect(FindingTitle(finding, .gk2021).text == title)
    }
}

struct SoundnessTests {
    @Test(arguments: [
        (0, 0, 200, Soundness.sound), (0, 3, 200, .explain(3)), (2, 3, 200, .broken(2)), (2, 0, 10, .broken(2)),
        (0, 0, 199, .partial(199, of: 200)), (0, 4, 10, .partial(10, of: 200)), (1, 0, 0, .partial(0, of: 200)),
    ])
    func onlyWhatWasReadInFullIsSound(errors: Int, warnings: Int, read: Int, expected: Soundness) {
        #expect(Soundness(errors: errors, warnings: warnings, read: read, of: 200) == expected)
    }
}
