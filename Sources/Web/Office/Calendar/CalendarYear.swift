import LegalClock

/// What is off and what is worked in a year, as its notices have it.
///
///     CalendarYear(2026, in: calendar).holidays     // ["元旦 1月1日至1月3日", …]
struct CalendarYear: Hashable, Sendable {
    let year: Int
    let isAnnounced: Bool
    /// 国办发明电〔2025〕7号; every notice that a day of the year rests on.
    private(set) var notices: [String] = []
    private(set) var holidays: [String] = []
    /// 调休上班: weekend days that are worked.
    private(set) var workdays: [String] = []

    init(_ year: Int, in calendar: WorkingCalendar) {
        self.year = year
        isAnnounced = calendar.announcedYears.contains(year)
        guard let first = CivilDate(year, 1, 1), let last = CivilDate(year, 12, 31) else { return }
        var run: (name: String, first: CivilDate, last: CivilDate)?
        for offset in 0...last.days(since: first) {
            let day = first.adding(days: offset)
            let name = note(calendar.kind(of: day), on: day)
            if let open = run, name != open.name {
                holidays.append(Self.words(open))
                run = nil
            }
            if let name { run = (name, run?.first ?? day, day) }
        }
        if let run { holidays.append(Self.words(run)) }
    }

    /// The name of a holiday that the day belongs to.
    private mutating func note(_ kind: DayKind, on day: CivilDate) -> String? {
        switch kind {
        case .workday, .weekend: return nil
        case .statutoryHoliday(let name): return name
        case .holiday(let name, let notice):
            add(notice)
            return name
        case .makeUpWorkday(_, let notice):
            add(notice)
            workdays.append(day.chineseWithoutYear)
            return nil
        }
    }

    private mutating func add(_ notice: String) { if !notices.contains(notice) { notices.append(notice) } }

    private static func words(_ run: (name: String, first: CivilDate, last: CivilDate)) -> String {
        let days =
            run.first == run.last
            ? run.first.chineseWithoutYear : "\(run.first.chineseWithoutYear)至\(run.last.chineseWithoutYear)"
        return "\(run.name) \(days)"
    }
}
