package import Disclosure
package import StatutoryReports

/// Agencies and reports in a database.
///
///     try await Schema.current.apply(to: database)
///     let store = SQLReportStore(database)
///     try await store.keep(incoming)   // .kept(version: 1)
package struct SQLReportStore: ReportStore {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func keep(_ incoming: IncomingReport) async throws -> Keeping {
        let hash = ContentHash.hex(incoming.bytes)
        let rows = ReadingTables.Rows(incoming.reading)
        return try await database.write(about: [incoming.agency.code.rawValue]) { db in
            try Self.keep(incoming, hash, rows, in: db)
        }
    }

    private static func keep(
        _ incoming: IncomingReport,
        _ hash: String,
        _ rows: ReadingTables.Rows,
        in db: Transaction
    ) throws -> Keeping {
        let code = incoming.agency.code
        let known = try AgencyTable.find(code, in: db)
        if let known, !([known.name] + known.aliases).contains(incoming.agency.name) {
            throw AgencyCodeTaken(code: code, owner: known.name, name: incoming.agency.name)
        }
        if let version = try ReportTable.version(of: hash, code, incoming.year, in: db) {
            return .alreadyKept(version: version)
        }
        let agency = known?.completed(by: incoming.agency) ?? incoming.agency
        if agency != known { try AgencyTable.put(agency, in: db) }
        let version = try ReportTable.newestVersion(code, incoming.year, in: db) + 1
        let summary = ReportSummary(of: incoming, agency: agency, version: version, contentHash: hash)
        let id = try ReportTable.insert(summary, bytes: incoming.bytes, in: db)
        try ReadingTables.insert(rows, report: id, in: db)
        try Revision.advance(for: code.rawValue, in: db)
        return .kept(version: version)
    }

    @discardableResult
    package func renew(
        _ reading: ReportReading,
        of agency: AgencyCode,
        year: Int,
        version: Int
    ) async throws -> Bool {
        let rows = ReadingTables.Rows(reading)
        return try await database.write(about: [agency.rawValue]) { db in
            guard let (id, kept) = try Self.kept(agency, year, version, in: db) else { return false }
            var summary = kept
            summary.renew(with: reading)
            try ReportTable.update(id, summary, in: db)
            try ReadingTables.delete(report: id, in: db)
            try ReadingTables.insert(rows, report: id, in: db)
            try Revision.advance(for: agency.rawValue, in: db)
            return true
        }
    }

    package func report(_ agency: AgencyCode, year: Int, version: Int?) async throws -> KeptReport? {
        try await database.read { db in
            guard let (id, summary) = try Self.kept(agency, year, version, in: db) else { return nil }
            return KeptReport(summary: summary, bytes: try ReportTable.bytes(id, in: db))
        }
    }

    package func versions(_ agency: AgencyCode, year: Int) async throws -> [ReportSummary] {
        try await database.read { db in
            try ReportTable.summaries(Self.conditions(agency, year), "ORDER BY r.version", in: db).map(\.summary)
        }
    }

    package func findings(_ agency: AgencyCode, year: Int, version: Int) async throws -> [Finding] {
        try await database.read { db in
            guard let (id, _) = try Self.kept(agency, year, version, in: db) else { return [] }
            return try ReadingTables.findings(report: id, in: db)
        }
    }

    package func outdated(limit: Int) async throws -> [ReportSummary] {
        try await database.read { db in
            var conditions = ReportTable.conditions
            let reader = conditions.parameter(SQLValue(AnnualReport.readerVersion))
            let checks = conditions.parameter(SQLValue(Check.catalogueVersion))
            conditions.add("(r.reader_version < \(reader) OR r.checks_version < \(checks))")
            let limit = conditions.parameter(SQLValue(max(0, limit)))
            return try ReportTable.summaries(conditions, "ORDER BY r.id LIMIT \(limit)", in: db).map(\.summary)
        }
    }

    package func revision() async throws -> Int {
        try await database.read { db in try Revision.current(in: db) }
    }

    /// That version, or the newest.
    private static func kept(
        _ agency: AgencyCode,
        _ year: Int,
        _ version: Int?,
        in db: Transaction
    ) throws(StorageError) -> (id: Int, summary: ReportSummary)? {
        var conditions = conditions(agency, year)
        if let version {
            conditions.add(SQLValue(version)) { "r.version = \($0)" }
        } else {
            conditions.add("r.is_newest = 1")
        }
        return try ReportTable.summaries(conditions, "", in: db).first
    }

    private static func conditions(_ agency: AgencyCode, _ year: Int) -> SQLConditions {
        var conditions = ReportTable.conditions
        conditions.add(.text(agency.rawValue)) { "r.agency = \($0)" }
        conditions.add(SQLValue(year)) { "r.year = \($0)" }
        return conditions
    }
}

extension SQLReportStore {
    package func reports(_ query: ReportQuery) async throws -> [ReportSummary] {
        try await database.read { db in
            var conditions = query.conditions
            let ending = query.ending(&conditions)
            return try ReportTable.summaries(conditions, ending, in: db).map(\.summary)
        }
    }

    package func count(_ query: ReportQuery) async throws -> Int {
        try await database.read { db in try ReportTable.count(query.conditions, in: db) }
    }

    package func values(of cells: [CellID], in query: ReportQuery) async throws -> [ReportValues] {
        try await database.read { db in try ReportValuesQuery(cells: cells, query: query).run(in: db) }
    }

    package func agencies() async throws -> [Agency] {
        try await database.read { db in try AgencyTable.all(in: db) }
    }

    package func agency(_ code: AgencyCode) async throws -> Agency? {
        try await database.read { db in try AgencyTable.find(code, in: db) }
    }

    package func agency(named name: String) async throws -> Agency? {
        try await database.read { db in try AgencyTable.find(named: name, in: db) }
    }

    package func save(_ agency: Agency) async throws {
        try await database.write(about: [agency.code.rawValue]) { db in
            try AgencyTable.put(agency, in: db)
            try Revision.advance(for: agency.code.rawValue, in: db)
        }
    }
}
