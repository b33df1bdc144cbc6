package import Disclosure
import LegalClock

extension SQLAccessStore {
    package func issueFirstLink() async throws -> IssuedLink? {
        let token = LinkToken.random()
        let expiresAt = clock().adding(seconds: Self.firstLinkLife)
        return try await database.write(about: [Self.first]) { db in
            guard try AccountTable.isEmpty(in: db) else { return nil }
            try LinkTable.voidFirst(in: db)
            try LinkTable.insert(
                token,
                .init(purpose: .firstAdministrator, account: nil, agency: nil, expiresAt: expiresAt),
                in: db
            )
            return IssuedLink(token: token, expiresAt: expiresAt, account: nil)
        }
    }

    package func link(_ token: LinkToken) async throws -> OpenLink? {
        let now = clock()
        return try await database.read { db in
            guard let link = try LinkTable.find(token, at: now, in: db) else { return nil }
            guard let id = link.account else {
                return OpenLink(
                    purpose: link.purpose,
                    expiresAt: link.expiresAt,
                    roles: [.systemAdministrator]
                )
            }
            guard let row = try AccountTable.find(id, in: db) else { return nil }
            return OpenLink(
                purpose: link.purpose,
                expiresAt: link.expiresAt,
                agencyName: try AgencyTable.find(row.agency, in: db)?.name ?? "",
                personName: row.personName,
                signInName: row.signInName ?? "",
                roles: row.roles
            )
        }
    }

    package func accept(_ acceptance: Acceptance, from client: Client) async throws -> NewSession {
        let now = clock()
        let found = try await database.read { db in try LinkTable.find(acceptance.token, at: now, in: db) }
        guard let link = found else { throw AccessRefusal.linkIsVoid }
        do {
            guard let id = link.account else { return try await acceptFirst(acceptance, from: client) }
            return try await accept(acceptance, for: id, from: client)
        } catch let error as StorageError where error.isUniqueViolation {
            // Someone took the name at the same time, in another agency.
            throw AccountRefusal.signInNameTaken
        }
    }

    /// The first administrator, with the agency that will be theirs.
    private func acceptFirst(_ acceptance: Acceptance, from client: Client) async throws -> NewSession {
        let agencyName = acceptance.agencyName.trimmed
        guard !agencyName.isEmpty else { throw AccountRefusal.agencyNameMissing }
        guard agencyName.unicodeScalars.count <= 100, !agencyName.hasControlCharacters else {
            throw AccountRefusal.agencyNameTooLong
        }
        let personName = try AccountRefusal.personName(acceptance.personName)
        let signInName = try AccountRefusal.signInName(acceptance.signInName)
        try PasswordRules.check(acceptance.password, signInName: signInName)
        let hash = try await work.hash(acceptance.password)
        let known = try await database.read { db in try AgencyTable.find(named: agencyName, in: db) }
        let agency = known ?? Agency(code: .derived(from: agencyName), name: agencyName)
        let id = AccountID(rawValue: RandomBytes.hexadecimal(8))
        let tokens = SessionTokens()
        return try await database.write(about: [ActLog.chain(of: agency.code), Self.first]) { db in
            guard try LinkTable.use(acceptance.token, in: db), try AccountTable.isEmpty(in: db) else {
                throw AccessRefusal.linkIsVoid
            }
            if try AgencyTable.find(agency.code, in: db) == nil { try AgencyTable.put(agency, in: db) }
            let actor = Actor(
                account: id,
                agency: agency.code,
                roles: [.systemAdministrator, .program],
                origin: client.origin
            )
            try acts.log.record(
                Command(.establishAgency, .new(AgencyProfile.subject(agency.code)), by: actor) {
                    (profile: AgencyProfile, _) in try profile.establish(name: agency.name, superior: agency.superior)
                },
                in: db
            )
            try AccountTable.insert(
                id,
                of: agency.code,
                personName: personName,
                signInName: signInName,
                unit: nil,
                in: db
            )
            try acts.log.record(
                Command(.acceptInvitation, .new(Account.subject(id)), by: actor) { (account: Account, _) in
                    try account.invite([.systemAdministrator], in: AccountRoster([])) + [.accepted]
                },
                in: db
            )
            return try begin(id, hash, tokens, from: client, in: db)
        }
    }

    /// An invited account begins, or one gets a new password.
    private func accept(
        _ acceptance: Acceptance,
        for id: AccountID,
        from client: Client
    ) async throws -> NewSession {
        guard let row = try await database.read({ db in try AccountTable.find(id, in: db) }) else {
            throw AccessRefusal.linkIsVoid
        }
        let signInName = try row.signInName ?? AccountRefusal.signInName(acceptance.signInName)
        try PasswordRules.check(acceptance.password, signInName: signInName)
        let hash = try await work.hash(acceptance.password)
        let tokens = SessionTokens()
        return try await database.write(about: [ActLog.chain(of: row.agency)]) { db in
            guard try LinkTable.use(acceptance.token, in: db), let row = try AccountTable.find(id, in: db) else {
                throw AccessRefusal.linkIsVoid
            }
            var actor = row.actor(from: client.origin)
            actor.roles.insert(.program)
            if row.signInName == nil {
                guard try AccountTable.find(signInName: signInName, in: db) == nil else {
                    throw AccountRefusal.signInNameTaken
                }
                try AccountTable.setSignInName(signInName, of: id, in: db)
                try acts.record(.acceptInvitation, id, by: actor, in: db) { account, _ in try account.accept() }
            } else {
                try endSessions(of: id, because: .linkUsed, by: actor, in: db)
                try SecondFactorTable.remove(id, in: db)
                try acts.record(.acceptInvitation, id, by: actor, in: db) { account, _ in
                    [.passwordReset(removedSecondFactor: account.hasSecondFactor)]
                }
            }
            return try begin(id, hash, tokens, from: client, in: db)
        }
    }

    private func begin(
        _ id: AccountID,
        _ hash: PasswordHash,
        _ tokens: SessionTokens,
        from client: Client,
        in db: Transaction
    ) throws -> NewSession {
        try CredentialTable.put(hash, of: id, at: clock(), in: db)
        return try beginSession(id, by: .link, tokens, from: client, in: db)
    }
}
