package import LegalClock

extension DisclosureRequest {
    /// A new holiday notice: every open period that it moves, with old and new; nothing when it moves none.
    package func recompute(by notice: String, in calendar: WorkingCalendar) -> [RequestAct] {
        guard state.isOpen, let receivedOn else { return [] }
        var moved: [RequestAct] = []
        func move(_ id: String, _ old: RequestDue?, _ new: DueDay) {
            guard let old, old != RequestDue(new) else { return }
            moved.append(.period(.dueMoved(clock: id, from: old, to: RequestDue(new), notice: notice)))
        }
        if let clock, delayedUntil == nil, let due = clock.due(in: calendar) {
            move(TimeLimit.reply.id, self.due, due)
        }
        move(
            TimeLimit.correctionNotice.id,
            correctionDue,
            calendar.end(of: TimeLimit.correctionNotice.period, after: receivedOn)
        )
        if let correction = corrections.last, correction.receivedOn == nil {
            let limit = calendar.day(correction.days, workingDaysAfter: correction.servedOn)
            move(TimeLimit.correction.id, correction.limit, limit)
        }
        if let fee = fees.last, fee.result == nil {
            move(TimeLimit.fee.id, fee.notice.limit, calendar.end(of: TimeLimit.fee.period, after: fee.notice.servedOn))
        }
        if state == .awaitingReason, let reasons {
            let limit = calendar.day(reasons.days, workingDaysAfter: reasons.servedOn)
            move(TimeLimit.reasons.id, reasons.limit, limit)
        }
        for consultation in consultations where consultation.isOpen {
            let letter = consultation.letter
            move(letter.period, letter.limit, calendar.end(of: letter.kind.timeLimit.period, after: letter.servedOn))
        }
        return moved
    }
}

extension ConsultationLetter {
    /// Its period among those of the case: `C-3RD/1`.
    package var period: String { "\(kind.timeLimit.id)/\(number)" }
}
