import TestSupport
import Testing

@testable import StatutoryReports

struct YearCarryTests {
    let check = Check.yearCarry

    @Test func whatWasCarriedMustArrive() throws {
        let before = AnnualReport.sample(year: 2021, cells: ["T3/4/np": 5, "T3/4/sum": 5])
        let now = AnnualReport.sample(year: 2022, cells: ["T3/2/np": 4, "T3/2/sum": 5])
        let log = check.log(now, previous: before)
        #expect(log.failed == ["Y-CARRY/np"])
        #expect(log.passed.count == 6)
        let finding = try #require(log.findings.first)
        #expect(finding.severity == .error)
        #expect(finding.message == "自然人：上年结转下年度继续办理 5 件，本年的上年结转为 4 件")
        #expect(finding.cells.map(\.rawValue) == ["T3/2/np"])
        #expect(finding.expected == "5")
        #expect(finding.found == "4")
    }

    @Test func holdsAcrossTheChangeOfFormat() {
        let before = AnnualReport.sample(format: .gk2019, year: 2020, cells: ["T3/4/law": 2])
        let now = AnnualReport.sample(format: .gk2021, year: 2021, cells: ["T3/2/law": 1])
        #expect(check.log(now, previous: before).failed == ["Y-CARRY/law"])
    }

    @Test func aBlankCellLeavesItOpen() {
        let before = AnnualReport.sample(year: 2021, cells: ["T3/4/np": nil])
        #expect(check.log(.zero(year: 2022), previous: before).open == ["Y-CARRY/np"])
    }
}
