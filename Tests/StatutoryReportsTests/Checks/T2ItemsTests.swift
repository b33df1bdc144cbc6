import TestSupport
import Testing

@testable import StatutoryReports

struct T2ItemsTests {
    let check = Check.t2Items

    @Test(arguments: [(13, -13, true), (13, 4, true), (0, 0, true), (13, -14, false), (0, -1, false)])
    func itemsLeftAreNotNegative(before: Int, delta: Int, holds: Bool) {
        let report = AnnualReport.sample(
            format: .gk2019,
            cells: ["T2/6.penalty/prevItems": SampleValue(before), "T2/6.penalty/delta": SampleValue(delta)]
        )
        #expect(check.log(report).failed == (holds ? [] : ["T2-ITEMS/6.penalty"]))
    }

    @Test func fiveRowsAreHeldToIt() {
        let rows = ["5.license", "5.otherService", "6.penalty", "6.coercion", "8.adminFee"]
        #expect(check.log(.zero(.gk2019)).passed == rows.map { "T2-ITEMS/\($0)" })
    }

    @Test func saysTheSum() throws {
        let log = check.log(.sample(format: .gk2019, cells: ["T2/8.adminFee/prevItems": 2, "T2/8.adminFee/delta": -5]))
        let finding = try #require(log.findings.first)
        #expect(finding.severity == .error)
        #expect(finding.message == "行政事业性收费：上一年项目数量 2 加本年增/减 -5 为 -3，现有项目数量不会小于 0")
        #expect(finding.found == "-3")
    }
}
