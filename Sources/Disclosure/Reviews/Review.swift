package import LegalClock

/// 行政复议、行政诉讼: a case about the agency's disclosure work, as its acts leave it (law notes §8).
///
/// It may be about a request, or about what was or was not published. Its result goes into table four, and may order the
/// request to be answered anew: ``RequestEffect``.
package struct Review: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "review")
    package static let title = "复议诉讼"

    package enum State: String, CaseIterable, Hashable, Sendable {
        case answering, pending, suspended, concluded

        package var name: String {
            switch self {
            case .answering: "待答复"
            case .pending: "审理中"
            case .suspended: "中止审理"
            case .concluded: "已审结"
            }
        }
    }

    /// A turn of the case that table four counts: it ended, or it is open again.
    package enum Turn: Hashable, Sendable {
        case concluded(ReviewResult, on: CivilDate)
        case appealed(on: CivilDate)

        package var day: CivilDate {
            switch self {
            case .concluded(_, let day), .appealed(let day): day
            }
        }
    }

    package let id: SubjectID
    /// `nil` before the first act.
    package private(set) var notice: ReviewNotice?
    package private(set) var periods: ReviewPeriods?
    package private(set) var suspendedOn: CivilDate?
    package private(set) var answerDue: RequestDue?
    package private(set) var decisionDue: RequestDue?
    package private(set) var answeredOn: CivilDate?
    package private(set) var handler: AccountID?
    package private(set) var turns: [Turn] = []
    package private(set) var conclusion: ReviewConclusion?
    /// Until when the conclusion can be taken further.
    package private(set) var furtherDue: RequestDue?
    package private(set) var obeyedOn: CivilDate?
    package private(set) var opinion: String?
    package private(set) var opinionDue: RequestDue?
    package private(set) var appeal: ReviewAppeal?
    /// What was filed, oldest first.
    package private(set) var papers: [ReviewPapers] = []

    package init(id: SubjectID) { self.id = id }

    package mutating func apply(_ act: Recorded<ReviewAct>) {
        switch act.content {
        case .opened(let notice, let answerDue, let decisionDue):
            self.notice = notice
            periods = ReviewPeriods(notice)
            set(answerDue, decisionDue)
        case .amended(let amendment, let answerDue, let decisionDue):
            amend(amendment)
            set(answerDue, decisionDue)
        case .assigned(let handler): self.handler = handler
        case .answered(let day, _): answeredOn = day
        case .filed(let papers): self.papers.append(papers)
        case .documented, .noted: break
        case .extended(_, let due):
            periods?.isExtended = true
            decisionDue = due
        case .suspended(let day, _): suspendedOn = day
        case .resumed(let day, let due):
            if let suspendedOn { periods?.suspendedDays += day.days(since: suspendedOn) }
            suspendedOn = nil
            decisionDue = due
        case .concluded(let conclusion, let due): conclude(conclusion, due)
        case .appealed(let appeal): take(appeal)
        case .obeyed(let day, _): obeyedOn = day
        case .opinionReceived(_, let document, let due): (opinion, opinionDue) = (document, due)
        case .opinionAnswered: (opinion, opinionDue) = (nil, nil)
        case .dueMoved(let clock, _, let due, _): move(clock, to: due)
        }
    }

    package var state: State {
        if conclusion != nil { return .concluded }
        if suspendedOn != nil { return .suspended }
        return answeredOn == nil && appeal == nil ? .answering : .pending
    }

    /// Concluded, but what it orders is not done yet.
    package var isToObey: Bool {
        guard let conclusion, obeyedOn == nil else { return false }
        return conclusion.answersAnew
    }

    private mutating func set(_ answerDue: RequestDue, _ decisionDue: RequestDue?) {
        self.answerDue = answerDue
        self.decisionDue = decisionDue
    }

    private mutating func amend(_ amendment: ReviewAmendment) {
        notice?.caseNumber = amendment.caseNumber
        notice?.procedure = amendment.procedure
        notice?.acceptedOn = amendment.acceptedOn
        periods?.procedure = amendment.procedure
        periods?.acceptedOn = amendment.acceptedOn
    }

    private mutating func conclude(_ conclusion: ReviewConclusion, _ due: RequestDue?) {
        self.conclusion = conclusion
        turns.append(.concluded(conclusion.result, on: conclusion.on))
        furtherDue = due
        suspendedOn = nil
        obeyedOn = nil
    }

    private mutating func take(_ appeal: ReviewAppeal) {
        self.appeal = appeal
        turns.append(.appealed(on: appeal.on))
        (conclusion, furtherDue, decisionDue) = (nil, nil, nil)
    }

    private mutating func move(_ clock: String, to due: RequestDue) {
        switch clock {
        case ReviewClockName.answer: answerDue = due
        case ReviewClockName.decision: decisionDue = due
        case ReviewClockName.further: furtherDue = due
        case ReviewClockName.opinion: opinionDue = due
        default: break
        }
    }
}

/// The periods of a case, as acts name them.
enum ReviewClockName {
    static let answer = "answer"
    static let decision = "decision"
    static let further = "further"
    static let opinion = "opinion"
}
