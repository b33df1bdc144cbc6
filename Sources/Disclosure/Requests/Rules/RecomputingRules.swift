package import LegalClock

extension DisclosureRequest {
    /// A new holiday notice: every open period that it moves, with old and new; nothing when it moves none.
    package func recompute(by notice: String, in calendar: WorkingCalendar) -> [RequestAct] {
        openPeriods.compactMap { period in
            period.moved(in: calendar).map {
                .period(.dueMoved(clock: period.clock, from: period.due, to: $0, notice: notice))
            }
        }
    }
}

extension ConsultationLetter {
    /// Its period among those of the case: `C-3RD/1`.
    package var period: String { "\(kind.timeLimit.id)/\(number)" }
}
