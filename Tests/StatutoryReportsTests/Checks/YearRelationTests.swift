import TestSupport
import Testing

@testable import StatutoryReports

/// What all year-on-year checks have in common.
struct YearRelationTests {
    static let checks: [Check] = [.yearCarry, .yearInForce, .yearItems, .yearOpen, .yearPending]

    @Test(arguments: checks)
    func withoutLastYearNothingIsDecided(check: Check) {
        let log = check.log(report(of: check, 2020))
        #expect(log.passed.isEmpty && log.findings.isEmpty)
        #expect(!log.undecided.isEmpty)
        #expect(Set(log.undecided.map(\.reason)) == ["没有上年报告"])
    }

    @Test(arguments: checks)
    func aReportOfAnotherYearIsNotCompared(check: Check) {
        let log = check.log(report(of: check, 2022), previous: report(of: check, 2020))
        #expect(log.passed.isEmpty && log.findings.isEmpty)
        #expect(Set(log.undecided.map(\.reason)) == ["所给报告是 2020 年度的，不是 2021 年度的"])
    }

    @Test(arguments: checks)
    func anUnknownYearIsNotCompared(check: Check) {
        var unknown = report(of: check, 2022)
        unknown.year = nil
        #expect(Set(check.log(unknown, previous: report(of: check, 2021)).undecided.map(\.reason)) == ["本报告的年度不明"])
        #expect(
            Set(check.log(report(of: check, 2022), previous: unknown).undecided.map(\.reason)) == ["所给上年报告的年度不明"]
        )
    }

    @Test(arguments: checks)
    func twoYearsOfZerosPass(check: Check) {
        let log = check.log(report(of: check, 2022), previous: report(of: check, 2021))
        #expect(!log.passed.isEmpty && log.findings.isEmpty && log.undecided.isEmpty)
    }

    @Test func numbersBeyondAllCountingAreLeftOpen() {
        let huge = SampleValue(Int.max)
        let before = AnnualReport.sample(year: 2021, cells: ["T2/1.normative/inForce": huge])
        let now = AnnualReport.sample(year: 2022, cells: ["T2/1.normative/issued": huge])
        #expect(Check.yearInForce.log(now, previous: before).open == ["Y-FORCE/normative"])
    }

    private func report(of check: Check, _ year: Int) -> AnnualReport {
        .zero(check.formats.contains("gk2021") ? .gk2021 : .gk2019, year: year)
    }
}
