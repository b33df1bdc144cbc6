import Testing

extension Journeys {
    /// From nobody to an office with two people, and what happens to someone who guesses passwords.
    @Test func beginAnOffice() async throws {
        try await EmptyOffice.visit { visitor, office in
            visitor.expectsRefusals = true
            // The first administrator, with a second factor at once.
            try await visitor.open(office.firstLink)
            try await visitor.type("云溪市财政局", into: "机关全称")
            try await visitor.type("陈伟", into: "您的姓名")
            try await visitor.acceptLink("chenwei", password: "春江潮水连海平 2026")
            try await visitor.see("账号已经可以使用")
            try await visitor.click(button: "启用第二步验证")
            try await visitor.type(try await visitor.authenticatorCode(), into: "验证码")
            try await visitor.click(button: "验证并启用")
            try await visitor.see("只显示这一次")
            try await visitor.click("已经保存好了")
            try await visitor.see("没有等您办理的事")
            // An invitation, accepted by a colleague.
            try await visitor.click("账号与角色")
            try await visitor.click("邀请账号")
            try await visitor.type("钱安", into: "姓名")
            try await visitor.click("安全管理员")
            try await visitor.click(button: "邀请")
            let link = try await visitor.issuedLink()
            try await visitor.signOut()
            try await visitor.open(link)
            try await visitor.see("邀请钱安使用政府信息公开办公系统，角色：安全管理员。")
            try await visitor.acceptLink("qianan", password: "海上明月共潮生 2026")
            try await visitor.click("以后再说")
            try await visitor.see("钱安")
            try await visitor.signOut()
            // The link is spent; and whoever guesses has to wait.
            try await visitor.open(link)
            try await visitor.see("链接无效")
            for _ in 0..<6 { try await visitor.signIn("qianan", password: "wrong-password") }
            try await visitor.see("尝试次数过多")
        }
    }
}
