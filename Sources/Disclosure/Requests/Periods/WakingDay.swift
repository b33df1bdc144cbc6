package import LegalClock

extension DisclosureRequest {
    /// The first day on which the passing of days may bring something for the case: ``lapse(by:on:in:by:)`` or
    /// ``alerts(on:in:by:)``, but for ``reevaluations``. `nil` when nothing is waited for.
    ///
    /// By the earliest where a day is provisional, and without the days before it on which it is announced: those are the
    /// agency's to set, so the one who asks adds them (``WakingDays``).
    package var wakes: CivilDate? {
        var days: [CivilDate] = []
        for case .due(let due) in publications.values { days.append(due.cautious) }
        guard state.isOpen else { return days.min() }
        if state == .submitted, let intake { days.append(intake.submittedOn) }
        if state.clock == .running, let due { days.append(due.cautious) }
        if let internalDue { days.append(internalDue) }
        if let next = nextDue { days.append(next.cautious) }
        if let correction = corrections.last, correction.receivedOn == nil { days.append(correction.limit.cautious) }
        for consultation in consultations where consultation.isOpen { days.append(consultation.letter.limit.cautious) }
        return days.min()
    }
}

/// Which cases the hourly work asks on a day: those that wake by ``horizon``, and those of which something is looked at again
/// in ``reevaluated``.
package struct WakingDays: Hashable, Sendable {
    package let horizon: CivilDate
    /// From the day after the last working day before: 定期评估 that falls on a day off is told on the next working day.
    package let reevaluated: ClosedRange<CivilDate>

    package init(on day: CivilDate, in calendar: WorkingCalendar, by policy: RequestPolicy) {
        // One more: a period may end on a day off behind the last of the working days that are announced.
        horizon = calendar.day(max(0, policy.alertDays.max() ?? 0) + 1, workingDaysAfter: day).day
        reevaluated = min(day, calendar.day(-1, workingDaysAfter: day).day.adding(days: 1))...day
    }

    /// Whether a case is asked, by what its row in the register says.
    package func wake(_ row: RequestRow) -> Bool {
        if let wakes = row.wakes, wakes <= horizon { return true }
        guard let first = row.firstReevaluation, let last = row.lastReevaluation else { return false }
        return last >= reevaluated.lowerBound && first <= reevaluated.upperBound
    }
}
