import TestSupport
import Testing

@testable import StatutoryReports

/// Cells without a number that the others leave one number for.
struct OpenCellRepairTests {
    @Test(arguments: ReportFormat.all)
    func aSoundReportHasNone(format: ReportFormat) {
        #expect(AnnualReport.zero(format).proposed.isEmpty)
    }

    @Test func aMissingTotalIsTheSum() throws {
        let report = AnnualReport.sample(cells: [
            "T3/1/np": 3, "T3/1/biz": 1, "T3/1/sum": nil, "T3/4/np": 3, "T3/4/biz": 1, "T3/4/sum": 4,
        ])
        #expect(report.proposals == ["T3/1/sum = 4 !"])
        #expect(try #require(report.repair(of: "T3/1/sum")).because.first?.hasPrefix("T3-") == true)
    }

    @Test(arguments: [SampleValue.blank, .absent, .open("l7")])
    func blankAbsentAndOpenCellsAreAlike(value: SampleValue) {
        #expect(
            AnnualReport.sample(cells: ["T4/rev/upheld": 2, "T4/rev/sum": value]).proposals == ["T4/rev/sum = 2 !"]
        )
    }

    @Test func aTotalOfZeroLeavesOnlyZeros() {
        let report = AnnualReport.sample(cells: ["T4/rev/upheld": nil, "T4/rev/other": nil, "T4/rev/pending": nil])
        #expect(report.proposals == ["T4/rev/upheld = 0 !", "T4/rev/other = 0 !", "T4/rev/pending = 0 !"])
        #expect(report.proposed.allSatisfy { $0.because == ["T4-SUM/rev"] })
    }

    @Test func twoOpenCellsOfOneSumStayOpen() {
        #expect(AnnualReport.sample(cells: ["T4/rev/upheld": nil, "T4/rev/sum": nil]).proposals == [])
        #expect(
            AnnualReport.sample(cells: ["T4/rev/upheld": nil, "T4/rev/other": nil, "T4/rev/sum": 2]).proposals == []
        )
    }

    /// A whole row is gone; each of its cells follows from its column.
    @Test func aLostRowFollowsFromItsColumns() {
        var report = AnnualReport.sample(cells: [
            "T3/1/np": 5, "T3/1/sum": 5, "T3/3.1/np": 2, "T3/3.1/sum": 2, "T3/3.3.4/np": 3, "T3/3.3.4/sum": 3,
            "T3/3.7/np": 5, "T3/3.7/sum": 5,
        ])
        let sound = report
        for column in T3Column.allCases { report.set("T3/3.3.4/\(column.rawValue)", .absent) }
        #expect(report.proposed.map(\.value) == T3Column.allCases.map { sound[.t3("3.3.4", $0)].value })
        #expect(report.proposed.allSatisfy { $0.isCertain })
    }

    @Test func aTableThatIsNotThereIsNotInvented() {
        var report = AnnualReport.zero()
        report.remove(.t3)
        report.remove(.t4)
        #expect(report.proposals == [])
    }

    @Test func nothingIsCertainWhereOtherSumsDisagree() {
        let report = AnnualReport.sample(cells: ["T3/1/sum": nil, "T3/3.1/np": 3, "T3/3.2/biz": 4])
        #expect(report.proposals == ["T3/1/sum = 0 ?"])
    }

    @Test func aSumThatWouldBeNegativeIsNoRepair() {
        let report = AnnualReport.sample(cells: ["T4/rev/upheld": 3, "T4/rev/other": nil, "T4/rev/sum": 2])
        #expect(report.proposed.allSatisfy { !$0.isCertain })
        #expect(report.repair(of: "T4/rev/other") == nil)
    }

    @Test func numbersBeyondReckoningAreLeftAlone() {
        #expect(AnnualReport.sample(cells: ["T3/1/np": SampleValue(Int.max), "T3/1/sum": nil]).proposals == [])
    }

    @Test(arguments: [ReportFormat.gk2021])
    func theOldSingleRowIsKnownAsALeaf(format: ReportFormat) {
        var report = AnnualReport.sample(cells: ["T3/4/np": 0])
        for column in T3Column.allCases {
            report.set("T3/3.6/\(column.rawValue)", column == .np ? nil : 0)
            for row in 1...3 { report.set("T3/3.6.\(row)/\(column.rawValue)", .absent) }
        }
        #expect(report.proposals == ["T3/3.6/np = 0 !"])
    }
}
