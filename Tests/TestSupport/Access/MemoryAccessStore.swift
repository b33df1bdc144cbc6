package import Disclosure
import LegalClock

/// Accounts, sessions and links in memory, for tests of pages: passwords stand as they are, and the code of every
/// authenticator is ``code``. Acts are recorded in a ledger by the rules, as everywhere.
package actor MemoryAccessStore: AccessStore {
    /// What every authenticator shows.
    package static let code = "246802"
    package static let recoveryCodes = ["k7m2-9xqp", "w4tz-h3rn"]

    struct Person {
        var id: AccountID
        var agency: AgencyCode
        var name: String
        var signInName = ""
        var unit: UnitID?
        var password = ""
        var hasBegunSecondFactor = false
        var lastSignInAt: Moment?
    }

    struct Open {
        var id: SessionID
        var account: AccountID
        var startedAt: Moment
        var usedAt: Moment
        var client: Client
    }

    struct Waiting {
        var account: AccountID?
        var purpose: OpenLink.Purpose
        var expiresAt: Moment
    }

    let ledger: any Ledger
    let agencies: MemoryAgencyStore
    let clock: ServerClock
    var people: [Person] = []
    var sessions: [SessionToken: Open] = [:]
    var tickets: [SignInTicket: AccountID] = [:]
    var links: [LinkToken: Waiting] = [:]
    var failures: [String: Int] = [:]
    private var made = 0

    package init(_ ledger: any Ledger, _ agencies: MemoryAgencyStore, clock: @escaping ServerClock) {
        self.ledger = ledger
        self.agencies = agencies
        self.clock = clock
    }

    /// The next one of tokens and numbers that tests can tell beforehand: 43 characters.
    func token() -> String {
        made += 1
        let number = String(made)
        return String(repeating: "T", count: 43 - number.utf8.count) + number
    }

    // MARK: Setting up

    /// An account in use.
    @discardableResult
    package func add(
        _ name: String,
        _ signInName: String,
        _ roles: Set<Role>,
        agency: AgencyCode = SampleAgencies.finance
    ) async throws -> AccountID {
        let id = SampleAccounts.id(people.count + 1)
        people.append(Person(id: id, agency: agency, name: name, signInName: signInName, password: "密码-\(signInName)"))
        try await record(.inviteAccount, .new(Account.subject(id)), administrator(agency)) { _ in
            [.invited(roles: roles)]
        }
        try await record(
            .keepOwnAccount,
            .existing(Account.subject(id), seen: nil),
            self.actor(id, [.auditAdministrator])
        ) {
            try $0.accept()
        }
        return id
    }

    package func enrol(_ id: AccountID) async throws {
        try await record(.keepOwnAccount, existing(id), self.actor(id, [.auditAdministrator])) { _ in
            [.secondFactorEnrolled]
        }
    }

    func administrator(_ agency: AgencyCode) -> Actor {
        Actor(account: nil, agency: agency, roles: [.systemAdministrator])
    }

    func actor(_ id: AccountID, _ roles: Set<Role>) -> Actor {
        Actor(account: id, agency: person(id)?.agency ?? SampleAgencies.finance, roles: roles)
    }

    // MARK: What is kept

    func person(_ id: AccountID) -> Person? { people.first { $0.id == id } }

    func change(_ id: AccountID, _ body: (inout Person) -> Void) {
        guard let place = people.firstIndex(where: { $0.id == id }) else { return }
        body(&people[place])
    }

    func existing(_ id: AccountID, seen: Int? = nil) -> Command<Account>.Target {
        .existing(Account.subject(id), seen: seen)
    }

    @discardableResult
    func record(
        _ step: Step,
        _ target: Command<Account>.Target,
        _ actor: Actor,
        _ rule: @escaping @Sendable (Account) throws -> [AccountAct]
    ) async throws -> Account {
        try await ledger.record(Command(step, target, by: actor) { account, _ in try rule(account) }).subject
    }

    func standing(_ id: AccountID) async throws -> Standing<Account>? {
        guard let person = person(id) else { return nil }
        return try await ledger.standing(Account.self, Account.subject(id), of: person.agency)
    }

    func roster(_ agency: AgencyCode) async throws -> AccountRoster {
        var accounts: [Account] = []
        for person in people where person.agency == agency {
            if let standing = try await standing(person.id) { accounts.append(standing.subject) }
        }
        return AccountRoster(accounts)
    }

    // MARK: Names

    package func names(of accounts: Set<AccountID>) -> [AccountID: String] {
        Dictionary(people.filter { accounts.contains($0.id) }.map { ($0.id, $0.name) }) { first, _ in first }
    }

    package func colleagues(in agency: AgencyCode, having roles: [Role]) async throws -> [Colleague] {
        var colleagues: [Colleague] = []
        for person in people where person.agency == agency {
            guard let account = try await standing(person.id)?.subject, account.state == .active,
                !account.roles.isDisjoint(with: roles)
            else { continue }
            let unit = try await unitName(person)
            colleagues.append(
                Colleague(account: person.id, personName: person.name, unitName: unit, roles: account.roles)
            )
        }
        return colleagues
    }

    func unitName(_ person: Person) async throws -> String {
        guard let unit = person.unit else { return "" }
        return try await agencies.profile(of: person.agency)?.subject.unit(unit)?.name ?? ""
    }
}
