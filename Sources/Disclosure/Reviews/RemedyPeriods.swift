package import LegalClock

/// 救济期限: until when the one who was answered can go to a reconsideration authority or a court.
///
///     RemedyPeriods(servedOn: CivilDate(2025, 3, 10)!, isTold: true).reconsideration(in: .national)   // 2025-05-09
package struct RemedyPeriods: Hashable, Sendable {
    /// Knew of the act: the service of the letter, or the end of the reply period when there was none.
    package var knewOn: CivilDate
    /// The letter named the authority, the court and the periods.
    package var isTold: Bool
    /// No answer was given at all.
    package var isSilence: Bool

    package init(servedOn day: CivilDate, isTold: Bool) {
        knewOn = day
        self.isTold = isTold
        isSilence = false
    }

    /// Nothing was answered by the due day.
    package init(silenceSince due: CivilDate) {
        knewOn = due
        isTold = true
        isSilence = true
    }

    package var reconsiderationLimit: TimeLimit { isTold ? .reconsiderationApplication : .reconsiderationUntold }
    package var suitLimit: TimeLimit { isSilence ? .suitForSilence : isTold ? .directSuit : .suitUntold }

    package func reconsideration(in calendar: WorkingCalendar) -> DueDay {
        calendar.end(of: reconsiderationLimit.period, after: knewOn)
    }

    package func suit(in calendar: WorkingCalendar) -> DueDay { calendar.end(of: suitLimit.period, after: knewOn) }
}
