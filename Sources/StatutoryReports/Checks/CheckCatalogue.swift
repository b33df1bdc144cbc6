import DocumentContent

extension Check {
    /// The version of the checks; raised whenever a check is added, removed or decides otherwise.
    public static let catalogueVersion = 1

    /// Every check, in the order of the catalogue.
    public static let all: [Check] = tableChecks + narrativeChecks

    /// Runs every check that applies to the report's format, and adds what the reader noticed.
    ///
    /// Findings come gravest first, then in the order of the source.
    public static func run(_ report: AnnualReport, previous: AnnualReport? = nil) -> CheckLog {
        let checked = CheckedReport(report, previous: previous)
        var log = CheckLog()
        log.findings = report.readingFindings
        for check in all where check.formats.contains(report.format.id) { check.body(checked, &log) }
        log.findings.sort {
            $0.severity != $1.severity ? $0.severity > $1.severity : ($0.place ?? .last) < ($1.place ?? .last)
        }
        return log
    }
}

extension Place {
    /// After every place of a source: findings that stand nowhere come last.
    static let last = Place(line: .max, column: .max)
}
