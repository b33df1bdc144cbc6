package import Disclosure
package import LegalClock

/// Accounts and actors for tests of access.
package enum SampleAccounts {
    package static let agency = AgencyCode(rawValue: "a0000000001")
    package static let today = CivilDate(2026, 11, 20) ?? .earliest

    package static func id(_ number: Int) -> AccountID {
        AccountID(rawValue: String(repeating: "0", count: 14) + (number < 10 ? "0\(number)" : "\(number)"))
    }

    package static func actor(_ account: AccountID, _ roles: Set<Role>) -> Actor {
        Actor(account: account, agency: agency, roles: roles)
    }

    /// In use, with roles, after further acts.
    package static func account(_ number: Int, _ roles: Set<Role>, _ acts: [AccountAct] = []) -> Account {
        var account = Account(id: Account.subject(id(number)))
        for act in [.invited(roles: roles), .accepted] + acts { account.take(act) }
        return account
    }
}

extension Account {
    package mutating func take(_ act: AccountAct) {
        apply(
            Recorded(
                ordinal: 1,
                authority: Authority(account: nil, role: .program),
                at: Moment(startOf: SampleAccounts.today),
                content: act
            )
        )
    }
}
