import Documents
import StatutoryReports
import TestSupport
import Testing

@testable import gongkai

/// What the demo shows is real.
struct DemoReportTests {
    @Test func everyReportIsAFixtureByteForByte() throws {
        let seeds = try Fixtures.names("seeds", ending: ".txt").map { try Fixtures.bytes("seeds/\($0)") }
        let reports = try Fixtures.names("reports", ending: ".txt").map { try Fixtures.bytes("reports/\($0)") }
        for report in DemoReport.all { #expect((seeds + reports).contains(report.bytes), "\(report.file)") }
    }

    @Test(arguments: DemoReport.all.indices)
    func agencyAndYearAreThoseTheReportGives(index: Int) throws {
        let demo = DemoReport.all[index]
        let report = AnnualReport(reading: try DocumentReader.read(demo.bytes))
        #expect(report.year == demo.year)
        if let name = report.agency?.name {
            #expect(demo.agency == name || demo.aliases.contains(name), "\(name)")
        }
    }

    @Test func noReportIsInTwice() {
        #expect(Set(DemoReport.all.map { "\($0.agency) \($0.year)" }).count == DemoReport.all.count)
    }
}
