package import LegalClock

/// A one-time link that was just made: the only time its token is known here.
package struct IssuedLink: Sendable {
    /// The page puts it behind its own address: `/office/links/TOKEN`.
    package var token: LinkToken
    package var expiresAt: Moment
    /// `nil` for the link of the first administrator.
    package var account: AccountID?

    package init(token: LinkToken, expiresAt: Moment, account: AccountID?) {
        self.token = token
        self.expiresAt = expiresAt
        self.account = account
    }
}

/// What a link is for, as its page shows it.
package struct OpenLink: Hashable, Sendable {
    package enum Purpose: String, Hashable, Sendable {
        /// Makes the first agency and its system administrator.
        case firstAdministrator
        /// An invited account gets its sign-in name and password.
        case invitation
        /// A new password for an account that has one.
        case reset
    }

    package var purpose: Purpose
    package var expiresAt: Moment
    /// Empty for the first administrator.
    package var agencyName: String
    package var personName: String
    /// Of an account that has one already; empty otherwise.
    package var signInName: String
    package var roles: Set<Role>

    package init(
        purpose: Purpose,
        expiresAt: Moment,
        agencyName: String = "",
        personName: String = "",
        signInName: String = "",
        roles: Set<Role> = []
    ) {
        self.purpose = purpose
        self.expiresAt = expiresAt
        self.agencyName = agencyName
        self.personName = personName
        self.signInName = signInName
        self.roles = roles
    }
}

/// The form behind a link. Fields of the form: `agencyName`, `personName`, `signInName`, `newPassword`.
package struct Acceptance: Sendable {
    package var token: LinkToken
    package var password: String
    /// Not asked for a reset.
    package var signInName: String
    /// Asked of the first administrator only.
    package var personName: String
    /// Asked of the first administrator only: full name of the agency.
    package var agencyName: String

    package init(
        token: LinkToken,
        password: String,
        signInName: String = "",
        personName: String = "",
        agencyName: String = ""
    ) {
        self.token = token
        self.password = password
        self.signInName = signInName
        self.personName = personName
        self.agencyName = agencyName
    }
}
