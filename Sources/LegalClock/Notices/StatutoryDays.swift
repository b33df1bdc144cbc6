/// 法定节假日: the thirteen days that are off every year, whatever a notice swaps around them (全国年节及纪念日放假办法, as
/// amended from 2025-01-01): 元旦 1, 春节 4 from 除夕, 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3.
public enum StatutoryDays {
    /// The years whose moving days are known here.
    public static let years = 2025...2099

    /// Ascending; empty outside of ``years``. 中秋 may fall on one of the days of 国庆 (2028, 2031): then there are twelve.
    public static func of(_ year: Int) -> [HolidayNotice.Day] {
        guard years.contains(year) else { return [] }
        let (spring, clear, dragonBoat, midAutumn) = moving[year - years.lowerBound]
        var days: [CivilDate: String] = [:]
        func add(_ name: String, _ monthAndDay: Int, from first: Int = 0, through last: Int = 0) {
            guard let day = CivilDate(year, monthAndDay / 100, monthAndDay % 100) else {
                preconditionFailure("The table of moving days names \(monthAndDay) in \(year)")
            }
            for offset in first...last {
                let day = day.adding(days: offset)
                days[day] = days[day].map { "\($0)、\(name)" } ?? name
            }
        }
        add("元旦", 101)
        add("春节", spring, from: -1, through: 2)
        add("清明节", clear)
        add("劳动节", 501, through: 1)
        add("端午节", dragonBoat)
        add("中秋节", midAutumn)
        add("国庆节", 1001, through: 2)
        return days.map { HolidayNotice.Day($0.key, $0.value) }.sorted { $0.date < $1.date }
    }

    /// Month and day of 正月初一, 清明, 五月初五 and 八月十五 from 2025 on, computed with two libraries that agree
    /// (lunar_python 1.4.8, lunardate 0.3.0).
    private static let moving: [(Int, Int, Int, Int)] = [
        (129, 404, 531, 1006), (217, 405, 619, 925), (206, 405, 609, 915), (126, 404, 528, 1003),
        (213, 404, 616, 922), (203, 405, 605, 912), (123, 405, 624, 1001), (211, 404, 612, 919),
        (131, 404, 601, 908), (219, 405, 620, 927), (208, 405, 610, 916), (128, 404, 530, 1004),
        (215, 404, 618, 924), (204, 405, 607, 913), (124, 405, 527, 1002), (212, 404, 614, 920),
        (201, 404, 603, 910), (122, 404, 622, 928), (210, 405, 611, 917), (130, 404, 531, 1005),
        (217, 404, 619, 925), (206, 404, 608, 915), (126, 405, 529, 1004), (214, 404, 615, 922),
        (202, 404, 604, 911), (123, 404, 623, 930), (211, 405, 613, 919), (201, 404, 601, 907),
        (219, 404, 620, 926), (208, 404, 610, 916), (128, 405, 530, 1005), (215, 404, 617, 924),
        (204, 404, 606, 913), (124, 404, 625, 1002), (212, 405, 614, 921), (202, 404, 603, 909),
        (121, 404, 622, 928), (209, 404, 611, 917), (129, 405, 601, 1006), (217, 404, 619, 925),
        (205, 404, 608, 915), (126, 404, 528, 1003), (214, 405, 616, 923), (203, 404, 604, 911),
        (123, 404, 623, 929), (211, 404, 613, 919), (131, 405, 602, 908), (219, 404, 620, 926),
        (207, 404, 610, 916), (127, 404, 530, 1005), (215, 404, 617, 924), (205, 404, 606, 912),
        (124, 404, 624, 1001), (212, 404, 614, 920), (202, 404, 604, 910), (122, 404, 622, 928),
        (209, 404, 611, 917), (129, 404, 601, 1006), (217, 404, 619, 926), (206, 404, 607, 914),
        (126, 404, 527, 1003), (214, 404, 615, 922), (203, 404, 605, 911), (124, 404, 623, 929),
        (210, 404, 613, 918), (130, 404, 602, 908), (218, 404, 621, 927), (207, 404, 609, 916),
        (127, 404, 529, 1005), (215, 404, 617, 924), (205, 404, 606, 913), (125, 404, 624, 930),
        (212, 404, 614, 920), (201, 404, 604, 909), (121, 404, 623, 929),
    ]
}
