import Disclosure

/// Every row of an agency's registers beside what the acts come to, for the subjects of a range.
struct RegisterComparison: Sendable {
    struct Outcome: Sendable {
        var subjects = 0
        /// What the subjects add to the registers of the agency as a whole.
        var tally = AgencyTally()
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
                let (batch, notices) = try await database.read { [after] db in
                    let batch = try SubjectBatch.read(agency, after: after, upTo: range.last, kinds, in: db)
                    let notices = try NoticeComparison(batch, database.dialect, in: db)
                    if let fault = try difference(batch, in: db) ?? notices.fault { throw fault }
                    return (batch, notices)
                }
                outcome.subjects += batch.subjects.count
                outcome.tally.add(batch, notices)
                isOver = batch.last == range.last
                after = batch.last ?? ""
            }
        } catch let fault as LedgerFault {
            outcome.fault = fault
        }
        return outcome
    }

    private func difference(_ batch: SubjectBatch, in db: Transaction) throws -> LedgerFault? {
        let expected = ExpectedRows(batch, kinds)
        let sql = "SELECT \(SubjectTable.written), \(terms) \(batch.whereClause("s.id")) ORDER BY s.id"
        if let fault = try difference("subject", expected.desks, sql, batch, in: db) { return fault }
        for (kind, rows) in zip(kinds, expected.registers) {
            guard let register = kind.register else { continue }
            let sql = """
                SELECT \(RegisterTable.columns(register)) FROM \(register.table) \(batch.whereClause("subject"))
                ORDER BY subject
                """
            if let fault = try difference(register.table, rows, sql, batch, in: db) { return fault }
        }
        return nil
    }

    /// Rows are made of what the engine answers only where something is other.
    private func difference(
        _ table: String,
        _ expected: [[SQLValue]],
        _ sql: String,
        _ batch: SubjectBatch,
        in db: Transaction
    ) throws -> LedgerFault? {
        if try db.answers(sql, batch.values, with: expected) { return nil }
        let fault = RegisterDifference(table, expected, try db.rows(sql, batch.values), key: 1)?.fault(agency)
        return fault ?? .register(agency, "", "台账 \(table) 中有一行的字节不是文字。")
    }

    /// The search terms beside a row. SQLite's table of them is quicker than the virtual one above it.
    private var terms: String {
        switch database.dialect {
        case .sqlite: "(SELECT f.c0 FROM subject_search_content f WHERE f.id = s.number) AS terms FROM subject s"
        case .postgresql: "f.terms FROM subject s LEFT JOIN subject_search f ON f.rowid = s.number"
        }
    }
}
