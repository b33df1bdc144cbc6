package import LegalClock

extension DisclosureRequest {
    /// 拟作答复: underReview → drafting; each item gets one decision, and may get another until it is sent for approval.
    package func draft(_ draft: ItemDecision) throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.underReview, .drafting)
        try mustHave(draft.item)
        guard Decision.forItems.contains(draft.decision) else { throw .decisionNotForItems(draft.decision) }
        let texts = [
            draft.basis, draft.reasons, draft.access, draft.rightAgency, draft.redaction, draft.publicInterest,
        ]
        guard texts.allSatisfy({ $0.utf8.count <= ItemDecision.longestText }) else { throw .tooLong("reasons") }
        guard draft.files.count <= ItemDecision.mostFiles else { throw .tooMany("files", ItemDecision.mostFiles) }
        return [.decision(.drafted(draft))]
    }

    /// Back from drafting to review: something must still be asked.
    package func resumeReview(reason: String) throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.drafting)
        return [.decision(.reviewResumed(reason: try Self.told(reason, "reason", "退回审查的理由")))]
    }

    /// 送签: drafting → approving, when nothing is missing any more.
    package func submitForApproval() throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.drafting)
        if let missing = missingBeforeSigning.first { throw missing }
        return [.decision(.submittedForApproval)]
    }

    /// 退回重拟: approving → drafting.
    package func returnDraft(reason: String) throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.approving)
        return [.decision(.draftReturned(reason: try Self.told(reason, "reason", "退回的理由")))]
    }

    /// 签发: approving → decided. Every item is answered by exactly one letter of the kind that its decision asks for,
    /// which shows the way against it (V-NOREMEDY, V-REMEDY-WRONGROUTE).
    package func sign(_ letters: [SignedLetter], on today: CivilDate) throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.approving)
        if let missing = missingBeforeSigning.first { throw missing }
        guard letters.flatMap(\.items).sorted() == items.map(\.number) else { throw .lettersDoNotFit }
        for letter in letters {
            guard letter.kind == letterKind(of: letter.items) else { throw .lettersDoNotFit }
            _ = try Self.referenced(letter.number, "letter", "文号")
            let required = remedy(of: letter.items)
            guard letter.remedy == required else { throw .remedyWrong(required) }
        }
        guard Set(letters.map(\.number)).count == letters.count else { throw .lettersDoNotFit }
        return [.decision(.signed(on: today, letters: letters))]
    }

    /// 撤回签发: decided → drafting, while nobody outside has the answer. What was signed stays in the acts; its number is
    /// voided by the one who keeps the series, and the next signature takes a new one.
    package func recall(reason: String) throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.decided)
        return [.decision(.recalled(reason: try Self.told(reason, "reason", "撤回签发的理由")))]
    }

    /// 送达: decided → served, with a proof. In time or not by the day the law takes: ``LetterService/Way/dayName``.
    package func serve(
        _ way: LetterService.Way,
        day: CivilDate,
        proof: String,
        on today: CivilDate,
        by policy: RequestPolicy = .standard
    ) throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.decided)
        try Self.held(day, "day", notBefore: signing?.on, "签发之日", on: today)
        guard !proof.isBlank else { throw .proofMissing }
        guard proof.utf8.count <= Self.longestReference else { throw .tooLong("proof") }
        // L-18: the law says 定期; how many months is the agency's to set.
        let next = refusedItems.isEmpty ? nil : day.adding(months: policy.reevaluationMonths)
        return [.decision(.served(LetterService(way: way, day: day, proof: proof), reevaluateOn: next))]
    }

    /// The letter that answers these items: the one of their decision, or 答复书 when they were decided differently.
    package func letterKind(of items: [Int]) -> LetterKind {
        let kinds = Set(items.compactMap { drafts[$0]?.decision.row.letter })
        return kinds.count == 1 ? kinds.first ?? .mixed : .mixed
    }
}
