import Disclosure

/// What the subjects of an agency come to where a range of them says nothing alone: numbers that were given, and notices
/// that lead to other subjects.
///
/// It is gathered range by range, beside a system that runs. So where the registers are other, acts may have come in
/// meanwhile: then everything is looked at once more, one state of the database at a time.
struct AgencyTally: Sendable {
    private var series = SeriesTally()
    private var expected = StrayNotices()
    private var kept = StrayNotices()

    mutating func add(_ batch: SubjectBatch, _ notices: NoticeComparison) {
        for subject in batch.subjects { series.add(subject.id) }
        expected.add(notices.expected)
        kept.add(notices.kept)
    }

    mutating func add(_ other: AgencyTally) {
        series.add(other.series)
        expected.add(other.expected)
        kept.add(other.kept)
    }

    func fault(_ agency: AgencyCode, _ kinds: [SubjectEntry], in database: any Database) async throws -> LedgerFault? {
        let fault = try await database.read { db in try seriesFault(agency, in: db) }
        if let fault { return fault }
        return expected == kept ? nil : try await Self.noticeFault(agency, kinds, in: database)
    }

    private func seriesFault(_ agency: AgencyCode, in db: Transaction) throws(StorageError) -> LedgerFault? {
        let rows = try SeriesTable.kept(agency, in: db)
        guard RegisterDifference("series", series.rows(of: agency), rows, key: 1) != nil else { return nil }
        return RegisterDifference("series", try SeriesTable.derived(agency, in: db), rows, key: 1)?.fault(agency)
    }

    /// Every notice of the agency, by its act.
    private static func noticeFault(
        _ agency: AgencyCode,
        _ kinds: [SubjectEntry],
        in database: any Database
    ) async throws -> LedgerFault? {
        var after: String? = ""
        while let name = after {
            let (last, fault): (String?, LedgerFault?) = try await database.read { db in
                let batch = try SubjectBatch.read(agency, after: name, kinds, in: db)
                return (batch.last, try NoticeComparison.fault(batch, database.dialect, in: db))
            }
            if let fault { return fault }
            after = last
        }
        return try await database.read { db in try withoutAct(agency, in: db) }
    }

    private static func withoutAct(_ agency: AgencyCode, in db: Transaction) throws(StorageError) -> LedgerFault? {
        let lost = try db.rows(
            """
            SELECT \(NoticeTable.columns("n.")) FROM notice n WHERE n.agency = $1
                AND NOT EXISTS (SELECT 1 FROM act a WHERE a.agency = n.agency AND a.position = n.position)
            ORDER BY n.position LIMIT 1
            """,
            [.text(agency.rawValue)]
        )
        return RegisterDifference("notice", [], lost, key: 3)?.fault(agency)
    }
}
