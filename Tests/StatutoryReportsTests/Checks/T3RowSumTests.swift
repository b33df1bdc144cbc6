import TestSupport
import Testing

@testable import StatutoryReports

struct T3RowSumTests {
    let check = Check.t3RowSum

    @Test(arguments: [(ReportFormat.gk2019, 23), (.gk2021, 25)])
    func everyDataRowIsAdded(format: ReportFormat, rows: Int) {
        let log = check.log(.zero(format))
        #expect(log.passed.count == rows)
        #expect(log.passed.first == "T3-ROW/1")
    }

    @Test func saysTheRow() throws {
        let log = check.log(.sample(cells: ["T3/3.1/np": 2, "T3/3.1/oth": 1, "T3/3.1/sum": 2]))
        #expect(log.failed == ["T3-ROW/3.1"])
        let finding = try #require(log.findings.first)
        #expect(finding.message == "（一）予以公开：六类申请人相加为 3，总计为 2")
        #expect(finding.expected == "3")
        #expect(finding.found == "2")
        #expect(finding.place == AnnualReport.zero()["T3/3.1/sum"].place)
    }

    @Test func aRowWithoutTotalIsLeftOpen() {
        #expect(check.log(.sample(cells: ["T3/4/sum": nil])).open == ["T3-ROW/4"])
    }

    @Test func theOldSingleRowIsAdded() {
        var report = AnnualReport.zero()
        for column in T3Column.allCases {
            report.set("T3/3.6/\(column.rawValue)", column == .np ? 1 : 0)
            for row in ["3.6.1", "3.6.2", "3.6.3"] { report.set("T3/\(row)/\(column.rawValue)", .absent) }
        }
        let log = check.log(report)
        #expect(log.failed == ["T3-ROW/3.6"])
        #expect(log.open == ["T3-ROW/3.6.1", "T3-ROW/3.6.2", "T3-ROW/3.6.3"])
    }
}
