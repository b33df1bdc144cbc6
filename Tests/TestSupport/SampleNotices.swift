public import LegalClock

extension HolidayNotice {
    /// A made-up notice for a year after the announced ones: statutory days off, one swap, and 元旦 over the year's end.
    public static func sample(_ year: Int, number: String? = nil) -> HolidayNotice {
        let statutory = StatutoryDays.of(year)
        let lastOfYearBefore = CivilDate(year - 1, 12, 31) ?? .earliest
        let october = (4...7).compactMap { CivilDate(year, 10, $0) }.map { Day($0, "国庆节") }
        return HolidayNotice(
            number: number ?? "国办发明电〔\(year - 1)〕9号",
            year: year,
            published: CivilDate(year - 1, 11, 5) ?? .earliest,
            source: "国务院办公厅关于\(year)年部分节假日安排的通知",
            daysOff: [Day(lastOfYearBefore, "元旦")] + statutory + october,
            makeUpWorkdays: [weekend(in: year, month: 9, from: 20), weekend(in: year, month: 10, from: 9)]
                .map { Day($0, "国庆节") }
        )
    }

    /// 三月三, three days in a region.
    public static func sampleFestival(_ year: Int) -> HolidayNotice {
        HolidayNotice(
            scope: .region("广西壮族自治区"),
            number: "桂政办发〔\(year)〕3号",
            year: year,
            published: CivilDate(year, 1, 10) ?? .earliest,
            source: "关于\(year)年三月三放假的通知",
            daysOff: (21...23).compactMap { CivilDate(year, 4, $0) }.map { Day($0, "三月三") },
            makeUpWorkdays: [Day(weekend(in: year, month: 5, from: 15), "三月三")]
        )
    }

    /// A day off at once, and a make-up day of the nation that the region does not work.
    public static func sampleTyphoon(_ year: Int) -> HolidayNotice {
        HolidayNotice(
            scope: .region("海南省"),
            number: "琼府办〔\(year)〕18号",
            year: year,
            published: CivilDate(year, 9, 5) ?? .earliest,
            source: "关于防御台风停工停业的通知",
            daysOff: [CivilDate(year, 9, 6), CivilDate(year, 9, 14)].compactMap(\.self).map { Day($0, "台风停工") },
            makeUpWorkdays: []
        )
    }

    private static func weekend(in year: Int, month: Int, from day: Int) -> CivilDate {
        var date = CivilDate(year, month, day) ?? .earliest
        while !date.weekday.isWeekend { date = date.adding(days: 1) }
        return date
    }
}
