package import LegalClock

/// The union of the days that suspensions take out: several letters at a time take each day out once.
package struct SuspendedTime: Hashable, Sendable {
    /// Not counted: the days after `after`, through `through`. Ascending, with counted days between them.
    package struct Interval: Hashable, Sendable {
        package var after: CivilDate
        package var through: CivilDate
        /// The end rests on a year without a notice.
        package var isProvisional: Bool
    }

    package private(set) var intervals: [Interval] = []

    package init(_ suspensions: [Suspension], in calendar: WorkingCalendar) {
        let each = suspensions.map { suspension in
            let end = suspension.end(in: calendar)
            return Interval(after: suspension.sentOn, through: end.day, isProvisional: end.isProvisional)
        }
        for interval in each.sorted(by: { $0.after < $1.after }) where interval.after < interval.through {
            guard let last = intervals.last, interval.after <= last.through else {
                intervals.append(interval)
                continue
            }
            if interval.through > last.through {
                intervals[intervals.count - 1].through = interval.through
            }
            if interval.isProvisional { intervals[intervals.count - 1].isProvisional = true }
        }
    }

    package func holds(_ day: CivilDate) -> Bool { intervals.contains { $0.after < day && day <= $0.through } }

    /// The n-th working day after `start` that is not taken out.
    func day(_ count: Int, workingDaysAfter start: CivilDate, in calendar: WorkingCalendar) -> DueDay {
        var (position, rest, isProvisional) = (start, count, false)
        for interval in intervals where interval.through > position {
            let before = max(0, calendar.workingDays(after: position, through: interval.after).count)
            if before >= rest { break }
            rest -= before
            position = interval.through
            isProvisional = isProvisional || interval.isProvisional
        }
        let due = calendar.day(rest, workingDaysAfter: position).day
        return calendar.dueDay(due, countedFrom: start, isProvisional: isProvisional)
    }

    /// The end of a period of natural days, later by the days that are taken out.
    func end(of period: Period, after start: CivilDate, in calendar: WorkingCalendar) -> DueDay {
        let (last, isProvisional) = unmovedEnd(of: period, after: start, in: calendar)
        let due = calendar.moved(last)
        return isProvisional ? calendar.dueDay(due.day, countedFrom: start, isProvisional: true) : due
    }

    /// The same before a last day that is not worked moves on.
    func unmovedEnd(
        of period: Period,
        after start: CivilDate,
        in calendar: WorkingCalendar
    ) -> (day: CivilDate, isProvisional: Bool) {
        var (last, position, isProvisional) = (calendar.unmovedEnd(of: period, after: start), start, false)
        for interval in intervals where interval.through > position {
            let first = max(position, interval.after)
            if first >= last { break }
            last = last.adding(days: interval.through.days(since: first))
            position = interval.through
            isProvisional = isProvisional || interval.isProvisional
        }
        return (last, isProvisional)
    }
}
