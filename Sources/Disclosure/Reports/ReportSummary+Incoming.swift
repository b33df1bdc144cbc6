import StatutoryReports

extension ReportSummary {
    /// The summary of a report as it is kept.
    package init(of incoming: IncomingReport, agency: Agency, version: Int, contentHash: String) {
        self.init(
            agency: agency,
            year: incoming.year,
            version: version,
            format: "",
            sourceName: incoming.sourceName,
            contentHash: contentHash,
            keptAt: incoming.keptAt,
            checksVersion: 0,
            errors: 0,
            warnings: 0,
            infos: 0,
            undecided: 0,
            cellsRead: 0,
            cellsExpected: 0
        )
        renew(with: incoming.reading)
    }

    /// Takes over what another reading counts.
    package mutating func renew(with reading: ReportReading) {
        let (report, checks) = (reading.report, reading.checks)
        format = report.format.id
        checksVersion = Check.catalogueVersion
        errors = checks.findings.count { $0.severity == .error }
        warnings = checks.findings.count { $0.severity == .warning }
        infos = checks.findings.count { $0.severity == .info }
        undecided = checks.undecided.count
        cellsRead = zip(report.format.statutoryCells, report.cells).count { $1.value != nil }
        cellsExpected = report.format.statutoryCount
    }

    /// Whether the query asks for this report, were it the newest version.
    package func matches(_ query: ReportQuery) -> Bool {
        if let asked = query.agency, asked != agency.code { return false }
        if let years = query.years, !years.contains(year) { return false }
        if let format = query.format, format != self.format { return false }
        switch query.minimumSeverity {
        case nil: break
        case .info: if errors + warnings + infos == 0 { return false }
        case .warning: if errors + warnings == 0 { return false }
        case .error: if errors == 0 { return false }
        }
        // Folding names is the dear part, so it comes last.
        let text = foldedForSearch(query.text)
        return text.isEmpty || agency.searchText.contains(text)
    }
}
