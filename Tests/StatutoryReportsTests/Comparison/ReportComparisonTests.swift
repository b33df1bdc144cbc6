import TestSupport
import Testing

@testable import StatutoryReports

struct ReportComparisonTests {
    private func cell(_ name: String, _ left: AnnualReport, _ right: AnnualReport) throws -> CellComparison {
        try #require(ReportComparison(of: left, with: right).cells.first { $0.cell.rawValue == name })
    }

    @Test(arguments: ReportFormat.all)
    func aReportIsTheSameAsItself(format: ReportFormat) {
        let comparison = ReportComparison(of: .zero(format), with: .zero(format))
        #expect(comparison.cells.map(\.cell) == format.statutoryCells.map(\.id))
        #expect(comparison.cells.allSatisfy { $0.kind == .same && $0.difference?.quantity == 0 })
        #expect(comparison.changedCount == 0)
    }

    @Test(arguments: [(8, 7, -1, "-12.50"), (3, 4, 1, "33.33"), (0, 4, 4, nil)] as [(Int, Int, Int, String?)])
    func saysTheDifference(before: Int, after: Int, difference: Int, percentage: String?) throws {
        let cell = try cell(
            "T3/1/sum",
            .sample(cells: ["T3/1/sum": SampleValue(before)]),
            .sample(cells: ["T3/1/sum": SampleValue(after)])
        )
        #expect(cell.kind == .changed)
        #expect(cell.difference == .count(difference))
        #expect(cell.percentage == percentage)
    }

    @Test func amountsDifferInAmounts() throws {
        let cell = try cell(
            "T2/8.adminFee/feeAmount",
            .sample(cells: ["T2/8.adminFee/feeAmount": "20.66"]),
            .sample(cells: ["T2/8.adminFee/feeAmount": "10.33"])
        )
        #expect(cell.difference?.description == "-10.3300")
        #expect(cell.percentage == "-50.00")
    }

    @Test func aCellWithoutANumberIsOpen() throws {
        let cell = try cell("T3/1/sum", .sample(cells: ["T3/1/sum": nil]), .zero())
        #expect(cell.kind == .open)
        #expect(cell.left == nil && cell.right == .count(0) && cell.difference == nil)
    }

    @Test func formatsShareTablesThreeAndFourOnly() {
        let comparison = ReportComparison(of: .zero(.gk2019), with: .zero(.gk2021))
        let byKind = Dictionary(grouping: comparison.cells, by: \.kind).mapValues { Set($0.map(\.cell.table)) }
        #expect(byKind[.same] == [.t3, .t4])
        #expect(byKind[.onlyLeft] == [.t2, .t3])
        #expect(byKind[.onlyRight] == [.t2, .t3])
        // 处理决定数量 of 行政许可 is in both forms, and counted otherwise.
        #expect(
            comparison.cells.filter { $0.cell.rawValue == "T2/5.license/decisions" }.map(\.kind) == [
                .onlyLeft, .onlyRight,
            ]
        )
        #expect(
            Set(comparison.cells.filter { $0.kind == .onlyRight && $0.cell.table == .t3 }.map { String($0.cell.row) })
                == ["3.6.1", "3.6.2", "3.6.3"]
        )
        #expect(comparison.cells.count == 198 + 200 - (22 * 7 + 15))
    }

    @Test func cellsBeyondTheFormAreComparedWhereTheyStand() throws {
        let cell = try cell(
            "T3/3.6/np",
            .sample(format: .gk2019, cells: ["T3/3.6/np": 2]),
            .sample(cells: ["T3/3.6/np": 3])
        )
        #expect(cell.kind == .changed)
    }

    @Test func numbersBeyondAllCountingHaveNoDifference() throws {
        let cell = try cell(
            "T3/1/sum",
            .sample(cells: ["T3/1/sum": SampleValue(Int.min)]),
            .sample(cells: ["T3/1/sum": SampleValue(Int.max)])
        )
        #expect(cell.kind == .changed)
        #expect(cell.difference == nil && cell.percentage == nil)
    }
}
