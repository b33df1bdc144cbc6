public import LegalClock

/// Working days counted by walking from day to day: slow, and plain to see.
///
///     let obvious = ObviousCalendar(HolidayNotice.national)
///     obvious.day(20, after: receiptDate)
public struct ObviousCalendar: Sendable {
    private struct Day {
        var isWorked: Bool
        var isAnnounced: Bool
    }

    /// Every day of the years 2008 to 2110, and where the first of them is.
    private var days: [Day] = []
    private let first = CivilDate(2008, 1, 1) ?? .earliest

    /// - Parameter notices: national ones, then those of regions; later ones change earlier ones.
    public init(_ notices: [HolidayNotice]) {
        let announced = Set(notices.filter { $0.scope == .year }.map(\.year))
        let statutory = Set(StatutoryDays.years.flatMap { StatutoryDays.of($0) }.map(\.date))
        var date = first
        while date.year <= 2110 {
            let isAnnounced = announced.contains(date.year)
            let isOff = date.weekday.rawValue > 5 || (!isAnnounced && statutory.contains(date))
            days.append(Day(isWorked: !isOff, isAnnounced: isAnnounced))
            date = date.adding(days: 1)
        }
        for notice in notices {
            for day in notice.daysOff { days[place(day.date)].isWorked = false }
            for day in notice.makeUpWorkdays { days[place(day.date)].isWorked = true }
        }
    }

    private func place(_ day: CivilDate) -> Int { day.days(since: first) }

    public func isAnnounced(_ day: CivilDate) -> Bool { days[place(day)].isAnnounced }

    public func isWorkingDay(_ day: CivilDate) -> Bool { days[place(day)].isWorked }

    /// The n-th working day after a day, before it for a negative n, and whether an unannounced day was walked over.
    public func day(_ count: Int, after start: CivilDate) -> (day: CivilDate, isProvisional: Bool) {
        var (day, rest, isProvisional) = (start, abs(count), false)
        while rest > 0 {
            day = day.adding(days: count > 0 ? 1 : -1)
            if !isAnnounced(day) { isProvisional = true }
            if isWorkingDay(day) { rest -= 1 }
        }
        return (day, isProvisional)
    }

    /// Working days after `start`, through `end`, for `start` before `end`.
    public func count(after start: CivilDate, through end: CivilDate) -> Int {
        var (day, count) = (start, 0)
        while day < end {
            day = day.adding(days: 1)
            if isWorkingDay(day) { count += 1 }
        }
        return count
    }
}
