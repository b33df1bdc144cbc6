import DocumentContent
import TestSupport
import Testing

@testable import StatutoryReports

struct T3BalanceTests {
    let check = Check.t3Balance

    @Test(arguments: ReportFormat.all)
    func sevenColumnsOfZerosBalance(format: ReportFormat) {
        let log = check.log(.zero(format))
        #expect(log.passed == T3Column.allCases.map { "T3-BAL/\($0.rawValue)" })
        #expect(log.findings.isEmpty && log.undecided.isEmpty)
    }

    @Test func saysBothSums() throws {
        let log = check.log(.sample(cells: ["T3/1/np": 3, "T3/3.7/np": 2]))
        let finding = try #require(log.findings.first)
        #expect(log.failed == ["T3-BAL/np"])
        #expect(log.passed.count == 6)
        #expect(finding.severity == .error)
        #expect(finding.message == "自然人：本年新收 3 加上年结转 0 为 3，办理结果总计 2 加结转下年 0 为 2")
        #expect(finding.cells.map(\.rawValue) == ["T3/1/np", "T3/2/np", "T3/3.7/np", "T3/4/np"])
        #expect(finding.expected == "3")
        #expect(finding.found == "2")
        #expect(finding.place == AnnualReport.zero()["T3/1/np"].place)
    }

    @Test(
        arguments: [
            ["T3/1/sum": 5, "T3/4/sum": 5],
            ["T3/1/sum": 2, "T3/2/sum": 3, "T3/3.7/sum": 4, "T3/4/sum": 1],
        ] as [[String: SampleValue]]
    )
    func sumsThatAgreePass(cells: [String: SampleValue]) {
        #expect(check.log(.sample(cells: cells)).findings.isEmpty)
    }

    @Test func aBlankCellLeavesItsColumnOpen() {
        let log = check.log(.sample(cells: ["T3/2/biz": nil]))
        #expect(log.open == ["T3-BAL/biz"])
        #expect(log.undecided.first?.reason == "“二、上年结转政府信息公开申请数量”的“商业企业”没有数值")
        #expect(log.passed.count == 6)
    }

    @Test func aMissingTableLeavesAllOpen() {
        var report = AnnualReport.zero()
        report.remove(.t3)
        let log = check.log(report)
        #expect(log.open.count == 7)
        #expect(log.passed.isEmpty)
        #expect(Set(log.undecided.map(\.reason)) == ["报告中没有读到表三"])
    }

    @Test func numbersBeyondAllCountingAreLeftOpen() {
        let huge = SampleValue(Int.max)
        let log = check.log(.sample(cells: ["T3/1/np": huge, "T3/2/np": huge]))
        #expect(log.open == ["T3-BAL/np"])
        #expect(log.undecided.first?.reason == "数字过大，无法计算")
    }
}

extension AnnualReport {
    /// The cell of that name.
    subscript(cell: String) -> Cell { self[CellID(rawValue: cell)] }
}
