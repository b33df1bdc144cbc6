package import LegalClock

/// What the passing of days does to the cases of an agency, done by the program: ``DisclosureRequest/lapse(by:on:in:by:)``,
/// reminders, and the summary of the month.
///
///     let outcome = try await TimelyWork(ledger, requests, agencies).run(for: agency, on: today)
///     outcome.lapses       // 2
///
/// It may be run as often as anybody likes, by several nodes at a time and after a crash: a case that has lapsed does not
/// lapse again, and a reminder that was told on a day is not told again on it.
package struct TimelyWork: Sendable {
    /// What a run came to.
    package struct Outcome: Hashable, Sendable {
        /// Cases in which the end of a period was recorded.
        package var lapses = 0
        package var reminders = 0
        package var summaries = 0

        package var isNothing: Bool { lapses + reminders + summaries == 0 }

        package static func + (left: Outcome, right: Outcome) -> Outcome {
            Outcome(
                lapses: left.lapses + right.lapses,
                reminders: left.reminders + right.reminders,
                summaries: left.summaries + right.summaries
            )
        }
    }

    private static let page = 200

    private let ledger: any Ledger
    private let requests: any RequestStore
    private let agencies: any AgencyStore

    package init(_ ledger: any Ledger, _ requests: any RequestStore, _ agencies: any AgencyStore) {
        self.ledger = ledger
        self.requests = requests
        self.agencies = agencies
    }

    /// All agencies that use the office.
    package func run(on day: CivilDate) async throws -> Outcome {
        var outcome = Outcome()
        for agency in try await agencies.established().sorted(by: { $0.rawValue < $1.rawValue }) {
            outcome = outcome + (try await run(for: agency, on: day))
        }
        return outcome
    }

    package func run(for agency: AgencyCode, on day: CivilDate) async throws -> Outcome {
        // A recomputing that a restart broke off is gone on with first.
        try await Recomputing(ledger, requests, agency).runPending()
        let calendar = try await ledger.calendar(of: agency)
        let profile = try await agencies.profile(of: agency)?.subject
        let policy = profile.map { RequestPolicy($0) } ?? .standard
        let days = WakingDays(on: day, in: calendar, by: policy)
        var outcome = Outcome()
        var reminders: [Reminder] = []
        // Open ones, and what follows an answer: publications that are due, refusals to be looked at again.
        let waking = try await requests.waking(on: days, of: agency)
        for ids in waking.pages(of: Self.page) {
            for var standing in try await ledger.standings(DisclosureRequest.self, Array(ids), of: agency) {
                let lapsed = try await lapse(&standing, of: agency, on: day, in: calendar, by: policy)
                outcome.lapses += lapsed ? 1 : 0
                reminders += standing.subject.alerts(on: day, in: calendar, by: policy).map {
                    Reminder($0, about: standing.id)
                }
            }
        }
        for ids in try await openReviews(of: agency).pages(of: Self.page) {
            for standing in try await ledger.standings(Review.self, Array(ids), of: agency) {
                reminders += standing.subject.reminders(on: day, in: calendar, by: policy)
            }
        }
        outcome.reminders = try await tell(reminders, of: agency, on: day)
        outcome.summaries = try await summarize(agency, on: day) ? 1 : 0
        return outcome
    }

    /// - Returns: whether anything was recorded
    private func lapse(
        _ standing: inout Standing<DisclosureRequest>,
        of agency: AgencyCode,
        on day: CivilDate,
        in calendar: WorkingCalendar,
        by policy: RequestPolicy
    ) async throws -> Bool {
        guard standing.subject.state.isOpen else { return false }
        let actor = Actor.program(for: agency)
        var isDone = false
        // Each recorded lapse ends something, so there are no more of them than letters.
        while let (step, _) = standing.subject.lapse(by: actor, on: day, in: calendar, by: policy) {
            let before = standing.ordinal
            standing = try await ledger.record(
                Command(step, DisclosureRequest.self, standing.id, seen: nil, by: actor) { request, _ in
                    guard let next = request.lapse(by: actor, on: day, in: calendar, by: policy), next.step == step
                    else {
                        return []
                    }
                    return next.acts
                }
            )
            guard standing.ordinal > before else { break }
            isDone = true
        }
        return isDone
    }

    private func tell(_ reminders: [Reminder], of agency: AgencyCode, on day: CivilDate) async throws -> Int {
        guard !reminders.isEmpty else { return 0 }
        let id = ReminderDay.subject(day)
        let known = try await ledger.standing(ReminderDay.self, id, of: agency)?.subject ?? ReminderDay(id: id)
        let new = known.tell(reminders)
        guard !new.isEmpty else { return 0 }
        try await record(.remind, id, of: agency) { $0.tell(reminders) }
        return new.reduce(0) { if case .told(let reminders) = $1 { $0 + reminders.count } else { $0 } }
    }

    /// Of the month before the day.
    private func summarize(_ agency: AgencyCode, on day: CivilDate) async throws -> Bool {
        let month = day.firstOfMonth.adding(days: -1)
        let id = ReminderDay.subject(monthOf: month)
        guard try await ledger.standing(ReminderDay.self, id, of: agency) == nil else { return false }
        let figures = try await summary(of: agency, month: month).whole
        guard !figures.isNothing else { return false }
        try await record(.summarizeMonth, id, of: agency) { $0.summarize(figures) }
        return true
    }

    private func record(
        _ step: Step,
        _ id: SubjectID,
        of agency: AgencyCode,
        _ rule: @escaping @Sendable (ReminderDay) -> [ReminderAct]
    ) async throws {
        let actor = Actor.program(for: agency)
        do {
            try await ledger.record(Command(step, .new(id), by: actor) { day, _ in rule(day) })
        } catch LedgerRefusal.changedMeanwhile {
            // It is there already: from an earlier run, or from another node just now.
            try await ledger.record(Command(step, ReminderDay.self, id, seen: nil, by: actor) { day, _ in rule(day) })
        }
    }

    /// 每月情况 of an agency.
    package func summary(of agency: AgencyCode, month: CivilDate) async throws -> MonthlySummary {
        let found = try await all(where: MonthlySummary.predicate(month: month), of: agency)
        var cases: [DisclosureRequest] = []
        for ids in found.pages(of: Self.page) {
            cases += try await ledger.standings(DisclosureRequest.self, Array(ids), of: agency).map(\.subject)
        }
        return MonthlySummary(cases, month: month)
    }

    // MARK: Which cases

    /// All at once, before any of them changes.
    private func openReviews(of agency: AgencyCode) async throws -> [SubjectID] {
        var query = DeskQuery(agency: agency, kind: Review.kind)
        query.isOpen = true
        query.order = .oldest
        query.limit = Self.page
        var found: [SubjectID] = []
        while true {
            let rows = try await ledger.desk(query)
            found += rows.map(\.subject)
            if rows.count < Self.page { return found }
            query.offset += Self.page
        }
    }

    private func all(where predicate: RequestPredicate, of agency: AgencyCode) async throws -> [SubjectID] {
        var found: [SubjectID] = []
        while true {
            let page = try await requests.requests(where: predicate, of: agency, limit: 1_000, offset: found.count)
            found += page
            if page.count < 1_000 { return found }
        }
    }
}

extension Array {
    /// The whole in stretches of so many.
    fileprivate func pages(of length: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: length).map { self[$0..<Swift.min($0 + length, count)] }
    }
}
