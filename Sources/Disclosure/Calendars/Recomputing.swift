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
        let requests = try await run(DisclosureRequest.self, .recomputeRequest) { request in
            request.recompute(by: notice, in: calendar)
        }
        let reviews = try await run(Review.self, .recomputeReview) { review in
            review.recompute(by: notice, in: calendar)
        }
        return requests + reviews
    }

    private func run<S: Subject>(
        _ type: S.Type,
        _ step: Step,
        _ rule: @escaping @Sendable (S) -> [S.Content]
    ) async throws -> Int {
        var query = DeskQuery(agency: actor.agency, kind: S.kind)
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
