import Disclosure
import Storage
import Testing

struct OneTimeLinkTests {
    private func acceptance(_ token: LinkToken, _ name: String = "newcomer") -> Acceptance {
        Acceptance(
            token: token,
            password: AccessFixture.password,
            signInName: name,
            personName: "乙",
            agencyName: "云溪市人民政府办公室"
        )
    }

    @Test(arguments: Backend.available)
    func theFirstLinkMakesTheFirstAdministratorOnce(backend: Backend) async throws {
        try await backend.withDatabase { database in
            let fixture = AccessFixture(database)
            #expect(try await fixture.access.isUntouched())
            let lost = try #require(try await fixture.access.issueFirstLink())
            let link = try #require(try await fixture.access.issueFirstLink())
            #expect(try await fixture.access.link(lost.token) == nil)
            #expect(try await fixture.access.link(link.token)?.purpose == .firstAdministrator)
            let session = try await fixture.access.accept(acceptance(link.token), from: AccessFixture.client).session
            #expect(session.actor.roles == [.systemAdministrator])
            #expect(session.agencyName == "云溪市人民政府办公室")
            #expect(try await fixture.access.isUntouched() == false)
            #expect(try await fixture.access.issueFirstLink() == nil)
            await #expect(throws: AccessRefusal.linkIsVoid) {
                try await fixture.access.accept(acceptance(link.token), from: AccessFixture.client)
            }
        }
    }

    @Test(arguments: Backend.available)
    func theFirstLinkIsGoodForADay(backend: Backend) async throws {
        try await backend.withDatabase { database in
            let fixture = AccessFixture(database)
            let link = try #require(try await fixture.access.issueFirstLink())
            fixture.clock.advance(seconds: 86_399)
            #expect(try await fixture.access.link(link.token) != nil)
            fixture.clock.advance(seconds: 1)
            #expect(try await fixture.access.link(link.token) == nil)
            await #expect(throws: AccessRefusal.linkIsVoid) {
                try await fixture.access.accept(acceptance(link.token), from: AccessFixture.client)
            }
        }
    }

    @Test(arguments: Backend.available)
    func ofManyWhoAcceptAtOnceOneSucceeds(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let link = try await staff.access.invite(
                Invitation(agency: staff.agency, personName: "丙"),
                by: staff.system.session.actor
            )
            let accepted = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        do {
                            _ = try await staff.access.accept(
                                acceptance(link.token, "newcomer\(number)"),
                                from: AccessFixture.client
                            )
                            return true
                        } catch { return false }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(accepted == 1)
            let account = try #require(link.account)
            let entry = try #require(try await staff.access.account(account, by: staff.system.session.actor))
            #expect(entry.account.state == .active)
            #expect(entry.signInName.hasPrefix("newcomer"))
        }
    }

    @Test(arguments: Backend.available)
    func aTakenNameLeavesTheLinkGood(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let link = try await staff.access.invite(
                Invitation(agency: staff.agency, personName: "丙"),
                by: staff.system.session.actor
            )
            await #expect(throws: AccountRefusal.signInNameTaken) {
                try await staff.access.accept(acceptance(link.token, "Officer"), from: AccessFixture.client)
            }
            await #expect(throws: PasswordRefusal.tooShort) {
                try await staff.access.accept(
                    Acceptance(token: link.token, password: "short", signInName: "third"),
                    from: AccessFixture.client
                )
            }
            let new = try await staff.access.accept(acceptance(link.token, "third"), from: AccessFixture.client)
            #expect(new.session.actor.roles.isEmpty)
            #expect(new.session.personName == "丙")
        }
    }

    @Test(arguments: Backend.available)
    func aNewLinkVoidsTheOneBefore(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let system = staff.system.session.actor
            let lost = try await staff.access.invite(Invitation(agency: staff.agency, personName: "丙"), by: system)
            let account = try #require(lost.account)
            let link = try await staff.access.issueLink(for: account, reason: "链接丢失", by: system)
            #expect(try await staff.access.link(lost.token) == nil)
            #expect(try await staff.access.link(link.token)?.purpose == .invitation)
            staff.clock.advance(seconds: 72 * 3_600)
            #expect(try await staff.access.link(link.token) == nil)
        }
    }

    @Test(arguments: Backend.available)
    func aResetGivesANewPasswordAndEndsWhatWasOpen(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let id = staff.officer.session.account
            let link = try await staff.access.issueLink(
                for: id,
                reason: "忘记密码",
                by: staff.system.session.actor
            )
            #expect(try await staff.access.link(link.token)?.signInName == "officer")
            let new = try await staff.access.accept(
                Acceptance(token: link.token, password: "另一个够长的密码句子"),
                from: AccessFixture.client
            )
            #expect(try await staff.access.session(staff.officer.token) == nil)
            #expect(try await staff.access.session(new.token)?.actor.roles == [.disclosureOfficer])
            #expect(try await staff.fixture.signIn("officer").refusal == .notAccepted)
            #expect(try await staff.fixture.signIn("officer", "另一个够长的密码句子").session != nil)
            let names = try await staff.acts(about: staff.officer)
            #expect(names.contains("passwordReset"))
        }
    }

    @Test(arguments: Backend.available)
    func aDisabledAccountsLinkIsVoid(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let system = staff.system.session.actor
            let id = staff.officer.session.account
            let link = try await staff.access.issueLink(for: id, reason: "忘记密码", by: system)
            try await staff.access.disable(id, reason: "调离", seen: nil, by: system)
            #expect(try await staff.access.link(link.token) == nil)
        }
    }
}
