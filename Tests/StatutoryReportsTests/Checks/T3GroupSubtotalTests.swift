import TestSupport
import Testing

@testable import StatutoryReports

struct T3GroupSubtotalTests {
    let check = Check.t3GroupSubtotal

    @Test func silentWhereGroupRowsAreEmpty() {
        let log = check.log(.zero())
        #expect(log.findings.isEmpty && log.passed.isEmpty && log.undecided.isEmpty)
    }

    @Test func aRightSubtotalPasses() {
        let log = check.log(.sample(cells: ["T3/3.3/np": 3, "T3/3.3.1/np": 1, "T3/3.3.8/np": 2]))
        #expect(log.passed == ["T3-GROUP/3.3/np"])
    }

    @Test(arguments: ["3.3": "3.3.2", "3.4": "3.4.3", "3.5": "3.5.1", "3.6": "3.6.2"])
    func aWrongSubtotalIsFound(group: String, leaf: String) throws {
        let log = check.log(.sample(cells: ["T3/\(group)/biz": 5, "T3/\(leaf)/biz": 4]))
        #expect(log.failed == ["T3-GROUP/\(group)/biz"])
        let finding = try #require(log.findings.first)
        #expect(finding.severity == .warning)
        #expect(finding.message.hasSuffix("小计为 5，其下各行相加为 4"))
        #expect(finding.expected == "4")
    }

    @Test func aBlankLeafLeavesTheSubtotalOpen() {
        #expect(check.log(.sample(cells: ["T3/3.4/np": 0, "T3/3.4.1/np": nil])).open == ["T3-GROUP/3.4/np"])
    }

    @Test(arguments: ReportFormat.all)
    func otherDisposalPrintedTheOtherWayIsNoSubtotal(format: ReportFormat) {
        var report = AnnualReport.zero(format)
        for column in T3Column.allCases {
            report.set("T3/3.6/\(column.rawValue)", format == .gk2021 ? 1 : .absent)
            for row in 1...3 { report.set("T3/3.6.\(row)/\(column.rawValue)", format == .gk2021 ? .absent : 1) }
        }
        let log = check.log(report)
        #expect(log.findings.isEmpty && log.undecided.isEmpty)
    }
}
