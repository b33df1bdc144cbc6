package import Disclosure
package import StatutoryReports

extension Agency {
    /// An agency with the code that its name gives: `.sample("某市财政局")`.
    package static func sample(_ name: String, aliases: [String] = [], region: String = "") -> Agency {
        let code = "a" + SHA256Reference.hex([UInt8](name.utf8)).prefix(10)
        return Agency(code: AgencyCode(rawValue: code), name: name, aliases: aliases, region: region)
    }
}

extension IncomingReport {
    /// A report on its way into a store. Its bytes default to its agency and year, so the same call twice is the
    /// same report twice.
    package static func sample(
        agency: Agency = .sample("某市某局"),
        year: Int = 2023,
        bytes: [UInt8]? = nil,
        report: AnnualReport? = nil,
        checks: CheckLog? = nil,
        sourceName: String = "sample.txt",
        keptAt: String = "2026-11-20T08:00:00Z"
    ) -> IncomingReport {
        let format = ReportFormat.prescribed(for: year) ?? .gk2021
        let report = report ?? .zero(format, agency: agency.name, year: year)
        return IncomingReport(
            agency: agency,
            year: year,
            sourceName: sourceName,
            bytes: bytes ?? [UInt8]("\(agency.name)\(year)年政府信息公开工作年度报告\n".utf8),
            report: report,
            checks: checks ?? Check.run(report),
            keptAt: keptAt
        )
    }
}
