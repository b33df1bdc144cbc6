import TestSupport
import Testing

@testable import StatutoryReports

struct RollUpSumTests {
    @Test func aSingleReportDoesNotDecideIt() {
        let log = Check.rollUpSum.log(.zero())
        #expect(log.passed.isEmpty && log.undecided.isEmpty && log.findings.isEmpty)
    }
}
