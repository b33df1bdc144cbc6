package import LegalClock

extension Assignment {
    /// 交办: somebody gets something to do, by a day that is not over.
    package static func assign(
        _ name: String,
        detail: String,
        due: CivilDate?,
        to handler: AccountID?,
        on today: CivilDate
    ) throws(AssignmentRefusal) -> [AssignmentAct] {
        let name = try named(name)
        guard detail.utf8.count <= longestText else { throw .tooLong("detail") }
        if let due, due < today { throw .dueDayIsOver }
        guard let handler else { throw .handlerMissing }
        return [.assigned(name: name, detail: detail, due: due, handler: handler)]
    }

    /// 转办: by the one who has it, or by the one who gave it.
    package func passOn(
        to handler: AccountID?,
        reason: String,
        by actor: Actor
    ) throws(AssignmentRefusal) -> [AssignmentAct] {
        try mustBeOpen()
        try mustConcern(actor)
        guard let handler else { throw .handlerMissing }
        guard handler != self.handler else { throw .sameHandler }
        return [.passedOn(to: handler, reason: try reasoned(reason))]
    }

    /// 延期: by the one who gave it.
    package func postpone(
        to due: CivilDate?,
        reason: String,
        by actor: Actor,
        on today: CivilDate
    ) throws(AssignmentRefusal) -> [AssignmentAct] {
        try mustBeOpen()
        guard actor.account == starter else { throw .onlyStarter }
        guard let due else { throw .dueDayMissing }
        guard due >= today else { throw .dueDayIsOver }
        return [.postponed(to: due, reason: try reasoned(reason))]
    }

    package func note(_ text: String, by actor: Actor) throws(AssignmentRefusal) -> [AssignmentAct] {
        try mustConcern(actor)
        guard !text.isBlank else { throw .textMissing("text") }
        guard text.utf8.count <= Self.longestText else { throw .tooLong("text") }
        return [.noted(text)]
    }

    /// 办结: by the one who has it, saying what came of it.
    package func complete(result: String, by actor: Actor) throws(AssignmentRefusal) -> [AssignmentAct] {
        try mustBeOpen()
        guard actor.account == handler else { throw .onlyHandler }
        guard !result.isBlank else { throw .textMissing("result") }
        guard result.utf8.count <= Self.longestText else { throw .tooLong("result") }
        return [.completed(result: result)]
    }

    /// 退回重办: by the one who gave it, once it is done.
    package func reopen(reason: String, by actor: Actor) throws(AssignmentRefusal) -> [AssignmentAct] {
        guard state == .done else { throw .notDone }
        guard actor.account == starter else { throw .onlyStarter }
        return [.reopened(reason: try reasoned(reason))]
    }

    /// 撤回: by the one who gave it.
    package func withdraw(reason: String, by actor: Actor) throws(AssignmentRefusal) -> [AssignmentAct] {
        try mustBeOpen()
        guard actor.account == starter else { throw .onlyStarter }
        return [.withdrawn(reason: try reasoned(reason))]
    }

    // MARK: What the rules ask

    private static let longestText = 6_000

    private static func named(_ name: String) throws(AssignmentRefusal) -> String {
        guard !name.isBlank else { throw .textMissing("name") }
        guard name.utf8.count <= 300 else { throw .tooLong("name") }
        return name
    }

    private func reasoned(_ reason: String) throws(AssignmentRefusal) -> String {
        guard !reason.isBlank else { throw .textMissing("reason") }
        guard reason.utf8.count <= Self.longestText else { throw .tooLong("reason") }
        return reason
    }

    private func mustBeOpen() throws(AssignmentRefusal) {
        guard state == .open else { throw .isOver(state) }
    }

    private func mustConcern(_ actor: Actor) throws(AssignmentRefusal) {
        guard actor.account == starter || actor.account == handler else { throw .concernsOthers }
    }
}

extension String {
    /// Nothing to read in it.
    package var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
