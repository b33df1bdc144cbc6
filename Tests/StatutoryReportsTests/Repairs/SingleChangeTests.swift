import TestSupport
import Testing

@testable import StatutoryReports

/// Sums that disagree, and the one number that is to blame.
struct SingleChangeTests {
    /// Two requests of a person, one granted; everything agrees.
    static let sound: [String: SampleValue] = [
        "T3/1/np": 2, "T3/1/sum": 2, "T3/3.1/np": 1, "T3/3.1/sum": 1, "T3/3.7/np": 1, "T3/3.7/sum": 1,
        "T3/4/np": 1, "T3/4/sum": 1,
    ]

    private func report(changing cell: String, to value: SampleValue) -> AnnualReport {
        .sample(cells: Self.sound.merging([cell: value]) { $1 })
    }

    @Test func theSampleIsSound() {
        #expect(AnnualReport.sample(cells: Self.sound).proposals == [])
    }

    @Test(arguments: [
        ("T3/3.1/np", 7, 1), ("T3/1/np", 1, 2), ("T3/3.7/sum", 4, 1), ("T3/3.2/biz", 1, 0), ("T3/4/sum", 2, 1),
    ])
    func theCellBothSumsPointAtIsCertain(cell: String, wrong: Int, right: Int) throws {
        let report = report(changing: cell, to: SampleValue(wrong))
        #expect(report.proposals == ["\(cell) = \(right) !"])
        #expect(try #require(report.proposed.first).because.count >= 2)
    }

    @Test func oneSumAloneDoesNotSayWhichNumberIsWrong() {
        let report = AnnualReport.sample(cells: ["T4/rev/upheld": 1, "T4/rev/other": 2, "T4/rev/sum": 4])
        #expect(report.proposals == ["T4/rev/upheld = 2 ?", "T4/rev/corrected = 1 ?", "T4/rev/sum = 3 ?"])
    }

    @Test func theNarrativeDecidesWhichNumberIsWrong() {
        let report = AnnualReport.sample(cells: ["T4/rev/upheld": 1, "T4/rev/sum": 2])
        #expect(report.stating([("T4/rev/sum", 1)], by: "N-REV").proposals == ["T4/rev/sum = 1 !"])
        #expect(report.stating([("T4/rev/sum", 1)], by: "N-REV").proposed.first?.because == ["T4-SUM/rev", "N-REV"])
    }

    @Test func theNarrativeKeepsANumberItStates() {
        let report = report(changing: "T3/1/sum", to: 3).stating([("T3/1/sum", 3)])
        #expect(report.proposed.allSatisfy { !$0.isCertain && $0.cell.rawValue != "T3/1/sum" })
    }

    @Test func aNarrativeThatSpeaksOfAnotherCellDeniesCertainty() {
        let report = report(changing: "T3/3.1/np", to: 7).stating([("T3/2/sum", 9)])
        #expect(report.proposed.allSatisfy { !$0.isCertain })
    }

    @Test func twoWrongNumbersHaveNoSingleCulprit() {
        var report = report(changing: "T3/3.1/np", to: 7)
        report.set("T3/3.2/biz", 4)
        #expect(report.proposals == [])
    }

    @Test func inequalitiesForceNothing() {
        #expect(AnnualReport.sample(cells: ["T2/1.normative/issued": 5]).proposals == [])
    }
}
