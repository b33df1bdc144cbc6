package import Disclosure
import LegalClock

extension SQLAccessStore {
    package func signIn(_ attempt: SignInAttempt) async throws -> SignInOutcome {
        let start = ContinuousClock.now
        let outcome = try await firstStep(attempt)
        if case .refused = outcome { await pace.hold(since: start) }
        return outcome
    }

    package func passSecondFactor(
        _ ticket: SignInTicket,
        code: String,
        from client: Client
    ) async throws -> SignInOutcome {
        let start = ContinuousClock.now
        let outcome = try await secondStep(ticket, code, client)
        if case .refused = outcome { await pace.hold(since: start) }
        return outcome
    }

    // MARK: Name and password

    /// An account with what its password is compared with.
    private struct Known: Sendable {
        var row: AccountRow
        var credential: PasswordHash?
    }

    private func firstStep(_ attempt: SignInAttempt) async throws -> SignInOutcome {
        let (now, origin, address) = (clock(), attempt.client.origin, attempt.client.failureKey)
        if let until = addresses.charge(address, at: now) { return .refused(.wait(until, at: now)) }
        // What cannot be a name is nobody's, and takes as long.
        let name = try? AccountRefusal.signInName(attempt.name)
        let known = try await find(name ?? "")
        let stranger = ContentHash.hex(Array((name ?? attempt.name).utf8.prefix(256)))
        let lockedUntil =
            if let known { try await charge(known.row) } else { strangers.charge(stranger, at: now) }
        if let lockedUntil { return .refused(.wait(lockedUntil, at: now)) }
        do {
            let isRight = try await work.isOf(attempt.password, known?.credential)
            guard let known else { return .refused(.notAccepted) }
            guard isRight, let outcome = try await welcome(known, attempt) else {
                try await noteFailure(of: known.row, at: .password, from: origin)
                return .refused(.notAccepted)
            }
            addresses.takeBack(address)
            return outcome
        } catch SignInRefusal.busy {
            addresses.takeBack(address)
            if let known { try await takeBack(known.row) } else { strangers.takeBack(stranger) }
            return .refused(.busy)
        }
    }

    private func find(_ name: String) async throws -> Known? {
        try await database.read { db in
            guard !name.isEmpty, let row = try AccountTable.find(signInName: name, in: db) else { return nil }
            return Known(row: row, credential: try CredentialTable.find(row.account, in: db))
        }
    }

    /// The password was right; `nil` when the account is not in use, or changed meanwhile.
    private func welcome(_ known: Known, _ attempt: SignInAttempt) async throws -> SignInOutcome? {
        guard known.row.state == .active, let credential = known.credential else { return nil }
        // Made with less work than passwords are today: made anew while it is known.
        let renewed = credential.cost == work.cost ? nil : try await work.hash(attempt.password)
        let (tokens, ticket, id) = (SessionTokens(), SignInTicket.random(), known.row.account)
        return try await database.write(about: [ActLog.chain(of: known.row.agency)]) { db in
            guard let row = try AccountTable.find(id, in: db), row.state == .active,
                try CredentialTable.find(id, in: db) == credential
            else { return nil }
            if let renewed { try CredentialTable.put(renewed, of: id, at: clock(), in: db) }
            guard row.hasSecondFactor else {
                return .signedIn(try beginSession(id, by: .password, tokens, from: attempt.client, in: db))
            }
            try LockTable.put(try LockTable.find(id, in: db).takenBack, of: id, in: db)
            try TicketTable.insert(ticket, id, of: row.agency, at: clock(), in: db)
            return .secondFactorNeeded(ticket)
        }
    }

    // MARK: Failures of an account

    /// Counts an attempt, or says until when none is taken.
    func charge(_ row: AccountRow) async throws -> Moment? {
        try await database.write(about: [ActLog.chain(of: row.agency)]) { db in
            try charge(row.account, in: db)
        }
    }

    private func charge(_ id: AccountID, in db: Transaction) throws -> Moment? {
        let now = clock()
        let failures = try LockTable.find(id, in: db)
        if let until = failures.lockedUntil(.account, at: now) { return until }
        try LockTable.put(failures.adding(.account, at: now), of: id, in: db)
        return nil
    }

    func takeBack(_ row: AccountRow) async throws {
        try await database.write(about: [ActLog.chain(of: row.agency)]) { db in
            try LockTable.put(try LockTable.find(row.account, in: db).takenBack, of: row.account, in: db)
        }
    }

    func noteFailure(of row: AccountRow, at stage: SignInAct.Stage, from origin: String) async throws {
        try await database.write(about: [ActLog.chain(of: row.agency)]) { db in
            try noteFailure(of: row, at: stage, from: origin, in: db)
        }
    }

    private func noteFailure(
        of row: AccountRow,
        at stage: SignInAct.Stage,
        from origin: String,
        in db: Transaction
    ) throws {
        var actor = Actor.program(for: row.agency)
        actor.origin = origin
        let seconds = LockOut.account.seconds(after: try LockTable.find(row.account, in: db).count)
        let lock: [SignInAct] = seconds > 0 ? [.lockedOut(seconds: Int(seconds))] : []
        try acts.note([.failed(at: stage)] + lock, of: row.account, by: actor, at: clock(), in: db)
    }

    // MARK: The code

    private func secondStep(
        _ ticket: SignInTicket,
        _ code: String,
        _ client: Client
    ) async throws -> SignInOutcome {
        let now = clock()
        if let until = addresses.charge(client.failureKey, at: now) { return .refused(.wait(until, at: now)) }
        let found = try await database.read { db in try TicketTable.find(ticket, at: now, in: db) }
        guard let found else { return .refused(.ticketIsVoid) }
        let tokens = SessionTokens()
        let outcome = try await database.write(about: [ActLog.chain(of: found.agency)]) { db -> SignInOutcome in
            guard try TicketTable.find(ticket, at: now, in: db) != nil,
                let row = try AccountTable.find(found.account, in: db), row.state == .active
            else { return .refused(.ticketIsVoid) }
            if let until = try charge(row.account, in: db) { return .refused(.wait(until, at: now)) }
            guard let means = try spend(code, of: row, from: client, in: db) else {
                try noteFailure(of: row, at: .code, from: client.origin, in: db)
                return .refused(.codeNotAccepted)
            }
            try TicketTable.void(row.account, in: db)
            return .signedIn(try beginSession(row.account, by: means, tokens, from: client, in: db))
        }
        if case .signedIn = outcome { addresses.takeBack(client.failureKey) }
        return outcome
    }

    /// Uses up a code of the authenticator or a recovery code; `nil` when it is neither.
    private func spend(
        _ code: String,
        of row: AccountRow,
        from client: Client,
        in db: Transaction
    ) throws -> SignInAct.Means? {
        guard let factor = try SecondFactorTable.find(row.account, in: db), factor.isConfirmed else { return nil }
        if let step = factor.code.accepts(code, at: clock(), after: factor.lastStep) {
            try SecondFactorTable.use(step, of: row.account, in: db)
            return .authenticator
        }
        guard let hash = RecoveryCode.hash(code),
            let left = try SecondFactorTable.useRecoveryCode(hash, of: row.account, in: db)
        else { return nil }
        try acts.record(.keepOwnAccount, row.account, by: row.actor(from: client.origin), in: db) { _, _ in
            [.recoveryCodeUsed(left: left)]
        }
        return .recoveryCode
    }
}

extension SignInRefusal {
    static func wait(_ until: Moment, at now: Moment) -> SignInRefusal {
        .wait(seconds: Int((until.milliseconds - now.milliseconds + 999) / 1000))
    }
}
