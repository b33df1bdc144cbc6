import Disclosure
import StatutoryReports

/// The tables `report` and `report_source`: what was kept, version by version.
enum ReportTable {
    private static let columns = """
        r.id, \(AgencyTable.columns), r.year, r.version, r.format, r.source_name, r.content_hash, r.kept_at,
        r.checks_version, r.errors, r.warnings, r.infos, r.undecided, r.cells_read, r.cells_expected
        """
    /// Agencies outside, their reports inside: in the order of names, the first page of a list is found without
    /// sorting all reports. SQLite keeps to the order of a CROSS JOIN; to PostgreSQL it is an ordinary join.
    static let source = "FROM agency a CROSS JOIN report r"

    /// What holds of every row of ``source``.
    static var conditions: SQLConditions {
        var conditions = SQLConditions()
        conditions.add("r.agency = a.code")
        return conditions
    }

    /// The version with those bytes; `nil` when they were not kept.
    static func version(
        of hash: String,
        _ agency: AgencyCode,
        _ year: Int,
        in db: Transaction
    ) throws(StorageError) -> Int? {
        try db.first(
            "SELECT version FROM report WHERE agency = $1 AND year = $2 AND content_hash = $3",
            [.text(agency.rawValue), SQLValue(year), .text(hash)]
        )?.int("version")
    }

    /// 0 when there is none.
    static func newestVersion(_ agency: AgencyCode, _ year: Int, in db: Transaction) throws(StorageError) -> Int {
        try db.first(
            "SELECT version FROM report WHERE agency = $1 AND year = $2 AND is_newest = 1",
            [.text(agency.rawValue), SQLValue(year)]
        )?.int("version") ?? 0
    }

    /// Adds the next version and gives the number of its row.
    static func insert(_ summary: ReportSummary, bytes: [UInt8], in db: Transaction) throws(StorageError) -> Int {
        let agency = SQLValue.text(summary.agency.code.rawValue)
        try db.execute(
            "UPDATE report SET is_newest = 0 WHERE agency = $1 AND year = $2 AND is_newest = 1",
            [agency, SQLValue(summary.year)]
        )
        let inserted = try db.first(
            """
            INSERT INTO report (agency, year, version, is_newest, source_name, content_hash, kept_at, format,
                reader_version, checks_version, errors, warnings, infos, undecided, cells_read, cells_expected)
            VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id
            """,
            [
                agency, SQLValue(summary.year), SQLValue(summary.version), .text(summary.sourceName),
                .text(summary.contentHash), .text(summary.keptAt),
            ] + counts(summary)
        )
        guard let id = try inserted?.int("id") else {
            throw StorageError(.unexpectedRow, "新增的报告没有编号。")
        }
        try db.execute("INSERT INTO report_source (report, bytes) VALUES ($1, $2)", [SQLValue(id), .blob(bytes)])
        return id
    }

    /// Puts new counts in place of those of another reading.
    static func update(_ id: Int, _ summary: ReportSummary, in db: Transaction) throws(StorageError) {
        try db.execute(
            """
            UPDATE report SET format = $1, reader_version = $2, checks_version = $3, errors = $4, warnings = $5,
                infos = $6, undecided = $7, cells_read = $8, cells_expected = $9 WHERE id = $10
            """,
            counts(summary) + [SQLValue(id)]
        )
    }

    private static func counts(_ summary: ReportSummary) -> [SQLValue] {
        [
            .text(summary.format), SQLValue(AnnualReport.readerVersion), SQLValue(summary.checksVersion),
            SQLValue(summary.errors), SQLValue(summary.warnings), SQLValue(summary.infos),
            SQLValue(summary.undecided), SQLValue(summary.cellsRead), SQLValue(summary.cellsExpected),
        ]
    }

    static func bytes(_ id: Int, in db: Transaction) throws(StorageError) -> [UInt8] {
        let row = try db.first("SELECT bytes FROM report_source WHERE report = $1", [SQLValue(id)])
        guard let row else { throw StorageError(.unexpectedRow, "编号 \(id) 的报告没有原文。") }
        return try row.blob("bytes")
    }

    /// Summaries of the reports that hold to the conditions, with the numbers of their rows.
    static func summaries(
        _ conditions: SQLConditions,
        _ ending: String,
        in db: Transaction
    ) throws(StorageError) -> [(id: Int, summary: ReportSummary)] {
        let rows = try db.rows(
            "SELECT \(columns) \(source) \(conditions.whereClause) \(ending)",
            conditions.values
        )
        let agencies = try AgencyTable.agencies(rows, in: db)
        var summaries: [(id: Int, summary: ReportSummary)] = []
        summaries.reserveCapacity(rows.count)
        for (row, agency) in zip(rows, agencies) {
            summaries.append((try row.int("id"), try ReportSummary(row, agency)))
        }
        return summaries
    }

    static func count(_ conditions: SQLConditions, in db: Transaction) throws(StorageError) -> Int {
        try db.first("SELECT COUNT(*) AS number \(source) \(conditions.whereClause)", conditions.values)?
            .int("number") ?? 0
    }
}

extension ReportSummary {
    fileprivate init(_ row: SQLRow, _ agency: Agency) throws(StorageError) {
        self.init(
            agency: agency,
            year: try row.int("year"),
            version: try row.int("version"),
            format: try row.text("format"),
            sourceName: try row.text("source_name"),
            contentHash: try row.text("content_hash"),
            keptAt: try row.text("kept_at"),
            checksVersion: try row.int("checks_version"),
            errors: try row.int("errors"),
            warnings: try row.int("warnings"),
            infos: try row.int("infos"),
            undecided: try row.int("undecided"),
            cellsRead: try row.int("cells_read"),
            cellsExpected: try row.int("cells_expected")
        )
    }
}
