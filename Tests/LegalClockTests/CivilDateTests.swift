import LegalClock
import TestSupport
import Testing

struct CivilDateTests {
    /// Every day of the calendar, counted one by one.
    @Test func everyDayFollowsTheOneBefore() {
        var (year, month, day) = (1, 1, 1)
        var weekday = 1  // 0001-01-01 was a Monday.
        var wrong = 0
        for number in Int(CivilDate.earliest.dayNumber)...Int(CivilDate.latest.dayNumber) {
            guard let date = CivilDate(dayNumber: number), let same = CivilDate(year, month, day) else {
                wrong += 1
                continue
            }
            if date.components != (year, month, day) || same != date || date.weekday.rawValue != weekday { wrong += 1 }
            weekday = weekday % 7 + 1
            day += 1
            if day > CivilDate.days(inMonth: month, of: year) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(wrong == 0)
        #expect((year, month, day) == (10_000, 1, 1))
    }

    @Test(arguments: [
        ("2026-11-20", true), ("2024-02-29", true), ("2025-02-29", false), ("2026-13-01", false), ("2026-1-01", false),
        ("2026-11-20 ", false), ("２０２６-11-20", false), ("0000-01-01", false), ("", false), ("2026/11/20", false),
    ])
    func onlyDaysOfTheCalendarAreRead(text: String, isDay: Bool) {
        #expect((CivilDate(text) != nil) == isDay)
        if isDay { #expect(CivilDate(text)?.description == text) }
    }

    @Test func countingStaysWithinTheCalendar() {
        #expect(CivilDate.latest.adding(days: 1) == .latest)
        #expect(CivilDate.earliest.adding(days: .min) == .earliest)
        #expect(CivilDate.earliest.adding(days: .max) == .latest)
        #expect(CivilDate(2026, 12, 31)?.adding(days: 1) == CivilDate(2027, 1, 1))
    }

    @Test(arguments: [
        (0, "1970-01-01T08:00:00.000+08:00"), (-1, "1970-01-01T07:59:59.999+08:00"),
        (57_600_000, "1970-01-02T00:00:00.000+08:00"), (57_599_999, "1970-01-01T23:59:59.999+08:00"),
        (-28_800_001, "1969-12-31T23:59:59.999+08:00"), (1_795_226_700_042, "2026-11-21T10:05:00.042+08:00"),
    ])
    func aMomentFallsOnItsDayInChina(milliseconds: Int64, text: String) {
        #expect(Moment(milliseconds: milliseconds).description == text)
    }

    @Test func aDayBeginsAtMidnight() throws {
        let day = try #require(CivilDate(2026, 10, 1))
        let start = Moment(startOf: day)
        #expect(start.day == day)
        #expect(Moment(milliseconds: start.milliseconds - 1).day == day.adding(days: -1))
        #expect(start.clock == "00:00:00")
    }
}
