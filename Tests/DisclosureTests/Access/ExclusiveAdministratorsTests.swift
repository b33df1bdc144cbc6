import Disclosure
import LegalClock
import TestSupport
import Testing

/// Whatever is tried in whatever order, no account ever holds two administrators' roles on any day, and an agency that
/// has a system administrator keeps one.
struct ExclusiveAdministratorsTests {
    private static let days = 0..<12

    @Test(arguments: 0..<60)
    func threeAdministratorsAreThreePersons(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var accounts = [SampleAccounts.account(0, [.systemAdministrator])]
        accounts += (1...4).map { SampleAccounts.account($0, []) }
        var accepted = 0
        for _ in 0..<120 {
            let place = Int.random(in: 0..<accounts.count, using: &random)
            let roster = AccountRoster(accounts)
            guard let acts = try? Self.attempt(accounts[place], roster, &random) else { continue }
            accepted += 1
            for act in acts { accounts[place].take(act) }
            Self.expectExclusive(accounts)
            #expect(accounts.contains { $0.state == .active && $0.roles.contains(.systemAdministrator) })
        }
        #expect(accepted > 5)
    }

    private static func expectExclusive(_ accounts: [Account]) {
        let roster = AccountRoster(accounts)
        for account in accounts {
            for day in days {
                let held = Account.substitutedRoles(
                    account.substitutions,
                    own: account.roles,
                    on: SampleAccounts.today.adding(days: day),
                    rolesInUse: roster.roles
                )
                let all = account.roles.union(held.keys).intersection(Role.administrators)
                #expect(all.count <= 1)
            }
        }
    }

    /// Anything, mostly by a security administrator from elsewhere.
    private static func attempt(
        _ account: Account,
        _ roster: AccountRoster,
        _ random: inout SeededGenerator
    ) throws -> [AccountAct] {
        let actor = SampleAccounts.actor(SampleAccounts.id(99), [.securityAdministrator])
        let today = SampleAccounts.today
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return try account.disable(reason: "-", by: actor, in: roster)
        case 1, 2: return try account.enable(reason: "-")
        case 3, 4:
            return try account.changeRoles(to: roles(&random), reason: "-", by: actor, in: roster, on: today)
        case 5: return try account.endSubstitution(Int.random(in: 1...4, using: &random), reason: "-", by: actor)
        default:
            let from = Int.random(in: days, using: &random)
            let principal = SampleAccounts.id(Int.random(in: 0..<5, using: &random))
            let form = SubstitutionForm(
                substitute: account.account,
                principal: principal,
                roles: roster.roles(of: principal).filter { _ in Bool.random(using: &random) },
                from: today.adding(days: from),
                through: today.adding(days: from + Int.random(in: 0..<4, using: &random)),
                reason: "-"
            )
            return try account.substitute(form, isOwn: false, by: actor, in: roster, on: today)
        }
    }

    private static func roles(_ random: inout SeededGenerator) -> Set<Role> {
        let choice: [Role] = [.systemAdministrator, .securityAdministrator, .auditAdministrator, .head]
        return Set((0..<2).map { _ in choice[Int.random(in: 0..<choice.count, using: &random)] })
    }
}
