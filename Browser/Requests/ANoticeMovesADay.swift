import Testing

extension JourneysThroughHolidays {
    /// The holidays of next year are announced: the administrator pastes the notice, sees what it changes, takes it; the
    /// open case has another last day, and says which it was.
    ///
    /// The notice is made up. The days by hand, after Tuesday 15 December: 16 17 18 21 … 25 28 … 31 (12) of the year that is
    /// announced, 1 January is off by law, then
    ///
    ///     before: January 4 … 8 (17) 11 12 13 (20)                        13 January, provisional
    ///     after, with Monday 4 January off: 5 … 8 (16) 11 … 14 (20)       14 January
    @Test(arguments: widths)
    func aNoticeMovesADay(width: Int) async throws {
        try await MovableSite.opens(on: "2026-12-15") { clock in
            var key = ""
            try await Visitor.comes(as: "gongkai", width) { officer in
                key = try await officer.takeIn("柳塘河2026年清淤工程验收记录", from: "柳某某")
                try await officer.see("答复期限 2027年1月13日（暂定）")
                try await officer.see("最早2027年1月11日，最晚2027年1月20日")
            }
            try clock.turn(to: "2026-12-17")
            try await importTheNotice(width)
            try await Visitor.comes(as: "gongkai", width) { officer in
                try await officer.openCase(key)
                try await officer.see("答复期限 2027年1月14日")
                try await officer.doNotSee("暂定，")
                try await officer.see("按国办发明电〔2026〕9号重新计算答复期限：由2027年1月13日（暂定）改为2027年1月14日")
                try await officer.seeDerivation([
                    "12月31日：第12个工作日", "1月1日：元旦放假", "1月4日：元旦放假", "1月5日：第13个工作日",
                    "1月14日：第20个工作日；期限届满之日",
                ])
                try await officer.screenshot("moved-\(width)")
            }
        }
    }

    private static let madeUpNotice = """
        国务院办公厅关于2027年部分节假日安排的通知
        国办发明电〔2026〕9号
        一、元旦：1月1日（周五）至4日（周一）放假调休，共4天。1月16日（周六）上班。
        二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。
        三、清明节：4月5日（周一）放假1天。
        四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
        五、端午节：6月9日（周三）放假1天。
        六、中秋节：9月15日（周三）放假1天。
        七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
        """

    private func importTheNotice(_ width: Int) async throws {
        try await Visitor.comes(as: "xitong", width) { administrator in
            try await administrator.go(to: "工作日历")
            try await administrator.see("放假通知尚未公布")
            try await administrator.paste(Self.madeUpNotice, into: "放假通知")
            try await administrator.fill(["发布日期": "2026-12-16"])
            try await administrator.click(button: "看看会有什么变化")
            try await administrator.see("导入后的变化")
            try await administrator.see("2027年1月4日（星期一）")
            try await administrator.screenshot("notice-\(width)")
            try await administrator.click(button: "导入，并重新推算所有未了的期限")
            // It is done beside the answer: whoever looks again sees when.
            for _ in 0..<100 where try await !administrator.text().contains("1件事的期限有变动") {
                try await administrator.open("/office/calendar")
            }
            try await administrator.see("已采用，1件事的期限有变动")
        }
    }
}
