import Disclosure

/// The notices of a batch of subjects beside those its acts come to.
struct NoticeComparison: Sendable {
    /// Of these subjects' acts, about others.
    private(set) var expected = StrayNotices()
    /// About these subjects, of others' acts, or of none.
    private(set) var kept = StrayNotices()
    private(set) var fault: LedgerFault?

    init(_ batch: SubjectBatch, _ dialect: Dialect, in db: Transaction) throws(StorageError) {
        var own: [[SQLValue]] = []
        for subject in batch.subjects {
            for notice in subject.notices {
                if notice.subject == subject.id { own.append(notice.values) } else { expected.add(notice.values) }
            }
        }
        let sql =
            "SELECT \(NoticeTable.columns) FROM notice \(batch.whereClause("subject")) ORDER BY subject, position, number"
        if try db.answers(sql, batch.values, with: own) { return }
        let rows = try db.rows(sql, batch.values)
        var next = 0
        for row in rows {
            if next < own.count, own[next] == row.values { next += 1 } else { kept.add(row.values) }
        }
        if next < own.count {
            fault = try Self.fault(batch, dialect, in: db)
        } else if try !db.answers(sql, batch.values, with: rows.map(\.values)) {
            // Reading repaired something.
            fault = .register(batch.agency, "", "台账 notice 中有一行的字节不是文字。")
        }
    }

    /// The first notice that is not what an act of the batch comes to, found by the act.
    static func fault(_ batch: SubjectBatch, _ dialect: Dialect, in db: Transaction) throws(StorageError)
        -> LedgerFault?
    {
        // SQLite, which has no figures of the table, would go through all notices of the agency for each act.
        let index = dialect == .sqlite ? "INDEXED BY notice_position" : ""
        let told = try db.rows(
            """
            SELECT \(NoticeTable.columns("n.")) FROM act a
            JOIN notice n \(index) ON n.agency = a.agency AND n.position = a.position
            \(batch.whereClause("a.subject", agency: "a.agency")) ORDER BY a.subject, a.ordinal, n.number
            """,
            batch.values
        )
        let notices = batch.subjects.flatMap(\.notices).map(\.values)
        return RegisterDifference("notice", notices, told, key: 3)?.fault(batch.agency)
    }
}
