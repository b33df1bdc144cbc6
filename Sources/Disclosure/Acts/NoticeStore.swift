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

/// 通知: word to people of the office, read in the office. Written by the ledger with the acts that give them.
package protocol NoticeStore: Sendable {
    /// To the account, or to one of the roles it holds today; newest first.
    ///
    /// - Parameter before: of acts before this position of the chain: the next page.
    func notices(to actor: Actor, before: Int?, limit: Int) async throws -> [GivenNotice]
    /// Given since the account last looked.
    func newNotices(to actor: Actor) async throws -> Int
    /// The account looked at everything up to that position. Looking at less than before changes nothing.
    func look(through position: Int, by account: AccountID) async throws
}
