import Disclosure
import Testing

struct PermissionTableTests {
    @Test func everyStepHasOneRowAndSomebody() {
        #expect(Set(Permissions.all.map(\.step)).count == Permissions.all.count)
        for permission in Permissions.all {
            #expect(!permission.title.isEmpty)
            #expect(!permission.roles.isEmpty)
            #expect(Set(permission.roles).count == permission.roles.count)
        }
    }

    /// Roles × steps: exactly those of the table, for a role of one's own and for one held for another.
    @Test(arguments: Role.allCases)
    func aRoleMayDoWhatItsColumnSays(role: Role) {
        let agency = AgencyCode(rawValue: "a0000000001")
        let (me, other) = (AccountID(rawValue: "1"), AccountID(rawValue: "2"))
        for permission in Permissions.all {
            let own = Actor(account: me, agency: agency, roles: [role])
            let substitute = Actor(account: me, agency: agency, roles: [], substitutedRoles: [role: other])
            let isAllowed = permission.roles.contains(role)
            #expect(Permissions.mayTake(permission.step, own) == isAllowed)
            #expect(Permissions.mayTake(permission.step, substitute) == isAllowed)
            let behalf = (try? Permissions.authority(for: permission.step, substitute))?.behalf
            #expect(behalf == (isAllowed ? other : nil))
        }
    }

    /// 三员分立: what one administrator may do the two others may not, reading of accounts aside.
    @Test func administratorsShareNoPower() {
        let shared: Set<Step> = [.signIn, .keepOwnAccount, .listAccounts, .readSettings]
        for permission in Permissions.all where !shared.contains(permission.step) {
            #expect(permission.roles.count(where: Role.administrators.contains) <= 1)
        }
    }

    @Test(arguments: Role.administrators)
    func noAdministratorTouchesBusiness(role: Role) {
        let steps: [Step] = [
            .readBusiness, .overseeAgencies, .assign, .noteAssignment, .completeAssignment, .passAssignmentOn,
        ]
        for step in steps { #expect(!Permissions.roles(for: step).contains(role)) }
    }

    @Test func onlyTheAuditAdministratorReadsTheAuditAndChangesNothing() {
        #expect(Permissions.roles(for: .readAudit) == [.auditAdministrator])
        let own: Set<Step> = [.signIn, .keepOwnAccount, .listAccounts, .readAudit, .exportAudit, .readSettings]
        for permission in Permissions.all where permission.roles.contains(.auditAdministrator) {
            #expect(own.contains(permission.step))
        }
    }
}
