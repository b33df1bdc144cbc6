package import Disclosure
import LegalClock

/// What everyone does with their own account.
extension SQLAccessStore {
    package func changePassword(from current: String, to new: String, by session: Session) async throws {
        try PasswordRules.check(new, signInName: session.signInName)
        try await mustKnow(current, session)
        guard current != new else { throw PasswordRefusal.unchanged }
        let hash = try await work.hash(new)
        try await change(session.account, by: session.actor) { row, _, db in
            let actor = row.actor(from: session.actor.origin)
            try CredentialTable.put(hash, of: row.account, at: clock(), in: db)
            try LinkTable.void(row.account, in: db)
            try acts.record(.keepOwnAccount, row.account, by: actor, in: db) { _, _ in [.passwordChanged] }
            try endSessions(of: row.account, except: session.id, because: .passwordChanged, by: actor, in: db)
        }
    }

    package func beginSecondFactor(by session: Session) async throws -> SecondFactorEnrolment {
        let code = TimeCode(secret: RandomBytes.make(20))
        try await change(session.account, by: session.actor) { row, _, db in
            guard !row.hasSecondFactor else { throw AccessRefusal.secondFactorAlready }
            try SecondFactorTable.begin(code.secret, of: row.account, at: clock(), in: db)
        }
        return SecondFactorEnrolment(
            secret: Base32.text(code.secret),
            uri: code.uri(issuer: "公开", account: session.signInName)
        )
    }

    package func confirmSecondFactor(code: String, by session: Session) async throws -> [String] {
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.random() }
        try await change(session.account, by: session.actor) { row, _, db in
            let now = clock()
            guard !row.hasSecondFactor else { throw AccessRefusal.secondFactorAlready }
            guard let factor = try SecondFactorTable.find(row.account, in: db), !factor.isConfirmed,
                now.seconds(since: factor.begunAt) < 600
            else { throw AccessRefusal.enrolmentIsVoid }
            guard let step = factor.code.accepts(code, at: now, after: 0) else { throw AccessRefusal.codeWrong }
            try SecondFactorTable.use(step, of: row.account, in: db)
            try SecondFactorTable.setRecoveryCodes(codes, of: row.account, in: db)
            try acts.record(.keepOwnAccount, row.account, by: row.actor(from: session.actor.origin), in: db) { _, _ in
                [.secondFactorEnrolled]
            }
        }
        return codes
    }

    package func removeSecondFactor(password: String, by session: Session) async throws {
        try await mustKnow(password, session)
        try await change(session.account, by: session.actor) { row, _, db in
            guard row.hasSecondFactor else { throw AccessRefusal.noSecondFactor }
            try SecondFactorTable.remove(row.account, in: db)
            try acts.record(.keepOwnAccount, row.account, by: row.actor(from: session.actor.origin), in: db) { _, _ in
                [.secondFactorRemoved]
            }
        }
    }

    package func renewRecoveryCodes(password: String, by session: Session) async throws -> [String] {
        try await mustKnow(password, session)
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.random() }
        try await change(session.account, by: session.actor) { row, _, db in
            guard row.hasSecondFactor else { throw AccessRefusal.noSecondFactor }
            try SecondFactorTable.setRecoveryCodes(codes, of: row.account, in: db)
            try acts.record(.keepOwnAccount, row.account, by: row.actor(from: session.actor.origin), in: db) { _, _ in
                [.recoveryCodesRenewed]
            }
        }
        return codes
    }

    /// Whoever holds a session does not thereby know the password. Wrong ones count as at sign-in.
    private func mustKnow(_ password: String, _ session: Session) async throws {
        let id = session.account
        let found = try await database.read { db in
            (try AccountTable.find(id, in: db), try CredentialTable.find(id, in: db))
        }
        guard let row = found.0 else { throw LedgerRefusal.noSuchSubject }
        let now = clock()
        if let until = try await charge(row) {
            throw AccessRefusal.wait(seconds: Int((until.milliseconds - now.milliseconds + 999) / 1000))
        }
        guard try await work.isOf(password, found.1) else {
            try await noteFailure(of: row, at: .password, from: session.actor.origin)
            throw AccessRefusal.currentPasswordWrong
        }
        try await takeBack(row)
    }
}
