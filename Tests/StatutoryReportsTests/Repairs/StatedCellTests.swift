import TestSupport
import Testing

@testable import StatutoryReports

/// Cells that only the narrative gives.
struct StatedCellTests {
    private var withoutTables: AnnualReport {
        var report = AnnualReport.zero(year: 2023)
        for table in TableID.allCases { report.remove(table) }
        return report
    }

    /// 复议后起诉 1 件，结果维持。
    @Test func whatIsStatedAndWhatFollows() {
        let report = withoutTables.stating([("T4/litAfter/upheld", 1), ("T4/litAfter/sum", 1)], by: "N-LIT")
        #expect(
            report.proposals == [
                "T4/litAfter/upheld = 1 !", "T4/litAfter/corrected = 0 !", "T4/litAfter/other = 0 !",
                "T4/litAfter/pending = 0 !", "T4/litAfter/sum = 1 !",
            ]
        )
        #expect(report.repair(of: "T4/litAfter/sum")?.because == ["N-LIT"])
        #expect(report.repair(of: "T4/litAfter/other")?.because == ["T4-SUM/litAfter", "N-LIT"])
    }

    /// 新收 112 件，上年结转 9 件，已答复 119 件，结转 2 件：112 + 9 = 119 + 2。
    @Test func totalsThatBalanceAreCertain() {
        let report = withoutTables.stating([("T3/1/sum", 112), ("T3/2/sum", 9), ("T3/3.7/sum", 119), ("T3/4/sum", 2)])
        #expect(report.proposals == ["T3/1/sum = 112 !", "T3/2/sum = 9 !", "T3/3.7/sum = 119 !", "T3/4/sum = 2 !"])
    }

    /// Nothing bears out what follows: the narrative may have left something out.
    @Test func aTotalFollowsFromTheOthersButIsNotCertain() {
        let report = withoutTables.stating([("T3/1/sum", 112), ("T3/2/sum", 9), ("T3/4/sum", 2)])
        #expect(report.proposals.contains("T3/3.7/sum = 119 ?"))
    }

    @Test func aLoneNumberIsNotCertainButNoneIs() {
        #expect(withoutTables.stating([("T3/1/sum", 17)]).proposals == ["T3/1/sum = 17 ?"])
        #expect(
            withoutTables.stating([("T4/rev/sum", 0)], by: "N-REV").proposals == [
                "T4/rev/upheld = 0 !", "T4/rev/corrected = 0 !", "T4/rev/other = 0 !", "T4/rev/pending = 0 !",
                "T4/rev/sum = 0 !",
            ]
        )
    }

    /// Subtotals are stated; the leaves are not.
    @Test(arguments: [(6, true), (7, false)])
    func subtotalsCount(refused: Int, holds: Bool) {
        let report = withoutTables.stating([
            ("T3/3.1/sum", 60), ("T3/3.2/sum", 13), ("T3/3.3/sum", refused), ("T3/3.4/sum", 26), ("T3/3.5/sum", 3),
            ("T3/3.6/sum", 11), ("T3/3.7/sum", 119),
        ])
        #expect(
            report.proposals.prefix(3)
                == (holds
                    ? ["T3/3.1/sum = 60 !", "T3/3.2/sum = 13 !", "T3/3.7/sum = 119 !"]
                    : ["T3/3.1/sum = 60 ?", "T3/3.2/sum = 13 ?", "T3/3.7/sum = 119 ?"])
        )
    }

    @Test func totalsThatDoNotBalanceAreNotCertain() {
        let report = withoutTables.stating([("T3/1/sum", 112), ("T3/2/sum", 9), ("T3/3.7/sum", 100), ("T3/4/sum", 2)])
        #expect(report.proposals == ["T3/1/sum = 112 ?", "T3/2/sum = 9 ?", "T3/3.7/sum = 100 ?", "T3/4/sum = 2 ?"])
    }

    @Test func twoStatementsOfOneCellAreNotCertain() {
        let report = withoutTables.stating([("T4/rev/sum", 1), ("T4/rev/sum", 2)], by: "N-REV")
        #expect(report.proposals == ["T4/rev/sum = 1 ?"])
    }

    @Test func aPrintedNumberIsNotReplacedByTheNarrative() {
        #expect(AnnualReport.zero().stating([("T3/1/sum", 17)]).proposals == [])
    }

    @Test func aBlankCellTheNumbersForceOtherwiseIsNotCertain() {
        let report = AnnualReport.sample(cells: ["T4/rev/upheld": 2, "T4/rev/sum": nil]).stating([("T4/rev/sum", 3)])
        #expect(report.proposals == ["T4/rev/sum = 2 ?"])
    }

    @Test func aBlankCellOfTableTwoIsStated() {
        let report = AnnualReport.sample(cells: ["T2/1.normative/issued": nil])
        #expect(
            report.stating([("T2/1.normative/issued", 2)], by: "N-T2-DOC").proposals == ["T2/1.normative/issued = 2 ?"]
        )
    }

    @Test func statementsOfCellsTheFormatHasNotAreLeftAlone() {
        #expect(withoutTables.stating([("T2/1.normative/made", 2)]).proposals == [])
    }
}
