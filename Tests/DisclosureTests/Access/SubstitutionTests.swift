import Disclosure
import LegalClock
import TestSupport
import Testing

struct SubstitutionTests {
    private static let today = SampleAccounts.today
    private let head = SampleAccounts.account(1, [.head])
    private let officer = SampleAccounts.account(2, [.disclosureOfficer])
    private let security = SampleAccounts.account(3, [.securityAdministrator])
    private let audit = SampleAccounts.account(4, [.auditAdministrator])
    private var roster: AccountRoster { AccountRoster([head, officer, security, audit]) }

    private func form(_ roles: Set<Role>, from: Int = 0, through: Int = 6, of principal: Int = 1) -> SubstitutionForm {
        SubstitutionForm(
            substitute: nil,
            principal: SampleAccounts.id(principal),
            roles: roles,
            from: Self.today.adding(days: from),
            through: Self.today.adding(days: through),
            reason: "出差"
        )
    }

    private func acts(
        _ substitute: Account,
        _ form: SubstitutionForm,
        by actor: Account? = nil
    ) throws -> [AccountAct] {
        let actor = actor ?? security
        return try substitute.substitute(
            form,
            isOwn: actor.account == form.principal,
            by: SampleAccounts.actor(actor.account, actor.roles),
            in: roster,
            on: Self.today
        )
    }

    @Test func aRoleIsHeldOnTheDaysOfThePeriodOnly() throws {
        var substitute = officer
        for act in try acts(substitute, form([.head], from: 2, through: 4)) { substitute.take(act) }
        let held = (0...6).map { day in
            Account.substitutedRoles(
                substitute.substitutions,
                own: substitute.roles,
                on: Self.today.adding(days: day),
                rolesInUse: roster.roles
            )[.head]
        }
        #expect(held == [nil, nil, head.account, head.account, head.account, nil, nil])
    }

    @Test func theActSaysForWhom() throws {
        let actor = Actor(
            account: officer.account,
            agency: SampleAccounts.agency,
            roles: [.informationOfficer],
            substitutedRoles: [.head: head.account]
        )
        let authority = try Permissions.authority(for: .assign, actor)
        #expect(authority.behalf == head.account)
        #expect(authority.role == .head)
        #expect(authority.account == officer.account)
    }

    @Test func aRoleThatItsOwnerLostIsNotHeld() throws {
        var substitute = officer
        for act in try acts(substitute, form([.head])) { substitute.take(act) }
        let none: (AccountID) -> Set<Role> = { _ in [] }
        #expect(
            Account.substitutedRoles(substitute.substitutions, own: [], on: Self.today, rolesInUse: none).isEmpty
        )
    }

    @Test func oneGivesAwayTheirOwnBusinessRolesOnly() throws {
        #expect(throws: Never.self) { try acts(officer, form([.head]), by: head) }
        #expect(throws: AccountRefusal.administratorsAreSubstitutedByOthers) {
            try acts(officer, form([.securityAdministrator], of: 3), by: security)
        }
        #expect(throws: AccountRefusal.notOwnRoles) {
            try officer.substitute(
                form([.head]),
                isOwn: true,
                by: SampleAccounts.actor(audit.account, audit.roles),
                in: roster,
                on: Self.today
            )
        }
    }

    @Test func nobodySubstitutesThemselvesIntoARole() {
        #expect(throws: AccountRefusal.ownRoles) { try acts(security, form([.head])) }
        #expect(throws: AccountRefusal.substituteIsPrincipal) { try acts(head, form([.head])) }
    }

    @Test func administratorsStayThreePersonsAcrossSubstitution() throws {
        #expect(throws: AccountRefusal.administratorsAreExclusive(.securityAdministrator, .auditAdministrator)) {
            try audit.substitute(
                form([.securityAdministrator], of: 3),
                isOwn: false,
                by: SampleAccounts.actor(SampleAccounts.id(8), [.securityAdministrator]),
                in: roster,
                on: Self.today
            )
        }
    }

    @Test(arguments: [
        (0, -1, AccountRefusal.daysReversed), (-3, -1, .daysAreOver), (0, 367, .periodTooLong),
    ])
    func thePeriodIsSensible(from: Int, through: Int, refusal: AccountRefusal) {
        #expect(throws: refusal) { try acts(officer, form([.head], from: from, through: through)) }
    }

    @Test func onlyRolesThatAreHeldAreSubstituted() {
        #expect(throws: AccountRefusal.rolesNotHeld([.deputyHead])) { try acts(officer, form([.head, .deputyHead])) }
        #expect(throws: AccountRefusal.rolesMissing) { try acts(officer, form([])) }
        #expect(throws: AccountRefusal.otherAgency) { try acts(officer, form([.head], of: 77)) }
    }

    @Test func eitherOfTheTwoEndsIt() throws {
        var substitute = officer
        for act in try acts(substitute, form([.head])) { substitute.take(act) }
        let stranger = SampleAccounts.actor(audit.account, audit.roles)
        #expect(throws: AccountRefusal.notOwnRoles) { try substitute.endSubstitution(1, reason: "回来", by: stranger) }
        #expect(throws: AccountRefusal.noSuchSubstitution) {
            try substitute.endSubstitution(2, reason: "回来", by: SampleAccounts.actor(head.account, head.roles))
        }
        let acts = try substitute.endSubstitution(1, reason: "回来", by: SampleAccounts.actor(head.account, head.roles))
        for act in acts { substitute.take(act) }
        #expect(substitute.substitutions.isEmpty)
    }

    @Test func aLineOfTheRegisterIsReadAgain() throws {
        let substitution = Substitution(
            number: 3,
            principal: SampleAccounts.id(1),
            roles: [.head, .deputyHead],
            days: Self.today...Self.today.adding(days: 2),
            reason: ""
        )
        #expect(Substitution(line: substitution.line) == substitution)
        #expect(Substitution(line: "3 x 2026-11-20 2026-11-19 head") == nil)
        #expect(Substitution(line: "3 x 2026-11-20 2026-11-20 program") == nil)
    }
}
