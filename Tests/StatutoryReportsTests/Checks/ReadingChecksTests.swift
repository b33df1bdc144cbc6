import TestSupport
import Testing

@testable import StatutoryReports

/// Checks the reader answers: `V-INT`, `V-UNIT`, `V-COLS`, and what it notices while reading.
struct ReadingChecksTests {
    @Test(arguments: Check.readingChecks.map(\.id))
    func passWhenTheReaderHadNothingToSay(id: String) {
        #expect(Check.run(.zero()).passed.contains(id))
    }

    @Test(arguments: Check.readingChecks.map(\.id))
    func doNotPassWhenTheReaderFoundSomething(id: String) {
        var report = AnnualReport.zero()
        report.readingFindings = [Finding(id: id, severity: .error, message: "读取时发现")]
        let log = Check.run(report)
        #expect(!log.passed.contains(id))
        #expect(log.failed.filter { $0 == id }.count == 1)
    }

    @Test(arguments: Check.readingChecks.map(\.id))
    func areOpenWithoutTables(id: String) {
        #expect(Check.run(AnnualReport(format: .gk2021)).open.contains(id))
    }

    @Test(arguments: Check.importChecks.map(\.id))
    func noticesOfTheReaderAreNeitherPassedNorOpen(id: String) {
        let log = Check.run(.zero())
        #expect(!log.passed.contains(id) && !log.open.contains(id))
    }
}
