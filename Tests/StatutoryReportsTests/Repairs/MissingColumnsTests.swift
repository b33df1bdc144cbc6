import DocumentContent
import TestSupport
import Testing

@testable import StatutoryReports

/// Table 3 with five numbers to a row.
struct MissingColumnsTests {
    /// The rows of one report of 2021: 其他 is missing from the header, and rows have five numbers.
    private func report(header: [String], rows: [String: [Int]] = [:]) -> AnnualReport {
        var report = AnnualReport.zero()
        report.content = DocumentContent(lines: ["三、收到和处理政府信息公开申请情况"] + header + ["0"])
        let first = Int32(report.content.text.count - 2)
        for row in report.format.rows where row.kind == .data {
            let numbers = rows[row.id] ?? [0, 0, 0, 0, 0]
            for (index, column) in T3Column.allCases.enumerated() {
                report.set(
                    "T3/\(row.id)/\(column.rawValue)",
                    index < numbers.count ? SampleValue(numbers[index]) : .absent
                )
                if index < numbers.count { report[.t3(row.id, column)].sourceRange = first..<first + 1 }
            }
        }
        return report
    }

    static let brokenHeader = [
        "申请人情况", "总计", "自然人", "法人或其他组织", "商业企业", "科研机构", "社会公益", "法律服务", "组织", "机构",
    ]
    static let oneRequest = ["1": [0, 1, 0, 0, 0], "3.3.4": [0, 1, 0, 0, 1], "3.7": [0, 1, 0, 0, 0]]

    @Test func theOneReadingThatAgreesIsCertain() {
        let report = report(header: Self.brokenHeader, rows: Self.oneRequest)
        let reading = reading(report)
        let expected = ["T3/1/biz", "T3/1/sum", "T3/3.3.4/biz", "T3/3.3.4/sum", "T3/3.7/biz", "T3/3.7/sum"]
        #expect(reading.filter { $0.value != 0 } == Dictionary(uniqueKeysWithValues: expected.map { ($0, 1) }))
        #expect(report.proposed.allSatisfy { $0.isCertain })
        // 其他 and 总计 of 25 rows, and the 1 that stood under 法律服务机构.
        #expect(report.proposed.count == 51)
        #expect(report.repair(of: "T3/3.3.4/law")?.value == .count(0))
        #expect(report.repair(of: "T3/3.3.4/sum")?.because == ["T3-DISP/sum", "T3-ROW/3.3.4"])
    }

    /// 2 of the 3 requests may be of the lost columns, or 法律服务机构 made 3: nothing printed decides.
    @Test func totalsGreaterThanTheirPartsAreNotCertain() {
        let rows = ["1": [0, 1, 0, 0, 3], "3.1": [0, 1, 0, 0, 3], "3.7": [0, 1, 0, 0, 3]]
        #expect(report(header: Self.brokenHeader, rows: rows).proposed.allSatisfy { !$0.isCertain })
    }

    @Test func theRepairedReportIsSound() {
        var report = report(header: Self.brokenHeader, rows: Self.oneRequest)
        for repair in report.proposed { report[repair.cell].value = repair.value }
        let log = Check.run(report)
        #expect(log.findings.filter { $0.id.hasPrefix("T") } == [])
        #expect(log.undecided.filter { $0.id.hasPrefix("T") } == [])
    }

    /// Without the header 自然人 may be missing as well as 其他: then the 1 stands under 科研机构.
    @Test func withoutAHeaderTheApplicantIsNotCertainButTheTotalIs() {
        let report = report(header: [], rows: Self.oneRequest)
        #expect(report.repair(of: "T3/1/sum")?.isCertain == true)
        #expect(report.repair(of: "T3/1/oth")?.isCertain == true)
        #expect(report.repair(of: "T3/3.3.4/sum")?.value == .count(1))
        #expect(report.repair(of: "T3/3.3.4/law").map { "\($0.value)" } == "0")
    }

    @Test func theNarrativeChoosesAmongReadings() {
        let rows = ["1": [0, 2, 0, 0, 2], "3.1": [0, 2, 0, 0, 2], "3.7": [0, 2, 0, 0, 2]]
        let report = report(header: Self.brokenHeader, rows: rows)
        #expect(report.repair(of: "T3/1/sum")?.isCertain == false)
        #expect(report.stating([("T3/1/sum", 2)]).repair(of: "T3/1/sum")?.isCertain == true)
        #expect(report.stating([("T3/1/sum", 4)]).repair(of: "T3/1/sum")?.value == .count(4))
    }

    @Test func rowsNoReadingOfWhichAgreesAreLeftAlone() {
        let report = report(header: Self.brokenHeader, rows: ["1": [0, 1, 0, 0, 5], "3.7": [0, 2, 0, 0, 0]])
        #expect(report.proposed.isEmpty)
    }

    @Test func aTruncatedTableIsNotOneOfMissingColumns() {
        var report = AnnualReport.zero()
        for row in ["3.6.3", "3.7", "4"] {
            for column in T3Column.allCases { report.set("T3/\(row)/\(column.rawValue)", .absent) }
        }
        #expect(MissingColumns(RepairSearch(report)) == nil)
    }

    @Test func manyReadingsAreGivenUpInTime() {
        var rows: [String: [Int]] = [:]
        for row in ReportFormat.gk2021.rows where row.kind == .data { rows[row.id] = [1, 2, 3] }
        let report = report(header: [], rows: rows)
        #expect(report.proposed.allSatisfy { !$0.isCertain })
    }

    /// The numbers of the report with every proposal applied.
    private func reading(_ report: AnnualReport) -> [String: Int] {
        var values: [String: Int] = [:]
        for (format, cell) in zip(report.format.cells, report.cells) where format.table == .t3 {
            values[format.id.rawValue] = cell.value?.count
        }
        for repair in report.proposed { values[repair.cell.rawValue] = repair.value.count }
        return values
    }
}
