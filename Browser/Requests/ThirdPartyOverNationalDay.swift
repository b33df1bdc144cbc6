import Testing

extension JourneysThroughHolidays {
    /// Somebody asks for what a company handed in. The company is asked over the National Day holiday and objects; the
    /// reply is extended, refused and served in time.
    ///
    /// The days by hand, from 国办发明电〔2025〕7号: 25 to 27 September (中秋节) and 1 to 7 October (国庆节) are off, Sunday 20
    /// September and Saturday 10 October are worked.
    ///
    ///     received 16 September, 20 working days: September 17 18 20 21 22 23 24 28 29 30 (10),
    ///         October 8 9 10 12 13 14 15 16 19 20 (20)                                          20 October
    ///     asked 21 September, 15 working days: September 22 23 24 28 29 30 (6),
    ///         October 8 9 10 12 13 14 15 16 19 (15)                                             19 October
    ///     answered 12 October: 22 23 24 28 29 30 September, 8 9 10 12 October do not count (10);
    ///         after 20 October 21 22 23 26 27 28 29 30 (8), November 2 3 (10)                   3 November
    ///     extended by 10: November 4 5 6 9 10 11 12 13 16 17                                    17 November
    @Test(arguments: widths)
    func thirdPartyOverNationalDay(width: Int) async throws {
        try await MovableSite.opens(on: "2026-09-16") { clock in
            let desk = Desk(key: try await askForADeclaration(width), width: width)
            try clock.turn(to: "2026-09-21")
            try await askTheCompany(desk)
            try clock.turn(to: "2026-10-12")
            try await takeItsObjection(desk)
            try await agreeToAnExtension(desk)
            try clock.turn(to: "2026-10-30")
            try await tellTheExtensionAndDraft(desk)
            try await desk.finish(secrecy: "不得公开", letter: "政府信息不予公开告知书")
            try clock.turn(to: "2026-11-16")
            try await desk.serve("邮政企业邮寄", proof: "EMS 1234567890")
            try await Visitor.comes(as: "gongkai", width) { officer in
                try await officer.openCase(desk.key)
                try await officer.see("按期答复。")
                try await officer.doNotSee("发现的问题")
            }
        }
    }

    private func askForADeclaration(_ width: Int) async throws -> String {
        var key = ""
        try await Visitor.comes(as: "gongkai", width) { officer in
            key = try await officer.takeIn("欧阳机械厂技术改造补助申报书", from: "柳某某")
            try await officer.see("答复期限 2026年10月20日")
            try await officer.seeDerivation([
                "9月16日：开始之日，不计入", "9月17日：第1个工作日", "9月20日：国庆节调休上班，第3个工作日", "9月24日：第7个工作日",
                "9月25日：中秋节放假", "9月30日：第10个工作日", "10月1日：国庆节放假", "10月7日：国庆节放假",
                "10月8日：第11个工作日", "10月10日：国庆节调休上班，第13个工作日", "10月20日：第20个工作日；期限届满之日",
            ])
        }
        return key
    }

    private func askTheCompany(_ desk: Desk) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.openCase(desk.key)
            try await officer.issue(
                "征求意见",
                ["向谁征求意见": "第三方", "第三方的姓名或者名称": "欧阳机械厂", "怎样送达": "今天送达"],
                reading: "征求意见书"
            )
            try await officer.see("答复期限中止：征求第三方意见")
            try await officer.see("2026年10月19日前答复")
        }
    }

    private func takeItsObjection(_ desk: Desk) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.openCase(desk.key)
            try await officer.take(
                "登记意见",
                ["意见": "不同意公开，有合理理由", "意见的内容和理由": "申报书写有工艺参数，是商业秘密。"]
            )
            try await officer.see("答复期限 2026年11月3日")
            try await officer.take("提请延期", ["延长的工作日数": "10", "延期的理由": "需要核对商业秘密的范围。"])
            try await officer.see("等负责人同意")
        }
    }

    private func agreeToAnExtension(_ desk: Desk) async throws {
        try await Visitor.comes(as: "fenguan", desk.width) { leader in
            try await leader.open("/office/notices")
            try await leader.see("提请延期")
            try await leader.openCase(desk.key)
            try await leader.take("同意延期", ["延长的工作日数": "10"])
            // Agreed is not yet extended: the applicant must be told (R 33).
            try await leader.see("答复期限 2026年11月3日")
        }
    }

    private func tellTheExtensionAndDraft(_ desk: Desk) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.openCase(desk.key)
            try await officer.issue("告知延期", ["怎样送达": "今天送达"], reading: "延期答复告知书")
            try await officer.see("答复期限 2026年11月17日")
            try await officer.seeDerivation([
                "9月21日：第4个工作日", "9月22日：征求意见", "10月12日：征求意见", "10月13日：第5个工作日", "11月3日：第20个工作日",
                "11月4日：第21个工作日", "11月17日：第30个工作日；期限届满之日", "征求意见10个工作日",
            ])
            try await officer.screenshot("third-party-\(desk.width)")
            try await officer.draft(
                "保护第三方合法权益",
                ["理由": "申报书含有工艺参数，第三方不同意公开，公开会损害其合法权益。"]
            )
            try await officer.see("没有保密审查记录")
        }
    }
}
