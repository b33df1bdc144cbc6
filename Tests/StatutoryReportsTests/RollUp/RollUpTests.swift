import TestSupport
import Testing

@testable import StatutoryReports

struct RollUpTests {
    private func cell(_ name: String, _ reports: AnnualReport...) throws -> RollUpCell {
        try #require(RollUp(of: reports).parts.first?.cells.first { $0.cell.rawValue == name })
    }

    @Test func cellsAreAddedWithTheShareOfEach() throws {
        let cell = try cell(
            "T3/1/sum",
            .sample(agency: "甲局", cells: ["T3/1/sum": 1]),
            .sample(agency: "乙局", cells: ["T3/1/sum": 2])
        )
        #expect(cell.sum == .count(3))
        #expect(cell.shares.map(\.percentage) == ["33.33", "66.67"])
        #expect(cell.blankCount == 0)
    }

    @Test func amountsAreAddedExactly() throws {
        let cell = try cell(
            "T2/8.adminFee/feeAmount",
            .sample(cells: ["T2/8.adminFee/feeAmount": "0.1"]),
            .sample(cells: ["T2/8.adminFee/feeAmount": "0.2"])
        )
        #expect(cell.sum?.description == "0.3000")
    }

    @Test func nothingHasNoShares() throws {
        #expect(try cell("T3/1/sum", .zero(), .zero()).shares.map(\.percentage) == [nil, nil])
    }

    @Test func blankCellsAreCountedNotTakenForZero() throws {
        let reports: [AnnualReport] = [.sample(cells: ["T3/1/np": 2]), .sample(cells: ["T3/1/np": nil])]
        let part = try #require(RollUp(of: reports).parts.first)
        let cell = try #require(part.cells.first { $0.cell.rawValue == "T3/1/np" })
        #expect(cell.sum == .count(2))
        #expect(cell.blankCount == 1)
        #expect(cell.shares.map(\.value) == [.count(2), nil])
        #expect(part.checks.undecided.map(\.id) == ["T3-BAL/np", "T3-ROW/1"])
    }

    @Test func rulesAreNotAdded() throws {
        let made = AnnualReport.sample(cells: ["T2/1.regulation/issued": 3])
        let cell = try cell("T2/1.regulation/issued", made, made)
        #expect(cell.isExcepted)
        #expect(cell.sum == nil)
        #expect(cell.shares.map(\.value) == [.count(3), .count(3)])
        #expect(try self.cell("T2/1.normative/issued", made, made).isExcepted == false)
    }

    @Test func formatsAreNeverAdded() throws {
        let rollUp = RollUp(of: [.zero(.gk2021), .zero(.gk2019), .zero(.gk2021)])
        #expect(rollUp.parts.map(\.format.id) == ["gk2019", "gk2021"])
        #expect(rollUp.parts.map(\.members.count) == [1, 2])
        #expect(try #require(rollUp.refusal).hasPrefix("所选报告分属 2 种格式（1 份按国办公开办函〔2019〕60号填报，2 份按"))
        #expect(RollUp(of: [.zero()]).refusal == nil)
    }

    @Test func nothingAtAllIsNoSum() {
        let rollUp = RollUp(of: [])
        #expect(rollUp.parts.isEmpty && rollUp.notes.isEmpty && rollUp.refusal == nil)
    }

    @Test func saysWhatTheSumDoesNotSay() {
        let rollUp = RollUp(of: [
            .zero(agency: "甲局", year: 2022), .zero(agency: "甲局", year: 2022), .zero(agency: "乙局", year: 2023),
        ])
        #expect(rollUp.notes == ["所选报告不是同一年度：2022、2023。", "“甲局” 2022 年度的报告不止一份，都计入了汇总。"])
    }

    @Test func aSumBeyondAllCountingIsNone() throws {
        let huge = AnnualReport.sample(cells: ["T3/1/np": SampleValue(Int.max)])
        let cell = try cell("T3/1/np", huge, huge)
        #expect(cell.sum == nil)
        #expect(cell.shares.map(\.percentage) == [nil, nil])
    }

    @Test func aFaultOfOneReportShowsInTheSum() throws {
        let part = try #require(RollUp(of: [.zero(), .sample(cells: ["T4/rev/upheld": 1])]).parts.first)
        #expect(part.checks.findings.map(\.id) == ["T4-SUM/rev"])
    }

    /// Sums of sound reports are sound, and each cell is the plain sum.
    @Test(arguments: 0..<40)
    func soundReportsAddUpSoundly(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let format = ReportFormat.all[Int(seed % 2)]
        let reports = (0..<Int.random(in: 1...9, using: &random)).map { _ in AnnualReport.random(format, using: &random)
        }
        let part = try #require(RollUp(of: reports).parts.first)
        #expect(part.checks.findings == [])
        for cell in part.cells where !cell.isExcepted {
            #expect(cell.sum?.quantity == reports.reduce(0) { $0 + ($1[cell.cell].value?.quantity ?? 0) })
        }
    }
}
