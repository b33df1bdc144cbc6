import LegalClock
import TestSupport
import Testing

struct HolidayNoticeTests {
    @Test(arguments: HolidayNotice.national)
    func aNoticeOfOursIsSound(notice: HolidayNotice) throws {
        #expect(notice.faults.isEmpty)
        #expect(try HolidayNotice(json: notice.json) == notice)
    }

    @Test func noticesOfOursFitTogether() throws {
        let calendar = try HolidayNotice.national.reduce(WorkingCalendar.empty) { try $0.adding($1) }
        #expect(calendar.changes(to: .national).isEmpty)
        #expect(calendar.announcedYears == Array(2018...2026))
    }

    @Test func aNoticeForTheNextYearIsLaid() throws {
        let calendar = try WorkingCalendar.national.adding(.sample(2027))
        let start = try #require(CivilDate(2026, 12, 15))
        #expect(calendar.isAnnounced(try #require(CivilDate(2027, 12, 31))))
        #expect(calendar.day(20, workingDaysAfter: start).description == "2027-01-14")

        let changes = WorkingCalendar.national.changes(to: calendar)
        #expect(changes.years == [2027])
        #expect(changes.days.first == CivilDate(2026, 12, 31))
        let due = WorkingCalendar.national.day(20, workingDaysAfter: start)
        #expect(changes.mayMove(due, countedFrom: start))
        let early = try #require(CivilDate(2026, 11, 20))
        #expect(!changes.mayMove(WorkingCalendar.national.day(20, workingDaysAfter: early), countedFrom: early))
    }

    @Test func aRegionLiesOverTheNation() throws {
        let day = try #require(CivilDate(2025, 4, 22))
        let calendar = try WorkingCalendar.national.adding(.sampleFestival(2025))
        #expect(calendar.kind(of: day) == .holiday("三月三", notice: "桂政办发〔2025〕3号"))
        #expect(WorkingCalendar.national.isWorkingDay(day))
        // A notice of the nation that comes later stays beneath it.
        let later = try WorkingCalendar.national.adding(.sampleFestival(2027)).adding(.sample(2027))
        #expect(!later.isWorkingDay(try #require(CivilDate(2027, 4, 21))))
    }

    @Test(arguments: [
        (HolidayNotice.sample(2026), "2026年已由国办发明电〔2025〕7号安排；要改动其中的日子，请作为调整通知导入。"),
        (HolidayNotice.sample(2027, number: "国办发明电〔2025〕7号"), "国办发明电〔2025〕7号已经导入。"),
        (sample(.amendment, off: ["2027-05-06"]), "2027年的放假安排尚未导入，不能先导入对它的调整。"),
        (sample(off: ["2027-05-06"], worked: ["2027-05-08"]), "2027年1月1日（元旦）是法定节假日，通知没有放假。"),
        (sample(.region(""), off: ["2027-05-06"]), "地方放假通知应写明适用的地区，最多 30 个字。"),
        (sample(.amendment, off: ["2026-05-06"], worked: ["2026-05-07"], year: 2026), "2026年5月7日是星期四，调休上班只会在星期六或者星期日。"),
        (sample(.amendment, off: ["2026-05-09"], worked: ["2026-05-09"], year: 2026), "2026年5月9日既放假又上班。"),
        (sample(.amendment, off: ["2026-05-08", "2026-05-08"], year: 2026), "2026年5月8日列出了两次。"),
        (sample(.amendment, off: ["2025-05-08"], year: 2026), "2026年的通知不会安排2025年5月8日。"),
        (sample(.amendment, year: 2026), "通知没有列出任何放假或者上班的日子。"),
        (sample(.amendment, off: ["2026-05-08"], year: 26), "年份应在 2008 至 2099 之间，实为 26。"),
        (sample(.amendment, off: ["2026-05-08"], year: 2026, number: "关于放假"), "发文字号应如“国办发明电〔2025〕7号”，实为“关于放假”。"),
    ])
    func anAbsurdNoticeIsRefused(notice: HolidayNotice, sentence: String) {
        let error = #expect(throws: HolidayNoticeFaults.self) { try WorkingCalendar.national.adding(notice) }
        #expect(error?.sentences.contains(sentence) == true, "\(error?.sentences ?? [])")
    }

    /// 2018-12-29 is worked by the notice for 2019: a notice for 2018 cannot make it a day off.
    @Test func aNoticeThatContradictsAnotherIsRefused() throws {
        let (of2018, of2019) = (HolidayNotice.national[0], HolidayNotice.national[1])
        let contradicting = HolidayNotice(
            number: of2018.number,
            year: 2018,
            published: of2018.published,
            source: of2018.source,
            daysOff: of2018.daysOff + [HolidayNotice.Day(try #require(CivilDate(2018, 12, 29)), "元旦")],
            makeUpWorkdays: of2018.makeUpWorkdays
        )
        let calendar = try WorkingCalendar.empty.adding(of2019)
        let error = #expect(throws: HolidayNoticeFaults.self) { try calendar.adding(contradicting) }
        #expect(error?.sentences == ["2018年12月29日：国办发明电〔2018〕15号定为元旦调休上班，这份通知定为放假。"])
        #expect(throws: Never.self) { try calendar.adding(of2018) }
    }

    private static func sample(
        _ scope: HolidayNotice.Scope = .year,
        off: [String] = [],
        worked: [String] = [],
        year: Int = 2027,
        number: String = "国办发明电〔2026〕8号"
    ) -> HolidayNotice {
        HolidayNotice(
            scope: scope,
            number: number,
            year: year,
            published: CivilDate(year - 1, 11, 5) ?? .earliest,
            source: "通知",
            daysOff: off.compactMap { CivilDate($0) }.map { HolidayNotice.Day($0, "劳动节") },
            makeUpWorkdays: worked.compactMap { CivilDate($0) }.map { HolidayNotice.Day($0, "劳动节") }
        )
    }
}
