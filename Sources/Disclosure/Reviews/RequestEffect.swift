package import LegalClock

/// What an act of a case does to the request it is about: to be recorded there by a command of its own.
package enum RequestEffect: Hashable, Sendable {
    /// The request shows that a case about it is open, or over.
    case noted(ReviewKind, open: Bool, reference: String)
    /// 责令重新答复: the request is handled again.
    case reopened(ReopeningOrder, on: CivilDate)

    /// The rule of the request that records it.
    package func acts(
        on request: DisclosureRequest,
        today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(RequestRefusal) -> [RequestAct] {
        switch self {
        case .noted(let kind, let open, let reference):
            try request.noteReview(kind, open: open, reference: reference)
        case .reopened(let order, let day):
            try request.reopen(by: order, receivedOn: day, on: today, in: calendar)
        }
    }

    package var step: Step {
        switch self {
        case .noted: .noteRequestReview
        case .reopened: .reopenRequest
        }
    }
}

extension Review {
    /// The request it is about; `nil` for cases that were not born from one.
    package var request: SubjectID? { notice?.matter.requestNumber.map { SubjectID(DisclosureRequest.kind, $0) } }

    /// What the act does to the request; `self` is the case after it.
    package func effects(of act: ReviewAct) -> [RequestEffect] {
        guard let notice, request != nil else { return [] }
        let reference = notice.caseNumber.isEmpty ? "\(notice.authority)（\(id.key)）" : notice.caseNumber
        switch act {
        case .opened, .appealed: return [.noted(notice.kind, open: true, reference: reference)]
        case .concluded(let conclusion, _):
            var effects = [RequestEffect.noted(notice.kind, open: false, reference: reference)]
            if conclusion.answersAnew {
                let order = ReopeningOrder(
                    kind: notice.kind,
                    document: conclusion.document,
                    workingDays: conclusion.workingDays
                )
                effects.append(.reopened(order, on: conclusion.on))
            }
            return effects
        default: return []
        }
    }
}

extension Review {
    /// What acts of a review do to the request it is about, as commands to be recorded together with them.
    ///
    ///     try await ledger.record(command, affecting: Review.consequences(in: calendar, by: actor))
    package static func consequences(
        in calendar: WorkingCalendar,
        by actor: Actor
    ) -> @Sendable (Standing<Review>, [ReviewAct]) throws -> [Command<DisclosureRequest>] {
        { standing, acts in
            guard let request = standing.subject.request else { return [] }
            return acts.flatMap { standing.subject.effects(of: $0) }.map { effect in
                Command(effect.step, DisclosureRequest.self, request, seen: nil, by: actor) { request, setting in
                    try effect.acts(on: request, today: setting.day, in: calendar)
                }
            }
        }
    }
}
