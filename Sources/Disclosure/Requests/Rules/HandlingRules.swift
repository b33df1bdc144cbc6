package import LegalClock

extension DisclosureRequest {
    /// 交办: to the unit that holds the information, by a day of the house.
    package func assign(
        to unit: UnitID?,
        handler: AccountID?,
        due: CivilDate?,
        note: String,
        on today: CivilDate
    ) throws(RequestRefusal) -> [RequestAct] {
        try mustBeInHand()
        guard unit != nil || handler != nil else { throw .textMissing("handler", "承办机构或者经办人") }
        guard note.utf8.count <= Self.longestText else { throw .tooLong("note") }
        if let due, due < today { throw .dayBefore("due", "今天", today) }
        return [.handling(.assigned(unit: unit, handler: handler, due: due, note: note))]
    }

    /// 退回: by the one it was given to, with a reason.
    package func giveBack(reason: String, by actor: Actor) throws(RequestRefusal) -> [RequestAct] {
        try mustBeInHand()
        try mustBeAssigned(to: actor)
        return [.handling(.returned(reason: try Self.told(reason, "reason", "退回的理由")))]
    }

    package func answerAsUnit(_ text: String, files: [String], by actor: Actor) throws(RequestRefusal) -> [RequestAct] {
        try mustBeInHand()
        try mustBeAssigned(to: actor)
        guard files.count <= ItemDecision.mostFiles else { throw .tooMany("files", ItemDecision.mostFiles) }
        return [.handling(.unitAnswered(text: try Self.told(text, "text", "查找的情况和处理意见"), files: files))]
    }

    /// 开始审查: received → underReview (L-45).
    package func beginReview() throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.received)
        return [.handling(.reviewBegun)]
    }

    /// 检索记录: what `notExisting` rests on (R 36(四)).
    package func recordSearch(item: Int, places: String, result: String) throws(RequestRefusal) -> [RequestAct] {
        try mustBeInHand()
        try mustHave(item)
        let places = try Self.told(places, "places", "检索的范围和方法")
        return [.handling(.searched(item: item, places: places, result: try Self.told(result, "result", "检索结果")))]
    }

    /// 保密审查 (L-17): by a named person, for every item.
    package func reviewSecrecy(
        item: Int,
        _ outcome: SecrecyOutcome,
        opinion: String
    ) throws(RequestRefusal) -> [RequestAct] {
        try mustBeInHand()
        try mustHave(item)
        guard outcome != .notConcerned else { return try noteNoSecrecy(item: item) }
        let opinion = try Self.told(opinion, "opinion", "审查意见")
        return [.handling(.secrecyReviewed(item: item, outcome: outcome, opinion: opinion))]
    }

    /// The answer will tell nothing of any information (不存在, 信访 …): the officer records that.
    package func noteNoSecrecy(item: Int) throws(RequestRefusal) -> [RequestAct] {
        try mustBeInHand()
        try mustHave(item)
        return [.handling(.secrecyReviewed(item: item, outcome: .notConcerned, opinion: ""))]
    }

    /// 区分处理核对 (L-37): what must not be seen is really gone from what is handed over.
    package func checkRedaction(item: Int, note: String) throws(RequestRefusal) -> [RequestAct] {
        try mustBeInHand()
        try mustHave(item)
        return [.handling(.redactionChecked(item: item, note: try Self.told(note, "note", "核对的情况")))]
    }

    package func note(_ text: String) throws(RequestRefusal) -> [RequestAct] {
        [.handling(.noted(try Self.told(text, "text", "内容")))]
    }

    /// Registered and not over; once signed the text is locked, and with it what it rests on.
    private func mustBeInHand() throws(RequestRefusal) {
        guard state.isOpen else { throw .isOver(state) }
        guard state != .submitted, state != .decided else {
            throw .notYet(state, needs: [.received, .underReview, .drafting])
        }
    }

    /// The handler, or anyone of the unit when no handler is named.
    private func mustBeAssigned(to actor: Actor) throws(RequestRefusal) {
        guard unit != nil || handler != nil else { throw .concernsOthers }
        if let handler, handler != actor.account { throw .concernsOthers }
    }
}
