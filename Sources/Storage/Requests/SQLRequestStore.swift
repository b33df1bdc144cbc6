package import Disclosure
package import LegalClock
package import StatutoryReports

/// Requests in a database.
///
///     let store = SQLRequestStore(database, log: ledger.log, clock: systemClock)
///     let receipt = try await store.submit(submission, by: .applicant(to: agency, from: address))
package struct SQLRequestStore: RequestStore {
    let database: any Database
    private let log: ActLog
    let clock: ServerClock

    package init(_ database: any Database, log: ActLog, clock: @escaping ServerClock) {
        self.database = database
        self.log = log
        self.clock = clock
    }

    package func submit(_ submission: Submission, by actor: Actor) async throws -> SubmissionReceipt {
        let new = NewRequest(submission, by: actor)
        return try await database.write(about: [ActLog.chain(of: actor.agency)]) { [log, clock] db in
            if let known = try new.known(in: db) { return known }
            let now = clock()
            let standing = try log.record(new.command, in: db)
            try PersonTable.save(new.person, at: now, in: db)
            try QueryCodeTable.add(new.digest, for: standing.id, of: actor.agency, in: db)
            try FileTable.attach(submission.materials, to: standing.id, of: actor.agency, in: db)
            let person = PersonErasure.id(of: new.person.id)
            try FileTable.attach(submission.proofs, to: person, of: actor.agency, in: db)
            return SubmissionReceipt(number: standing.id, code: new.code, at: now)
        }
    }

    package func formKey() async throws -> [UInt8] { try await FormKeyTable.key(in: database, at: clock()) }

    @discardableResult
    package func record(_ command: Command<DisclosureRequest>, attaching files: [FileID]) async throws
        -> Standing<DisclosureRequest>
    {
        try await database.write(about: [ActLog.chain(of: command.actor.agency)]) { [log] db in
            let standing = try log.record(command, in: db)
            try FileTable.attach(files, to: standing.id, of: command.actor.agency, in: db)
            return standing
        }
    }

    @discardableResult
    package func record(
        _ command: Command<Review>,
        affecting consequences:
            @escaping @Sendable (Standing<Review>, [ReviewAct]) throws -> [Command<DisclosureRequest>],
        attaching files: [FileID]
    ) async throws -> Standing<Review> {
        try await database.write(about: [ActLog.chain(of: command.actor.agency)]) { [log] db in
            let standing = try log.record(command, affecting: consequences, in: db)
            try FileTable.attach(files, to: standing.id, of: command.actor.agency, in: db)
            return standing
        }
    }

    /// Requests of an agency are numbered in one series: `2026-0031`.
    package static let series = "request"

    package func request(with code: QueryCode) async throws -> FoundRequest? {
        let digest = QueryCodeTable.digest(of: code)
        return try await database.read { db in
            guard let (agency, id) = try QueryCodeTable.find(digest, in: db) else { return nil }
            return try Self.found(id, of: agency, in: db)
        }
    }

    static func found(_ id: SubjectID, of agency: AgencyCode, in db: Transaction) throws -> FoundRequest? {
        let acts = try ActTable.acts(of: id, in: agency, in: db)
        guard !acts.isEmpty else { return nil }
        let subject = try DisclosureRequest(id: id, acts: acts)
        return FoundRequest(agency: agency, standing: Standing(id: id, subject: subject, ordinal: acts.count))
    }

    package func tableThree(
        of agency: AgencyCode,
        year: Int,
        through day: CivilDate?,
        in format: ReportFormat
    ) async throws -> TableThree {
        let days = TableThree.days(of: year, through: day)
        let groups = try await database.read { db in try TableThreeQuery.groups(of: agency, days, in: db) }
        return TableThree(groups, year: year, through: day, in: format)
    }

    package func requests(
        where predicate: RequestPredicate,
        of agency: AgencyCode,
        limit: Int,
        offset: Int
    ) async throws -> [SubjectID] {
        var conditions = Self.conditions(predicate, agency)
        let limit = conditions.parameter(SQLValue(max(0, limit)))
        let offset = conditions.parameter(SQLValue(max(0, offset)))
        let sql = """
            SELECT subject FROM request \(conditions.whereClause) ORDER BY received, subject
            LIMIT CAST(\(limit) AS BIGINT) OFFSET CAST(\(offset) AS BIGINT)
            """
        return try await database.read { [values = conditions.values] db in
            try db.rows(sql, values).compactMap { SubjectID(rawValue: try $0.text("subject")) }
        }
    }

    package func count(where predicate: RequestPredicate, of agency: AgencyCode) async throws -> Int {
        let conditions = Self.conditions(predicate, agency)
        return try await database.read { db in
            try db.first("SELECT COUNT(*) AS count FROM request \(conditions.whereClause)", conditions.values)?
                .int("count") ?? 0
        }
    }

    package func board(_ query: BoardQuery) async throws -> [DeskRow] {
        try await database.read { db in try BoardSQL.rows(query, in: db) }
    }

    package func boardCounts(
        of agency: AgencyCode,
        on today: CivilDate,
        near: CivilDate
    ) async throws -> BoardCounts {
        try await database.read { db in try BoardSQL.counts(of: agency, on: today, near: near, in: db) }
    }

    package func requests(
        ofSameApplicantAs person: PersonID,
        in agency: AgencyCode,
        limit: Int
    ) async throws -> [ApplicantRequest] {
        try await database.read { db in
            try BoardSQL.requests(ofSameApplicantAs: person, in: agency, limit: limit, in: db)
        }
    }

    static func conditions(_ predicate: RequestPredicate, _ agency: AgencyCode) -> SQLConditions {
        var conditions = SQLConditions()
        conditions.add(.text(agency.rawValue)) { "request.agency = \($0)" }
        conditions.add(predicate)
        return conditions
    }
}
