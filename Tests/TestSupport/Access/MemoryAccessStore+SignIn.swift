package import Disclosure
import LegalClock

extension MemoryAccessStore {
    package func isUntouched() -> Bool { people.isEmpty }

    package func issueFirstLink() -> IssuedLink? {
        guard people.isEmpty else { return nil }
        return issue(nil, .firstAdministrator)
    }

    func issue(_ account: AccountID?, _ purpose: OpenLink.Purpose) -> IssuedLink {
        for (token, link) in links where link.account == account { links[token] = nil }
        let token = LinkToken(rawValue: token())
        let expiresAt = clock().adding(seconds: 86_400)
        links[token] = Waiting(account: account, purpose: purpose, expiresAt: expiresAt)
        return IssuedLink(token: token, expiresAt: expiresAt, account: account)
    }

    package func link(_ token: LinkToken) async throws -> OpenLink? {
        guard let waiting = links[token], clock() < waiting.expiresAt else { return nil }
        guard let id = waiting.account, let person = person(id) else {
            return OpenLink(purpose: waiting.purpose, expiresAt: waiting.expiresAt)
        }
        let agency = await agencies.tree()[person.agency]?.name ?? ""
        return OpenLink(
            purpose: waiting.purpose,
            expiresAt: waiting.expiresAt,
            agencyName: agency,
            personName: person.name,
            signInName: person.signInName,
            roles: try await standing(id)?.subject.roles ?? []
        )
    }

    package func accept(_ acceptance: Acceptance, from client: Client) async throws -> NewSession {
        guard let waiting = links[acceptance.token] else { throw AccessRefusal.linkIsVoid }
        guard acceptance.password.unicodeScalars.count >= 10 else { throw PasswordRefusal.tooShort }
        if waiting.purpose == .firstAdministrator {
            let name = try AccountRefusal.personName(acceptance.personName)
            let signInName = try AccountRefusal.signInName(acceptance.signInName)
            guard !acceptance.agencyName.isEmpty else { throw AccountRefusal.agencyNameMissing }
            try await agencies.begin(SampleAgencies.finance, acceptance.agencyName)
            let id = try await add(name, signInName, [.systemAdministrator])
            change(id) { $0.password = acceptance.password }
            links[acceptance.token] = nil
            return try await open(id, client)
        }
        guard let id = waiting.account else { throw AccessRefusal.linkIsVoid }
        if waiting.purpose == .invitation {
            let signInName = try AccountRefusal.signInName(acceptance.signInName)
            guard !people.contains(where: { $0.signInName == signInName }) else { throw AccountRefusal.signInNameTaken }
            change(id) { $0.signInName = signInName }
            try await record(.keepOwnAccount, existing(id), actor(id, [.auditAdministrator])) { try $0.accept() }
        }
        change(id) { $0.password = acceptance.password }
        links[acceptance.token] = nil
        return try await open(id, client)
    }

    package func signIn(_ attempt: SignInAttempt) async throws -> SignInOutcome {
        guard failures[attempt.name, default: 0] < 5 else { return .refused(.wait(seconds: 60)) }
        guard let person = people.first(where: { $0.signInName == attempt.name }), person.password == attempt.password,
            let account = try await standing(person.id)?.subject, account.state == .active
        else {
            failures[attempt.name, default: 0] += 1
            return .refused(.notAccepted)
        }
        failures[attempt.name] = nil
        guard account.hasSecondFactor else { return .signedIn(try await open(person.id, attempt.client)) }
        let ticket = SignInTicket(rawValue: token())
        tickets[ticket] = person.id
        return .secondFactorNeeded(ticket)
    }

    package func passSecondFactor(
        _ ticket: SignInTicket,
        code: String,
        from client: Client
    ) async throws -> SignInOutcome {
        guard let id = tickets[ticket] else { return .refused(.ticketIsVoid) }
        guard code == Self.code || Self.recoveryCodes.contains(code) else { return .refused(.codeNotAccepted) }
        tickets[ticket] = nil
        return .signedIn(try await open(id, client))
    }

    private func open(_ id: AccountID, _ client: Client) async throws -> NewSession {
        let token = SessionToken(rawValue: token())
        let session = SessionID(rawValue: String(token.rawValue.utf8.suffix(16).map { Character(Unicode.Scalar($0)) }))
        sessions[token] = Open(id: session, account: id, startedAt: clock(), usedAt: clock(), client: client)
        change(id) { $0.lastSignInAt = clock() }
        guard let now = try await self.session(token) else { throw AccessRefusal.noSuchSession }
        return NewSession(token: token, session: now)
    }

    package func session(_ token: SessionToken) async throws -> Session? {
        guard var open = sessions[token], let person = person(open.account),
            let account = try await standing(open.account)?.subject, account.state == .active
        else { return nil }
        let limits = SessionLimits.standard
        guard !limits.isOver(startedAt: open.startedAt, usedAt: open.usedAt, at: clock()) else { return nil }
        // A clock that was set back ends no session.
        open.usedAt = max(open.usedAt, clock())
        sessions[token] = open
        let roster = try await roster(person.agency)
        let substituted = Account.substitutedRoles(
            account.substitutions,
            own: account.roles,
            on: clock().day,
            rolesInUse: roster.roles
        )
        return Session(
            id: open.id,
            actor: Actor(
                account: open.account,
                agency: person.agency,
                roles: account.roles,
                substitutedRoles: substituted
            ),
            account: open.account,
            signInName: person.signInName,
            personName: person.name,
            agencyName: await agencies.tree()[person.agency]?.name ?? "",
            hasSecondFactor: account.hasSecondFactor,
            startedAt: open.startedAt,
            idleAt: limits.idleAt(usedAt: open.usedAt),
            endsAt: limits.endsAt(startedAt: open.startedAt)
        )
    }

    package func signOut(_ token: SessionToken, from client: Client) { sessions[token] = nil }

    /// As if the time-out had come.
    package func endAll() { sessions.removeAll() }

    // MARK: One's own account

    package func sessions(of session: Session) -> [SessionSummary] {
        sessions.values.filter { $0.account == session.account }.sorted { $0.id.rawValue < $1.id.rawValue }.map {
            SessionSummary(
                id: $0.id,
                startedAt: $0.startedAt,
                usedAt: $0.usedAt,
                origin: $0.client.origin,
                agent: $0.client.agent,
                isThis: $0.id == session.id
            )
        }
    }

    package func end(_ id: SessionID, by session: Session) throws {
        guard let token = sessions.first(where: { $0.value.id == id && $0.value.account == session.account })?.key
        else { throw AccessRefusal.noSuchSession }
        sessions[token] = nil
    }

    package func changePassword(from current: String, to new: String, by session: Session) async throws {
        guard person(session.account)?.password == current else { throw AccessRefusal.currentPasswordWrong }
        guard new.unicodeScalars.count >= 10 else { throw PasswordRefusal.tooShort }
        change(session.account) { $0.password = new }
        for (token, open) in sessions where open.account == session.account && open.id != session.id {
            sessions[token] = nil
        }
        try await record(.keepOwnAccount, existing(session.account), session.actor) { _ in [.passwordChanged] }
    }

    package func beginSecondFactor(by session: Session) throws -> SecondFactorEnrolment {
        change(session.account) { $0.hasBegunSecondFactor = true }
        return SecondFactorEnrolment(
            secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
            uri: "otpauth://totp/gongkai:\(session.signInName)?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=gongkai"
        )
    }

    package func confirmSecondFactor(code: String, by session: Session) async throws -> [String] {
        guard person(session.account)?.hasBegunSecondFactor == true else { throw AccessRefusal.enrolmentIsVoid }
        guard code == Self.code else { throw AccessRefusal.codeWrong }
        try await record(.keepOwnAccount, existing(session.account), session.actor) { _ in [.secondFactorEnrolled] }
        return Self.recoveryCodes
    }

    package func removeSecondFactor(password: String, by session: Session) async throws {
        guard person(session.account)?.password == password else { throw AccessRefusal.currentPasswordWrong }
        try await record(.keepOwnAccount, existing(session.account), session.actor) { _ in [.secondFactorRemoved] }
    }

    package func renewRecoveryCodes(password: String, by session: Session) async throws -> [String] {
        guard person(session.account)?.password == password else { throw AccessRefusal.currentPasswordWrong }
        try await record(.keepOwnAccount, existing(session.account), session.actor) { _ in [.recoveryCodesRenewed] }
        return Self.recoveryCodes
    }
}
