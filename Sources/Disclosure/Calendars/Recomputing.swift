package import LegalClock

/// 重新推算: brings the recorded due days of an agency up to its calendar, each change an act with old and new.
///
///     let count = try await Recomputing(ledger, agency).run(by: "国办发明电〔2026〕9号", in: calendar)
///
/// A subject whose due days stay gets no act, so that running it again does nothing.
package struct Recomputing: Sendable {
    private static let page = 200

    private let ledger: any Ledger
    private let actor: Actor

    package init(_ ledger: any Ledger, _ agency: AgencyCode) {
        self.ledger = ledger
        actor = .program(for: agency)
    }

    /// How many subjects got new due days.
    @discardableResult
    package func run(by notice: String, in calendar: WorkingCalendar) async throws -> Int {
        let requests = try await run(DisclosureRequest.self, .recomputeRequest, isOpen: true) { request in
            request.recompute(by: notice, in: calendar)
        }
        let reviews = try await run(Review.self, .recomputeReview) { review in
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

    private func run<S: Subject>(
        _ type: S.Type,
        _ step: Step,
        isOpen: Bool? = nil,
        _ rule: @escaping @Sendable (S) -> [S.Content]
    ) async throws -> Int {
        var query = DeskQuery(agency: actor.agency, kind: S.kind)
        query.isOpen = isOpen
        query.limit = Self.page
        query.order = .oldest
        var changed = 0
        while true {
            let rows = try await ledger.desk(query)
            for row in rows {
                guard let standing = try await ledger.standing(type, row.subject, of: actor.agency),
                    !rule(standing.subject).isEmpty
                else { continue }
                try await ledger.record(
                    Command(step, type, row.subject, seen: nil, by: actor) { subject, _ in rule(subject) }
                )
                changed += 1
            }
            if rows.count < Self.page { return changed }
            query.offset += Self.page
        }
    }
}
