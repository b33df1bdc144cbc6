package import LegalClock

/// 草稿: what someone typed into a form of the office and did not send yet.
package struct Draft: Hashable, Sendable {
    /// The address of the form: `/office/assignment/2026-0031/complete`.
    package var form: String
    /// The fields as the body of the form: `result=%E5%B7%B2`. Nothing secret is among them.
    package var body: String
    package var keptAt: Moment

    package init(form: String, body: String, keptAt: Moment) {
        self.form = form
        self.body = body
        self.keptAt = keptAt
    }

    /// Bytes of a body that are kept; a larger draft is not.
    package static let largestBody = 48 << 10
    /// Of one account; the oldest give way.
    package static let mostOfOne = 40
    /// A draft nobody comes back to is forgotten after so many days.
    package static let daysKept = 30
}

/// Where drafts are kept, each for the account that typed it.
///
///     try await drafts.keep(Draft(form: "/office/new/assignment", body: "name=…", keptAt: now), of: account)
///     try await drafts.draft(at: "/office/new/assignment", of: account)
package protocol DraftStore: Sendable {
    /// Instead of the one of the same form. Of more than ``Draft/mostOfOne`` the oldest are forgotten, and those that are
    /// older than ``Draft/daysKept``; a body larger than ``Draft/largestBody`` is not kept.
    func keep(_ draft: Draft, of account: AccountID) async throws
    func draft(at form: String, of account: AccountID) async throws -> Draft?
    /// The newest first.
    func drafts(of account: AccountID) async throws -> [Draft]
    func discard(_ form: String, of account: AccountID) async throws
}
