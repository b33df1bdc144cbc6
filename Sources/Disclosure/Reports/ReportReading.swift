package import StatutoryReports

/// What was read in a report's bytes, and what the checks found in it.
package struct ReportReading: Sendable {
    package var report: AnnualReport
    package var checks: CheckLog

    package init(report: AnnualReport, checks: CheckLog) {
        self.report = report
        self.checks = checks
    }
}
