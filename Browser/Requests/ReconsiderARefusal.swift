import Testing

extension JourneysThroughWeeks {
    /// A refusal is taken to reconsideration, which revokes it and orders a new answer: the case opens again, is answered
    /// anew, and table four has the figure, which opens to its case.
    ///
    /// The days by hand, from 国办发明电〔2025〕7号, which has 1 to 5 May (劳动节) off and Saturday 9 May worked:
    ///
    ///     copy received 20 April, simplified, 5 working days to answer: April 21 22 23 24 27      27 April
    ///     accepted 17 April, decision in 30 days: 17 May, a Sunday, so the next working day       18 May
    ///     ordered 12 May, 15 working days: May 13 14 15 18 … 22 25 … 29 (13), June 1 2            2 June
    @Test(arguments: widths)
    func reconsiderARefusal(width: Int) async throws {
        try await MovableSite.opens(on: "2026-03-02") { clock in
            let desk = Desk(key: try await refuse(width), width: width)
            try clock.turn(to: "2026-04-20")
            try await registerTheReview(desk)
            try clock.turn(to: "2026-04-24")
            try await answerTheAuthority(desk)
            try clock.turn(to: "2026-05-12")
            try await concludeTheReview(desk)
            try await answerAnew(desk)
            try clock.turn(to: "2026-05-20")
            try await desk.serve("直接送达", proof: "送达回证 2")
            try await readTheTables(desk)
        }
    }

    private func refuse(_ width: Int) async throws -> String {
        var key = ""
        try await Visitor.comes(as: "gongkai", width) { officer in
            key = try await officer.takeIn("学区划分调整方案的论证材料", from: "孔某某")
            try await officer.draft("属于四类过程性信息", ["理由": "方案尚在讨论，属于过程性信息。"])
        }
        let desk = Desk(key: key, width: width)
        try await desk.finish(secrecy: "不得公开", letter: "政府信息不予公开告知书")
        try await desk.serve("直接送达", proof: "送达回证 1")
        return key
    }

    private func registerTheReview(_ desk: Desk) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.open("/office/lists/review")
            try await officer.click("登记复议诉讼案件")
            try await officer.fill([
                "案件类型": "行政复议", "对什么不服": "一件公开申请的办理", "申请编号": desk.key, "复议机关或者人民法院": "云溪市人民政府",
                "案号": "云政复〔2026〕7号", "适用程序": "简易程序", "受理（立案）之日": "2026-04-17", "本机关收到副本之日": "2026-04-20",
            ])
            try await officer.click(button: "登记复议诉讼案件")
            try await officer.see("2026年4月27日")
            try await officer.see("2026年5月18日")
            try await officer.see("2026年度：行政复议 · 尚未审结")
            try await officer.click(desk.key)
            try await officer.see("学区划分调整方案的论证材料")
        }
    }

    private func answerTheAuthority(_ desk: Desk) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.open("/office/subjects/review/2026-0001")
            try await officer.take("登记答复材料", ["提交的材料": "行政复议答复书"])
            try await officer.see("本机关答复的期限（已答复）")
        }
    }

    private func concludeTheReview(_ desk: Desk) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.open("/office/subjects/review/2026-0001")
            try await officer.take(
                "登记审理结果",
                [
                    "结果": "撤销（结果纠正", "文书的名称和文号": "云政复决〔2026〕7号", "是否责令重新答复": "责令重新答复",
                    "责令答复的工作日数": "15",
                ]
            )
            try await officer.see("2026年度：行政复议 · 结果纠正")
            try await officer.screenshot("review-\(desk.width)")
        }
    }

    private func answerAnew(_ desk: Desk) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.openCase(desk.key)
            try await officer.see("答复期限 2026年6月2日")
            try await officer.see("依据云政复决〔2026〕7号，自2026年5月12日的次日起重新计算15个工作日")
            try await officer.screenshot("reopened-\(desk.width)")
            try await officer.draft(
                "予以公开（政府信息公开告知书（予以公开））",
                ["获取的方式、途径和时间": "随告知书附上"],
                after: "改换答复种类"
            )
        }
        try await desk.finish(secrecy: "可以公开", letter: "政府信息公开告知书")
    }

    /// The figure of table four leads to the case; in table three the request is counted once, as it was answered first.
    private func readTheTables(_ desk: Desk) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.openCase(desk.key)
            try await officer.see("按期答复。")
            try await officer.open("/office/statistics")
            #expect(try await officer.figure("T3/3.3.6/np") == "1")
            #expect(try await officer.figure("T3/3.1/np") == "")
            #expect(try await officer.figure("T4/rev/corrected") == "1")
            try await officer.doNotSee("不成立")
            try await officer.openFigure("T4/rev/corrected")
            try await officer.see("结果纠正：1 件")
            try await officer.click("2026-0001")
            try await officer.see("云政复决〔2026〕7号")
        }
    }
}

extension Visitor {
    /// A number of tables three and four: `T4/rev/corrected`; nothing where it is none.
    func figure(_ cell: String) async throws -> String {
        guard let link = try await window.find(Self.link(to: cell)) else { return "" }
        return try await window.text(of: link)
    }

    /// To the cases behind a number.
    func openFigure(_ cell: String) async throws {
        let address = try await window.run(
            "return arguments[0].pathname + arguments[0].search",
            [
                try #require(try await window.find(Self.link(to: cell))).json
            ]
        )
        try await open(address.text ?? "")
    }

    private static func link(to cell: String) -> String {
        let value = "cell=\(cell.replacing("/", with: "%2F"))&"
        return "//a[contains(concat(@href, '&'), '\(value)')]"
    }
}
