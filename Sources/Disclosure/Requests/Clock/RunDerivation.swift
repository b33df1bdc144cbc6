import LegalClock

/// The days of one run of a clock.
struct RunDerivation {
    private let run: ClockRun
    private let calendar: WorkingCalendar
    private let due: DueDay
    private let countsWorkingDays: Bool
    /// Of a clock of natural days: the last that is counted.
    private let lastCounted: CivilDate
    /// The last day to list.
    private let end: CivilDate
    private let suspended: SuspendedTime

    /// - Parameter next: the day the next run begins.
    init(_ run: ClockRun, until next: CivilDate?, in calendar: WorkingCalendar) {
        self.run = run
        self.calendar = calendar
        due = run.due(in: calendar)
        suspended = SuspendedTime(run.suspensions, in: calendar)
        if case .workingDays = run.period { countsWorkingDays = true } else { countsWorkingDays = false }
        lastCounted = countsWorkingDays ? due.day : run.unmovedEnd(in: calendar)
        switch (run.interruption, next) {
        case (let interruption?, let next?): end = max(interruption.on, next.adding(days: -1))
        case (let interruption?, nil): end = interruption.on
        case (nil, let next?): end = min(due.day, next.adding(days: -1))
        case (nil, nil): end = due.day
        }
    }

    func days(atMost most: Int) -> [DueDerivation.Day] {
        guard most > 0 else { return [] }
        var days = [day(run.start, .opening)]
        var count = 0
        var date = run.start.adding(days: 1)
        while date <= end, days.count < most {
            let counting = counting(date, after: count)
            if case .counted(let number) = counting { count = number }
            days.append(day(date, counting))
            guard date < .latest else { break }
            date = date.adding(days: 1)
        }
        return days
    }

    private func counting(_ date: CivilDate, after count: Int) -> DueDerivation.Counting {
        if let interruption = run.interruption, date > interruption.on { return .void(interruption.cause) }
        if countsWorkingDays, !calendar.isWorkingDay(date) { return .notWorked }
        if suspended.holds(date) { return .suspended(letters(on: date)) }
        if !countsWorkingDays, date > lastCounted { return .moved }
        return .counted(count + 1)
    }

    private func letters(on date: CivilDate) -> [String] {
        run.suspensions.filter { $0.holds(on: date, in: calendar) }.map(\.letter)
    }

    private func day(_ date: CivilDate, _ counting: DueDerivation.Counting) -> DueDerivation.Day {
        DueDerivation.Day(
            date: date,
            kind: calendar.kind(of: date),
            isProvisional: !calendar.isAnnounced(date),
            counting: counting,
            events: events(on: date),
            countsWorkingDays: countsWorkingDays
        )
    }

    private func events(on date: CivilDate) -> [DueDerivation.Event] {
        var events: [DueDerivation.Event] = []
        if date == run.start { events.append(.began(run.beginning)) }
        for suspension in run.suspensions { events += Self.events(of: suspension, on: date, in: calendar) }
        if let `extension` = run.extension, `extension`.on == date {
            events.append(.extended(days: `extension`.days, letter: `extension`.letter))
        }
        if let delay = run.delay, delay.on == date { events.append(.delayed(until: delay.until, letter: delay.letter)) }
        if let interruption = run.interruption, interruption.on == date {
            events.append(.interrupted(interruption.cause, letter: interruption.letter))
        }
        if run.stoppedOn == date { events.append(.stopped) }
        if run.interruption == nil, date == due.day, date > run.start { events.append(.due) }
        return events
    }

    private static func events(
        of suspension: Suspension,
        on date: CivilDate,
        in calendar: WorkingCalendar
    ) -> [DueDerivation.Event] {
        var events: [DueDerivation.Event] = []
        let letter = suspension.letter
        if suspension.sentOn == date { events.append(.asked(suspension.cause, letter: letter)) }
        if suspension.receivedOn == date { events.append(.delivered(letter: letter)) }
        if suspension.answeredOn == date { events.append(.answered(letter: letter)) }
        let limit = suspension.limit(in: calendar).day
        if date == limit, suspension.answeredOn.map({ $0 > limit }) ?? true { events.append(.silent(letter: letter)) }
        return events
    }
}

extension ClockRun {
    /// Of natural days: the last one before it moves to a working day.
    func unmovedEnd(in calendar: WorkingCalendar) -> CivilDate {
        if let delay { return delay.until }
        return SuspendedTime(suspensions, in: calendar).unmovedEnd(of: wholePeriod, after: start, in: calendar).day
    }
}
