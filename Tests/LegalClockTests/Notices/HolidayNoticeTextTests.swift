import LegalClock
import TestSupport
import Testing

/// Notices as they are published are read into those that the program knows.
struct HolidayNoticeTextTests {
    private static let of2026 = """
        国务院办公厅关于2026年部分节假日安排的通知
        国办发明电〔2025〕7号
        各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
        经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
        一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
        二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
        三、清明节：4月4日（周六）至6日（周一）放假，共3天。
        四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
        五、端午节：6月19日（周五）至21日（周日）放假，共3天。
        六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
        七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
        节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
        """

    /// The forms of earlier years: no day of the week, one day only, over the end of a year, and 除夕 as a wish.
    private static let of2019 = """
        国务院办公厅关于2019年部分节假日安排的通知
        一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。
        二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。鼓励安排职工在2月11日休息。
        三、清明节：4月5日放假，与周末连休。
        四、劳动节：5月1日放假。
        五、端午节：6月7日放假，与周末连休。
        六、中秋节：9月13日放假，与周末连休。
        七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
        """

    @Test func aPublishedNoticeIsRead() throws {
        let notice = try HolidayNotice(text: Self.of2026, published: #require(CivilDate(2025, 11, 4)))
        #expect(notice == HolidayNotice.national.last)
        let earlier = try HolidayNotice(
            text: Self.of2019,
            number: "国办发明电〔2018〕15号",
            published: #require(CivilDate(2018, 12, 6))
        )
        #expect(earlier == HolidayNotice.national[1])
    }

    @Test(arguments: [
        ("1月1日（周四）", "1月1日（周五）", "2026年1月1日是星期四，文字写的是星期五。"),
        ("至23日", "至24日", "春节写明共9天，列出的是10天。"), ("1月4日（周日）上班", "1月5日上班", "2026年1月5日是星期一，调休上班只会在星期六或者星期日。"),
        ("至6日（周一）放假", "至31日（周一）放假", "日历上没有2026年4月31日。"),
        ("国办发明电〔2025〕7号", "", "文字中没有发文字号，请填写。"), ("2026年部分节假日", "部分节假日", "文字中没有“关于某某年部分节假日安排的通知”。"),
        ("七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。", "", "2026年10月1日（国庆节）是法定节假日，通知没有放假。"),
    ])
    func whatContradictsItselfIsRefused(old: String, new: String, sentence: String) throws {
        let text = Self.of2026.replacing(old, with: new, maxReplacements: 1)
        let error = #expect(throws: HolidayNoticeFaults.self) {
            try HolidayNotice(text: text, published: #require(CivilDate(2025, 11, 4)))
        }
        #expect(error?.sentences.contains(sentence) == true, "\(error?.sentences ?? [])")
    }

    /// Cut and garbled, it is refused or reads as a sound notice: it never ends the process.
    @Test func brokenTextsAreWithstood() throws {
        var random = SeededGenerator(seed: 12)
        let scalars = Array(Self.of2026.unicodeScalars)
        let published = try #require(CivilDate(2025, 11, 4))
        let other: [Unicode.Scalar] = ["（", "）", "至", "日", "月", "年", "9", "一", "、", "：", "。", "周", "期"]
        for _ in 0..<1_000 {
            var broken = Array(scalars.prefix(Int.random(in: 0...scalars.count, using: &random)))
            for index in broken.indices where Int.random(in: 0..<40, using: &random) == 0 {
                broken[index] = other.randomElement(using: &random) ?? "日"
            }
            let text = String(String.UnicodeScalarView(broken))
            if let notice = try? HolidayNotice(text: text, published: published) { #expect(notice.faults.isEmpty) }
        }
    }
}
