package import LegalClock

/// A subject's row in the register of all subjects: what 今日工作, the lists and the search show of it.
package struct DeskEntry: Hashable, Sendable {
    /// For whom it waits.
    package enum Waiting: Hashable, Sendable {
        case account(AccountID)
        case role(Role)
        /// Someone outside the office: 第三方, 申请人.
        case outside(String)
        /// Nobody: it is over.
        case nobody
    }

    package var title: String
    /// One line beneath the title.
    package var summary: String
    /// Where it stands: 待审核.
    package var state: String
    package var isOpen: Bool
    package var due: CivilDate?
    /// The due day rests on a year whose holidays are not announced yet.
    package var isProvisional: Bool
    package var waiting: Waiting
    /// Who began it.
    package var starter: AccountID?
    /// 经办人
    package var handler: AccountID?
    /// What a search finds it by, beside title and summary.
    package var searchText: String

    package init(
        title: String,
        summary: String = "",
        state: String,
        isOpen: Bool,
        due: CivilDate? = nil,
        isProvisional: Bool = false,
        waiting: Waiting = .nobody,
        starter: AccountID? = nil,
        handler: AccountID? = nil,
        searchText: String = ""
    ) {
        self.title = title
        self.summary = summary
        self.state = state
        self.isOpen = isOpen
        self.due = due
        self.isProvisional = isProvisional
        self.waiting = waiting
        self.starter = starter
        self.handler = handler
        self.searchText = searchText
    }
}

/// A step that the page of a subject shows: a button, or the reason why there is none.
package struct StepOffer: Sendable {
    package var step: Step
    /// On the button: 办结
    package var title: String
    /// `nil` when it is possible now.
    package var refusal: (any Refusal)?

    package init(_ step: Step, _ title: String, refusal: (any Refusal)? = nil) {
        self.step = step
        self.title = title
        self.refusal = refusal
    }

    /// What permission, and then the rule, say to a form that is filled in well.
    package init<Problem: Refusal, Value>(
        _ step: Step,
        _ title: String,
        to actor: Actor,
        trial: () throws(Problem) -> Value
    ) {
        self.init(step, title)
        do { _ = try Permissions.authority(for: step, actor) } catch {
            refusal = error
            return
        }
        do { _ = try trial() } catch { refusal = error }
    }
}

/// Word to someone that something happened or waits for them.
package struct Notice: Hashable, Sendable {
    package enum Recipient: Hashable, Sendable {
        case account(AccountID)
        /// Everyone of the agency who has the role.
        case role(Role)
    }

    package var recipient: Recipient
    /// One Chinese sentence without personal data: it may leave the house as a message.
    package var sentence: String
    /// What it leads to, when that is not the subject of the act.
    package var subject: SubjectID?

    package init(to recipient: Recipient, _ sentence: String, about subject: SubjectID? = nil) {
        self.recipient = recipient
        self.sentence = sentence
        self.subject = subject
    }
}
