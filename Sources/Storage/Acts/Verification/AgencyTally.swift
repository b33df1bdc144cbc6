import Disclosure

/// What the subjects of an agency come to in the registers that are of the agency as a whole: numbers that were given,
/// and how many notices there are.
///
/// It is gathered range by range, beside a system that runs. So where the registers are other, acts may have come in
/// meanwhile: then everything is looked at once more in one state of the database.
struct AgencyTally: Sendable {
    private var series = SeriesTally()
    private var notices = 0

    mutating func add(_ batch: SubjectBatch) {
        for subject in batch.subjects {
            series.add(subject.id)
            notices += subject.notices.count
        }
    }

    mutating func add(_ other: AgencyTally) {
        series.add(other.series)
        notices += other.notices
    }

    func difference(_ agency: AgencyCode, in db: Transaction) throws(StorageError) -> LedgerFault? {
        let rows = try SeriesTable.kept(agency, in: db)
        if RegisterDifference("series", series.rows(of: agency), rows, key: 1) != nil,
            let difference = RegisterDifference("series", try SeriesTable.derived(agency, in: db), rows, key: 1)
        {
            return difference.fault(agency)
        }
        let count = try db.first("SELECT COUNT(*) AS count FROM notice WHERE agency = $1", [.text(agency.rawValue)])
        guard try count?.int("count") != notices else { return nil }
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
