import LegalClock

extension DisclosureRequest {
    // MARK: What all rules ask

    static let longestText = 12_000
    static let longestReference = 300

    func mustBe(_ states: RequestState...) throws(RequestRefusal) {
        guard !states.contains(state) else { return }
        throw state.isOpen || states.contains(where: { !$0.isOpen })
            ? .notYet(state, needs: states) : .isOver(state)
    }

    /// C-REPLY runs: neither before registration nor while others are waited for.
    func mustRun() throws(RequestRefusal) {
        guard state.clock != .running else { return }
        throw state.isOpen ? .notYet(state, needs: [.received, .underReview, .drafting]) : .isOver(state)
    }

    func mustHave(_ item: Int) throws(RequestRefusal) {
        guard items.contains(where: { $0.number == item }) else { throw .noSuchItem(item) }
    }

    static func told(_ text: String, _ field: String, _ name: String) throws(RequestRefusal) -> String {
        guard !text.isBlank else { throw .textMissing(field, name) }
        guard text.utf8.count <= longestText else { throw .tooLong(field) }
        return text
    }

    /// 文号 and other short references.
    static func referenced(_ text: String, _ field: String, _ name: String) throws(RequestRefusal) -> String {
        guard !text.isBlank else { throw .textMissing(field, name) }
        guard text.utf8.count <= longestReference else { throw .tooLong(field) }
        return text
    }

    /// A day that is not over today, and not before another.
    static func held(
        _ day: CivilDate,
        _ field: String,
        notBefore other: CivilDate?,
        _ name: String,
        on today: CivilDate
    ) throws(RequestRefusal) {
        guard day <= today else { throw .dayInFuture(field) }
        if let other, day < other { throw .dayBefore(field, name, other) }
    }

    /// What ends by the lapse of time: the period must be over, and the program alone decides nothing on a day that rests
    /// on an unannounced year (working-day rule 4).
    static func mustHaveLapsed(_ due: RequestDue, on today: CivilDate, by actor: Actor) throws(RequestRefusal) {
        guard today > due.day else { throw .periodNotOver(due) }
        if due.isProvisional, actor.roles == [.program] { throw .restsOnUnannouncedYear(due) }
    }

    /// C-REPLY as it would be after a change; a case whose receipt day was never fixed has none.
    func due(in calendar: WorkingCalendar, after change: (inout Clock) -> Void) throws(RequestRefusal) -> RequestDue {
        guard var clock else { throw .notYet(state, needs: [.received]) }
        change(&clock)
        return RequestDue(clock.run.due(in: calendar))
    }
}
