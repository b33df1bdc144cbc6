import LegalClock
import Testing

@testable import Web

struct CalendarYearTests {
    @Test func whatANoticeSaysOfAYear() {
        let year = CalendarYear(2025, in: .national)
        #expect(year.isAnnounced)
        #expect(year.holidays.first == "元旦 1月1日")
        #expect(year.holidays.contains("国庆节、中秋节 10月1日至10月8日"))
        #expect(year.workdays.contains("9月28日"))
        #expect(year.notices.count == 1)
    }

    @Test func aYearToComeHasItsStatutoryDaysAlone() {
        let year = CalendarYear(2040, in: .national)
        #expect(!year.isAnnounced)
        #expect(year.workdays.isEmpty && year.notices.isEmpty)
        #expect(year.holidays.first?.hasPrefix("元旦 1月1日") == true)
    }
}
