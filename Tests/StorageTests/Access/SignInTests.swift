import Disclosure
import LegalClock
import Storage
import Testing

struct SignInTests {
    /// Nothing tells an account that is not there from one that is: not what is said, not after how many failures.
    @Test(arguments: Backend.available)
    func unknownWrongAndDisabledAreAnsweredAlike(backend: Backend) async throws {
        try await backend.withStaff { staff in
            try await staff.access.disable(
                staff.head.session.account,
                reason: "调离",
                seen: nil,
                by: staff.system.session.actor
            )
            var answers: [[SignInRefusal?]] = []
            for (place, (name, password)) in [
                ("nobody", AccessFixture.password), ("officer", "不是这个密码啊啊"), ("head", AccessFixture.password),
                ("不是账号", "x"), ("", ""),
            ].enumerated() {
                var refusals: [SignInRefusal?] = []
                for _ in 0..<7 {
                    let outcome = try await staff.fixture.signIn(name, password, from: "203.0.113.\(100 + place)")
                    refusals.append(outcome.refusal)
                }
                answers.append(refusals)
            }
            let expected: [SignInRefusal?] =
                [SignInRefusal](repeating: .notAccepted, count: 5)
                + [SignInRefusal](repeating: .wait(seconds: 30), count: 2)
            for refusals in answers { #expect(refusals == expected) }
        }
    }

    @Test(arguments: Backend.available)
    func theDelayGrowsAndARightPasswordEndsIt(backend: Backend) async throws {
        try await backend.withStaff { staff in
            for _ in 0..<5 { _ = try await staff.fixture.signIn("officer", "不是这个密码啊啊") }
            #expect(try await staff.fixture.signIn("officer").refusal == .wait(seconds: 30))
            staff.clock.advance(seconds: 29)
            #expect(try await staff.fixture.signIn("officer").refusal == .wait(seconds: 1))
            staff.clock.advance(seconds: 1)
            #expect(try await staff.fixture.signIn("officer", "不是这个密码啊啊").refusal == .notAccepted)
            #expect(try await staff.fixture.signIn("officer").refusal == .wait(seconds: 60))
            staff.clock.advance(seconds: 60)
            #expect(try await staff.fixture.signIn("Officer ").session != nil)
            #expect(try await staff.fixture.signIn("officer", "不是这个密码啊啊").refusal == .notAccepted)
            let acts = try await staff.acts(about: staff.officer)
            #expect(acts.count(where: { $0 == "signInFailed" }) == 7)
            #expect(acts.count(where: { $0 == "lockedOut" }) == 2)
        }
    }

    @Test(arguments: Backend.available)
    func aLockOutlastsTheProgram(backend: Backend) async throws {
        try await backend.withStaff { staff in
            for _ in 0..<5 { _ = try await staff.fixture.signIn("officer", "不是这个密码啊啊") }
            let restarted = AccessFixture(staff.fixture.database, clock: staff.clock)
            #expect(try await restarted.signIn("officer").refusal == .wait(seconds: 30))
        }
    }

    /// However many guess at once, no more come through than one after another.
    @Test(arguments: Backend.available)
    func manyAtOnceAreCountedToo(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let tried = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<30 {
                    group.addTask {
                        try await staff.fixture.signIn("officer", "不是这个密码啊啊", from: "198.51.100.\(number)").refusal
                            == .notAccepted
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(tried == 5)
        }
    }

    @Test(arguments: Backend.available)
    func anAddressThatTriesManyNamesIsHeldBack(backend: Backend) async throws {
        try await backend.withStaff { staff in
            for number in 0..<21 { _ = try await staff.fixture.signIn("nobody\(number)", from: "198.51.100.1") }
            #expect(try await staff.fixture.signIn("officer", from: "198.51.100.1").refusal == .wait(seconds: 30))
            #expect(try await staff.fixture.signIn("officer", from: "198.51.100.2").session != nil)
        }
    }

    /// Whoever has a network of version 6 has more addresses than attempts.
    @Test(arguments: Backend.available)
    func addressesOfOneNetworkAreOne(backend: Backend) async throws {
        try await backend.withStaff { staff in
            for number in 0..<21 {
                _ = try await staff.fixture.signIn("nobody\(number)", from: "2001:db8::\(number + 1)")
            }
            #expect(try await staff.fixture.signIn("officer", from: "2001:db8::ffff").refusal == .wait(seconds: 30))
            #expect(try await staff.fixture.signIn("officer", from: "2001:db8:0:1::1").session != nil)
        }
    }

    @Test(arguments: Backend.available)
    func theAuditSaysFromWhere(backend: Backend) async throws {
        try await backend.withStaff { staff in
            _ = try await staff.fixture.signIn("officer", "不是这个密码啊啊", from: "198.51.100.9")
            _ = try await staff.fixture.signIn("officer", from: "198.51.100.8")
            var query = ActQuery(agency: staff.agency)
            query.kind = SignInDay.kind
            let acts = try await staff.fixture.ledger.acts(query)
            #expect(acts[0].name == "signedIn")
            #expect(acts[0].authority.origin == "198.51.100.8")
            #expect(acts[0].authority.account == staff.officer.session.account)
            #expect(acts[1].name == "signInFailed")
            #expect(acts[1].authority.origin == "198.51.100.9")
            // Nobody knows who it was.
            #expect(acts[1].authority.account == nil)
            #expect(acts[1].subject.key.hasPrefix(staff.officer.session.account.rawValue))
        }
    }

    /// Neither names nor anything secret stand in acts or notices.
    @Test(arguments: Backend.available)
    func actsHoldNoNamesAndNoSecrets(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let enrolment = try await staff.access.beginSecondFactor(by: staff.officer.session)
            _ = try await staff.fixture.signIn("nobody-typed-this")
            var query = ActQuery(agency: staff.agency)
            query.limit = 10_000
            let secrets = [
                "admin1", "姓名", AccessFixture.password, enrolment.secret,
                staff.officer.token.rawValue, staff.officer.token.hash, "nobody-typed-this",
            ]
            for act in try await staff.fixture.ledger.acts(query) where act.subject.kind != AgencyProfile.kind {
                let text = String(decoding: act.fields.json, as: UTF8.self) + act.subject.rawValue
                for secret in secrets { #expect(!text.contains(secret)) }
            }
        }
    }

    @Test(arguments: Backend.available)
    func aPasswordMadeWithLessWorkIsMadeAnew(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let stronger = SQLAccessStore(
                staff.fixture.database,
                log: staff.fixture.ledger.log,
                clock: staff.clock.read,
                cost: PasswordHash.Cost(rounds: 64, blockSize: 1, parallelism: 1),
                pace: RefusalPace(step: .zero)
            )
            let attempt = SignInAttempt(
                name: "officer",
                password: AccessFixture.password,
                client: AccessFixture.client
            )
            for _ in 0..<2 {
                guard case .signedIn = try await stronger.signIn(attempt) else {
                    Issue.record("not signed in")
                    return
                }
            }
            let rounds = try await staff.fixture.database.read { db in
                try db.first(
                    "SELECT rounds FROM credential WHERE account = $1",
                    [.text(staff.officer.session.account.rawValue)]
                )?.int("rounds")
            }
            #expect(rounds == 64)
        }
    }
}
