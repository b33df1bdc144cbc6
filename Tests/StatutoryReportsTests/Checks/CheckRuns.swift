@testable import StatutoryReports

extension Check {
    /// What one check alone says of a report.
    func log(_ report: AnnualReport, previous: AnnualReport? = nil) -> CheckLog {
        var log = CheckLog()
        body(CheckedReport(report, previous: previous), &log)
        return log
    }
}

extension CheckLog {
    /// Ids of what was found wrong.
    var failed: [String] { findings.map(\.id) }
    /// Ids of what could not be decided.
    var open: [String] { undecided.map(\.id) }
}
