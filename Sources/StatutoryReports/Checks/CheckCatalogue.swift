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
        if log.findings.count > Self.mostOfOneID { log.findings = told(log.findings) }
        return log
    }

    /// Findings of one id that are told one by one; of more, how many there are.
    static let mostOfOneID = 200

    /// A text that repeats itself may say the same wrong thing tens of thousands of times.
    private static func told(_ findings: [Finding]) -> [Finding] {
        var counts: [String: Int] = [:]
        var told: [Finding] = []
        for finding in findings {
            counts[finding.id, default: 0] += 1
            if counts[finding.id, default: 0] <= mostOfOneID { told.append(finding) }
        }
        for finding in told.reversed() where counts[finding.id, default: 0] > mostOfOneID {
            let untold = counts.removeValue(forKey: finding.id).map { $0 - mostOfOneID } ?? 0
            told.append(
                Finding(id: finding.id, severity: finding.severity, message: "另有 \(untold) 处同样的问题，没有逐条列出")
            )
        }
        return told
    }
}

extension Place {
    /// After every place of a source: findings that stand nowhere come last.
    static let last = Place(line: .max, column: .max)
}
