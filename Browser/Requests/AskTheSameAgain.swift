import Testing

extension JourneysThroughWeeks {
    /// The same citizen asks nearly the same again. The program shows the earlier request and decides nothing; the officer
    /// links them, and answers that it was answered.
    @Test(arguments: widths)
    func askTheSameAgain(width: Int) async throws {
        try await MovableSite.opens(on: "2026-03-02") { clock in
            let first = try await Citizen.asks(for: "2025年度农机购置补贴资金分配明细", width)
            try await answerTheFirst(Desk(key: first.number, width: width))
            try clock.turn(to: "2026-03-20")
            let again = try await Citizen.asks(for: "2025年度农机购置补贴的资金分配明细表", width)
            let desk = Desk(key: again.number, width: width)
            try await link(desk, to: first.number)
            try await desk.submitForApproval()
            try await desk.sign("不予重复处理告知书")
            try await desk.serve("电子送达", proof: "系统记录 2")
            try await again.comesBack { visitor in
                try await visitor.see("已答复：重复申请")
                try await visitor.see("不予重复处理告知书")
                // What others asked, and what was thought of it, stays inside.
                try await visitor.doNotSee("同一申请人")
            }
            try await Visitor.comes(as: "gongkai", width) { officer in
                try await officer.open("/office/statistics")
                #expect(try await officer.figure("T3/3.5.2/np") == "1")
            }
        }
    }

    private func answerTheFirst(_ desk: Desk) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.openCase(desk.key)
            try await officer.doNotSee("类似的申请")
            try await officer.take("登记申请")
            try await officer.take("开始审查")
            try await officer.draft("予以公开（政府信息公开告知书（予以公开））", ["获取的方式、途径和时间": "在本网站下载"])
        }
        try await desk.finish(secrecy: "可以公开", letter: "政府信息公开告知书")
        try await desk.serve("电子送达", proof: "系统记录 1")
    }

    private func link(_ desk: Desk, to earlier: String) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.openCase(desk.key)
            try await officer.take("登记申请")
            try await officer.take("开始审查")
            try await officer.see("类似的申请")
            try await officer.see("同一申请人向本机关共提出过 2 件申请")
            try await officer.see("\(earlier) · 同一申请人 · 文字相似")
            try await officer.screenshot("repeated-\(desk.width)")
            try await officer.click("与 \(earlier) 关联")
            try await officer.type("同一申请人就同一内容再次申请。", into: "关联的理由")
            try await officer.click(button: "关联申请")
            try await officer.see("关联的申请")
            try await officer.draft("重复申请", ["理由": "您就相同内容提出的申请，本机关已于2026年3月2日答复。"])
            try await officer.take("记录答复不涉及信息内容")
        }
    }
}
