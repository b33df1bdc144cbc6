import Testing

extension Journeys {
    /// Something to do, from hand to hand until it is done.
    @Test(arguments: widths)
    func giveSomethingToDo(width: Int) async throws {
        let name = "核对栏目 \(width)"
        try await Visitor.comes { visitor in
            visitor.expectsRefusals = true
            try await visitor.at(width: width)
            try await visitor.signIn("gongkai")
            try await visitor.see("今日工作")
            try await visitor.open("/office")
            try await visitor.click("交办一件事")
            try await visitor.type(name, into: "要办什么")
            try await visitor.click(button: "交办一件事")
            try await visitor.see("请选择由谁办理。")
            try await visitor.choose("周五", in: "由谁办理")
            try await visitor.click(button: "交办一件事")
            try await visitor.see("已办理，并记入办理过程。")
            try await visitor.see("等 周五")
        }
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn("xinxi")
            try await visitor.click(name)
            try await visitor.click("办结")
            try await visitor.type("三个栏目都已更正。", into: "办理结果")
            try await visitor.click(button: "办结")
            try await visitor.see("办结：三个栏目都已更正。")
        }
        try await Visitor.comes { visitor in
            try await visitor.signIn("gongkai")
            try await visitor.click("通知")
            try await visitor.see("您交办的“\(name)”已办结。")
            try await visitor.click("全部标为已读")
            try await visitor.doNotSee("全部标为已读")
        }
    }

    /// What is typed is there again, after leaving the page and after the session was ended elsewhere.
    @Test func keepWhatIsTyped() async throws {
        try await Visitor.comes { visitor in
            visitor.expectsRefusals = true
            try await visitor.signIn("fenguan")
            try await visitor.open("/office/new/assignment/assign")
            try await visitor.type("写到一半的事", into: "要办什么")
            try await visitor.seeSoon("已自动暂存")
            try await visitor.open("/office")
            try await visitor.open("/office/new/assignment/assign")
            try await visitor.see("还没有提交的内容")
            try await visitor.type("会话结束之前写的", into: "说明")
            try await Visitor.comes { elsewhere in
                try await elsewhere.signIn("fenguan")
                try await elsewhere.click("我的账号")
                try await elsewhere.click(button: "结束其他全部登录")
                try await elsewhere.see("登录已结束。")
            }
            try await visitor.click(button: "交办一件事")
            try await visitor.see("登录之后会恢复在表单里")
            try await visitor.type("fenguan", into: "账号")
            try await visitor.type(Visitor.demoPassword, into: "密码")
            try await visitor.click(button: "登录")
            try await visitor.see("还没有提交的内容")
            let kept = try await visitor.window.run("return document.querySelector('textarea').value").text
            #expect(kept == "会话结束之前写的")
        }
    }

    /// Settings are changed by the one whose they are; the audit tells who did it, from where.
    @Test func changeSettingsAndReadTheAudit() async throws {
        try await Visitor.comes { visitor in
            visitor.expectsRefusals = true
            try await visitor.signIn("gongkai")
            try await visitor.click("单位设置")
            try await visitor.click("修改联系方式")
            try await visitor.type("12", into: "邮政编码")
            try await visitor.click(button: "保存")
            try await visitor.see("邮政编码")
            try await visitor.type("310027", into: "邮政编码")
            try await visitor.click(button: "保存")
            try await visitor.see("改为“310027”")
            try await visitor.signOut()
            try await visitor.see("已退出。")
        }
        try await Visitor.comes { visitor in
            try await visitor.signIn("shenji")
            try await visitor.click("审计")
            try await visitor.see("改为“310027”")
            try await visitor.choose("登录记录", in: "类别")
            try await visitor.click(button: "筛选")
            try await visitor.see("127.0.0.1")
            try await visitor.open("/office/permissions")
            try await visitor.open("/office/accounts")
        }
    }

    /// Where notices go outside: an address is set, tried and switched off; the key of a webhook is shown once.
    @Test(arguments: widths)
    func setWhereNoticesGo(width: Int) async throws {
        try await Visitor.comes { visitor in
            visitor.expectsRefusals = true
            try await visitor.at(width: width)
            try await visitor.signIn("xitong")
            try await visitor.open("/office/settings")
            try await visitor.click("查看和设置")
            try await visitor.type("nobody", into: "电子邮件地址")
            try await visitor.choose("周五", in: "谁的通知")
            try await visitor.click(button: "设置邮件地址")
            try await visitor.see("这不是能用的电子邮件地址")
            try await visitor.type("zhouwu@example.gov.cn", into: "电子邮件地址")
            try await visitor.click(button: "设置邮件地址")
            try await visitor.see("已设置。")
            try await visitor.click(button: "试发一条")
            try await visitor.see("已试发一条通知")
            try await visitor.click(button: "停用")
            try await visitor.see("已停用")
            try await visitor.type("https://oa.example.invalid/gongkai", into: "回调地址")
            try await visitor.click(button: "设置网络回调")
            try await visitor.see("只显示这一次")
            try await visitor.click("已经交给接收方")
            try await visitor.see("https://oa.example.invalid/…")
            try await visitor.click(button: "停用")
            try await visitor.see("已停用")
        }
    }

    /// Every other page that an officer and an administrator pass, looked at once.
    @Test func passThroughTheOffice() async throws {
        try await Visitor.comes { visitor in
            visitor.expectsRefusals = true
            try await visitor.signIn("gongkai")
            for path in [
                "/office/lists/assignment", "/office/search", "/office/search?text=%E5%85%AC%E5%BC%80", "/office/me",
                "/office/me/password", "/office/me/second-factor", "/office/me/substitute", "/office/agencies",
                "/office/audit",
            ] { try await visitor.open(path) }
            try await visitor.signOut()
            try await visitor.signIn("anquan")
            try await visitor.click("账号与角色")
            try await visitor.click("李四")
            try await visitor.click("改角色")
            try await visitor.see("三个管理员不能是同一人")
        }
    }

    /// The picture of the README.
    @Test func takeThePictureOfTheOffice() async throws {
        try await Visitor.comes { visitor in
            try await visitor.signIn("gongkai")
            try await visitor.screenshot("office", in: Self.pictures, wholePage: false)
        }
    }
}
