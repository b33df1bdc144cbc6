import StatutoryReports
import TestSupport
import Testing

@testable import Web

struct Table3LayoutTests {
    /// Every label covers its three columns exactly once, whatever is merged.
    @Test(arguments: [ReportFormat.gk2019, .gk2021])
    func labelsFillThreeColumnsWithoutOverlap(format: ReportFormat) {
        for report in [AnnualReport.zero(format), withAdditionalRows(format)] {
            let rows = Table3Layout(report).rows
            var covered = Array(repeating: 0, count: rows.count)
            for (index, row) in rows.enumerated() {
                for label in row.labels {
                    for line in index..<index + label.rows { covered[line] += label.columns }
                }
            }
            #expect(covered == Array(repeating: 3, count: rows.count))
        }
    }

    @Test(arguments: [(ReportFormat.gk2019, 23), (.gk2021, 25)])
    func theFormsRowsStandInTheirOrder(format: ReportFormat, count: Int) {
        let rows = Table3Layout(.zero(format)).rows
        #expect(rows.map(\.id) == format.rows.filter { $0.kind == .data }.map(\.id))
        #expect(rows.count == count)
        #expect(rows.allSatisfy { !$0.isAdditional })
    }

    @Test func resultsRunDownTheFirstColumn() throws {
        let rows = Table3Layout(.zero(.gk2021)).rows
        let first = try #require(rows.first { $0.id == "3.1" })
        #expect(first.labels.map(\.text) == ["三、本年度办理结果", "（一）予以公开"])
        #expect(first.labels[0].rows == 22)
        let secret = try #require(rows.first { $0.id == "3.3.1" })
        #expect(secret.labels[0].rows == 8)
    }

    @Test func rowsOfTheOtherFormatAreDrawnWhenPrinted() {
        #expect(withAdditionalRows(.gk2021).additionalIDs == ["3.6"])
        #expect(withAdditionalRows(.gk2019).additionalIDs == ["3.6.1"])
    }

    /// The row of （六）其他处理 that the other format has.
    private func withAdditionalRows(_ format: ReportFormat) -> AnnualReport {
        let id = format == .gk2021 ? "3.6" : "3.6.1"
        return .sample(format: format, cells: ["T3/\(id)/np": 2, "T3/\(id)/sum": 2])
    }
}

extension AnnualReport {
    fileprivate var additionalIDs: [String] { Table3Layout(self).rows.filter(\.isAdditional).map(\.id) }
}
