package import LegalClock

/// The two clocks of a case (law notes §8): the agency's answer, and the decision it waits for.
package struct ReviewPeriods: Hashable, Sendable {
    package var kind: ReviewKind
    package var procedure: ReviewProcedure
    package var receivedOn: CivilDate
    package var acceptedOn: CivilDate?
    /// ARL 62: thirty days more.
    package var isExtended = false
    /// Natural days for which the case stood still.
    package var suspendedDays = 0

    package init(_ notice: ReviewNotice) {
        kind = notice.kind
        procedure = notice.procedure
        receivedOn = notice.receivedOn
        acceptedOn = notice.acceptedOn
    }

    package var answerLimit: TimeLimit {
        switch (kind, procedure) {
        case (.reconsideration, .simplified): .reconsiderationAnswerSimplified
        case (.reconsideration, .general): .reconsiderationAnswerGeneral
        case (.litigation, _): .defence
        }
    }

    package var decisionLimit: TimeLimit {
        switch (kind, procedure) {
        case (.reconsideration, .simplified): .reconsiderationDecisionSimplified
        case (.reconsideration, .general): .reconsiderationDecisionGeneral
        case (.litigation, .simplified): .judgmentSimplified
        case (.litigation, .general): .judgmentGeneral
        }
    }

    /// The agency's answer or defence (A-54, A-48, B-67).
    package var answer: Clock { Clock(answerLimit, from: receivedOn) }

    package func answerDue(in calendar: WorkingCalendar) -> DueDay {
        calendar.end(of: answerLimit.period, after: receivedOn)
    }

    /// The decision or judgment; `nil` while the day of acceptance is not known.
    package func decisionDue(in calendar: WorkingCalendar) -> DueDay? {
        guard let acceptedOn else { return nil }
        let last = calendar.unmovedEnd(of: decisionLimit.period, after: acceptedOn)
        return calendar.moved(last.adding(days: suspendedDays + (isExtended ? 30 : 0)))
    }
}
