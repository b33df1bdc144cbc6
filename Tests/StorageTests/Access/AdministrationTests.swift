import Disclosure
import LegalClock
import Storage
import Testing

struct AdministrationTests {
    /// Steps on accounts, by everyone who may not take them: each is refused, and nothing is recorded.
    @Test(arguments: Backend.available)
    func whoMayNotIsRefusedAndNothingChanges(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let id = staff.officer.session.account
            let access = staff.access
            let steps: [(Step, @Sendable (Actor) async throws -> Void)] = [
                (.listAccounts, { _ = try await access.accounts(of: staff.agency, by: $0) }),
                (
                    .inviteAccount,
                    { _ = try await access.invite(Invitation(agency: staff.agency, personName: "丁"), by: $0) }
                ),
                (.issueAccountLink, { _ = try await access.issueLink(for: id, reason: "-", by: $0) }),
                (.disableAccount, { try await access.disable(id, reason: "-", seen: nil, by: $0) }),
                (.enableAccount, { try await access.enable(id, reason: "-", seen: nil, by: $0) }),
                (.correctAccount, { try await access.correct(id, personName: "改名", unit: nil, by: $0) }),
                (.changeRoles, { try await access.changeRoles(of: id, to: [], reason: "-", seen: nil, by: $0) }),
                (
                    .substituteAccount,
                    {
                        try await access.substitute(
                            SubstitutionForm(
                                substitute: id,
                                principal: staff.head.session.account,
                                roles: [.head],
                                from: staff.clock.moment.day,
                                through: staff.clock.moment.day,
                                reason: "-"
                            ),
                            by: $0
                        )
                    }
                ),
            ]
            let query = ActQuery(agency: staff.agency)
            let before = try await staff.fixture.ledger.count(query)
            for (step, take) in steps {
                for role in Role.allCases where !Permissions.roles(for: step).contains(role) {
                    let actor = Actor(account: staff.audit.session.account, agency: staff.agency, roles: [role])
                    await #expect(throws: LedgerRefusal.self) { try await take(actor) }
                }
            }
            #expect(try await staff.fixture.ledger.count(query) == before)
        }
    }

    @Test(arguments: Backend.available)
    func theLastSystemAdministratorStays(backend: Backend) async throws {
        try await backend.withStaff { staff in
            await #expect(throws: AccountRefusal.lastSystemAdministrator) {
                try await staff.access.changeRoles(
                    of: staff.system.session.account,
                    to: [],
                    reason: "调离",
                    seen: nil,
                    by: staff.security.session.actor
                )
            }
        }
    }

    @Test(arguments: Backend.available)
    func twoWhoChangeOneAccountDoNotLoseAnything(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let id = staff.officer.session.account
            let security = staff.security.session.actor
            let seen = try #require(try await staff.access.account(id, by: security)).ordinal
            try await staff.access.changeRoles(of: id, to: [.head], reason: "任命", seen: seen, by: security)
            await #expect(throws: LedgerRefusal.self) {
                try await staff.access.changeRoles(of: id, to: [], reason: "免职", seen: seen, by: security)
            }
        }
    }

    @Test(arguments: Backend.available)
    func agenciesBelowAreAdministeredFromAbove(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let system = staff.system.session.actor
            let finance = try await staff.fixture.agencies.establish("云溪市财政局", under: staff.agency, by: system)
            let chief = try await staff.fixture.join(
                "finance-admin",
                [.systemAdministrator],
                of: finance,
                by: system,
                roles: nil
            )
            #expect(chief.session.actor.agency == finance)
            #expect(chief.session.agencyName == "云溪市财政局")
            // Downwards, not upwards.
            #expect(try await staff.access.accounts(of: finance, by: system).count == 1)
            await #expect(throws: AgencyRefusal.notBelow) {
                try await staff.access.accounts(of: staff.agency, by: chief.session.actor)
            }
            await #expect(throws: AgencyRefusal.notBelow) {
                try await staff.access.disable(
                    staff.officer.session.account,
                    reason: "-",
                    seen: nil,
                    by: chief.session.actor
                )
            }
            // Administration reaches down, business does not.
            let officer = try await staff.actor(staff.officer)
            await #expect(throws: LedgerRefusal.self) {
                try await staff.fixture.agencies.change([.fax: "0000-8888001"], of: finance, seen: nil, by: officer)
            }
            // The act stands in the chain of the agency it is about.
            let acts = try await staff.fixture.ledger.acts(
                of: Account.subject(chief.session.account),
                in: finance
            )
            #expect(acts.first?.authority.account == system.account)
        }
    }

    @Test(arguments: Backend.available)
    func namesAndUnitsAreRowsThatCanBeCorrected(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let system = staff.system.session.actor
            let id = staff.officer.session.account
            let unit = try await staff.fixture.agencies.addUnit("政务公开科", to: staff.agency, by: system)
            try await staff.access.correct(id, personName: " 王  ", unit: unit, by: system)
            let entry = try #require(try await staff.access.account(id, by: staff.officer.session.actor))
            #expect(entry.personName == "王")
            #expect(entry.unitName == "政务公开科")
            #expect(try await staff.access.names(of: [id, AccountID(rawValue: "nobody")]) == [id: "王"])
            let colleagues = try await staff.access.colleagues(in: staff.agency, having: [.disclosureOfficer, .head])
            #expect(colleagues.map(\.account) == [staff.head.session.account, id])
            await #expect(throws: AccountRefusal.unitUnknown) {
                try await staff.access.correct(id, personName: "王", unit: UnitID(rawValue: "u9"), by: system)
            }
        }
    }
}

struct SQLAgencyStoreTests {
    @Test(arguments: Backend.available)
    func settingsChangeByActsAndTheRowFollows(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let agencies = staff.fixture.agencies
            try await agencies.change(
                [.name: "云溪市人民政府办公厅", .aliases: "云溪市政府办"],
                of: staff.agency,
                seen: 1,
                by: staff.system.session.actor
            )
            let row = try #require(try await agencies.tree()[staff.agency])
            #expect(row.name == "云溪市人民政府办公厅")
            #expect(row.aliases == ["云溪市人民政府办公室", "云溪市政府办"])
            #expect(try await agencies.profile(of: staff.agency)?.ordinal == 2)
            #expect(try await agencies.established() == [staff.agency])
        }
    }

    @Test(arguments: Backend.available)
    func eachGroupHasItsOwnRole(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let agencies = staff.fixture.agencies
            let officer = staff.officer.session.actor
            // The officer's role was given after the session began.
            let actor = try await staff.actor(staff.officer)
            #expect(officer.roles.isEmpty)
            try await agencies.change([.fax: "0000-8888001"], of: staff.agency, seen: nil, by: actor)
            await #expect(throws: LedgerRefusal.self) {
                try await agencies.change(
                    [.fax: "0000-8888002", .idleMinutes: "120"],
                    of: staff.agency,
                    seen: nil,
                    by: actor
                )
            }
            let profile = try #require(try await agencies.profile(of: staff.agency)).subject
            #expect(profile.text(.fax) == "0000-8888001")
            #expect(profile.number(.idleMinutes) == 30)
            // Fields that did not change need no role.
            try await agencies.change(
                [.fax: "0000-8888003", .idleMinutes: "30"],
                of: staff.agency,
                seen: nil,
                by: actor
            )
        }
    }

    @Test(arguments: Backend.available)
    func anAgencyIsEstablishedOnceAndNeverUnderItself(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let agencies = staff.fixture.agencies
            let system = staff.system.session.actor
            let finance = try await agencies.establish("云溪市财政局", under: staff.agency, by: system)
            let town = try await agencies.establish("云溪市柳塘镇人民政府", under: finance, by: system)
            await #expect(throws: AgencyRefusal.alreadyEstablished) {
                try await agencies.establish(" 云溪市财政局 ", under: staff.agency, by: system)
            }
            await #expect(throws: AgencyRefusal.superiorIsBelow) {
                try await agencies.move(finance, under: town, reason: "机构改革", by: system)
            }
            await #expect(throws: AgencyRefusal.notBelow) {
                try await agencies.move(staff.agency, under: town, reason: "机构改革", by: system)
            }
            try await agencies.move(town, under: staff.agency, reason: "机构改革", by: system)
            #expect(try await agencies.tree()[town]?.superior == staff.agency)
            #expect(try await agencies.tree().branch(of: staff.agency).map(\.depth) == [0, 1, 1])
        }
    }
}
