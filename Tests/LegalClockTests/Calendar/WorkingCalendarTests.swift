import LegalClock
import Testing

/// The vectors that two collections of the notices and the text of the last one agree upon.
struct WorkingCalendarTests {
    private let calendar = WorkingCalendar.national

    @Test(arguments: [
        ("2024-02-09", true), ("2024-09-14", true), ("2020-02-01", false), ("2020-02-03", true), ("2018-12-29", true),
        ("2018-12-31", false), ("2019-05-05", true), ("2019-05-03", false), ("2025-01-26", true), ("2026-02-28", true),
        ("2026-01-04", true), ("2026-02-23", false), ("2026-10-08", true),
    ])
    func aDayIsWorkedOrNot(text: String, isWorkingDay: Bool) throws {
        let day = try #require(CivilDate(text))
        #expect(calendar.isWorkingDay(day) == isWorkingDay)
        #expect(calendar.kind(of: day).isWorkingDay == isWorkingDay)
        #expect(calendar.isAnnounced(day))
    }

    @Test(arguments: [
        ("2024-09-13", 20, "2024-10-17"), ("2024-09-15", 20, "2024-10-18"), ("2024-09-13", 7, "2024-09-25"),
        ("2026-01-12", 20, "2026-02-09"), ("2026-02-09", 10, "2026-02-28"), ("2026-02-09", 20, "2026-03-13"),
        ("2025-09-10", 20, "2025-10-14"), ("2025-05-15", 15, "2025-06-06"), ("2026-04-28", 20, "2026-05-28"),
        ("2026-12-01", 20, "2026-12-29"), ("2026-12-15", 20, "2027-01-13 provisional"),
        ("2026-12-15", 12, "2026-12-31"), ("2026-12-15", 0, "2026-12-15"), ("2024-10-17", -20, "2024-09-13"),
        ("2018-01-02", -1, "2017-12-29 provisional"),
    ])
    func workingDaysAreCountedAfterTheStart(start: String, count: Int, due: String) throws {
        let start = try #require(CivilDate(start))
        #expect(calendar.day(count, workingDaysAfter: start).description == due)
        #expect(calendar.day(-count, workingDaysBefore: start).description == due)
    }

    @Test(arguments: [
        ("2025-05-15", "2025-05-28", "9"), ("2025-05-28", "2025-05-15", "-9"), ("2025-05-28", "2025-05-28", "0"),
        ("2025-12-31", "2026-12-31", "248"), ("2017-12-31", "2018-12-31", "250"), ("2026-12-15", "2026-12-31", "12"),
        ("2026-12-15", "2027-01-13", "20 provisional"), ("2027-01-13", "2026-12-15", "-20 provisional"),
    ])
    func workingDaysBetweenTwoDays(start: String, end: String, count: String) throws {
        let (start, end) = (try #require(CivilDate(start)), try #require(CivilDate(end)))
        #expect(calendar.workingDays(after: start, through: end).description == count)
    }

    @Test(arguments: [
        (2018, 250), (2019, 250), (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248),
        (2026, 248),
    ])
    func aYearHasItsWorkingDays(year: Int, count: Int) throws {
        let (last, end) = (try #require(CivilDate(year - 1, 12, 31)), try #require(CivilDate(year, 12, 31)))
        #expect(calendar.workingDays(after: last, through: end) == WorkingDayCount(count))
    }

    @Test func aProvisionalDayHasABand() throws {
        let due = calendar.day(20, workingDaysAfter: try #require(CivilDate(2026, 12, 15)))
        #expect(due.isProvisional)
        #expect(due.earliest == CivilDate(2027, 1, 11))
        #expect(due.latest == CivilDate(2027, 1, 20))
        #expect(due.chinese == "2027年1月13日（暂定）")
    }

    @Test(arguments: [
        ("2026-02-14", "春节调休上班（国办发明电〔2025〕7号）"), ("2026-02-15", "春节放假（国办发明电〔2025〕7号）"),
        ("2018-12-29", "元旦调休上班（国办发明电〔2018〕15号）"), ("2020-02-01", "春节放假（国办发明电〔2020〕1号）"),
        ("2026-11-21", "双休日"), ("2026-11-20", "工作日"), ("2027-02-05", "春节，法定节假日"),
        ("2027-06-09", "端午节，法定节假日"), ("2028-10-03", "中秋节、国庆节，法定节假日"),
    ])
    func aDaySaysWhatItIs(text: String, kind: String) throws {
        #expect(calendar.kind(of: try #require(CivilDate(text))).chinese == kind)
    }

    /// 2027 as the rule of thirteen days makes it.
    @Test func aYearWithoutANoticeKeepsTheStatutoryDays() {
        let days = StatutoryDays.of(2027).map(\.date.description)
        #expect(
            days == [
                "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-04-05", "2027-05-01",
                "2027-05-02", "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02", "2027-10-03",
            ]
        )
    }
}
