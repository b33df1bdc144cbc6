package import Disclosure

/// The ledger in a database.
///
///     try await Schema.current.apply(to: database)
///     let ledger = SQLLedger(database, clock: systemClock)
///     try await ledger.record(command)
///
/// Acts of one agency come one after another; those that wait together share a commit. A store that keeps rows of its own
/// together with acts uses ``log`` in a transaction of its own: ``ActLog``.
package struct SQLLedger: Ledger {
    private let database: any Database
    package let log: ActLog

    package init(_ database: any Database, clock: @escaping ServerClock) {
        self.database = database
        log = ActLog(clock: clock)
    }

    @discardableResult
    package func record<S: Subject>(_ command: Command<S>) async throws -> Standing<S> {
        try await database.write(about: [ActLog.chain(of: command.actor.agency)]) { [log] db in
            try log.record(command, in: db)
        }
    }

    @discardableResult
    package func record<S: Subject, T: Subject>(
        _ command: Command<S>,
        affecting consequences: @escaping @Sendable (Standing<S>, [S.Content]) throws -> [Command<T>]
    ) async throws -> Standing<S> {
        try await database.write(about: [ActLog.chain(of: command.actor.agency)]) { [log] db in
            try log.record(command, affecting: consequences, in: db)
        }
    }

    package func standing<S: Subject>(
        _ type: S.Type,
        _ id: SubjectID,
        of agency: AgencyCode
    ) async throws -> Standing<S>? {
        guard id.kind == S.kind else { return nil }
        let acts = try await acts(of: id, in: agency)
        guard !acts.isEmpty else { return nil }
        return Standing(id: id, subject: try S(id: id, acts: acts), ordinal: acts.count)
    }

    package func standings<S: Subject>(
        _ type: S.Type,
        _ ids: [SubjectID],
        of agency: AgencyCode
    ) async throws -> [Standing<S>] {
        try await database.read { db in try Folding<S>.read(ids, of: agency, in: db).map(\.standing) }
    }

    @discardableResult
    package func record<S: Subject>(
        _ step: Step,
        each ids: [SubjectID],
        by actor: Actor,
        rule: @escaping Command<S>.Rule
    ) async throws -> Int {
        try await GroupRecording(database, log, step, actor, rule).run(ids)
    }

    package func acts(of subject: SubjectID, in agency: AgencyCode) async throws -> [Act] {
        try await database.read { db in try ActTable.acts(of: subject, in: agency, in: db) }
    }

    package func desk(_ query: DeskQuery) async throws -> [DeskRow] {
        try await database.read { [dialect = database.dialect] db in try DeskSelection(query, dialect, in: db).rows() }
    }

    package func count(_ query: DeskQuery) async throws -> DeskCount {
        try await database.read { [dialect = database.dialect] db in try DeskSelection(query, dialect, in: db).count() }
    }

    package func page(_ query: DeskQuery) async throws -> DeskPage {
        try await database.read { [dialect = database.dialect] db in try DeskSelection(query, dialect, in: db).page() }
    }

    package func acts(_ query: ActQuery) async throws -> [Act] {
        var conditions = query.conditions
        let limit = conditions.parameter(SQLValue(max(0, query.limit)))
        let sql = """
            SELECT \(ActTable.columns) FROM act a \(conditions.whereClause)
            ORDER BY a.position DESC LIMIT CAST(\(limit) AS BIGINT)
            """
        return try await database.read { [values = conditions.values] db in
            try db.rows(sql, values).map { try ActTable.act($0, query.agency) }
        }
    }

    package func count(_ query: ActQuery) async throws -> Int {
        let conditions = query.conditions
        return try await database.read { db in
            try db.first("SELECT COUNT(*) AS count FROM act a \(conditions.whereClause)", conditions.values)?
                .int("count") ?? 0
        }
    }
}
