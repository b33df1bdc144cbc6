/// Where accounts, their secrets, one-time links and sessions are kept.
///
///     switch try await access.signIn(attempt) {
///     case .signedIn(let new): cookie(new.token)
///     case .secondFactorNeeded(let ticket): page(asking: ticket)
///     case .refused(let refusal): form(refusal.sentence)
///     }
///
/// What officially happens is recorded as acts in the same transaction (``Account``, ``SignInDay``): the audit is the
/// ledger. Secrets are rows, never acts: passwords as scrypt, tokens and codes as SHA-256. Every method throws a
/// ``Refusal`` when a rule does not allow it, or a failure of the database.
package protocol AccessStore: Sendable {
    // MARK: The first start

    /// There is no account yet.
    func isUntouched() async throws -> Bool
    /// The link that makes the first administrator, valid for 24 hours; one made before is void. `nil` when there is an
    /// account already.
    func issueFirstLink() async throws -> IssuedLink?

    // MARK: One-time links

    /// What a link is for; `nil` when it is not known, used, replaced or over: one answer for all of these.
    func link(_ token: LinkToken) async throws -> OpenLink?
    /// Uses a link: makes the account, or gives it a new password, and signs in. Of several at once one succeeds.
    ///
    /// - Throws: ``AccessRefusal/linkIsVoid``, a ``PasswordRefusal``, ``AccountRefusal``.
    func accept(_ acceptance: Acceptance, from client: Client) async throws -> NewSession

    // MARK: Signing in

    /// Takes as long and says the same for an unknown account, a wrong password and a disabled account.
    func signIn(_ attempt: SignInAttempt) async throws -> SignInOutcome
    /// The second step: a code of the authenticator, or a recovery code.
    func passSecondFactor(_ ticket: SignInTicket, code: String, from client: Client) async throws -> SignInOutcome
    /// Who is behind a cookie, time-outs applied and the use noted; `nil` when nobody is.
    func session(_ token: SessionToken) async throws -> Session?
    func signOut(_ token: SessionToken, from client: Client) async throws

    // MARK: One's own account

    /// Open sessions of the account, last used first.
    func sessions(of session: Session) async throws -> [SessionSummary]
    func end(_ id: SessionID, by session: Session) async throws
    /// Ends all other sessions of the account.
    func changePassword(from current: String, to new: String, by session: Session) async throws
    /// A secret that ``confirmSecondFactor(code:by:)`` puts in force; one begun before is void.
    func beginSecondFactor(by session: Session) async throws -> SecondFactorEnrolment
    /// Recovery codes, shown this once.
    func confirmSecondFactor(code: String, by session: Session) async throws -> [String]
    func removeSecondFactor(password: String, by session: Session) async throws
    /// New recovery codes, shown this once; those before are void.
    func renewRecoveryCodes(password: String, by session: Session) async throws -> [String]
    /// 代理: another takes one's own roles for a period.
    func appointSubstitute(_ substitution: SubstitutionForm, by actor: Actor) async throws

    // MARK: Accounts of an agency

    /// By unit and name. An administrator asks for their own agency or one below.
    func accounts(of agency: AgencyCode, by actor: Actor) async throws -> [AccountEntry]
    func account(_ id: AccountID, by actor: Actor) async throws -> AccountEntry?
    /// Makes an account that waits for its link to be used.
    func invite(_ invitation: Invitation, by actor: Actor) async throws -> IssuedLink
    /// A new link for an account: one that was not accepted yet, or whose password or second factor was lost. Links
    /// before are void; the account's sessions end and its second factor is removed when the link is used.
    func issueLink(for id: AccountID, reason: String, by actor: Actor) async throws -> IssuedLink
    func changeRoles(of id: AccountID, to roles: Set<Role>, reason: String, seen: Int?, by actor: Actor) async throws
    /// Ends its sessions and voids its links.
    func disable(_ id: AccountID, reason: String, seen: Int?, by actor: Actor) async throws
    func enable(_ id: AccountID, reason: String, seen: Int?, by actor: Actor) async throws
    /// Name of the person and unit: personal data, not in acts.
    func correct(_ id: AccountID, personName: String, unit: UnitID?, by actor: Actor) async throws
    /// 代理, as the security administrator sets it.
    func substitute(_ substitution: SubstitutionForm, by actor: Actor) async throws
    func endSubstitution(_ number: Int, of substitute: AccountID, reason: String, by actor: Actor) async throws

    // MARK: Names

    /// Names of persons, for timelines and lists; accounts that are not known are left out.
    func names(of accounts: Set<AccountID>) async throws -> [AccountID: String]
    /// Who of an agency can be given work: active accounts with one of the roles, by unit and name.
    func colleagues(in agency: AgencyCode, having roles: [Role]) async throws -> [Colleague]
}
