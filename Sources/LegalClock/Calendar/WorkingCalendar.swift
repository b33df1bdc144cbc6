/// 工作日历: which days are worked, by the notices it is made of.
///
///     let calendar = WorkingCalendar.national
///     calendar.day(20, workingDaysAfter: CivilDate(2026, 1, 12)!)   // 2026-02-09
///     calendar.kind(of: CivilDate(2026, 2, 14)!)                    // 春节调休上班（国办发明电〔2025〕7号）
///
/// Made once and asked often: making one takes a walk over its years, every question after that a look-up.
///
/// A year is announced when one of the notices arranges it. Days of other years are Monday to Friday without the
/// statutory days, and every answer that rests on one is provisional.
public struct WorkingCalendar: Sendable {
    /// In the order in which they are laid over each other: national ones, then those of regions.
    public let notices: [HolidayNotice]
    /// Ascending.
    public let announcedYears: [Int]

    let counts: DayCounts
    /// What notices say of a day, by its number; the last word counts.
    let marks: [Int32: DayKind]
    /// Runs of announced years as day numbers, ascending, not touching.
    let announced: [Range<Int>]

    /// By the notices that the program knows.
    public static let national = WorkingCalendar(laying: HolidayNotice.national)

    /// Without any notice: every answer is provisional.
    public static let empty = WorkingCalendar(laying: [])

    /// Notices that fit together: ``adding(_:)`` refuses those that do not.
    init(laying notices: [HolidayNotice]) {
        let ordered = notices.filter { !$0.isRegional } + notices.filter(\.isRegional)
        let years = Set(ordered.filter { $0.scope == .year }.map(\.year)).sorted()
        let marks = Self.marks(ordered, announced: Set(years))
        self.notices = ordered
        self.marks = marks
        announcedYears = years
        announced = Self.runs(years)
        counts = DayCounts(range: Self.span(ordered)) { number in
            (marks[Int32(number)] ?? Self.plainKind(of: number)).isWorkingDay
        }
    }

    private static func marks(_ notices: [HolidayNotice], announced: Set<Int>) -> [Int32: DayKind] {
        var marks: [Int32: DayKind] = [:]
        for year in StatutoryDays.years where !announced.contains(year) {
            for day in StatutoryDays.of(year) { marks[day.date.dayNumber] = .statutoryHoliday(day.holiday) }
        }
        for notice in notices {
            for day in notice.daysOff { marks[day.date.dayNumber] = .holiday(day.holiday, notice: notice.number) }
            for day in notice.makeUpWorkdays {
                marks[day.date.dayNumber] = .makeUpWorkday(day.holiday, notice: notice.number)
            }
        }
        return marks
    }

    /// From the first day that a notice or the statute speaks of to the last.
    private static func span(_ notices: [HolidayNotice]) -> Range<Int> {
        let days = notices.flatMap { $0.daysOff + $0.makeUpWorkdays }.map { Int($0.date.dayNumber) }
        let statutory = yearRange(StatutoryDays.years)
        let first = min(days.min() ?? statutory.lowerBound, statutory.lowerBound)
        let last = max(days.max() ?? 0, statutory.upperBound - 1)
        return first..<last + 1
    }

    private static func runs(_ years: [Int]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for year in years {
            let days = yearRange(year...year)
            if let last = runs.last, last.upperBound == days.lowerBound {
                runs[runs.count - 1] = last.lowerBound..<days.upperBound
            } else {
                runs.append(days)
            }
        }
        return runs
    }

    private static func yearRange(_ years: ClosedRange<Int>) -> Range<Int> {
        let first = CivilDate(years.lowerBound, 1, 1) ?? .earliest
        let last = CivilDate(years.upperBound, 12, 31) ?? .latest
        return Int(first.dayNumber)..<Int(last.dayNumber) + 1
    }

    static func plainKind(of dayNumber: Int) -> DayKind {
        CivilDate(dayNumber: dayNumber)?.weekday.isWeekend == true ? .weekend : .workday
    }
}

extension HolidayNotice {
    public var isRegional: Bool {
        if case .region = scope { true } else { false }
    }
}
