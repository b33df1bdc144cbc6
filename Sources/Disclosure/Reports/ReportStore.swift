package import StatutoryReports

/// Where agencies and their annual reports are kept.
package protocol ReportStore: Sendable {
    /// Keeps a report. The same bytes of the same agency and year are one version; others make the next one.
    ///
    /// An agency not yet known is made as it comes in the report. A known one is not changed, except that new aliases
    /// are added, and region and superior where it has none. A code that belongs to an agency of another name, which
    /// is no alias of it either, is refused with ``AgencyCodeTaken``.
    func keep(_ report: IncomingReport) async throws -> Keeping
    /// The newest version, or the one asked for.
    func report(_ agency: AgencyCode, year: Int, version: Int?) async throws -> KeptReport?
    /// All versions of one report, oldest first.
    func versions(_ agency: AgencyCode, year: Int) async throws -> [ReportSummary]
    /// The newest version of each report that the query asks for, by agency name and year.
    func reports(_ query: ReportQuery) async throws -> [ReportSummary]
    /// What was found in one kept version, gravest first; empty as well when that version is not kept.
    func findings(_ agency: AgencyCode, year: Int, version: Int) async throws -> [Finding]
    /// Puts a new reading and new findings in place of those of a kept version: after the reader or the checks
    /// changed, or when the report of the year before came in. Bytes and version stay. `false` when it is not kept.
    @discardableResult
    func renew(_ reading: ReportReading, of agency: AgencyCode, year: Int, version: Int) async throws -> Bool
    /// Versions read or checked by a program older than this one, which ``renew(_:of:year:version:)`` brings up to
    /// date; oldest kept first.
    func outdated(limit: Int) async throws -> [ReportSummary]
    /// How many reports ``reports(_:)`` would give without limit.
    func count(_ query: ReportQuery) async throws -> Int
    /// Kept values of some cells in the newest version of each report that the query asks for.
    func values(of cells: [CellID], in query: ReportQuery) async throws -> [ReportValues]
    func agencies() async throws -> [Agency]
    func agency(_ code: AgencyCode) async throws -> Agency?
    /// The agency of that full name, or else the only one with that alias; `nil` when an alias is borne by several.
    func agency(named name: String) async throws -> Agency?
    /// Makes or changes an agency: afterwards it is exactly this.
    func save(_ agency: Agency) async throws
    /// Grows with every change to what is kept, by whichever process. What was made from the store at one revision
    /// (a page, say) holds as long as the revision is the same. Must be cheap: it is asked several times a second.
    func revision() async throws -> Int
}

/// A report on its way into the store: its bytes and what was read in them.
package struct IncomingReport: Sendable {
    package var agency: Agency
    package var year: Int
    /// File name or address it came from.
    package var sourceName: String
    package var bytes: [UInt8]
    package var reading: ReportReading
    /// ISO instant, UTC: 2026-11-20T08:00:00Z.
    package var keptAt: String

    package init(
        agency: Agency,
        year: Int,
        sourceName: String,
        bytes: [UInt8],
        report: AnnualReport,
        checks: CheckLog,
        keptAt: String
    ) {
        self.agency = agency
        self.year = year
        self.sourceName = sourceName
        self.bytes = bytes
        self.reading = ReportReading(report: report, checks: checks)
        self.keptAt = keptAt
    }
}

package enum Keeping: Hashable, Sendable {
    /// Kept as this version.
    case kept(version: Int)
    /// The same bytes are there already, as this version.
    case alreadyKept(version: Int)
}

/// A kept report with its bytes; reading them again gives the report.
package struct KeptReport: Hashable, Sendable {
    package var summary: ReportSummary
    package var bytes: [UInt8]

    package init(summary: ReportSummary, bytes: [UInt8]) {
        self.summary = summary
        self.bytes = bytes
    }
}

package struct ReportSummary: Hashable, Sendable {
    package var agency: Agency
    package var year: Int
    package var version: Int
    /// `gk2019`, `gk2021`.
    package var format: String
    package var sourceName: String
    /// SHA-256 of the bytes, hexadecimal.
    package var contentHash: String
    package var keptAt: String
    /// ``Check/catalogueVersion`` its findings were made with.
    package var checksVersion: Int
    package var errors: Int
    package var warnings: Int
    package var infos: Int
    package var undecided: Int
    /// Statutory cells that have a value, and all.
    package var cellsRead: Int
    package var cellsExpected: Int

    package init(
        agency: Agency,
        year: Int,
        version: Int,
        format: String,
        sourceName: String,
        contentHash: String,
        keptAt: String,
        checksVersion: Int,
        errors: Int,
        warnings: Int,
        infos: Int,
        undecided: Int,
        cellsRead: Int,
        cellsExpected: Int
    ) {
        self.agency = agency
        self.year = year
        self.version = version
        self.format = format
        self.sourceName = sourceName
        self.contentHash = contentHash
        self.keptAt = keptAt
        self.checksVersion = checksVersion
        self.errors = errors
        self.warnings = warnings
        self.infos = infos
        self.undecided = undecided
        self.cellsRead = cellsRead
        self.cellsExpected = cellsExpected
    }
}

/// Which reports: every condition that is given must hold.
package struct ReportQuery: Hashable, Sendable {
    package var agency: AgencyCode?
    /// Part of the agency's name or of an alias.
    package var text: String
    package var years: ClosedRange<Int>?
    package var format: String?
    /// Only reports with a finding of at least this severity.
    package var minimumSeverity: Severity?
    package var offset: Int
    package var limit: Int

    package init(
        agency: AgencyCode? = nil,
        text: String = "",
        years: ClosedRange<Int>? = nil,
        format: String? = nil,
        minimumSeverity: Severity? = nil,
        offset: Int = 0,
        limit: Int = 1000
    ) {
        self.agency = agency
        self.text = text
        self.years = years
        self.format = format
        self.minimumSeverity = minimumSeverity
        self.offset = offset
        self.limit = limit
    }
}

/// The values of the asked cells in one report; `nil` for a cell without a value.
package struct ReportValues: Hashable, Sendable {
    package var agency: AgencyCode
    package var agencyName: String
    package var year: Int
    package var format: String
    package var values: [CellID: CellValue]

    package init(agency: AgencyCode, agencyName: String, year: Int, format: String, values: [CellID: CellValue]) {
        self.agency = agency
        self.agencyName = agencyName
        self.year = year
        self.format = format
        self.values = values
    }
}
