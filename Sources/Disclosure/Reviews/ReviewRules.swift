package import LegalClock

extension Review {
    /// 登记: the agency got the copy of an application or a complaint; both clocks begin.
    package static func open(
        _ notice: ReviewNotice,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(ReviewRefusal) -> [ReviewAct] {
        if notice.kind == .reconsideration, notice.isAfterReconsideration { throw .routeOfReconsideration }
        try told(notice.authority, "authority", notice.kind == .reconsideration ? "复议机关" : "人民法院")
        try told(notice.matter.subject, "matter", "被复议或者起诉的事项")
        guard notice.caseNumber.utf8.count <= longestReference else { throw .tooLong("caseNumber") }
        try held(notice.receivedOn, "receivedOn", notBefore: nil, "", on: today)
        if let acceptedOn = notice.acceptedOn { try held(acceptedOn, "acceptedOn", notBefore: nil, "", on: today) }
        let periods = ReviewPeriods(notice)
        return [
            .opened(
                notice,
                answerDue: RequestDue(periods.answerDue(in: calendar)),
                decisionDue: periods.decisionDue(in: calendar).map { RequestDue($0) }
            )
        ]
    }

    /// 案号, 受理 day and 程序 as they become known; simplified may become general (ARL 55).
    package func amend(
        _ amendment: ReviewAmendment,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(ReviewRefusal) -> [ReviewAct] {
        guard var changed = periods, let notice else { throw .notConcluded }
        guard conclusion == nil else { throw .isConcluded }
        let old = ReviewAmendment(
            caseNumber: notice.caseNumber,
            procedure: notice.procedure,
            acceptedOn: notice.acceptedOn
        )
        guard amendment != old else { throw .nothingChanged }
        guard amendment.caseNumber.utf8.count <= Self.longestReference else { throw .tooLong("caseNumber") }
        if let acceptedOn = amendment.acceptedOn {
            try Self.held(acceptedOn, "acceptedOn", notBefore: nil, "", on: today)
        }
        changed.procedure = amendment.procedure
        changed.acceptedOn = amendment.acceptedOn
        return [
            .amended(
                amendment,
                answerDue: RequestDue(changed.answerDue(in: calendar)),
                decisionDue: changed.decisionDue(in: calendar).map { RequestDue($0) }
            )
        ]
    }

    package func assign(to handler: AccountID?) throws(ReviewRefusal) -> [ReviewAct] {
        guard let handler else { throw .textMissing("handler", "经办人") }
        guard handler != self.handler else { throw .nothingChanged }
        return [.assigned(to: handler)]
    }

    /// 提出书面答复 or 答辩 (B-67), in time or not: late is a finding, no refusal.
    package func answer(
        documents: [String],
        on day: CivilDate,
        on today: CivilDate
    ) throws(ReviewRefusal) -> [ReviewAct] {
        try mustBePending()
        guard answeredOn == nil else { throw .alreadyAnswered }
        guard !documents.isEmpty, documents.allSatisfy({ !$0.isBlank }) else {
            throw .textMissing("documents", "提交的材料")
        }
        guard documents.count <= 100, documents.allSatisfy({ $0.utf8.count <= Self.longestReference }) else {
            throw .tooLong("documents")
        }
        try Self.held(day, "on", notBefore: notice?.receivedOn, "收到通知之日", on: today)
        return [.answered(on: day, documents: documents)]
    }

    /// Something sent, received or heard.
    package func document(_ title: String, on day: CivilDate, on today: CivilDate) throws(ReviewRefusal) -> [ReviewAct]
    {
        try Self.told(title, "title", "文书或者事项")
        try Self.held(day, "on", notBefore: nil, "", on: today)
        return [.documented(on: day, title: title)]
    }

    /// ARL 62: once, thirty days, in the general procedure.
    package func extend(
        on day: CivilDate,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(ReviewRefusal) -> [ReviewAct] {
        try mustBePending()
        guard notice?.kind == .reconsideration else { throw .extensionOfCourt }
        guard notice?.procedure == .general else { throw .simplifiedIsNotExtended }
        guard var changed = periods, !changed.isExtended else { throw .alreadyExtended }
        try Self.held(day, "on", notBefore: notice?.receivedOn, "收到通知之日", on: today)
        changed.isExtended = true
        return [.extended(on: day, decisionDue: changed.decisionDue(in: calendar).map { RequestDue($0) })]
    }

    /// 中止 (ARL 39): the decision's period stands still; the agency's answer does not.
    package func suspend(reason: String, on day: CivilDate, on today: CivilDate) throws(ReviewRefusal) -> [ReviewAct] {
        try mustBePending()
        guard suspendedOn == nil else { throw .isSuspended }
        try Self.told(reason, "reason", "中止的原因")
        try Self.held(day, "on", notBefore: notice?.receivedOn, "收到通知之日", on: today)
        return [.suspended(on: day, reason: reason)]
    }

    package func resume(
        on day: CivilDate,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(ReviewRefusal) -> [ReviewAct] {
        guard let suspendedOn, var changed = periods else { throw .notSuspended }
        try Self.held(day, "on", notBefore: suspendedOn, "中止之日", on: today)
        changed.suspendedDays += day.days(since: suspendedOn)
        return [.resumed(on: day, decisionDue: changed.decisionDue(in: calendar).map { RequestDue($0) })]
    }

    // MARK: What the rules ask

    static let longestText = 12_000
    static let longestReference = 300

    func mustBePending() throws(ReviewRefusal) {
        guard conclusion == nil else { throw .isConcluded }
    }

    static func told(_ text: String, _ field: String, _ name: String) throws(ReviewRefusal) {
        guard !text.isBlank else { throw .textMissing(field, name) }
        guard text.utf8.count <= longestReference else { throw .tooLong(field) }
    }

    static func held(
        _ day: CivilDate,
        _ field: String,
        notBefore other: CivilDate?,
        _ name: String,
        on today: CivilDate
    ) throws(ReviewRefusal) {
        guard day <= today else { throw .dayInFuture(field) }
        if let other, day < other { throw .dayBefore(field, name, other) }
    }
}

extension ReviewMatter {
    /// Without the word before it.
    var subject: String {
        switch self {
        case .request(let text), .proactiveDisclosure(let text), .other(let text): text
        }
    }
}
