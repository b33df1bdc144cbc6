import Testing

extension RequestJourneys {
    /// Somebody at the counter asks for what is not there; the officer handles it up to the served letter, led by the
    /// page of the case.
    @Test(arguments: widths)
    func handleARequest(width: Int) async throws {
        let asked = "柳塘镇\(width)号堤防1998年的竣工验收报告"
        let desk = try await draftWhatIsNotThere(asked, width)
        try await desk.submitForApproval()
        try await desk.sign("政府信息不存在告知书")
        try await desk.serve("直接送达", proof: "送达回证1号")
        try await Visitor.comes(as: "gongkai", width) { officer in
            try await officer.openCase(desk.key)
            try await officer.see("按期答复")
            try await officer.open("/office/requests?state=decided")
            try await officer.doNotSee(asked)
        }
    }

    private func draftWhatIsNotThere(_ asked: String, _ width: Int) async throws -> Desk {
        var key = ""
        try await Visitor.comes(as: "gongkai", width) { officer in
            officer.expectsRefusals = true
            try await officer.open("/office/requests")
            try await officer.see("办理中")
            try await officer.click("登记一件申请")
            try await officer.click(button: "登记这件申请")
            try await officer.see("请填写申请人的姓名或者名称。")
            key = try await officer.takeIn(asked, from: "柳某某")
            try await officer.see("签发前还缺")
            try await officer.draft("政府信息不存在", ["理由": "经检索综合档案室和办公系统，没有制作或者保存该信息。"])
            try await officer.see("没有检索记录")
            try await officer.take(
                "登记检索记录",
                ["检索的范围和方法": "综合档案室1995年至2002年全宗，关键词“堤防”“验收”。", "检索结果": "没有找到。"]
            )
            try await officer.take("记录答复不涉及信息内容")
        }
        return Desk(key: key, width: width)
    }

    /// Every kind of form and page of requests, looked at once at both widths: cases of the demo in every state.
    @Test func lookAtTheDeskOfRequests() async throws {
        try await Visitor.comes { visitor in
            visitor.expectsRefusals = true
            try await visitor.signIn("gongkai")
            for path in [
                "/office/requests", "/office/requests?due=late", "/office/requests?unit=nobody", "/office/requests/new",
                "/office/lists/request", "/office/new/template/write",
            ] { try await visitor.open(path) }
            for state in ["submitted", "awaitingThirdParty", "awaitingFee", "awaitingCorrection", "drafting"] {
                try await visitor.open("/office/requests?state=\(state)")
                let script = "return document.querySelector('.board th a')?.getAttribute('href') || ''"
                let path = try #require(try await visitor.window.run(script).text)
                #expect(!path.isEmpty, "\(state)")
                try await visitor.open(path)
                try await visitor.see("下一步")
                try await visitor.click("现在不能办的")
            }
            let draft = try await visitor.casePath() + "/draft"
            for decision in ["granted", "partiallyGranted", "refusedProcess", "notThisAgency", "repeated"] {
                try await visitor.open("\(draft)?item=1&decision=\(decision)")
            }
        }
    }
}
