package import LegalClock

extension Review {
    /// 审结: the decision, judgment or ruling was served on the agency.
    ///
    /// Of an appeal, the result is what became of the agency's act in the end.
    package func conclude(
        _ conclusion: ReviewConclusion,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(ReviewRefusal) -> [ReviewAct] {
        guard let notice else { throw .notConcluded }
        try mustBePending()
        guard conclusion.result.article(of: notice.kind) != nil else { throw .resultOfOtherSide(conclusion.result) }
        try Self.told(conclusion.document, "document", "决定书或者裁判文书的名称和文号")
        try Self.held(conclusion.on, "on", notBefore: turns.last?.day ?? notice.receivedOn, "上一步之日", on: today)
        if conclusion.answersAnew {
            guard notice.matter.requestNumber != nil else { throw .orderWithoutRequest }
            guard conclusion.result.column == .corrected else { throw .orderWithoutCorrection }
        }
        if let days = conclusion.workingDays {
            guard conclusion.answersAnew, (1...365).contains(days) else { throw .daysOutOfBounds }
        }
        let limit = furtherLimit(conclusion.result)
        return [
            .concluded(
                conclusion,
                furtherDue: limit.map { RequestDue(calendar.end(of: $0.period, after: conclusion.on)) }
            )
        ]
    }

    /// How it can be taken further: a suit after reconsideration (B-45), an appeal (B-85); `nil` when it cannot, or when
    /// the court above has spoken.
    package func furtherLimit(_ result: ReviewResult) -> TimeLimit? {
        guard let notice, result.canBeAppealed, appeal == nil else { return nil }
        switch notice.kind {
        case .reconsideration: return .suitAfterReconsideration
        case .litigation: return result.isRuling ? .appealAgainstRuling : .appealAgainstJudgment
        }
    }

    /// 上诉: the case of litigation is pending again.
    package func appeal(_ appeal: ReviewAppeal, on today: CivilDate) throws(ReviewRefusal) -> [ReviewAct] {
        guard let conclusion else { throw .notConcluded }
        guard notice?.kind == .litigation, furtherLimit(conclusion.result) != nil else { throw .notAppealable }
        try Self.told(appeal.court, "court", "上诉审人民法院")
        guard appeal.caseNumber.utf8.count <= Self.longestReference else { throw .tooLong("caseNumber") }
        try Self.held(appeal.on, "on", notBefore: conclusion.on, "收到裁判文书之日", on: today)
        return [.appealed(appeal)]
    }

    /// 履行.
    package func obey(_ text: String, on day: CivilDate, on today: CivilDate) throws(ReviewRefusal) -> [ReviewAct] {
        guard let conclusion else { throw .notConcluded }
        guard conclusion.result.column == .corrected, obeyedOn == nil else { throw .nothingToObey }
        try Self.told(text, "text", "履行情况")
        try Self.held(day, "on", notBefore: conclusion.on, "收到决定之日", on: today)
        return [.obeyed(on: day, text: text)]
    }

    /// 行政复议意见书: answered within sixty days.
    package func receiveOpinion(
        _ document: String,
        on day: CivilDate,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(ReviewRefusal) -> [ReviewAct] {
        guard opinion == nil else { throw .opinionStands }
        try Self.told(document, "document", "意见书的名称和文号")
        try Self.held(day, "on", notBefore: notice?.receivedOn, "收到通知之日", on: today)
        let due = calendar.end(of: TimeLimit.opinionAnswer.period, after: day)
        return [.opinionReceived(on: day, document: document, due: RequestDue(due))]
    }

    package func answerOpinion(_ document: String, on day: CivilDate, on today: CivilDate) throws(ReviewRefusal)
        -> [ReviewAct]
    {
        guard opinion != nil else { throw .noOpinion }
        try Self.told(document, "document", "回复的文号")
        try Self.held(day, "on", notBefore: notice?.receivedOn, "收到通知之日", on: today)
        return [.opinionAnswered(on: day, document: document)]
    }

    package func note(_ text: String) throws(ReviewRefusal) -> [ReviewAct] {
        guard !text.isBlank else { throw .textMissing("text", "内容") }
        guard text.utf8.count <= Self.longestText else { throw .tooLong("text") }
        return [.noted(text)]
    }

    /// A new holiday notice: every open period that it moves; nothing when it moves none.
    package func recompute(by notice: String, in calendar: WorkingCalendar) -> [ReviewAct] {
        guard let periods else { return [] }
        var moved: [ReviewAct] = []
        func move(_ clock: String, _ old: RequestDue?, _ new: DueDay?) {
            guard let old, let new, old != RequestDue(new) else { return }
            moved.append(.dueMoved(clock: clock, from: old, to: RequestDue(new), notice: notice))
        }
        if state == .answering { move(ReviewClockName.answer, answerDue, periods.answerDue(in: calendar)) }
        if conclusion == nil, suspendedOn == nil, appeal == nil {
            move(ReviewClockName.decision, decisionDue, periods.decisionDue(in: calendar))
        }
        if let conclusion, let limit = furtherLimit(conclusion.result) {
            move(ReviewClockName.further, furtherDue, calendar.end(of: limit.period, after: conclusion.on))
        }
        return moved
    }
}
