package import LegalClock

extension DisclosureRequest {
    /// 提请延期: by the one who handles the case.
    package func proposeExtension(by days: Int, reason: String) throws(RequestRefusal) -> [RequestAct] {
        try mustAllowExtension()
        guard (1...20).contains(days) else { throw .extensionTooLong }
        return [.period(.extensionProposed(days: days, reason: try Self.told(reason, "reason", "延期的理由")))]
    }

    /// 同意延期: by the head of the office (R 33; V-EXT-NOAPPROVAL).
    package func agreeExtension(by days: Int) throws(RequestRefusal) -> [RequestAct] {
        try mustAllowExtension()
        guard (1...20).contains(days) else { throw .extensionTooLong }
        return [.period(.extensionAgreed(days: days))]
    }

    package func declineExtension(reason: String) throws(RequestRefusal) -> [RequestAct] {
        try mustAllowExtension()
        return [.period(.extensionDeclined(reason: try Self.told(reason, "reason", "不同意的理由")))]
    }

    /// 延期答复 (C-EXT, R 33): once in a run of the clock, at most twenty working days, agreed by the head of the office,
    /// the applicant told before the reply is due (V-EXT-LATE).
    package func extend(
        letter: String,
        servedOn: CivilDate,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(RequestRefusal) -> [RequestAct] {
        try mustAllowExtension()
        guard let days = extensions.agreedDays, let head = extensions.agreedBy else { throw .consentMissing }
        try Self.held(servedOn, "servedOn", notBefore: clock?.run.start, "期限起算之日", on: today)
        if let due, servedOn > due.day { throw .replyAlreadyDue(due) }
        let letter = try Self.referenced(letter, "letter", "文号")
        let extended = try due(in: calendar) { $0.extend(by: days, on: servedOn, letter: letter) }
        return [
            .period(.extended(days: days, agreedBy: head, letter: letter, servedOn: servedOn, due: extended))
        ]
    }

    func mustAllowExtension() throws(RequestRefusal) {
        try mustRun()
        guard !extensions.isUsed else { throw .alreadyExtended }
    }

    /// 要求说明理由 (L-35, C-REASON): underReview → awaitingReason; the reply period runs on.
    package func askReasons(
        letter: String,
        servedOn: CivilDate,
        on today: CivilDate,
        in calendar: WorkingCalendar,
        by policy: RequestPolicy = .standard
    ) throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.underReview)
        try Self.held(servedOn, "servedOn", notBefore: clock?.run.start, "期限起算之日", on: today)
        let letter = try Self.referenced(letter, "letter", "文号")
        let limit = RequestDue(calendar.day(policy.reasonDays, workingDaysAfter: servedOn))
        return [.period(.reasonsAsked(letter: letter, servedOn: servedOn, days: policy.reasonDays, limit: limit))]
    }

    package func giveReasons(
        _ text: String,
        receivedOn day: CivilDate,
        on today: CivilDate
    ) throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.awaitingReason)
        try Self.held(day, "receivedOn", notBefore: receivedOn, "收到申请之日", on: today)
        return [.period(.reasonsGiven(on: day, text: try Self.told(text, "text", "理由")))]
    }

    /// Whether the reasons are reasonable (R 35): awaitingReason → underReview, once they are given or the time is over.
    package func judgeReasons(
        accepted: Bool,
        opinion: String,
        on today: CivilDate
    ) throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.awaitingReason)
        guard let reasons else { throw .noReasonsAsked }
        guard reasons.text != nil || today > reasons.limit.day else { throw .reasonsPending }
        return [.period(.reasonsJudged(accepted: accepted, opinion: try Self.told(opinion, "opinion", "认定的意见")))]
    }

    /// 延迟答复 (C-DELAY, R 35): the reasons are good, but all of it cannot be answered in time.
    package func delay(
        until day: CivilDate,
        letter: String,
        servedOn: CivilDate,
        reason: String,
        on today: CivilDate
    ) throws(RequestRefusal) -> [RequestAct] {
        try mustRun()
        guard reasons?.isAccepted == true else { throw .noReasonsAsked }
        guard let due, day > due.day else { throw .delayNotLater }
        try Self.held(servedOn, "servedOn", notBefore: clock?.run.start, "期限起算之日", on: today)
        guard servedOn <= due.day else { throw .replyAlreadyDue(due) }
        let letter = try Self.referenced(letter, "letter", "文号")
        let reason = try Self.told(reason, "reason", "延迟的理由")
        return [.period(.delayed(until: day, letter: letter, servedOn: servedOn, reason: reason))]
    }
}
