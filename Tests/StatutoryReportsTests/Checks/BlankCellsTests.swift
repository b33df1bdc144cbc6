import TestSupport
import Testing

@testable import StatutoryReports

struct BlankCellsTests {
    let check = Check.blankCells

    @Test(arguments: ReportFormat.all)
    func aFullReportPasses(format: ReportFormat) {
        #expect(check.log(.zero(format)).passed == ["V-BLANK"])
    }

    @Test func theBlanksOfARowAreOneFinding() throws {
        let log = check.log(.sample(cells: ["T3/3.1/np": nil, "T3/3.1/sum": nil]))
        #expect(log.failed == ["V-BLANK"])
        let finding = try #require(log.findings.first)
        #expect(finding.message == "表三“（一）予以公开”没有填数的格：自然人、总计；没有的应填 0")
        #expect(finding.cells.map(\.rawValue) == ["T3/3.1/np", "T3/3.1/sum"])
        #expect(finding.place == AnnualReport.zero()["T3/3.1/np"].place)
        #expect(finding.found == "空白")
    }

    @Test func rowsThatLackTheSameColumnsAreOneFinding() throws {
        var report = AnnualReport.zero()
        for row in report.format.rows where row.kind == .data {
            report.set("T3/\(row.id)/oth", .absent)
            report.set("T3/\(row.id)/sum", .absent)
        }
        let log = check.log(report)
        #expect(log.findings.count == 1)
        #expect(log.findings.first?.cells.count == 50)
        #expect(log.findings.first?.message == "表三“一、本年新收政府信息公开申请数量”等 25 行缺少的格：其他、总计")
        #expect(log.findings.first?.place == AnnualReport.zero()["T3/1/law"].place)
    }

    @Test func rowsThatAreCutOffAreOneFinding() {
        var report = AnnualReport.zero(.gk2019)
        for row in ["3.6", "3.7", "4"] {
            for column in T3Column.allCases { report.set("T3/\(row)/\(column.rawValue)", .absent) }
        }
        let log = check.log(report)
        #expect(log.findings.map(\.message) == ["表三“（六）其他处理”等 3 行缺少的格：整行"])
        #expect(log.findings.first?.cells.count == 21)
    }

    @Test func rowsOfTableTwoThatAreCutOffAreOneFinding() {
        var report = AnnualReport.zero()
        for name in ["5.license/decisions", "6.penalty/decisions", "6.coercion/decisions", "8.adminFee/feeAmount"] {
            report.set("T2/\(name)", .absent)
        }
        #expect(check.log(report).findings.map(\.message) == ["表二“行政许可”等 4 行缺少的格：整行"])
    }

    @Test func missingCellsAtTheStartAreToldWhereTheTableBegins() {
        let log = check.log(.sample(cells: ["T4/rev/upheld": .absent]))
        #expect(log.findings.first?.place == AnnualReport.zero()["T4/rev/corrected"].place)
    }

    @Test func differentGapsAreDifferentFindings() {
        let log = check.log(
            .sample(cells: ["T3/1/np": nil, "T3/2/biz": nil, "T2/5.license/decisions": nil, "T4/rev/sum": nil])
        )
        #expect(log.findings.count == 4)
    }

    @Test func aBlankAndAMissingCellAreToldApart() {
        let log = check.log(.sample(cells: ["T3/1/np": nil, "T3/2/np": .absent]))
        #expect(log.findings.map(\.found) == ["空白", "缺少"])
    }

    @Test func aMissingTableIsLeftToTheChapters() {
        var report = AnnualReport.zero()
        report.remove(.t3)
        #expect(check.log(report).passed == ["V-BLANK"])
    }

    @Test func textThatWasNotDecidedIsNotBlank() {
        #expect(check.log(.sample(cells: ["T3/1/np": .open("l7")])).passed == ["V-BLANK"])
    }

    @Test func rowsReplacedByTheOldSingleRowAreNotMissing() {
        var report = AnnualReport.zero()
        for column in T3Column.allCases {
            report.set("T3/3.6/\(column.rawValue)", 0)
            for row in 1...3 { report.set("T3/3.6.\(row)/\(column.rawValue)", .absent) }
        }
        #expect(check.log(report).passed == ["V-BLANK"])
    }
}
