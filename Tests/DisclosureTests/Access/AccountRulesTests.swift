import Disclosure
import LegalClock
import TestSupport
import Testing

struct AccountRulesTests {
    private static let today = SampleAccounts.today
    private let system = SampleAccounts.account(1, [.systemAdministrator])
    private let security = SampleAccounts.account(2, [.securityAdministrator])
    private let officer = SampleAccounts.account(3, [.disclosureOfficer])

    private var roster: AccountRoster { AccountRoster([system, security, officer]) }
    private func actor(_ account: Account) -> Actor { SampleAccounts.actor(account.account, account.roles) }
    private var newcomer: Account { Account(id: Account.subject(SampleAccounts.id(9))) }

    @Test func whoInvitesGivesNoRoles() throws {
        #expect(try newcomer.invite([], in: roster) == [.invited(roles: [])])
        #expect(throws: AccountRefusal.rolesAreGivenByOthers) { try newcomer.invite([.head], in: roster) }
        #expect(throws: AccountRefusal.rolesAreGivenByOthers) {
            try newcomer.invite([.securityAdministrator], in: roster)
        }
    }

    @Test func theFirstOfEachAdministratorIsInvitedWithTheRole() throws {
        #expect(try newcomer.invite([.auditAdministrator], in: roster) == [.invited(roles: [.auditAdministrator])])
        #expect(throws: AccountRefusal.administratorsAreExclusive(.securityAdministrator, .auditAdministrator)) {
            try newcomer.invite([.securityAdministrator, .auditAdministrator], in: AccountRoster([system]))
        }
        #expect(throws: AccountRefusal.rolesAreGivenByOthers) {
            try newcomer.invite([.auditAdministrator, .head], in: roster)
        }
    }

    @Test func nobodyChangesTheirOwnRoles() {
        #expect(throws: AccountRefusal.ownRoles) {
            try security.changeRoles(
                to: [.securityAdministrator, .head],
                reason: "兼任",
                by: actor(security),
                in: roster,
                on: Self.today
            )
        }
    }

    @Test func theLastSystemAdministratorStays() throws {
        #expect(throws: AccountRefusal.lastSystemAdministrator) {
            try system.disable(reason: "调离", by: actor(security), in: roster)
        }
        #expect(throws: AccountRefusal.lastSystemAdministrator) {
            try system.changeRoles(to: [], reason: "调离", by: actor(security), in: roster, on: Self.today)
        }
        let second = SampleAccounts.account(4, [.systemAdministrator])
        let both = AccountRoster(roster.accounts + [second])
        #expect(try system.disable(reason: "调离", by: actor(second), in: both) == [.disabled(reason: "调离")])
        // One that is disabled, or not accepted yet, administers nothing.
        let disabled = SampleAccounts.account(4, [.systemAdministrator], [.disabled(reason: "-")])
        #expect(throws: AccountRefusal.lastSystemAdministrator) {
            try system.disable(reason: "调离", by: actor(security), in: AccountRoster(roster.accounts + [disabled]))
        }
    }

    @Test func nobodyDisablesThemselves() {
        #expect(throws: AccountRefusal.ownAccount) {
            try officer.disable(reason: "调离", by: actor(officer), in: roster)
        }
    }

    @Test func whatIsDisabledComesBackAsItWas() throws {
        var account = officer
        account.take(.disabled(reason: "休假"))
        #expect(account.state == .disabled)
        #expect(throws: AccountRefusal.alreadyDisabled) {
            try account.disable(reason: "-", by: actor(system), in: roster)
        }
        #expect(throws: AccountRefusal.isDisabled) { try account.issueLink(reason: "忘记密码") }
        account.take(.enabled(reason: "回来"))
        #expect(account.state == .active)
        #expect(account.roles == [.disclosureOfficer])
    }

    @Test func anInvitationIsAcceptedOnce() throws {
        var account = newcomer
        account.take(.invited(roles: []))
        #expect(try account.accept() == [.accepted])
        account.take(.accepted)
        #expect(throws: AccountRefusal.alreadyAccepted) { try account.accept() }
    }

    @Test(arguments: [
        ("zhang.wei", "zhang.wei"), (" Zhang.Wei ", "zhang.wei"), ("0a-b_c", "0a-b_c"), ("ab", nil), (".abc", nil),
        ("张伟", nil), ("a b c", nil), ("abc\n", "abc"), (String(repeating: "a", count: 33), nil), ("ab@c", nil),
    ])
    func signInNamesArePlain(typed: String, name: String?) {
        #expect((try? AccountRefusal.signInName(typed)) == name)
    }

    @Test(arguments: [(" 李 明 ", "李 明"), ("", nil), ("李\u{202E}明", nil), (String(repeating: "李", count: 31), nil)])
    func personNamesAreTidy(typed: String, name: String?) {
        #expect((try? AccountRefusal.personName(typed)) == name)
    }

    /// Every act is read from the fields it writes.
    @Test(arguments: [
        AccountAct.invited(roles: []), .invited(roles: [.head, .disclosureOfficer]), .accepted,
        .linkIssued(reason: "忘记密码"), .corrected, .rolesChanged(to: [.head], reason: "任命"),
        .disabled(reason: "调离"), .enabled(reason: "回来"), .passwordChanged,
        .passwordReset(removedSecondFactor: true), .secondFactorEnrolled, .secondFactorRemoved,
        .recoveryCodesRenewed, .recoveryCodeUsed(left: 7),
        .substituted(
            Substitution(principal: SampleAccounts.id(2), roles: [.head], days: today...today, reason: "出差")
        ),
        .substitutionEnded(number: 2, reason: "回来"),
    ])
    func actsAreReadAgain(act: AccountAct) throws {
        let fields = try ActFields(json: act.fields.json)
        #expect(try AccountAct(name: act.name, version: AccountAct.version, fields: fields) == act)
    }

    @Test(arguments: [
        SignInAct.signedIn(SessionID(rawValue: "0123456789abcdef"), by: .authenticator), .failed(at: .code),
        .lockedOut(seconds: 30), .signedOut(SessionID(rawValue: "0123456789abcdef")),
        .sessionEnded(SessionID(rawValue: "0123456789abcdef"), because: .disabled),
    ])
    func signInsAreReadAgain(act: SignInAct) throws {
        let fields = try ActFields(json: act.fields.json)
        #expect(try SignInAct(name: act.name, version: SignInAct.version, fields: fields) == act)
    }

    @Test func aRoleThatNobodyIsGivenIsAFault() {
        #expect(throws: ActFault.self) {
            try AccountAct(name: "invited", version: 1, fields: ActFields(["roles": ["program"]]))
        }
    }
}
