package import LegalClock

extension Account {
    /// 设定代理, asked of the account that is to act for another.
    ///
    /// - Parameter isOwn: by the one who is substituted, who can give away business roles of their own only.
    package func substitute(
        _ form: SubstitutionForm,
        isOwn: Bool,
        by actor: Actor,
        in roster: AccountRoster,
        on today: CivilDate
    ) throws(AccountRefusal) -> [AccountAct] {
        guard let principal = form.principal else { throw .principalMissing }
        guard principal != account else { throw .substituteIsPrincipal }
        if isOwn {
            guard principal == actor.account else { throw .notOwnRoles }
            guard form.roles.isDisjoint(with: Role.administrators) else { throw .administratorsAreSubstitutedByOthers }
        } else {
            // Nobody gives roles to themselves, not even for a while.
            guard actor.account != account else { throw .ownRoles }
        }
        guard state == .active else { throw state == .disabled ? .isDisabled : .notYetAccepted }
        guard roster[principal] != nil else { throw .otherAgency }
        guard !form.roles.isEmpty else { throw .rolesMissing }
        let lacking = form.roles.subtracting(roster.roles(of: principal))
        guard lacking.isEmpty else { throw .rolesNotHeld(lacking) }
        let days = try Self.period(form, on: today)
        try mustStayExclusive(with: form.roles, on: days)
        guard substitutions.count(where: { $0.days.upperBound >= today }) < 20 else { throw .tooManySubstitutions }
        return [
            .substituted(
                Substitution(
                    principal: principal,
                    roles: form.roles,
                    days: days,
                    reason: try Self.reasoned(form.reason)
                )
            )
        ]
    }

    /// By the security administrator, or by either of the two it concerns.
    package func endSubstitution(
        _ number: Int,
        reason: String,
        by actor: Actor
    ) throws(AccountRefusal) -> [AccountAct] {
        guard let substitution = substitutions.first(where: { $0.number == number }) else { throw .noSuchSubstitution }
        let concerned = [account, substitution.principal]
        guard actor.roles.contains(.securityAdministrator) || actor.account.map(concerned.contains) == true else {
            throw .notOwnRoles
        }
        return [.substitutionEnded(number: number, reason: try Self.reasoned(reason))]
    }

    /// Roles held for others on a day, and for whom. One's own role is never held for another; a role that its owner
    /// lost, or whose owner is disabled, is not held.
    ///
    /// - Parameter rolesInUse: those of an active account; none of any other.
    package static func substitutedRoles(
        _ substitutions: [Substitution],
        own: Set<Role>,
        on day: CivilDate,
        rolesInUse: (AccountID) -> Set<Role>
    ) -> [Role: AccountID] {
        var held: [Role: AccountID] = [:]
        for substitution in substitutions where substitution.days.contains(day) {
            for role in substitution.roles.intersection(rolesInUse(substitution.principal))
            where held[role] == nil && !own.contains(role) {
                held[role] = substitution.principal
            }
        }
        return held
    }

    private static func period(
        _ form: SubstitutionForm,
        on today: CivilDate
    ) throws(AccountRefusal) -> ClosedRange<CivilDate> {
        guard let from = form.from, let through = form.through else { throw .daysMissing }
        guard from <= through else { throw .daysReversed }
        guard through >= today else { throw .daysAreOver }
        guard through.days(since: from) <= 366 else { throw .periodTooLong }
        return from...through
    }

    /// On no day of the period may the account hold two administrators' roles, its own and all it holds for others.
    private func mustStayExclusive(
        with roles: Set<Role>,
        on days: ClosedRange<CivilDate>
    ) throws(AccountRefusal) {
        try Administrators.mustBeExclusive(self.roles.union(roles))
        for other in substitutions where other.days.overlaps(days) {
            try Administrators.mustBeExclusive(self.roles.union(roles).union(other.roles))
        }
    }
}
