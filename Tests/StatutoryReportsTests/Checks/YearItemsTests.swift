import TestSupport
import Testing

@testable import StatutoryReports

struct YearItemsTests {
    let check = Check.yearItems

    @Test func itemsOfLastYearFollowFromItsReport() throws {
        let before = AnnualReport.sample(
            format: .gk2019,
            year: 2019,
            cells: [
                "T2/5.license/prevItems": 10, "T2/5.license/delta": 2, "T2/6.penalty/prevItems": 13,
                "T2/6.penalty/delta": -13,
            ]
        )
        let now = AnnualReport.sample(format: .gk2019, year: 2020, cells: ["T2/5.license/prevItems": 11])
        let log = check.log(now, previous: before)
        #expect(log.failed == ["Y-ITEMS/5.license"])
        #expect(log.passed.contains("Y-ITEMS/6.penalty"))
        let finding = try #require(log.findings.first)
        #expect(finding.severity == .warning)
        #expect(finding.message == "行政许可：上年报告 10 项加增/减 2 项为 12 项，本年报告的上一年项目数量为 11 项")
    }

    @Test func fiveRowsAreHeldToIt() {
        #expect(check.log(.zero(.gk2019, year: 2020), previous: .zero(.gk2019, year: 2019)).passed.count == 5)
    }
}
