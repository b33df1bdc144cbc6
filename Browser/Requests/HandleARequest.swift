import Testing

extension Journeys {
    /// Somebody at the counter asks for what is not there; the officer handles it up to the served letter, led by the
    /// page of the case.
    @Test(arguments: widths)
    func handleARequest(width: Int) async throws {
        let asked = "柳塘镇\(width)号堤防1998年的竣工验收报告"
        var path = ""
        try await Visitor.comes { visitor in
            visitor.expectsRefusals = true
            try await visitor.at(width: width)
            try await visitor.signIn("gongkai")
            try await visitor.open("/office/requests")
            try await visitor.see("办理中")
            try await visitor.click("登记一件申请")
            try await visitor.click(button: "登记这件申请")
            try await visitor.see("请填写申请人的姓名或者名称。")
            try await visitor.choose("当面提交", in: "提交方式")
            try await visitor.choose("自然人", in: "申请人类别")
            try await visitor.type("柳某某", into: "姓名或者名称")
            try await visitor.choose("已经提供", in: "身份证明")
            try await visitor.type("00000000000", into: "联系电话")
            try await visitor.type(asked, into: "所需信息的名称")
            try await visitor.choose("纸质", in: "要求的形式")
            try await visitor.choose("自行领取", in: "获取方式")
            try await visitor.click(button: "登记这件申请")
            try await visitor.see("查询码只显示这一次")
            try await visitor.click("下一步：确定收到申请之日")
            try await visitor.see("当面提交，以提交之日为收到申请之日")
            try await visitor.click(button: "登记申请")
            path = try await visitor.casePath()
            try await visitor.click("开始审查")
            try await visitor.click(button: "开始审查")
            try await visitor.see("签发前还缺")
            try await visitor.click("拟作答复")
            try await visitor.choose("政府信息不存在", in: "答复种类")
            try await visitor.click(button: "下一步：填写答复内容")
            try await visitor.type("经检索综合档案室和办公系统，没有制作或者保存该信息。", into: "理由")
            try await visitor.click(button: "拟作答复")
            try await visitor.see("没有检索记录")
            try await visitor.click("登记检索记录")
            try await visitor.type("综合档案室1995年至2002年全宗，关键词“堤防”“验收”。", into: "检索的范围和方法")
            try await visitor.type("没有找到。", into: "检索结果")
            try await visitor.click(button: "登记检索记录")
            try await visitor.click("记录答复不涉及信息内容")
            try await visitor.click(button: "记录答复不涉及信息内容")
            try await visitor.doNotSee("签发前还缺")
            try await visitor.click("送签")
            try await visitor.click(button: "送签")
            try await visitor.see("待签发")
        }
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn("fenguan")
            try await visitor.open(path)
            try await visitor.click("签发")
            try await visitor.click(button: "下一步：看文书")
            try await visitor.see("政府信息不存在告知书")
            try await visitor.click(button: "签发并取号")
            try await visitor.see("待送达")
        }
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn("gongkai")
            try await visitor.open(path)
            try await visitor.click("登记送达")
            try await visitor.choose("直接送达", in: "送达方式")
            try await visitor.type("送达回证1号", into: "送达凭证")
            try await visitor.click(button: "登记送达")
            try await visitor.see("按期答复")
            try await visitor.open("/office/requests?state=decided")
            try await visitor.doNotSee(asked)
        }
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
