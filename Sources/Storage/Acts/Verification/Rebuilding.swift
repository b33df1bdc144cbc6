package import Disclosure

/// Makes every register and the search again from the acts, all in one transaction. The acts and the heads of the chains
/// are left as they are: whether they hold is for ``Verification`` to say.
///
///     try await Rebuilding(database).run()    // how many subjects
package struct Rebuilding: Sendable {
    private let database: any Database
    private let kinds: [SubjectEntry]

    package init(_ database: any Database, kinds: [SubjectEntry] = SubjectCatalogue.all) {
        self.database = database
        self.kinds = kinds
    }

    /// - Throws: ``LedgerFault`` for the first act that cannot be read; then nothing is changed.
    @discardableResult
    package func run() async throws -> Int {
        let agencies = try await database.read(ChainEnd.all).map(\.agency)
        // Nobody records acts of these agencies meanwhile.
        return try await database.write(about: agencies.map(ActLog.chain)) { db in
            var count = 0
            // First of all, because SQLite may give the number of a row that is gone to another one.
            try db.execute("DELETE FROM subject_search WHERE rowid NOT IN (SELECT number FROM subject)")
            for agency in agencies { count += try rebuild(agency, in: db) }
            return count
        }
    }

    private func rebuild(_ agency: AgencyCode, in db: Transaction) throws -> Int {
        try db.execute("DELETE FROM series WHERE agency = $1", [.text(agency.rawValue)])
        // All at once: an act about one subject may tell somebody of another one (ReminderDay).
        try db.execute("DELETE FROM notice WHERE agency = $1", [.text(agency.rawValue)])
        var count = 0
        var after: String? = ""
        while let name = after {
            let batch = try SubjectBatch.read(agency, after: name, kinds, in: db)
            try clear(batch, in: db)
            for subject in batch.subjects { try write(subject, agency, in: db) }
            count += batch.subjects.count
            after = batch.last
        }
        try Revision.advance(for: agency.rawValue, in: db)
        return count
    }

    /// Rows of the register of all subjects keep their numbers, which the search goes by.
    private func clear(_ batch: SubjectBatch, in db: Transaction) throws(StorageError) {
        try db.execute(
            "DELETE FROM subject_search WHERE rowid IN (SELECT number FROM subject \(batch.whereClause("id")))",
            batch.values
        )
        let derived = Set(batch.subjects.filter { $0.rows.desk != nil }.map(\.id.rawValue))
        for row in try db.rows("SELECT id FROM subject \(batch.whereClause("id"))", batch.values) {
            let id = try row.text("id")
            guard !derived.contains(id) else { continue }
            try db.execute(
                "DELETE FROM subject WHERE agency = $1 AND id = $2",
                [.text(batch.agency.rawValue), .text(id)]
            )
        }
        for table in kinds.compactMap(\.register?.table) {
            try db.execute("DELETE FROM \(table) \(batch.whereClause("subject"))", batch.values)
        }
    }

    private func write(_ subject: SubjectBatch.Derived, _ agency: AgencyCode, in db: Transaction) throws(StorageError) {
        guard let first = subject.acts.first, let last = subject.acts.last else { return }
        var change = SubjectChange(agency: agency, id: subject.id, register: subject.entry.register)
        change.openedAt = first.at
        change.after(subject.rows, at: last.at, ordinal: subject.acts.count)
        change.notices = subject.notices
        try change.write(in: db)
    }
}
