package import LegalClock

extension DisclosureRequest {
    /// 撤回: by the applicant, any time before the answer is served.
    package func withdraw(
        reason: String,
        receivedOn day: CivilDate,
        on today: CivilDate
    ) throws(RequestRefusal) -> [RequestAct] {
        guard state.isOpen else { throw .isOver(state) }
        try Self.held(day, "receivedOn", notBefore: receivedOn ?? intake?.submittedOn, "提出申请之日", on: today)
        guard reason.utf8.count <= Self.longestText else { throw .tooLong("reason") }
        return [.closing(.withdrawn(on: day, reason: reason))]
    }

    /// 归档 (L-45): served, closed or withdrawn → archived.
    package func archive() throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.served, .closedAbandoned, .withdrawn)
        return [.closing(.archived)]
    }

    /// 重新办理: served → underReview by order of a reconsideration authority or a court. A new clock from the order, and
    /// the case is not counted again in table three.
    package func reopen(
        by order: ReopeningOrder,
        receivedOn day: CivilDate,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.served, .closedAbandoned, .archived)
        _ = try Self.referenced(order.document, "document", "决定书或者判决书的文号")
        if let days = order.workingDays, !(1...365).contains(days) { throw .textMissing("days", "责令答复的工作日数") }
        try Self.held(day, "receivedOn", notBefore: counted?.on, "答复之日", on: today)
        let period = order.workingDays.map { Period.workingDays($0) }
        let due = try due(in: calendar) { $0.restart(.ordered(order.document), on: day, period: period) }
        return [.closing(.reopened(by: order, on: day, due: due))]
    }

    /// A case of reconsideration or litigation about this one began or ended: a flag, not a state.
    package func noteReview(_ kind: ReviewKind, open: Bool, reference: String) throws(RequestRefusal) -> [RequestAct] {
        let reference = try Self.referenced(reference, "reference", "案号")
        return [.closing(.underReview(kind: kind, open: open, reference: reference))]
    }

    /// 定期评估 (L-18): whether what was refused can be disclosed now.
    package func reevaluate(
        item: Int,
        disclose: Bool,
        opinion: String,
        on today: CivilDate,
        by policy: RequestPolicy = .standard
    ) throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.served, .archived)
        guard reevaluations[item] != nil else { throw .notRefused(item) }
        let opinion = try Self.told(opinion, "opinion", "评估意见")
        let next = disclose ? nil : today.adding(months: policy.reevaluationMonths)
        return [.closing(.reevaluated(item: item, disclose: disclose, opinion: opinion, next: next))]
    }

    /// R 44 ¶2: the applicant proposes to publish what was disclosed.
    package func proposePublication(item: Int) throws(RequestRefusal) -> [RequestAct] {
        try mustBeDisclosed(item)
        guard publications[item] == nil else { throw .publicationStands(item) }
        return [.closing(.publicationProposed(item: item))]
    }

    package func declinePublication(item: Int, reason: String) throws(RequestRefusal) -> [RequestAct] {
        guard publications[item] == .proposed else { throw .publicationStands(item) }
        let reason = try Self.told(reason, "reason", "不纳入的理由")
        return [.closing(.publicationDeclined(item: item, reason: reason))]
    }

    /// 纳入主动公开 (L-44): to be published within twenty working days (L-26; the law says 及时).
    package func convertToProactive(
        item: Int,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(RequestRefusal) -> [RequestAct] {
        try mustBeDisclosed(item)
        switch publications[item] {
        case nil, .proposed, .declined: break
        case .due, .published: throw .publicationStands(item)
        }
        let due = RequestDue(calendar.day(20, workingDaysAfter: today))
        return [.closing(.convertedToProactive(item: item, due: due))]
    }

    package func publish(
        item: Int,
        publication: String,
        publishedOn day: CivilDate,
        on today: CivilDate
    ) throws(RequestRefusal) -> [RequestAct] {
        guard case .due = publications[item] else { throw .publicationStands(item) }
        try Self.held(day, "publishedOn", notBefore: service?.day, "答复之日", on: today)
        let publication = try Self.referenced(publication, "publication", "公开的信息")
        return [.closing(.publishedProactively(item: item, on: day, publication: publication))]
    }

    /// L-11, R 36(五): another agency is told of the request, or gets it for its own answer.
    package func tellAgency(_ agency: String, _ text: String) throws(RequestRefusal) -> [RequestAct] {
        let agency = try Self.referenced(agency, "agency", "机关名称")
        return [.closing(.toldAgency(agency: agency, text: try Self.told(text, "text", "告知的内容")))]
    }

    /// 评价: once answered, as often as the applicant likes; the last one stands.
    package func rate(satisfied: Bool, remark: String) throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.served, .archived)
        guard remark.utf8.count <= 2_000 else { throw .tooLong("remark") }
        return [.closing(.rated(satisfied: satisfied, remark: remark))]
    }

    package func confirmReceipt() throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.served, .archived)
        return isReceiptConfirmed ? [] : [.closing(.receiptConfirmed)]
    }

    private func mustBeDisclosed(_ item: Int) throws(RequestRefusal) {
        try mustBe(.served, .archived)
        try mustHave(item)
        guard drafts[item]?.decision.discloses == true else { throw .notDisclosed(item) }
    }
}
