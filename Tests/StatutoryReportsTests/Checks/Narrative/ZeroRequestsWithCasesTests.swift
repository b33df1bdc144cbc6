import TestSupport
import Testing

@testable import StatutoryReports

struct ZeroRequestsWithCasesTests {
    private func answers(_ cells: [String: SampleValue]?, previous: [String: SampleValue]? = nil) -> [String] {
        var sample = NarrativeSample("公开信息12条。")
        sample.cells = cells
        let last = previous.map { AnnualReport.sample(year: 2022, cells: $0) }
        return Check.zeroRequestsWithCases.answers(sample, previous: last)
    }

    @Test(arguments: ["T4/rev/sum", "T4/litDirect/sum", "T4/litAfter/sum"])
    func casesWithoutRequestsAreFound(cell: String) {
        #expect(answers([cell: 1]) == [" ≠ "])
        #expect(answers([cell: 1], previous: [:]) == [" ≠ "])
    }

    @Test(arguments: ["T3/1/sum", "T3/2/sum", "T3/3.7/sum", "T3/4/sum"])
    func aRequestOfThisYearOrLastExplainsThem(cell: String) {
        #expect(answers(["T4/rev/sum": 1, cell: 1]) == ["passed"])
        #expect(answers(["T4/rev/sum": 1], previous: [cell: 1]) == ["passed"])
    }

    @Test func noCasesPass() {
        #expect(answers([:]) == ["passed"])
        #expect(answers(["T3/1/sum": 3]) == ["passed"])
    }

    @Test func withoutTotalsItIsOpen() {
        #expect(answers(nil) == ["open"])
        #expect(answers(["T3/1/sum": nil, "T4/rev/sum": 1]) == ["open"])
    }

    @Test func namesTheCases() {
        var sample = NarrativeSample("公开信息12条。")
        sample.cells = ["T4/rev/sum": 1, "T4/litAfter/sum": 2]
        let finding = Check.zeroRequestsWithCases.log(sample.report).findings[0]
        #expect(finding.message == "表三本年没有申请，表四却有行政复议 1 件、复议后起诉 2 件，请说明案件从何而来")
        #expect(finding.cells == [.t4("rev", "sum"), .t4("litAfter", "sum")])
    }
}
