package import Disclosure
import LegalClock

/// Made before the transaction, which may run more than once.
struct SessionTokens: Sendable {
    let token = SessionToken.random()
    let id = SessionID(rawValue: RandomBytes.hexadecimal(8))
}

extension SQLAccessStore {
    package func session(_ token: SessionToken) async throws -> Session? {
        let now = clock()
        let found = try await database.read { db -> (session: Session, usedAt: Moment)? in
            guard let row = try SessionTable.find(token, in: db),
                let session = try Self.describe(row, at: now, in: db)
            else { return nil }
            return (session, row.usedAt)
        }
        guard let (session, usedAt) = found else { return nil }
        if now.seconds(since: usedAt) >= SessionLimits.touch {
            // A use that could not be noted ends the session earlier, and nothing else.
            try? await database.write(about: ["session:" + session.id.rawValue]) { db in
                try SessionTable.touch(session.id, at: now, in: db)
            }
        }
        return session
    }

    package func signOut(_ token: SessionToken, from client: Client) async throws {
        guard let row = try await database.read({ db in try SessionTable.find(token, in: db) }) else { return }
        try await database.write(about: [ActLog.chain(of: row.agency)]) { db in
            guard try SessionTable.delete(row.id, of: row.account, in: db),
                let account = try AccountTable.find(row.account, in: db)
            else { return }
            let actor = account.actor(from: client.origin)
            try acts.note([.signedOut(row.id)], of: row.account, by: actor, at: clock(), in: db)
        }
    }

    package func sessions(of session: Session) async throws -> [SessionSummary] {
        let now = clock()
        return try await database.read { db in
            let limits = try Self.limits(of: session.actor.agency, in: db).limits
            return try SessionTable.of(session.account, in: db)
                .filter { !limits.isOver(startedAt: $0.startedAt, usedAt: $0.usedAt, at: now) }
                .map { row in
                    SessionSummary(
                        id: row.id,
                        startedAt: row.startedAt,
                        usedAt: row.usedAt,
                        origin: row.origin,
                        agent: row.agent,
                        isThis: row.id == session.id
                    )
                }
        }
    }

    package func end(_ id: SessionID, by session: Session) async throws {
        try await change(session.account, by: session.actor) { row, _, db in
            guard try SessionTable.delete(id, of: row.account, in: db) else { throw AccessRefusal.noSuchSession }
            try acts.note(
                [.sessionEnded(id, because: .endedByOwner)],
                of: row.account,
                by: row.actor(from: session.actor.origin),
                at: clock(),
                in: db
            )
        }
    }

    /// Begins a session and forgets the failures before it.
    func beginSession(
        _ id: AccountID,
        by means: SignInAct.Means,
        _ tokens: SessionTokens,
        from client: Client,
        in db: Transaction
    ) throws -> NewSession {
        let now = clock()
        guard let account = try AccountTable.find(id, in: db) else { throw LedgerRefusal.noSuchSubject }
        // No setting lets a session last longer than a day.
        try SessionTable.sweep(before: now.adding(seconds: -90_000), in: db)
        let row = SessionTable.Row(
            id: tokens.id,
            account: id,
            agency: account.agency,
            startedAt: now,
            usedAt: now,
            origin: client.origin,
            agent: client.agent
        )
        try SessionTable.insert(tokens.token, row, in: db)
        try AccountTable.noteSignIn(id, at: now, in: db)
        try LockTable.clear(id, in: db)
        let actor = account.actor(from: client.origin)
        try acts.note([.signedIn(tokens.id, by: means)], of: id, by: actor, at: now, in: db)
        guard let session = try Self.describe(row, at: now, in: db) else { throw LedgerRefusal.noSuchSubject }
        return NewSession(token: tokens.token, session: session)
    }

    /// The one behind a session as they are now; `nil` when it is over or the account is not in use.
    private static func describe(_ row: SessionTable.Row, at now: Moment, in db: Transaction) throws -> Session? {
        guard let account = try AccountTable.find(row.account, in: db), account.state == .active else { return nil }
        let (limits, agencyName) = try limits(of: account.agency, in: db)
        guard !limits.isOver(startedAt: row.startedAt, usedAt: row.usedAt, at: now) else { return nil }
        return Session(
            id: row.id,
            actor: Actor(
                account: row.account,
                agency: account.agency,
                roles: account.roles,
                substitutedRoles: try substitutedRoles(account, on: now.day, in: db),
                origin: row.origin
            ),
            account: row.account,
            signInName: account.signInName ?? "",
            personName: account.personName,
            agencyName: agencyName,
            hasSecondFactor: account.hasSecondFactor,
            startedAt: row.startedAt,
            idleAt: limits.idleAt(usedAt: max(row.usedAt, now)),
            endsAt: limits.endsAt(startedAt: row.startedAt)
        )
    }

    private static func substitutedRoles(
        _ account: AccountRow,
        on day: CivilDate,
        in db: Transaction
    ) throws -> [Role: AccountID] {
        var inUse: [AccountID: Set<Role>] = [:]
        for substitution in account.substitutions where substitution.days.contains(day) {
            guard let principal = try AccountTable.find(substitution.principal, in: db),
                principal.state == .active, principal.agency == account.agency
            else { continue }
            inUse[substitution.principal] = principal.roles
        }
        return Account.substitutedRoles(account.substitutions, own: account.roles, on: day) { inUse[$0] ?? [] }
    }

    private static func limits(
        of agency: AgencyCode,
        in db: Transaction
    ) throws -> (limits: SessionLimits, agencyName: String) {
        guard
            let row = try db.first(
                "SELECT name, idle_minutes, session_hours FROM agency_profile WHERE agency = $1",
                [.text(agency.rawValue)]
            )
        else { return (.standard, "") }
        let limits = SessionLimits(
            idleMinutes: try row.int("idle_minutes"),
            sessionHours: try row.int("session_hours")
        )
        return (limits, try row.text("name"))
    }
}
