package import Disclosure
import LegalClock

extension MemoryAccessStore {
    package func accounts(of agency: AgencyCode, by actor: Actor) async throws -> [AccountEntry] {
        _ = try Permissions.authority(for: .listAccounts, actor)
        var entries: [AccountEntry] = []
        for person in people where person.agency == agency { entries += [try await entry(person)].compactMap(\.self) }
        return entries
    }

    package func account(_ id: AccountID, by actor: Actor) async throws -> AccountEntry? {
        _ = try Permissions.authority(for: .listAccounts, actor)
        guard let person = person(id), person.agency == actor.agency else { return nil }
        return try await entry(person)
    }

    private func entry(_ person: Person) async throws -> AccountEntry? {
        guard let standing = try await standing(person.id) else { return nil }
        return AccountEntry(
            id: person.id,
            agency: person.agency,
            personName: person.name,
            signInName: person.signInName,
            unit: person.unit,
            unitName: try await unitName(person),
            account: standing.subject,
            ordinal: standing.ordinal,
            lastSignInAt: person.lastSignInAt,
            linkExpiresAt: links.values.first { $0.account == person.id }?.expiresAt
        )
    }

    package func invite(_ invitation: Invitation, by actor: Actor) async throws -> IssuedLink {
        let name = try AccountRefusal.personName(invitation.personName)
        let roster = try await roster(invitation.agency)
        let id = SampleAccounts.id(people.count + 1)
        try await record(.inviteAccount, .new(Account.subject(id)), actor) {
            try $0.invite(invitation.roles, in: roster)
        }
        people.append(Person(id: id, agency: invitation.agency, name: name, unit: invitation.unit))
        return issue(id, .invitation)
    }

    package func issueLink(for id: AccountID, reason: String, by actor: Actor) async throws -> IssuedLink {
        let account = try await record(.issueAccountLink, existing(id), actor) { try $0.issueLink(reason: reason) }
        return issue(id, account.isAccepted ? .reset : .invitation)
    }

    package func changeRoles(
        of id: AccountID,
        to roles: Set<Role>,
        reason: String,
        seen: Int?,
        by actor: Actor
    ) async throws {
        let (roster, today) = (try await roster(actor.agency), clock().day)
        try await record(.changeRoles, existing(id, seen: seen), actor) {
            try $0.changeRoles(to: roles, reason: reason, by: actor, in: roster, on: today)
        }
    }

    package func disable(_ id: AccountID, reason: String, seen: Int?, by actor: Actor) async throws {
        let roster = try await roster(actor.agency)
        try await record(.disableAccount, existing(id, seen: seen), actor) {
            try $0.disable(reason: reason, by: actor, in: roster)
        }
        for (token, open) in sessions where open.account == id { sessions[token] = nil }
    }

    package func enable(_ id: AccountID, reason: String, seen: Int?, by actor: Actor) async throws {
        try await record(.enableAccount, existing(id, seen: seen), actor) { try $0.enable(reason: reason) }
    }

    package func correct(_ id: AccountID, personName: String, unit: UnitID?, by actor: Actor) async throws {
        let name = try AccountRefusal.personName(personName)
        try await record(.correctAccount, existing(id), actor) { _ in [.corrected] }
        change(id) {
            $0.name = name
            $0.unit = unit
        }
    }

    package func appointSubstitute(_ substitution: SubstitutionForm, by actor: Actor) async throws {
        try await substitute(substitution, .appointSubstitute, isOwn: true, actor)
    }

    package func substitute(_ substitution: SubstitutionForm, by actor: Actor) async throws {
        try await substitute(substitution, .substituteAccount, isOwn: false, actor)
    }

    private func substitute(_ form: SubstitutionForm, _ step: Step, isOwn: Bool, _ actor: Actor) async throws {
        guard let substitute = form.substitute else { throw AccountRefusal.substituteMissing }
        let (roster, today) = (try await roster(actor.agency), clock().day)
        try await record(step, existing(substitute), actor) {
            try $0.substitute(form, isOwn: isOwn, by: actor, in: roster, on: today)
        }
    }

    package func endSubstitution(
        _ number: Int,
        of substitute: AccountID,
        reason: String,
        by actor: Actor
    ) async throws {
        try await record(.endSubstitution, existing(substitute), actor) {
            try $0.endSubstitution(number, reason: reason, by: actor)
        }
    }
}
