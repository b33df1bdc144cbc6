package import LegalClock

/// A notice as it was given with an act.
package struct GivenNotice: Hashable, Sendable {
    /// Of the act in the chain of the agency.
    package var position: Int
    /// Among the notices of the act: 0, 1 …
    package var number: Int
    package var subject: SubjectID
    package var sentence: String
    package var at: Moment
    /// Given after the reader last looked at their notices.
    package var isNew: Bool

    package init(position: Int, number: Int, subject: SubjectID, sentence: String, at: Moment, isNew: Bool) {
        self.position = position
        self.number = number
        self.subject = subject
        self.sentence = sentence
        self.at = at
        self.isNew = isNew
    }
}

/// A notice about a subject, with whom it was given to.
package struct ToldNotice: Hashable, Sendable {
    /// Of the act in the chain of the agency: several are told by one act.
    package var position: Int
    package var recipient: Notice.Recipient
    package var sentence: String
    package var at: Moment

    package init(position: Int, recipient: Notice.Recipient, sentence: String, at: Moment) {
        self.position = position
        self.recipient = recipient
        self.sentence = sentence
        self.at = at
    }
}

/// 通知: word to people of the office, read in the office. Written by the ledger with the acts that give them.
package protocol NoticeStore: Sendable {
    /// To the account, or to one of the roles it holds today; newest first.
    ///
    /// - Parameter before: of acts before this position of the chain: the next page.
    func notices(to actor: Actor, before: Int?, limit: Int) async throws -> [GivenNotice]
    /// Given since the account last looked; counted no farther than anybody reads.
    func newNotices(to actor: Actor) async throws -> DeskCount
    /// About a subject, to whomever, the newest first: who was told what, and when.
    func notices(about subject: SubjectID, in agency: AgencyCode, limit: Int) async throws -> [ToldNotice]
    /// The account looked at everything up to that position. Looking at less than before changes nothing.
    func look(through position: Int, by account: AccountID) async throws
}
