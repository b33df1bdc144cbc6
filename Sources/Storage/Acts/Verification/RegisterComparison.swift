import Disclosure

/// Every row of an agency's registers beside what the acts come to, for the subjects of a range.
struct RegisterComparison: Sendable {
    struct Outcome: Sendable {
        var subjects = 0
        /// The first row that is not what it should be, or the first act that cannot be read.
        var fault: LedgerFault?
    }

    private let database: any Database
    private let kinds: [SubjectEntry]
    private let range: SubjectRange
    private var agency: AgencyCode { range.agency }

    init(_ database: any Database, _ kinds: [SubjectEntry], _ range: SubjectRange) {
        self.database = database
        self.kinds = kinds
        self.range = range
    }

    func run() async throws -> Outcome {
        var outcome = Outcome()
        var after = range.after
        var isOver = false
        do {
            while !isOver {
                // One state of the database for acts and rows: a system that runs may add to them between batches.
                let (count, last) = try await database.read { [after] db in
                    let batch = try SubjectBatch.read(agency, after: after, upTo: range.last, kinds, in: db)
                    if let fault = try difference(batch, in: db) { throw fault }
                    return (batch.subjects.count, batch.last)
                }
                outcome.subjects += count
                isOver = last == range.last
                after = last ?? ""
            }
            if range.last == nil {
                outcome.fault = try await database.read { db in
                    try seriesDifference(in: db) ?? noticeWithoutAct(in: db)
                }
            }
        } catch let fault as LedgerFault {
            outcome.fault = fault
        }
        return outcome
    }

    private func difference(_ batch: SubjectBatch, in db: Transaction) throws -> LedgerFault? {
        let desks = batch.subjects.compactMap { subject in
            subject.deskRow.map {
                SubjectTable.values($0, of: agency) + [.text(SearchTerms.text(of: $0.entry, agency))]
            }
        }
        let kept = try db.rows(
            """
            SELECT \(SubjectTable.written), \(terms)
            \(batch.whereClause("s.id")) ORDER BY s.id
            """,
            batch.values
        )
        if let fault = difference("subject", desks, kept, key: 1) { return fault }
        let notices = batch.subjects.flatMap(\.notices).sorted { ($0.position, $0.number) < ($1.position, $1.number) }
            .map(\.values)
        // By the act that told them: it may be about another subject than the notice is (ReminderDay).
        let told = try db.rows(
            """
            SELECT \(NoticeTable.columns) FROM notice n WHERE n.agency = $1 AND n.position IN (
                SELECT a.position FROM act a \(batch.whereClause("a.subject"))
            ) ORDER BY n.position, n.number
            """,
            batch.values
        )
        if let fault = difference("notice", notices, told, key: 3) { return fault }
        for case let (kind, register?) in kinds.map({ ($0.kind, $0.register) }) {
            let rows = batch.subjects.filter { $0.entry.kind == kind }.compactMap { subject in
                subject.rows.row.map { RegisterTable.values($0, subject.id, of: agency) }
            }
            let sql = """
                SELECT \(RegisterTable.columns(register)) FROM \(register.table) \(batch.whereClause("subject"))
                ORDER BY subject
                """
            if let fault = difference(register.table, rows, try db.rows(sql, batch.values), key: 1) { return fault }
        }
        return nil
    }

    /// The search terms beside a row. SQLite's table of them is quicker than the virtual one above it.
    private var terms: String {
        switch database.dialect {
        case .sqlite: "(SELECT f.c0 FROM subject_search_content f WHERE f.id = s.number) AS terms FROM subject s"
        case .postgresql: "f.terms FROM subject s LEFT JOIN subject_search f ON f.rowid = s.number"
        }
    }

    private func seriesDifference(in db: Transaction) throws(StorageError) -> LedgerFault? {
        let kept = try db.rows(
            "SELECT \(SeriesTable.columns) FROM series WHERE agency = $1 ORDER BY kind, name, year",
            [.text(agency.rawValue)]
        )
        return difference("series", try SeriesTable.derived(agency, in: db), kept, key: 1)
    }

    private func noticeWithoutAct(in db: Transaction) throws(StorageError) -> LedgerFault? {
        let extra = try db.first(
            """
            SELECT n.subject FROM notice n LEFT JOIN act a ON a.agency = n.agency AND a.position = n.position
            WHERE n.agency = $1 AND a.position IS NULL LIMIT 1
            """,
            [.text(agency.rawValue)]
        )
        return try extra.map { row throws(StorageError) in fault("notice", try row.value("subject"), "没有对应的记录") }
    }

    /// The first of two lists, both in the same order, that is not in the other one.
    private func difference(_ table: String, _ expected: [[SQLValue]], _ kept: [SQLRow], key: Int) -> LedgerFault? {
        for (expected, kept) in zip(expected, kept) where expected != kept.values {
            let places = zip(expected, kept.values).enumerated().filter { $0.element.0 != $0.element.1 }.map(\.offset)
            let columns = places.map { kept.columns[$0] }.joined(separator: "、")
            return fault(table, expected[key], "与记录不符：\(columns)")
        }
        if let lacking = expected.dropFirst(kept.count).first { return fault(table, lacking[key], "缺失") }
        if let extra = kept.dropFirst(expected.count).first { return fault(table, extra.values[key], "没有对应的记录") }
        return nil
    }

    private func fault(_ table: String, _ key: SQLValue, _ words: String) -> LedgerFault {
        let name: String = if case .text(let text) = key { text } else { "" }
        return LedgerFault(
            .register,
            agency,
            subject: name,
            "台账 \(table) 中“\(name)”这一行\(words)。可以用 gongkai rebuild 由记录重新生成。"
        )
    }
}

extension SubjectBatch.Derived {
    var deskRow: DeskRow? {
        guard let entry = rows.desk, let first = acts.first, let last = acts.last else { return nil }
        return DeskRow(subject: id, entry: entry, openedAt: first.at, changedAt: last.at, ordinal: acts.count)
    }
}
