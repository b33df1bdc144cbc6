import TestSupport
import Testing

@testable import StatutoryReports

struct RollUpSumTests {
    private let agencies: [AnnualReport] = [
        .sample(agency: "甲局", cells: ["T3/1/sum": 5]), .sample(agency: "乙局", cells: ["T3/1/sum": 6]),
    ]

    @Test func aSingleReportDoesNotDecideIt() {
        let log = Check.rollUpSum.log(.zero())
        #expect(log.passed.isEmpty && log.undecided.isEmpty && log.findings.isEmpty)
    }

    @Test func theSumOfItsAgenciesPasses() {
        #expect(RollUp(of: agencies).difference(from: .sample(cells: ["T3/1/sum": 11])).passed == ["R-SUM"])
    }

    @Test func anotherNumberIsFound() throws {
        let log = RollUp(of: agencies).difference(from: .sample(cells: ["T3/1/sum": 12]))
        let finding = try #require(log.findings.first)
        #expect(log.findings.map(\.id) == ["R-SUM/T3/1/sum"])
        #expect(finding.severity == .warning)
        #expect(finding.message == "“一、本年新收政府信息公开申请数量”的“总计”：政府报告为 12，各机关相加为 11")
        #expect(log.passed.isEmpty)
    }

    @Test func rulesAreTheGovernmentsOwn() {
        let government = AnnualReport.sample(cells: ["T3/1/sum": 11, "T2/1.regulation/inForce": 40])
        #expect(RollUp(of: agencies).difference(from: government).findings.isEmpty)
    }

    @Test func blankCellsAreNotDecided() {
        let log = RollUp(of: agencies).difference(from: .sample(cells: ["T3/1/sum": nil]))
        #expect(log.undecided.map(\.id) == ["R-SUM"])
        #expect(log.passed.isEmpty)
    }

    @Test func anotherFormatIsNotCompared() {
        #expect(RollUp(of: agencies).difference(from: .zero(.gk2019)).undecided.map(\.id) == ["R-SUM"])
    }
}
