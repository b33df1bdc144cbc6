import TestSupport
import Testing

@testable import StatutoryReports

struct T2OpenTotalTests {
    let check = Check.t2OpenTotal

    @Test(arguments: [(0, 0, true), (3, 3, true), (3, 5, true), (5, 3, false)])
    func newlyOpenedIsPartOfAll(opened: Int, total: Int, holds: Bool) {
        let report = AnnualReport.sample(
            format: .gk2019,
            cells: ["T2/1.regulation/opened": SampleValue(opened), "T2/1.regulation/openTotal": SampleValue(total)]
        )
        let log = check.log(report)
        #expect(log.failed == (holds ? [] : ["T2-OPENLE/regulation"]))
        #expect(log.passed.count == (holds ? 2 : 1))
    }

    @Test func saysBothNumbers() throws {
        let log = check.log(.sample(format: .gk2019, cells: ["T2/1.normative/opened": 5]))
        let finding = try #require(log.findings.first)
        #expect(finding.severity == .warning)
        #expect(finding.message == "规范性文件：本年新公开数量 5 大于对外公开总数量 0")
        #expect(finding.expected == "不大于 0")
    }

    @Test func aBlankCellLeavesItOpen() {
        #expect(
            check.log(.sample(format: .gk2019, cells: ["T2/1.normative/openTotal": nil])).open == [
                "T2-OPENLE/normative"
            ]
        )
    }

    @Test func isNoCheckOfTheNewFormat() {
        #expect(check.formats == ["gk2019"])
    }
}
