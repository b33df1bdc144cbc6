package import Disclosure
import LegalClock

/// What administrators do with the accounts of their agency and of those below.
extension SQLAccessStore {
    package func accounts(of agency: AgencyCode, by actor: Actor) async throws -> [AccountEntry] {
        let now = clock()
        return try await database.read { db in
            let acting = try AgencyScope.acting(actor, at: agency, in: db)
            _ = try Permissions.authority(for: .listAccounts, acting)
            return try Self.entries(of: agency, at: now, in: db)
        }
    }

    package func account(_ id: AccountID, by actor: Actor) async throws -> AccountEntry? {
        let now = clock()
        return try await database.read { db in
            guard let row = try AccountTable.find(id, in: db) else { return nil }
            if id != actor.account {
                let acting = try AgencyScope.acting(actor, at: row.agency, in: db)
                _ = try Permissions.authority(for: .listAccounts, acting)
            }
            return try Self.entries(of: row.agency, at: now, in: db).first { $0.id == id }
        }
    }

    package func invite(_ invitation: Invitation, by actor: Actor) async throws -> IssuedLink {
        let personName = try AccountRefusal.personName(invitation.personName)
        let (id, agency) = (AccountID(rawValue: RandomBytes.hexadecimal(8)), invitation.agency)
        let token = LinkToken.random()
        return try await database.write(about: [ActLog.chain(of: agency)]) { db in
            let acting = try AgencyScope.acting(actor, at: agency, in: db)
            try Self.mustHave(invitation.unit, agency, in: db)
            let roster = AccountRoster(try AccountActs.roster(of: agency, in: db).map(\.subject))
            try acts.log.record(
                Command(.inviteAccount, .new(Account.subject(id)), by: acting) { (account: Account, _) in
                    try account.invite(invitation.roles, in: roster)
                },
                in: db
            )
            try AccountTable.insert(
                id,
                of: agency,
                personName: personName,
                signInName: nil,
                unit: invitation.unit,
                in: db
            )
            return try issue(token, .invitation, for: id, of: agency, in: db)
        }
    }

    package func issueLink(for id: AccountID, reason: String, by actor: Actor) async throws -> IssuedLink {
        let token = LinkToken.random()
        return try await change(id, by: actor) { row, acting, db in
            try acts.record(.issueAccountLink, id, by: acting, in: db) { account, _ in
                try account.issueLink(reason: reason)
            }
            let purpose: OpenLink.Purpose = row.signInName == nil ? .invitation : .reset
            return try issue(token, purpose, for: id, of: row.agency, in: db)
        }
    }

    package func changeRoles(
        of id: AccountID,
        to roles: Set<Role>,
        reason: String,
        seen: Int?,
        by actor: Actor
    ) async throws {
        try await change(id, by: actor) { row, acting, db in
            let roster = AccountRoster(try AccountActs.roster(of: row.agency, in: db).map(\.subject))
            try acts.record(.changeRoles, id, seen: seen, by: acting, in: db) { account, setting in
                try account.changeRoles(to: roles, reason: reason, by: acting, in: roster, on: setting.day)
            }
        }
    }

    package func disable(_ id: AccountID, reason: String, seen: Int?, by actor: Actor) async throws {
        try await change(id, by: actor) { row, acting, db in
            let roster = AccountRoster(try AccountActs.roster(of: row.agency, in: db).map(\.subject))
            try acts.record(.disableAccount, id, seen: seen, by: acting, in: db) { account, _ in
                try account.disable(reason: reason, by: acting, in: roster)
            }
            try LinkTable.void(id, in: db)
            try endSessions(of: id, because: .disabled, by: acting, in: db)
        }
    }

    package func enable(_ id: AccountID, reason: String, seen: Int?, by actor: Actor) async throws {
        try await change(id, by: actor) { _, acting, db in
            try acts.record(.enableAccount, id, seen: seen, by: acting, in: db) { account, _ in
                try account.enable(reason: reason)
            }
        }
    }

    package func correct(_ id: AccountID, personName: String, unit: UnitID?, by actor: Actor) async throws {
        let personName = try AccountRefusal.personName(personName)
        try await change(id, by: actor) { row, acting, db in
            if unit != row.unit { try Self.mustHave(unit, row.agency, in: db) }
            guard personName != row.personName || unit != row.unit else { return }
            try acts.record(.correctAccount, id, by: acting, in: db) { _, _ in [.corrected] }
            try AccountTable.correct(id, personName: personName, unit: unit, in: db)
        }
    }

    package func substitute(_ substitution: SubstitutionForm, by actor: Actor) async throws {
        try await substitute(substitution, .substituteAccount, by: actor)
    }

    package func appointSubstitute(_ substitution: SubstitutionForm, by actor: Actor) async throws {
        try await substitute(substitution, .appointSubstitute, by: actor)
    }

    private func substitute(_ form: SubstitutionForm, _ step: Step, by actor: Actor) async throws {
        guard let id = form.substitute else { throw AccountRefusal.substituteMissing }
        try await change(id, by: actor) { row, acting, db in
            let roster = AccountRoster(try AccountActs.roster(of: row.agency, in: db).map(\.subject))
            try acts.record(step, id, by: acting, in: db) { account, setting in
                try account.substitute(
                    form,
                    isOwn: step == .appointSubstitute,
                    by: acting,
                    in: roster,
                    on: setting.day
                )
            }
        }
    }

    package func endSubstitution(
        _ number: Int,
        of substitute: AccountID,
        reason: String,
        by actor: Actor
    ) async throws {
        try await change(substitute, by: actor) { _, acting, db in
            try acts.record(.endSubstitution, substitute, by: acting, in: db) { account, _ in
                try account.endSubstitution(number, reason: reason, by: acting)
            }
        }
    }

    // MARK: What the steps share

    private func issue(
        _ token: LinkToken,
        _ purpose: OpenLink.Purpose,
        for id: AccountID,
        of agency: AgencyCode,
        in db: Transaction
    ) throws -> IssuedLink {
        let expiresAt = clock().adding(seconds: Self.linkLife)
        try LinkTable.void(id, in: db)
        try LinkTable.insert(
            token,
            .init(purpose: purpose, account: id, agency: agency, expiresAt: expiresAt),
            in: db
        )
        return IssuedLink(token: token, expiresAt: expiresAt, account: id)
    }

    /// The agency uses the office, and has the unit if one is named.
    private static func mustHave(_ unit: UnitID?, _ agency: AgencyCode, in db: Transaction) throws {
        guard let profile = try AgencyProfile.find(agency, in: db) else { throw AccountRefusal.agencyUnknown }
        if let unit, !profile.subject.openUnits.contains(where: { $0.id == unit }) {
            throw AccountRefusal.unitUnknown
        }
    }

    private static func entries(
        of agency: AgencyCode,
        at now: Moment,
        in db: Transaction
    ) throws -> [AccountEntry] {
        let profile = try AgencyProfile.find(agency, in: db)?.subject
        let expiries = try LinkTable.expiries(of: agency, at: now, in: db)
        var rows: [AccountID: AccountRow] = [:]
        for row in try AccountTable.of(agency, in: db) { rows[row.account] = row }
        let entries = try AccountActs.roster(of: agency, in: db).compactMap { standing -> AccountEntry? in
            guard let row = rows[standing.subject.account] else { return nil }
            return AccountEntry(
                id: row.account,
                agency: agency,
                personName: row.personName,
                signInName: row.signInName ?? "",
                unit: row.unit,
                unitName: row.unit.flatMap { profile?.unit($0)?.name } ?? "",
                account: standing.subject,
                ordinal: standing.ordinal,
                lastSignInAt: row.lastSignInAt,
                linkExpiresAt: expiries[row.account]
            )
        }
        return entries.sorted {
            ($0.unitName, $0.personName, $0.id.rawValue) < ($1.unitName, $1.personName, $1.id.rawValue)
        }
    }
}
