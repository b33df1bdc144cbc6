package import LegalClock

/// A due day that a new notice moves, or makes final.
///
///     clock.change(from: .national, to: calendar)   // 暂定 2027-01-13 → 2027-01-14
package struct DueDayChange: Hashable, Sendable {
    package let old: DueDay
    package let new: DueDay

    package init(old: DueDay, new: DueDay) {
        self.old = old
        self.new = new
    }

    package var sentence: String {
        if old.day == new.day {
            return new.isProvisional ? "到期日\(new.day.chinese)改为暂定" : "到期日\(new.day.chinese)不再是暂定"
        }
        return "到期日由\(old.chinese)改为\(new.chinese)"
    }
}

extension Clock {
    /// How the due day differs between two calendars; `nil` when it does not, and when the clock has stopped or waits.
    ///
    /// What stopped in time by the calendar of its day stays so.
    package func change(from old: WorkingCalendar, to new: WorkingCalendar) -> DueDayChange? {
        guard run.stoppedOn == nil, let before = due(in: old), let after = due(in: new), before != after else {
            return nil
        }
        return DueDayChange(old: before, new: after)
    }
}
