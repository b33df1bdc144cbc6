import Disclosure
import LegalClock
import Storage
import Testing

struct SessionTests {
    @Test(arguments: Backend.available)
    func aSessionEndsWhenItIsNotUsed(backend: Backend) async throws {
        try await backend.withStaff { (staff: Staff) async throws in
            let token = staff.officer.token
            staff.clock.advance(seconds: 1_799)
            #expect(try await staff.access.session(token) != nil)
            staff.clock.advance(seconds: 1_799)
            #expect(try await staff.access.session(token) != nil)
            staff.clock.advance(seconds: 1_800)
            #expect(try await staff.access.session(token) == nil)
        }
    }

    @Test(arguments: Backend.available)
    func aSessionEndsAfterTwelveHoursInAnyCase(backend: Backend) async throws {
        try await backend.withStaff { (staff: Staff) async throws in
            for _ in 0..<43 {
                staff.clock.advance(seconds: 1_000)
                #expect(try await staff.access.session(staff.officer.token) != nil)
            }
            staff.clock.advance(seconds: 200)
            #expect(try await staff.access.session(staff.officer.token) == nil)
        }
    }

    @Test(arguments: Backend.available)
    func aUseIsNotedOnceAMinute(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let start = staff.clock.moment
            staff.clock.advance(seconds: 59)
            let first = try #require(try await staff.access.session(staff.officer.token))
            let noted = try await staff.access.sessions(of: first).first?.usedAt
            #expect(noted == start)
            staff.clock.advance(seconds: 1)
            _ = try await staff.access.session(staff.officer.token)
            #expect(try await staff.access.sessions(of: first).first?.usedAt == start.adding(seconds: 60))
        }
    }

    @Test(arguments: Backend.available)
    func theAgencySetsHowLong(backend: Backend) async throws {
        try await backend.withStaff { staff in
            try await staff.fixture.agencies.change(
                [.idleMinutes: "5"],
                of: staff.agency,
                seen: nil,
                by: staff.security.session.actor
            )
            staff.clock.advance(seconds: 299)
            #expect(try await staff.access.session(staff.officer.token) != nil)
            staff.clock.advance(seconds: 300)
            #expect(try await staff.access.session(staff.officer.token) == nil)
        }
    }

    @Test(arguments: Backend.available)
    func oneEndsASessionElsewhere(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let other = try #require(try await staff.fixture.signIn("officer").session)
            let sessions = try await staff.access.sessions(of: staff.officer.session)
            #expect(sessions.count == 2)
            #expect(sessions.filter(\.isThis).map(\.id) == [staff.officer.session.id])
            try await staff.access.end(other.session.id, by: staff.officer.session)
            #expect(try await staff.access.session(other.token) == nil)
            #expect(try await staff.access.session(staff.officer.token) != nil)
            // Not somebody else's.
            await #expect(throws: AccessRefusal.noSuchSession) {
                try await staff.access.end(staff.head.session.id, by: staff.officer.session)
            }
            #expect(try await staff.access.session(staff.head.token) != nil)
        }
    }

    @Test(arguments: Backend.available)
    func signingOutEndsIt(backend: Backend) async throws {
        try await backend.withStaff { staff in
            try await staff.access.signOut(staff.officer.token, from: AccessFixture.client)
            try await staff.access.signOut(staff.officer.token, from: AccessFixture.client)
            #expect(try await staff.access.session(staff.officer.token) == nil)
            #expect(try await staff.acts(about: staff.officer).filter { $0 == "signedOut" }.count == 1)
        }
    }

    @Test(arguments: Backend.available)
    func aNewPasswordEndsTheOtherSessions(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let other = try #require(try await staff.fixture.signIn("officer").session)
            let session = staff.officer.session
            await #expect(throws: AccessRefusal.currentPasswordWrong) {
                try await staff.access.changePassword(from: "不是这个密码啊啊", to: "另一个够长的密码句子", by: session)
            }
            await #expect(throws: PasswordRefusal.unchanged) {
                try await staff.access.changePassword(
                    from: AccessFixture.password,
                    to: AccessFixture.password,
                    by: session
                )
            }
            try await staff.access.changePassword(
                from: AccessFixture.password,
                to: "另一个够长的密码句子",
                by: session
            )
            #expect(try await staff.access.session(other.token) == nil)
            #expect(try await staff.access.session(staff.officer.token) != nil)
            #expect(try await staff.fixture.signIn("officer").refusal == .notAccepted)
        }
    }

    @Test(arguments: Backend.available)
    func disablingEndsAllAndComingBackOpensNone(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let (system, id) = (staff.system.session.actor, staff.officer.session.account)
            try await staff.access.disable(id, reason: "调离", seen: nil, by: system)
            #expect(try await staff.access.session(staff.officer.token) == nil)
            try await staff.access.enable(id, reason: "回来", seen: nil, by: system)
            #expect(try await staff.access.session(staff.officer.token) == nil)
            #expect(try await staff.fixture.signIn("officer").session != nil)
        }
    }

    @Test(arguments: ["", "x", String(repeating: "A", count: 43), String(repeating: "'", count: 43), "\0"])
    func whatIsNoTokenOpensNothing(token: String) async throws {
        try await Backend.sqlite.withStaff { (staff: Staff) async throws in
            #expect(try await staff.access.session(SessionToken(rawValue: token)) == nil)
            #expect(try await staff.access.link(LinkToken(rawValue: token)) == nil)
        }
    }

    @Test(arguments: Backend.available)
    func aSubstituteHoldsTheRoleWithinThePeriodAndTheActSaysForWhom(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let today = staff.clock.moment.day
            let (head, officer) = (staff.head.session.account, staff.officer.session.account)
            try await staff.access.appointSubstitute(
                SubstitutionForm(
                    substitute: officer,
                    principal: head,
                    roles: [.head],
                    from: today.adding(days: 1),
                    through: today.adding(days: 1),
                    reason: "出差"
                ),
                by: try await staff.actor(staff.head)
            )
            #expect(try await staff.actor(staff.officer).substitutedRoles.isEmpty)
            staff.clock.advance(seconds: 86_400)
            let tomorrow = try #require(try await staff.fixture.signIn("officer").session)
            #expect(tomorrow.session.actor.substitutedRoles == [.head: head])
            let onBehalf = Actor(
                account: officer,
                agency: staff.agency,
                roles: [],
                substitutedRoles: tomorrow.session.actor.substitutedRoles
            )
            let done = try await staff.fixture.ledger.record(
                Command<Assignment>(.assign, .next(series: "assignment", digits: 4), by: onBehalf) { _, setting in
                    try Assignment.assign("核对", detail: "", due: nil, to: head, on: setting.day)
                }
            )
            let acts = try await staff.fixture.ledger.acts(of: done.id, in: staff.agency)
            #expect(acts.first?.authority.behalf == head)
            // A role its owner lost is not held any more.
            try await staff.access.changeRoles(
                of: head,
                to: [.deputyHead],
                reason: "改任",
                seen: nil,
                by: staff.security.session.actor
            )
            #expect(try await staff.actor(tomorrow).substitutedRoles.isEmpty)
            staff.clock.advance(seconds: 86_400)
            let after = try #require(try await staff.fixture.signIn("officer").session)
            #expect(after.session.actor.substitutedRoles.isEmpty)
        }
    }
}
