import TestSupport
import Testing

@testable import StatutoryReports

struct T3DisposalTests {
    let check = Check.t3Disposal

    @Test func addsTheLeaves() throws {
        let log = check.log(.sample(cells: ["T3/3.7/np": 2, "T3/3.1/np": 2, "T3/3.6.3/np": 1]))
        #expect(log.failed == ["T3-DISP/np"])
        let finding = try #require(log.findings.first)
        #expect(finding.message == "自然人：（七）总计为 2，各项办理结果相加为 3")
        #expect(finding.expected == "3")
        #expect(finding.found == "2")
        #expect(finding.cells.count == 22)
    }

    @Test func groupRowsAreNoLeaves() {
        let report = AnnualReport.sample(cells: ["T3/3.3/np": 2, "T3/3.3.4/np": 2, "T3/3.7/np": 2])
        #expect(check.log(report).findings.isEmpty)
    }

    /// A report of the new format with the old single row （六）其他处理.
    @Test func theOldSingleRowCounts() {
        var report = AnnualReport.sample(cells: ["T3/3.6/np": 2, "T3/3.7/np": 2])
        for row in ["3.6.1", "3.6.2", "3.6.3"] {
            for column in T3Column.allCases { report.set("T3/\(row)/\(column.rawValue)", .absent) }
        }
        for column in T3Column.allCases where column != .np { report.set("T3/3.6/\(column.rawValue)", 0) }
        let log = check.log(report)
        #expect(log.findings.isEmpty)
        #expect(log.passed.count == 7)
    }

    /// A report of the old format with the three new rows.
    @Test func theThreeNewRowsCount() {
        var report = AnnualReport.sample(format: .gk2019, cells: ["T3/3.7/np": 3])
        for column in T3Column.allCases {
            report.set("T3/3.6/\(column.rawValue)", .absent)
            for row in ["3.6.1", "3.6.2", "3.6.3"] { report.set("T3/\(row)/\(column.rawValue)", column == .np ? 1 : 0) }
        }
        let log = check.log(report)
        #expect(log.findings.isEmpty)
        #expect(log.passed.count == 7)
    }

    @Test func bothWaysAtOnceKeepToTheFormat() {
        let report = AnnualReport.sample(cells: ["T3/3.6/np": 2, "T3/3.6.3/np": 2, "T3/3.7/np": 2])
        #expect(check.log(report).findings.isEmpty)
    }

    @Test func aBlankLeafLeavesItsColumnOpen() {
        #expect(check.log(.sample(cells: ["T3/3.4.2/sum": nil, "T3/3.4.3/sum": nil])).open == ["T3-DISP/sum"])
    }
}
