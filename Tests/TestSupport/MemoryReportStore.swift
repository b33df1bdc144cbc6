package import Disclosure
package import StatutoryReports

/// A report store in memory, slow and obvious: what the stores on databases are compared with, and what pages are
/// tested on.
///
///     let store = MemoryReportStore()
///     _ = try await store.keep(.sample(agency: "某市财政局", year: 2023))
package actor MemoryReportStore: ReportStore {
    private struct Kept {
        var summary: ReportSummary
        var incoming: IncomingReport
    }

    private var known: [AgencyCode: Agency] = [:]
    private var kept: [Kept] = []
    private var changes = 0

    package init() {}

    package func keep(_ incoming: IncomingReport) throws -> Keeping {
        let hash = SHA256Reference.hex(incoming.bytes)
        let code = incoming.agency.code
        if let owner = known[code], !([owner.name] + owner.aliases).contains(incoming.agency.name) {
            throw AgencyCodeTaken(code: code, owner: owner.name, name: incoming.agency.name)
        }
        let others = kept.filter { $0.summary.agency.code == code && $0.summary.year == incoming.year }
        if let same = others.first(where: { $0.summary.contentHash == hash }) {
            return .alreadyKept(version: same.summary.version)
        }
        let agency = known[code]?.completed(by: incoming.agency) ?? incoming.agency
        put(agency)
        let version = others.count + 1
        let summary = ReportSummary(of: incoming, agency: agency, version: version, contentHash: hash)
        kept.append(Kept(summary: summary, incoming: incoming))
        return .kept(version: version)
    }

    package func report(_ agency: AgencyCode, year: Int, version: Int?) -> KeptReport? {
        let found = of(agency, year).last { version == nil || $0.summary.version == version }
        return found.map { KeptReport(summary: $0.summary, bytes: $0.incoming.bytes) }
    }

    package func versions(_ agency: AgencyCode, year: Int) -> [ReportSummary] {
        of(agency, year).map(\.summary)
    }

    package func reports(_ query: ReportQuery) -> [ReportSummary] {
        newest(query).map(\.summary)
    }

    package func findings(_ agency: AgencyCode, year: Int, version: Int) -> [Finding] {
        of(agency, year).first { $0.summary.version == version }?.incoming.reading.checks.findings ?? []
    }

    package func renew(_ reading: ReportReading, of agency: AgencyCode, year: Int, version: Int) -> Bool {
        let index = kept.firstIndex {
            $0.summary.agency.code == agency && $0.summary.year == year && $0.summary.version == version
        }
        guard let index else { return false }
        kept[index].incoming.reading = reading
        kept[index].summary.renew(with: reading)
        changes += 1
        return true
    }

    /// Everything in memory was read by this very program.
    package func outdated(limit: Int) -> [ReportSummary] { [] }

    package func count(_ query: ReportQuery) -> Int {
        var all = query
        (all.offset, all.limit) = (0, .max)
        return newest(all).count
    }

    package func values(of cells: [CellID], in query: ReportQuery) -> [ReportValues] {
        newest(query).map { kept in
            var values: [CellID: CellValue] = [:]
            for cell in cells { values[cell] = kept.incoming.reading.report[cell].value }
            return ReportValues(
                agency: kept.summary.agency.code,
                agencyName: kept.summary.agency.name,
                year: kept.summary.year,
                format: kept.summary.format,
                values: values
            )
        }
    }

    package func agencies() -> [Agency] {
        known.values.sorted { ($0.name, $0.code.rawValue) < ($1.name, $1.code.rawValue) }
    }

    package func agency(_ code: AgencyCode) -> Agency? { known[code] }

    package func agency(named name: String) -> Agency? {
        let full = agencies().filter { $0.name == name }
        let short = agencies().filter { $0.aliases.contains(name) }
        return full.first ?? (short.count == 1 ? short[0] : nil)
    }

    package func save(_ agency: Agency) { put(agency) }

    package func revision() -> Int { changes }

    private func put(_ agency: Agency) {
        known[agency.code] = agency
        for index in kept.indices where kept[index].summary.agency.code == agency.code {
            kept[index].summary.agency = agency
        }
        changes += 1
    }

    private func of(_ agency: AgencyCode, _ year: Int) -> [Kept] {
        kept.filter { $0.summary.agency.code == agency && $0.summary.year == year }
    }

    private func newest(_ query: ReportQuery) -> [Kept] {
        kept
            .filter { kept in
                let versions = of(kept.summary.agency.code, kept.summary.year)
                return kept.summary.version == versions.count && kept.summary.matches(query)
            }
            .sorted {
                let (a, b) = ($0.summary, $1.summary)
                return (a.agency.name, a.agency.code.rawValue, a.year) < (b.agency.name, b.agency.code.rawValue, b.year)
            }
            .dropFirst(max(0, query.offset))
            .prefix(max(0, query.limit))
            .map(\.self)
    }
}
