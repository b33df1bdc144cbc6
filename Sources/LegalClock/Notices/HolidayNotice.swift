/// 放假通知: which days of a year are off, and which weekend days are worked for them (调休上班).
///
///     let notice = HolidayNotice.of2026
///     notice.number               // "国办发明电〔2025〕7号"
///     notice.daysOff.first        // 2026-01-01, 元旦
///     notice.makeUpWorkdays       // 2026-01-04, 2026-02-14 …
///
/// The State Council's office announces each year between late October and early December of the year before. A notice
/// for a year may arrange the last days of the year before: 国办发明电〔2018〕15号 made 2018-12-29 a working day.
public struct HolidayNotice: Hashable, Sendable {
    /// How it stands to other notices.
    public enum Scope: Hashable, Sendable {
        /// 部分节假日安排: announces the whole year.
        case year
        /// Changes days of a year that is announced: 国办发明电〔2020〕1号.
        case amendment
        /// 地方放假: days of one region (typhoon, epidemic, 三月三), laid over the national days, which stay as they are.
        case region(String)
    }

    /// A day with the holiday it belongs to: 2026-02-14, 春节.
    public struct Day: Hashable, Sendable {
        public let date: CivilDate
        public let holiday: String

        public init(_ date: CivilDate, _ holiday: String) {
            self.date = date
            self.holiday = holiday
        }
    }

    public let scope: Scope
    /// 发文字号: `国办发明电〔2025〕7号`
    public let number: String
    /// The year whose days it arranges.
    public let year: Int
    public let published: CivilDate
    /// Where it can be read: its title or address.
    public let source: String
    /// Ascending.
    public let daysOff: [Day]
    /// 调休上班, ascending: always Saturdays and Sundays.
    public let makeUpWorkdays: [Day]

    /// As given: ``faults`` says what is wrong with it.
    public init(
        scope: Scope = .year,
        number: String,
        year: Int,
        published: CivilDate,
        source: String,
        daysOff: [Day],
        makeUpWorkdays: [Day]
    ) {
        self.scope = scope
        self.number = number
        self.year = year
        self.published = published
        self.source = source
        self.daysOff = daysOff.sorted { $0.date < $1.date }
        self.makeUpWorkdays = makeUpWorkdays.sorted { $0.date < $1.date }
    }
}
