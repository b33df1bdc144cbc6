package import LegalClock

/// 重新推算: brings the recorded due days of an agency up to its calendar, each change an act with old and new.
///
///     let count = try await Recomputing(ledger, requests, agency).run(by: "国办发明电〔2026〕9号", in: calendar)
///
/// A subject whose due days stay gets no act, so that running it again does nothing. Whether they stay is decided by the
/// register of requests (``OpenPeriods``), once for all cases that have the same periods; only the acts of those that move are
/// read.
package struct Recomputing: Sendable {
    /// Of the register: as many texts, and then as many cases, are taken at a time.
    private static let page = 10_000
    /// Texts that are asked for together.
    private static let together = 100
    /// Of the list of all subjects.
    private static let deskPage = 1_000

    private let ledger: any Ledger
    private let clocks: (any ClockStore)?
    private let actor: Actor

    /// - Parameter clocks: `nil` where no register is at hand: then every open case is asked.
    package init(_ ledger: any Ledger, _ clocks: (any ClockStore)?, _ agency: AgencyCode) {
        self.ledger = ledger
        self.clocks = clocks
        actor = .program(for: agency)
    }

    /// How many subjects got new due days.
    @discardableResult
    package func run(by notice: String, in calendar: WorkingCalendar) async throws -> Int {
        let rule: Command<DisclosureRequest>.Rule = { request, _ in request.recompute(by: notice, in: calendar) }
        let requests =
            if let clocks {
                try await run(clocks, in: calendar, rule)
            } else {
                try await run(.recomputeRequest, isOpen: true, rule)
            }
        let reviews = try await run(.recomputeReview) { (review: Review, _) in
            review.recompute(by: notice, in: calendar)
        }
        return requests + reviews
    }

    /// Brings everything up to notices that were imported or withdrawn since the last time, and records that it is done.
    /// When it is broken off, the next run goes on where it was: what has its new days already gets no act again.
    ///
    /// - Returns: how many subjects got new due days; `nil` when nothing was to be done.
    @discardableResult
    package func runPending() async throws -> Int? {
        let pending = try await ledger.importedNotices(of: actor.agency).filter { $0.notice != nil && !$0.isRecomputed }
        guard let last = pending.last?.notice else { return nil }
        let changed = try await run(by: last.number, in: ledger.calendar(of: actor.agency))
        for notice in pending {
            try await ledger.record(
                Command(.finishRecomputing, ImportedNotice.self, notice.id, seen: nil, by: actor) { notice, _ in
                    notice.finishRecomputing(changed: changed)
                }
            )
        }
        return changed
    }

    private func run(
        _ clocks: any ClockStore,
        in calendar: WorkingCalendar,
        _ rule: @escaping Command<DisclosureRequest>.Rule
    ) async throws -> Int {
        var changed = 0
        var last: String?
        while true {
            let texts = try await clocks.openPeriods(of: actor.agency, after: last, limit: Self.page)
            let moved = await Self.moved(texts, in: calendar)
            for start in stride(from: 0, to: moved.count, by: Self.together) {
                let some = Array(moved[start..<min(start + Self.together, moved.count)])
                changed += try await move(some, clocks, rule)
            }
            guard texts.count == Self.page else { return changed }
            last = texts.last
        }
    }

    /// Those of the texts that the calendar moves, ascending.
    private static func moved(_ texts: [String], in calendar: WorkingCalendar) async -> [String] {
        let share = 1_000
        return await withTaskGroup(of: [String].self) { group in
            for start in stride(from: 0, to: texts.count, by: share) {
                group.addTask {
                    texts[start..<min(start + share, texts.count)].filter {
                        OpenPeriods(text: $0)?.move(in: calendar) ?? true
                    }
                }
            }
            var moved: Set<String> = []
            for await some in group { moved.formUnion(some) }
            return texts.filter(moved.contains)
        }
    }

    /// All cases with these periods, a page read ahead of the one that is worked on. A case that was moved has other periods,
    /// which are none of these: by this calendar they stay.
    private func move(
        _ periods: [String],
        _ clocks: any ClockStore,
        _ rule: @escaping Command<DisclosureRequest>.Rule
    ) async throws -> Int {
        let agency = actor.agency
        var changed = 0
        var page = try await clocks.cases(of: agency, with: periods, after: nil, limit: Self.page)
        while let last = page.last {
            async let next = clocks.cases(of: agency, with: periods, after: last, limit: Self.page)
            changed += try await ledger.record(.recomputeRequest, each: page.map(\.id), by: actor, rule: rule)
            page = try await next
        }
        return changed
    }

    /// Each subject of the kind, or each that is open.
    private func run<S: Subject>(
        _ step: Step,
        isOpen: Bool? = nil,
        _ rule: @escaping Command<S>.Rule
    ) async throws -> Int {
        var query = DeskQuery(agency: actor.agency, kind: S.kind)
        query.isOpen = isOpen
        query.limit = Self.deskPage
        query.order = .oldest
        var changed = 0
        while true {
            let rows = try await ledger.desk(query)
            changed += try await ledger.record(step, each: rows.map(\.subject), by: actor, rule: rule)
            if rows.count < Self.deskPage { return changed }
            query.offset += Self.deskPage
        }
    }
}
