import Testing

extension RequestJourneys {
    /// The whole way of a request: asked on the site, put right by the citizen, answered in part, served on the site, read
    /// and rated by the citizen; the office sees the rating.
    @Test(arguments: widths)
    func fromAskingToRating(width: Int) async throws {
        let citizen = try await Citizen.asks(for: "河道的合同\(width)", width, hasProof: false)
        let desk = Desk(key: citizen.number, width: width)
        try await demandCorrection(desk)
        try await correct(citizen)
        try await draftInPart(desk)
        try await desk.finish(secrecy: "部分可以公开", letter: "政府信息部分公开告知书")
        try await desk.serve("电子送达", proof: "系统记录\(width)")
        try await readAndRate(citizen)
        try await Visitor.comes(as: "gongkai", width) { officer in
            try await officer.openCase(desk.key)
            try await officer.see("按期答复")
            try await officer.see("申请人评价：满意。答复清楚。")
        }
    }

    private func demandCorrection(_ desk: Desk) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.openCase(desk.key)
            try await officer.take("登记申请")
            try await officer.issue(
                "告知补正",
                ["需要补正的事项": "写明哪条河道、哪一年的合同，并提供身份证明。", "怎样送达": "今天送达"],
                reading: "补正"
            )
            try await officer.see("待申请人补正")
        }
    }

    /// Without a proof of identity it is not put right.
    private func correct(_ citizen: Citizen) async throws {
        let wanted = "柳塘河2025年度清淤合同\(citizen.width)"
        try await citizen.comesBack { visitor in
            try await visitor.see("请您补正，最迟")
            try await visitor.see("写明哪条河道、哪一年的合同")
            #expect(try await visitor.file(behind: "下载") == Self.document)
            try await visitor.click("补正申请")
            try await visitor.type(wanted, into: "第1项内容")
            try await visitor.click(button: "补正申请")
            try await visitor.see("申请人没有提供身份证明（条例第二十九条）。")
            try await visitor.attach("身份证.pdf", to: "身份证明")
            try await visitor.click(button: "补正申请")
            try await visitor.see("已收到您的补正。")
            try await visitor.see(wanted)
        }
    }

    private func draftInPart(_ desk: Desk) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.openCase(desk.key)
            try await officer.see("柳塘河2025年度清淤合同\(desk.width)")
            try await officer.draftInPart(access: "在本网站下载", file: "清淤合同.pdf")
        }
    }

    private func readAndRate(_ citizen: Citizen) async throws {
        try await citizen.comesBack { visitor in
            try await visitor.see("已答复：")
            try await visitor.see("政府信息部分公开告知书")
            try await visitor.see("按期")
            // What is inside stays inside.
            try await visitor.doNotSee("逐页核对")
            try await visitor.doNotSee("李四")
            // The newest letter comes first, the information after the letters.
            #expect(try await visitor.file(behind: "下载") == Self.document)
            #expect(try await visitor.file(behind: "清淤合同.pdf") == "200 %P application/pdf")
            try await visitor.screenshot("answered-\(citizen.width)")
            try await visitor.click("评价这次办理")
            try await visitor.click(button: "评价这次办理")
            try await visitor.see("请选择满意或者不满意。")
            try await visitor.fill(["您满意吗": "满意", "还有什么要说的": "答复清楚。"])
            try await visitor.click(button: "评价这次办理")
            try await visitor.see("谢谢您的评价。")
            try await visitor.see("您的评价：满意")
        }
    }

    /// What a letter is when it is downloaded.
    static let document = "200 PK application/vnd.openxmlformats-officedocument.wordprocessingml.document"
}
