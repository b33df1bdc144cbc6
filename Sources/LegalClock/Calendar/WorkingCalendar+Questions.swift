extension WorkingCalendar {
    /// What a day is, and by which notice.
    public func kind(of day: CivilDate) -> DayKind { marks[day.dayNumber] ?? Self.plainKind(of: Int(day.dayNumber)) }

    public func isWorkingDay(_ day: CivilDate) -> Bool { counts.isWorkingDay(Int(day.dayNumber)) }

    /// Whether a notice arranges the year of the day; if not, what is said of the day is provisional.
    public func isAnnounced(_ day: CivilDate) -> Bool {
        isAnnounced(Int(day.dayNumber)..<Int(day.dayNumber) + 1)
    }

    /// The first working day strictly after a day.
    public func nextWorkingDay(after day: CivilDate) -> DueDay { self.day(1, workingDaysAfter: day) }

    /// The n-th working day strictly after `start`; strictly before it when `count` is negative; `start` itself for none.
    ///
    /// Held at the limits of the calendar.
    public func day(_ count: Int, workingDaysAfter start: CivilDate) -> DueDay {
        let number = Int(start.dayNumber)
        let due = clamped(self.number(count, workingDaysAfter: number))
        if count == 0 { return DueDay(day: start) }
        let touched = count > 0 ? number + 1..<max(due, number + 1) + 1 : min(due, number - 1)..<number
        return isAnnounced(touched) ? DueDay(day: Self.date(due)) : provisional(due, earliest: nil)
    }

    /// The n-th working day strictly before `end`.
    public func day(_ count: Int, workingDaysBefore end: CivilDate) -> DueDay { day(-count, workingDaysAfter: end) }

    /// How many working days lie after `start`, up to and with `end`; negative when `end` is before `start`.
    public func workingDays(after start: CivilDate, through end: CivilDate) -> WorkingDayCount {
        let (first, last) = (Int(start.dayNumber) + 1, Int(end.dayNumber) + 1)
        return WorkingDayCount(
            counts.place(of: last) - counts.place(of: first),
            isProvisional: !isAnnounced(min(first, last)..<max(first, last))
        )
    }

    /// The last day of a period that begins after `start`.
    public func end(of period: Period, after start: CivilDate) -> DueDay {
        if case .workingDays(let count) = period { return day(count, workingDaysAfter: start) }
        return moved(unmovedEnd(of: period, after: start))
    }

    /// The same before a last day that is not worked moves to the next working day.
    public func unmovedEnd(of period: Period, after start: CivilDate) -> CivilDate {
        switch period {
        case .workingDays(let count): day(count, workingDaysAfter: start).day
        case .days(let count): start.adding(days: count)
        case .months(let count): start.adding(months: count)
        case .years(let count): start.adding(months: max(-10_000, min(10_000, count)) * 12)
        }
    }

    /// A due day that was found in another way, by counting the days after `start`: provisional when one of them is.
    public func dueDay(_ day: CivilDate, countedFrom start: CivilDate, isProvisional: Bool = false) -> DueDay {
        let (first, last) = (Int(start.dayNumber) + 1, Int(day.dayNumber) + 1)
        let isFinal = !isProvisional && isAnnounced(min(first, last)..<max(first, last))
        return isFinal ? DueDay(day: day) : provisional(Int(day.dayNumber), earliest: nil)
    }

    /// 期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日 (民法典 203): the day itself, or the next working day.
    public func moved(_ last: CivilDate) -> DueDay {
        let number = Int(last.dayNumber)
        let due = clamped(self.number(1, workingDaysAfter: number - 1))
        return isAnnounced(number..<due + 1) ? DueDay(day: Self.date(due)) : provisional(due, earliest: last)
    }

    // MARK: In day numbers

    private static let mostDays = Int(CivilDate.latest.dayNumber) - Int(CivilDate.earliest.dayNumber)

    @inline(__always)
    private func number(_ count: Int, workingDaysAfter start: Int) -> Int {
        let count = max(-Self.mostDays, min(Self.mostDays, count))
        if count > 0 { return counts.workingDay(at: counts.place(of: start + 1) + count - 1) }
        if count < 0 { return counts.workingDay(at: counts.place(of: start) + count) }
        return start
    }

    /// The band of a provisional day: make-up weekends may pull it two working days earlier, swapped days push it five
    /// later.
    private func provisional(_ due: Int, earliest: CivilDate?) -> DueDay {
        DueDay(
            provisional: true,
            Self.date(due),
            earliest: earliest ?? Self.date(clamped(number(-2, workingDaysAfter: due))),
            latest: Self.date(clamped(number(5, workingDaysAfter: due)))
        )
    }

    @inline(__always)
    private func isAnnounced(_ days: Range<Int>) -> Bool {
        if days.isEmpty { return true }
        return announced.contains { $0.lowerBound <= days.lowerBound && days.upperBound <= $0.upperBound }
    }

    @inline(__always)
    private func clamped(_ number: Int) -> Int {
        max(Int(CivilDate.earliest.dayNumber), min(Int(CivilDate.latest.dayNumber), number))
    }

    @inline(__always)
    private static func date(_ number: Int) -> CivilDate { CivilDate(dayNumber: number) ?? .latest }
}
