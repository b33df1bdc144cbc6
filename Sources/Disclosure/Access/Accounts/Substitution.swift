package import LegalClock

/// 代理: someone holds roles of another for a period. Acts done in such a role say for whom (``Authority/behalf``).
package struct Substitution: Hashable, Sendable {
    /// Among those of its account: 1, 2, 3 …; 0 before it is recorded.
    package var number: Int
    package var principal: AccountID
    package var roles: Set<Role>
    package var days: ClosedRange<CivilDate>
    package var reason: String

    package init(
        number: Int = 0,
        principal: AccountID,
        roles: Set<Role>,
        days: ClosedRange<CivilDate>,
        reason: String
    ) {
        self.number = number
        self.principal = principal
        self.roles = roles
        self.days = days
        self.reason = reason
    }

    func numbered(_ number: Int) -> Substitution {
        var substitution = self
        substitution.number = number
        return substitution
    }

    /// 2026年11月20日至2026年11月27日
    package var period: String {
        days.count == 1 ? days.lowerBound.chinese : "\(days.lowerBound.chinese)至\(days.upperBound.chinese)"
    }

    /// `1 0123456789abcdef 2026-11-20 2026-11-27 head`: a line of the register, without the reason.
    package var line: String {
        "\(number) \(principal) \(days.lowerBound) \(days.upperBound) \(Role.list(roles))"
    }

    package init?(line: some StringProtocol) {
        let parts = line.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 5, let number = Int(parts[0]), let from = CivilDate(parts[2]),
            let through = CivilDate(parts[3]), from <= through, let roles = Role.set(parts[4])
        else { return nil }
        self.init(
            number: number,
            principal: AccountID(rawValue: parts[1]),
            roles: roles,
            days: from...through,
            reason: ""
        )
    }
}

extension ClosedRange<CivilDate> {
    /// How many days.
    package var count: Int { upperBound.days(since: lowerBound) + 1 }
}
