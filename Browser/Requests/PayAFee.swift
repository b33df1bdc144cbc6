import Testing

extension JourneysThroughHolidays {
    /// Two hundred and one pages: a fee is asked, the citizen pays and says so, the period begins anew, the answer is read.
    ///
    /// The fee by hand (国办函〔2020〕109号): 30 pages free, 70 at 10, 100 at 20, 1 at 40: 2740元.
    ///
    /// The days by hand, from 国办发明电〔2025〕7号, which has 4 to 6 April (清明节) off:
    ///
    ///     received 2 March, 20 working days: March 3 4 5 6 9 … 13 16 … 20 23 … 27 30          30 March
    ///     told 5 March, 20 working days to pay: March 6 9 … 13 16 … 20 23 … 27 30 31 (18),
    ///         April 1 2 (20)                                                                  2 April
    ///     paid 11 March, 20 working days: March 12 13 16 … 20 23 … 27 30 31 (14),
    ///         April 1 2 3 (17) 7 8 9 (20)                                                     9 April
    @Test(arguments: widths)
    func payAFee(width: Int) async throws {
        try await MovableSite.opens(on: "2026-03-02") { clock in
            let citizen = try await Citizen.asks(for: "2016年以来农机购置补贴发放凭证", width)
            let desk = Desk(key: citizen.number, width: width)
            try await takeUp(desk)
            try clock.turn(to: "2026-03-05")
            try await askForTheFee(desk)
            try clock.turn(to: "2026-03-11")
            try await pay(citizen)
            try clock.turn(to: "2026-03-12")
            try await bookThePayment(desk)
            try await desk.finish(secrecy: "可以公开", letter: "政府信息公开告知书")
            try await desk.serve("电子送达", proof: "系统记录 1")
            try await citizen.comesBack { visitor in
                try await visitor.see("已答复：予以公开")
                try await visitor.see("按期")
                #expect(try await visitor.file(behind: "凭证.pdf") == "200 %P application/pdf")
            }
        }
    }

    private func takeUp(_ desk: Desk) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.openCase(desk.key)
            try await officer.take("登记申请")
            try await officer.see("答复期限 2026年3月30日")
            try await officer.take("开始审查")
        }
    }

    private func askForTheFee(_ desk: Desk) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.openCase(desk.key)
            try await officer.issue(
                "通知收费",
                ["计收方式": "按量计收", "第几件或者多少页": "201", "缴纳方式": "网上缴款，缴款码 0001", "怎样送达": "今天送达"],
                reading: "2740元"
            )
            try await officer.see("答复期限待重新计算：待申请人缴费")
            try await officer.see("2026年4月2日前")
        }
    }

    private func pay(_ citizen: Citizen) async throws {
        try await citizen.comesBack { visitor in
            try await visitor.see("2740元")
            try await visitor.see("2026年4月2日")
            try await visitor.click("我已缴费")
            try await visitor.fill(["缴费日期": "2026-03-11", "缴款码、票据号": "0001"])
            try await visitor.click(button: "我已缴费")
            try await visitor.see("已告诉工作机构，核对到账后会登记。")
        }
    }

    private func bookThePayment(_ desk: Desk) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.openCase(desk.key)
            try await officer.take("登记缴费", ["缴费之日": "2026-03-11", "财政票据号": "财票0001"])
            try await officer.see("答复期限 2026年4月9日")
            try await officer.see("2026年3月11日费用缴清，自次日起重新计算")
            try await officer.seeDerivation([
                "3月12日：第1个工作日", "3月31日：第14个工作日", "4月3日：第17个工作日", "4月6日：清明节放假", "4月7日：第18个工作日",
                "4月9日：第20个工作日；期限届满之日",
            ])
            try await officer.screenshot("fee-\(desk.width)")
            try await officer.click("拟作答复")
            try await officer.choose("予以公开（政府信息公开告知书（予以公开））", in: "答复种类")
            try await officer.click(button: "下一步：填写答复内容")
            try await officer.type("在本网站下载", into: "获取的方式、途径和时间")
            try await officer.attach("凭证.pdf", to: "上传提供给申请人的文件")
            try await officer.click(button: "拟作答复")
            try await officer.see("没有保密审查记录")
        }
    }
}
