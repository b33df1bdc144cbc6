package import LegalClock

extension DisclosureRequest {
    /// 提出申请 (L-27, L-29a, L-29b): anyone may ask, and nobody is asked what for.
    package static func submit(_ intake: RequestIntake, on today: CivilDate) throws(RequestRefusal) -> [RequestAct] {
        guard !intake.items.isEmpty else { throw .textMissing("items", "所需信息的名称、文号或者其他特征描述") }
        guard intake.items.count <= RequestItem.most else { throw .tooMany("items", RequestItem.most) }
        for item in intake.items {
            guard !item.description.isBlank else { throw .textMissing("items", "所需信息的名称、文号或者其他特征描述") }
            guard item.description.utf8.count <= RequestItem.longestDescription else { throw .tooLong("items") }
        }
        guard intake.help.utf8.count <= longestText else { throw .tooLong("help") }
        guard intake.codeDigest.utf8.count <= 128 else { throw .tooLong("code") }
        for hash in intake.materials + intake.proofs {
            guard hash.utf8.count == 64 else { throw .tooLong("materials") }
        }
        guard intake.submittedOn <= today else { throw .dayInFuture("submittedOn") }
        var intake = intake
        for index in intake.items.indices { intake.items[index].number = index + 1 }
        return [.intake(.submitted(intake))]
    }

    /// 登记: submitted → received. The receipt day is what the channel makes of the facts (L-31a … L-31e); from it follow
    /// C-REPLY and C-CORR.
    package func register(
        _ facts: ReceiptFacts,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(RequestRefusal) -> [RequestAct] {
        let channel = try mustBeSubmitted().channel
        return [registered(try channel.receiptDay(facts, on: today), deemed: false, in: calendar)]
    }

    /// 视为已经确认 (L-31d, our rule): an online request that the office has not confirmed by the next working day
    /// (or the agency's later one) counts
    /// as confirmed on that day, to protect the applicant.
    package func deemConfirmed(
        by actor: Actor,
        on today: CivilDate,
        in calendar: WorkingCalendar,
        by policy: RequestPolicy = .standard
    ) throws(RequestRefusal) -> [RequestAct] {
        let intake = try mustBeSubmitted()
        guard intake.channel == .online else { throw .notOnline }
        let limit = RequestDue(calendar.day(policy.confirmationDays, workingDaysAfter: intake.submittedOn))
        guard today > limit.day else { throw .stillToConfirm(until: limit) }
        try Self.mustHaveLapsed(limit, on: today, by: actor)
        return [registered(limit.day, deemed: true, in: calendar)]
    }

    /// 关联: what the officer found to belong together; the program only proposes.
    package func link(to other: String, reason: String) throws(RequestRefusal) -> [RequestAct] {
        let other = try Self.referenced(other, "request", "关联的申请编号")
        guard other != id.key else { throw .textMissing("request", "另一件申请的编号") }
        return [.intake(.linked(to: other, reason: try Self.told(reason, "reason", "关联的理由")))]
    }

    private func mustBeSubmitted() throws(RequestRefusal) -> RequestIntake {
        guard let intake, receivedOn == nil else { throw .alreadyRegistered }
        try mustBe(.submitted)
        return intake
    }

    private func registered(_ day: CivilDate, deemed: Bool, in calendar: WorkingCalendar) -> RequestAct {
        .intake(
            .registered(
                receivedOn: day,
                due: RequestDue(calendar.end(of: TimeLimit.reply.period, after: day)),  // C-REPLY, R 33
                correctionDue: RequestDue(calendar.end(of: TimeLimit.correctionNotice.period, after: day)),  // C-CORR
                deemed: deemed
            )
        )
    }
}
