package import LegalClock

/// An account with what the office knows of it, for lists and its page.
package struct AccountEntry: Hashable, Sendable {
    package var id: AccountID
    package var agency: AgencyCode
    package var personName: String
    /// Empty before the invitation is accepted.
    package var signInName: String
    package var unit: UnitID?
    package var unitName: String
    package var account: Account
    /// How many acts it has: what a form sends back as `seen`.
    package var ordinal: Int
    package var lastSignInAt: Moment?
    /// Of a link that waits to be used.
    package var linkExpiresAt: Moment?

    package init(
        id: AccountID,
        agency: AgencyCode,
        personName: String,
        signInName: String,
        unit: UnitID?,
        unitName: String,
        account: Account,
        ordinal: Int,
        lastSignInAt: Moment?,
        linkExpiresAt: Moment?
    ) {
        self.id = id
        self.agency = agency
        self.personName = personName
        self.signInName = signInName
        self.unit = unit
        self.unitName = unitName
        self.account = account
        self.ordinal = ordinal
        self.lastSignInAt = lastSignInAt
        self.linkExpiresAt = linkExpiresAt
    }
}

/// Someone who can be given work.
package struct Colleague: Hashable, Sendable {
    package var account: AccountID
    package var personName: String
    package var unitName: String
    package var roles: Set<Role>

    package init(account: AccountID, personName: String, unitName: String, roles: Set<Role>) {
        self.account = account
        self.personName = personName
        self.unitName = unitName
        self.roles = roles
    }
}

/// The form that invites. Fields: `personName`, `unit`, `roles`.
package struct Invitation: Sendable {
    package var agency: AgencyCode
    package var personName: String
    package var unit: UnitID?
    /// Given by a security administrator; a system administrator leaves it empty, but for the first of the two other
    /// administrators of an agency.
    package var roles: Set<Role>

    package init(agency: AgencyCode, personName: String, unit: UnitID? = nil, roles: Set<Role> = []) {
        self.agency = agency
        self.personName = personName
        self.unit = unit
        self.roles = roles
    }
}

/// The form of a substitution. Fields: `substitute`, `principal`, `roles`, `from`, `through`, `reason`.
package struct SubstitutionForm: Sendable {
    /// 代理人: who acts.
    package var substitute: AccountID?
    /// 被代理人: whose roles they are.
    package var principal: AccountID?
    package var roles: Set<Role>
    /// First and last day.
    package var from: CivilDate?
    package var through: CivilDate?
    package var reason: String

    package init(
        substitute: AccountID?,
        principal: AccountID?,
        roles: Set<Role>,
        from: CivilDate?,
        through: CivilDate?,
        reason: String
    ) {
        self.substitute = substitute
        self.principal = principal
        self.roles = roles
        self.from = from
        self.through = through
        self.reason = reason
    }
}
