import TestSupport
import Testing

@testable import StatutoryReports

struct T4SumTests {
    let check = Check.t4Sum

    @Test func threeGroupsAreAdded() {
        let report = AnnualReport.sample(cells: ["T4/rev/upheld": 6, "T4/rev/pending": 1, "T4/rev/sum": 7])
        #expect(check.log(report).passed == ["T4-SUM/rev", "T4-SUM/litDirect", "T4-SUM/litAfter"])
    }

    @Test func saysTheParts() throws {
        let log = check.log(.sample(cells: ["T4/rev/upheld": 1, "T4/rev/sum": 2]))
        #expect(log.failed == ["T4-SUM/rev"])
        let finding = try #require(log.findings.first)
        #expect(finding.message == "行政复议：结果维持 1、结果纠正 0、其他结果 0、尚未审结 0 相加为 1，总计为 2")
        #expect(finding.cells.map(\.column) == ["sum", "upheld", "corrected", "other", "pending"])
        #expect(finding.expected == "1")
        #expect(finding.found == "2")
    }

    @Test func aBlankCellLeavesItsGroupOpen() {
        #expect(check.log(.sample(cells: ["T4/litAfter/other": nil])).open == ["T4-SUM/litAfter"])
    }
}
