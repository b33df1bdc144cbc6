import Disclosure
import LegalClock
import Storage
import Synchronization
import Testing

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
    private let now: Mutex<Moment>

    /// 2026-11-20 09:00 in China.
    init() {
        now = Mutex(Moment(startOf: CivilDate(2026, 11, 20) ?? .earliest).adding(seconds: 9 * 3_600))
    }

    var moment: Moment { now.withLock { $0 } }
    func advance(seconds: Int64) { now.withLock { $0 = $0.adding(seconds: seconds) } }
    var read: ServerClock { { self.moment } }
}

/// An office to sign in to: stores with a clock of their own, and passwords that cost next to nothing.
struct AccessFixture: Sendable {
    static let password = "云溪的早晨有一层薄雾"
    static let client = Client(origin: "203.0.113.7", agent: "Test/1.0")

    let database: any Database
    let clock: TestClock
    let ledger: SQLLedger
    let access: SQLAccessStore
    let agencies: SQLAgencyStore

    init(_ database: any Database, clock: TestClock = TestClock()) {
        self.database = database
        self.clock = clock
        ledger = SQLLedger(database, clock: clock.read)
        access = SQLAccessStore(
            database,
            log: ledger.log,
            clock: clock.read,
            cost: PasswordHash.Cost(rounds: 16, blockSize: 1, parallelism: 1),
            pace: RefusalPace(step: .zero)
        )
        agencies = SQLAgencyStore(database, log: ledger.log)
    }

    /// The first administrator, signed in.
    func begin() async throws -> NewSession {
        let link = try #require(try await access.issueFirstLink())
        return try await access.accept(
            Acceptance(
                token: link.token,
                password: Self.password,
                signInName: "admin1",
                personName: "甲",
                agencyName: "云溪市人民政府办公室"
            ),
            from: Self.client
        )
    }

    /// An account of an agency, accepted and signed in.
    func join(
        _ name: String,
        _ roles: Set<Role>,
        of agency: AgencyCode,
        by system: Actor,
        roles giver: Actor?
    ) async throws -> NewSession {
        let link = try await access.invite(
            Invitation(agency: agency, personName: "姓名" + name, roles: giver == nil ? roles : []),
            by: system
        )
        let new = try await access.accept(
            Acceptance(token: link.token, password: Self.password, signInName: name),
            from: Self.client
        )
        if let giver {
            try await access.changeRoles(
                of: new.session.account,
                to: roles,
                reason: "任命",
                seen: nil,
                by: giver
            )
        }
        return new
    }

    func signIn(
        _ name: String,
        _ password: String = AccessFixture.password,
        from origin: String = AccessFixture.client.origin
    ) async throws -> SignInOutcome {
        try await access.signIn(SignInAttempt(name: name, password: password, client: Client(origin: origin)))
    }
}

/// A government with its three administrators, an officer and a head.
struct Staff: Sendable {
    let fixture: AccessFixture
    let agency: AgencyCode
    let system: NewSession
    let security: NewSession
    let audit: NewSession
    let officer: NewSession
    let head: NewSession

    init(_ database: any Database) async throws {
        fixture = AccessFixture(database)
        let first = try await fixture.begin()
        agency = first.session.actor.agency
        system = first
        let actor = first.session.actor
        security = try await fixture.join("security", [.securityAdministrator], of: agency, by: actor, roles: nil)
        audit = try await fixture.join("audit", [.auditAdministrator], of: agency, by: actor, roles: nil)
        let giver = security.session.actor
        officer = try await fixture.join("officer", [.disclosureOfficer], of: agency, by: actor, roles: giver)
        head = try await fixture.join("head", [.head], of: agency, by: actor, roles: giver)
    }

    var access: SQLAccessStore { fixture.access }
    var clock: TestClock { fixture.clock }

    /// As they are now.
    func actor(_ session: NewSession) async throws -> Actor {
        try #require(try await access.session(session.token)).actor
    }

    /// Names of the acts about an account and its sign-ins, oldest first.
    func acts(about session: NewSession) async throws -> [String] {
        let id = session.session.account
        var query = ActQuery(agency: agency)
        query.limit = 10_000
        return try await fixture.ledger.acts(query)
            .filter { $0.subject.key.hasPrefix(id.rawValue) }
            .reversed().map(\.name)
    }
}

extension SignInOutcome {
    var refusal: SignInRefusal? { if case .refused(let refusal) = self { refusal } else { nil } }
    var session: NewSession? { if case .signedIn(let session) = self { session } else { nil } }
    var ticket: SignInTicket? { if case .secondFactorNeeded(let ticket) = self { ticket } else { nil } }
}

extension Backend {
    func withStaff(_ test: (Staff) async throws -> Void) async throws {
        try await withDatabase { try await test(Staff($0)) }
    }
}
