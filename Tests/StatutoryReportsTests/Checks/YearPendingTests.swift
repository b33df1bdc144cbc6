import TestSupport
import Testing

@testable import StatutoryReports

struct YearPendingTests {
    let check = Check.yearPending

    @Test(arguments: [(2, 1, false), (2, 2, true), (0, 5, true)])
    func aPendingCaseAppearsAgain(pending: Int, sum: Int, holds: Bool) {
        let before = AnnualReport.sample(
            format: .gk2019,
            year: 2020,
            cells: ["T4/litAfter/pending": SampleValue(pending)]
        )
        let now = AnnualReport.sample(year: 2021, cells: ["T4/litAfter/sum": SampleValue(sum)])
        let log = check.log(now, previous: before)
        #expect(log.failed == (holds ? [] : ["Y-PEND/litAfter"]))
        if !holds {
            #expect(log.findings.first?.message == "复议后起诉：上年尚未审结 2 件，本年总计只有 1 件")
            #expect(log.findings.first?.expected == "不少于 2")
        }
    }
}
