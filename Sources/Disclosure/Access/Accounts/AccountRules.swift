package import LegalClock

/// 三员分立: whether roles may be one person's.
package enum Administrators {
    /// - Throws: ``AccountRefusal/administratorsAreExclusive(_:_:)`` with the first two that may not.
    package static func mustBeExclusive(_ roles: Set<Role>) throws(AccountRefusal) {
        let both = Role.assignable.filter { Role.administrators.contains($0) && roles.contains($0) }
        if both.count > 1 { throw .administratorsAreExclusive(both[0], both[1]) }
    }
}

/// The accounts of one agency: what rules ask that look beyond one account.
package struct AccountRoster: Sendable {
    package var accounts: [Account]

    package init(_ accounts: [Account]) { self.accounts = accounts }

    package subscript(_ id: AccountID) -> Account? { accounts.first { $0.account == id } }

    func someone(except id: AccountID, has role: Role, in states: Set<Account.State>) -> Bool {
        accounts.contains { $0.account != id && $0.roles.contains(role) && states.contains($0.state) }
    }

    /// Roles of accounts in use.
    package func roles(of id: AccountID) -> Set<Role> {
        guard let account = self[id], account.state == .active else { return [] }
        return account.roles
    }
}

extension Account {
    /// 邀请. The one who invites gives no roles, except an administrator's that nobody of the agency has yet: the
    /// security administrator who gives all others must come from somewhere.
    package func invite(_ roles: Set<Role>, in roster: AccountRoster) throws(AccountRefusal) -> [AccountAct] {
        try Administrators.mustBeExclusive(roles)
        for role in roles {
            guard Role.assignable.contains(role) else { throw .roleNotAssignable }
            guard Role.administrators.contains(role),
                !roster.someone(except: account, has: role, in: [.active, .invited])
            else { throw .rolesAreGivenByOthers }
        }
        guard roles.count <= 1 else { throw .rolesAreGivenByOthers }
        return [.invited(roles: roles)]
    }

    package func accept() throws(AccountRefusal) -> [AccountAct] {
        guard state != .disabled else { throw .isDisabled }
        guard !isAccepted else { throw .alreadyAccepted }
        return [.accepted]
    }

    package func issueLink(reason: String) throws(AccountRefusal) -> [AccountAct] {
        guard state != .disabled else { throw .isDisabled }
        return [.linkIssued(reason: try Self.reasoned(reason))]
    }

    /// 授予和收回角色: by another, the administrators exclusive, also of what the account does for others.
    package func changeRoles(
        to roles: Set<Role>,
        reason: String,
        by actor: Actor,
        in roster: AccountRoster,
        on today: CivilDate
    ) throws(AccountRefusal) -> [AccountAct] {
        guard actor.account != account else { throw .ownRoles }
        guard roles.isSubset(of: Role.assignable) else { throw .roleNotAssignable }
        guard roles != self.roles else { throw .sameRoles }
        try Administrators.mustBeExclusive(roles)
        for substitution in substitutions where substitution.days.upperBound >= today {
            try Administrators.mustBeExclusive(roles.union(substitution.roles))
        }
        if !roles.contains(.systemAdministrator) { try mustNotBeLast(in: roster) }
        return [.rolesChanged(to: roles, reason: try Self.reasoned(reason))]
    }

    package func disable(
        reason: String,
        by actor: Actor,
        in roster: AccountRoster
    ) throws(AccountRefusal) -> [AccountAct] {
        guard state != .disabled else { throw .alreadyDisabled }
        guard actor.account != account else { throw .ownAccount }
        try mustNotBeLast(in: roster)
        return [.disabled(reason: try Self.reasoned(reason))]
    }

    package func enable(reason: String) throws(AccountRefusal) -> [AccountAct] {
        guard state == .disabled else { throw .notDisabled }
        return [.enabled(reason: try Self.reasoned(reason))]
    }

    // MARK: What the rules ask

    /// Without a system administrator nobody could make accounts or issue links any more.
    private func mustNotBeLast(in roster: AccountRoster) throws(AccountRefusal) {
        guard state == .active, roles.contains(.systemAdministrator) else { return }
        guard roster.someone(except: account, has: .systemAdministrator, in: [.active]) else {
            throw .lastSystemAdministrator
        }
    }

    static func reasoned(_ reason: String) throws(AccountRefusal) -> String {
        let reason = reason.trimmed
        guard !reason.isEmpty else { throw .reasonMissing }
        guard reason.unicodeScalars.count <= 500 else { throw .reasonTooLong }
        return reason
    }
}

extension AccountRefusal {
    /// A name as it is kept: without white space around it.
    package static func personName(_ typed: String) throws(AccountRefusal) -> String {
        let name = typed.trimmed
        guard !name.isEmpty else { throw .personNameMissing }
        guard name.unicodeScalars.count <= 30, !name.hasControlCharacters else { throw .personNameTooLong }
        return name
    }

    /// 3 to 32 lower-case letters, digits, `.`, `-`, `_`; a letter or digit first. Capitals are taken as small letters.
    package static func signInName(_ typed: String) throws(AccountRefusal) -> String {
        let bytes = typed.trimmed.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        let isPlain = { (byte: UInt8) in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        }
        guard (3...32).contains(bytes.count), let first = bytes.first, isPlain(first),
            bytes.allSatisfy({ isPlain($0) || ".-_".utf8.contains($0) })
        else { throw .signInNameInvalid }
        return String(decoding: bytes, as: UTF8.self)
    }
}
