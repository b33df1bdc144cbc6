import LegalClock
import TestSupport
import Testing

/// One million questions for a due day, and as many counted back, against walking from day to day.
struct RandomQuestionsTests {
    /// With overrides of regions, an amendment, a year imported, and years that nobody announced.
    enum Layers: CaseIterable {
        case national, regions, nextYear, fewYears

        var notices: [HolidayNotice] {
            switch self {
            case .national: HolidayNotice.national
            case .regions: HolidayNotice.national + [.sampleFestival(2025), .sampleTyphoon(2024)]
            case .nextYear: HolidayNotice.national + [.sample(2027), .sampleFestival(2027)]
            case .fewYears: HolidayNotice.national.filter { [2020, 2021, 2025].contains($0.year) }
            }
        }

        var calendar: WorkingCalendar {
            get throws {
                switch self {
                case .national: .national
                case .regions: try WorkingCalendar.national.adding(.sampleFestival(2025)).adding(.sampleTyphoon(2024))
                case .nextYear: try WorkingCalendar.national.adding(.sample(2027)).adding(.sampleFestival(2027))
                case .fewYears: try notices.reduce(WorkingCalendar.empty) { try $0.adding($1) }
                }
            }
        }
    }

    @Test(arguments: Layers.allCases, 0..<10)
    func answersAreThoseOfWalking(layers: Layers, part: Int) throws {
        let calendar = try layers.calendar
        let obvious = ObviousCalendar(layers.notices)
        var random = SeededGenerator(seed: UInt64(part) * 31 + 7)
        let first = try #require(CivilDate(2017, 6, 1))
        var wrong: [String] = []
        for _ in 0..<25_000 {
            let start = first.adding(days: Int.random(in: 0..<4_600, using: &random))
            let count = Int.random(in: -12...22, using: &random)
            let due = calendar.day(count, workingDaysAfter: start)
            let (day, isProvisional) = obvious.day(count, after: start)
            if due.day != day || due.isProvisional != isProvisional { wrong.append("\(start) \(count): \(due)") }
            if count > 0, calendar.workingDays(after: start, through: day).count != count {
                wrong.append("\(start)…\(day)")
            }
        }
        #expect(wrong.isEmpty)
    }

    /// Each day from 2016 to 2101 and beyond what the statute's table knows.
    @Test(arguments: Layers.allCases)
    func everyDayIsWhatTheNoticesSay(layers: Layers) throws {
        let calendar = try layers.calendar
        let obvious = ObviousCalendar(layers.notices)
        var day = try #require(CivilDate(2016, 1, 1))
        var (wrong, total) = (0, 0)
        while day.year < 2102 {
            let isWorkingDay = obvious.isWorkingDay(day)
            if calendar.isWorkingDay(day) != isWorkingDay { wrong += 1 }
            if calendar.kind(of: day).isWorkingDay != isWorkingDay { wrong += 1 }
            if calendar.isAnnounced(day) != obvious.isAnnounced(day) { wrong += 1 }
            day = day.adding(days: 1)
            total += isWorkingDay ? 1 : 0
        }
        #expect(wrong == 0)
        let (before, end) = (try #require(CivilDate(2015, 12, 31)), try #require(CivilDate(2101, 12, 31)))
        #expect(calendar.workingDays(after: before, through: end).count == total)
    }

    @Test func countingIsHeldAtTheEndsOfTheCalendar() {
        let calendar = WorkingCalendar.national
        #expect(calendar.day(.max, workingDaysAfter: .latest).day == .latest)
        #expect(calendar.day(.min, workingDaysAfter: .latest).day == .earliest)
        #expect(calendar.day(.max, workingDaysAfter: .earliest).day == .latest)
        #expect(calendar.end(of: .days(.max), after: .earliest).day == .latest)
        #expect(calendar.end(of: .years(.max), after: .earliest).day == .latest)
        #expect(calendar.end(of: .months(.min), after: .latest).day == CivilDate.earliest)
    }
}
