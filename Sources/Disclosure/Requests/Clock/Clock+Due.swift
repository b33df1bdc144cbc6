package import LegalClock

extension Clock {
    /// The last day; `nil` while the clock waits to count afresh.
    package func due(in calendar: WorkingCalendar) -> DueDay? { run.interruption == nil ? run.due(in: calendar) : nil }

    /// How it stands on a day.
    package func standing(on day: CivilDate, in calendar: WorkingCalendar) -> ClockStanding {
        if let interruption = run.interruption { return .void(interruption) }
        let due = run.due(in: calendar)
        if let stoppedOn = run.stoppedOn { return .stopped(on: stoppedOn, inTime: due.isMet(by: stoppedOn)) }
        switch due.lapse(on: day) {
        case .passed: return .overdue(since: due.day)
        case .uncertain: return .uncertain(due)
        case .notYet: break
        }
        let holding = run.suspensions.filter { $0.holds(on: day, in: calendar) }
        return holding.isEmpty ? .running(due) : .suspended(holding, due: due)
    }

    /// How many days are left after `day`, by the earliest that the due day may be: working days, or natural days where
    /// the law counts those. 0 on the last day, negative after it; `nil` while there is no due day.
    package func daysLeft(on day: CivilDate, in calendar: WorkingCalendar) -> Int? {
        guard let due = due(in: calendar) else { return nil }
        if case .workingDays = run.period { return calendar.workingDays(after: day, through: due.earliest).count }
        return due.earliest.days(since: day)
    }
}

/// How a clock stands on a day.
package enum ClockStanding: Hashable, Sendable {
    case running(DueDay)
    /// Others are asked; the due day is the one if they use all the time they have left.
    case suspended([Suspension], due: DueDay)
    /// Waits to count afresh.
    case void(ClockRun.Interruption)
    case overdue(since: CivilDate)
    /// The due day may be over, but rests on a year without a notice: a person decides.
    case uncertain(DueDay)
    /// `inTime` is `nil` when the due day rests on a year without a notice.
    case stopped(on: CivilDate, inTime: Bool?)
}

extension ClockRun {
    /// The last day of the run, as if it were not interrupted.
    package func due(in calendar: WorkingCalendar) -> DueDay {
        if let delay { return DueDay(day: delay.until) }
        if suspensions.isEmpty { return calendar.end(of: wholePeriod, after: start) }
        let intervals = SuspendedTime(suspensions, in: calendar)
        return switch wholePeriod {
        case .workingDays(let count): intervals.day(count, workingDaysAfter: start, in: calendar)
        default: intervals.end(of: wholePeriod, after: start, in: calendar)
        }
    }
}
