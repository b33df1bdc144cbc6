import Testing

extension Journeys {
    /// A citizen asks, comes back with the query code, sees where it stands, takes it back and leaves; a wrong code opens nothing.
    @Test(arguments: widths)
    func followARequest(width: Int) async throws {
        let citizen = try await Citizen.asks(for: "城市绿化养护合同 \(width)", width)
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            visitor.expectsRefusals = true
            try await visitor.open("/request/status")
            try await visitor.type("0000-0000-0000-0000", into: "查询码")
            try await visitor.click(button: "查询")
            try await visitor.see("没有这个查询码")
            try await visitor.type(citizen.code.lowercased(), into: "查询码")
            try await visitor.click(button: "查询")
            try await visitor.see("等待工作机构确认")
            try await visitor.see("城市绿化养护合同 \(width)")
            try await visitor.doNotSee("赵某")
            let path = try await visitor.path()
            #expect(path == "/request/status")
            try await visitor.screenshot("status-\(width)")
            try await visitor.click("撤回申请")
            try await visitor.type("已经找到了", into: "撤回的原因")
            try await visitor.click(button: "撤回申请")
            try await visitor.see("申请已撤回")
            try await visitor.see("您撤回了申请")
            try await visitor.click(button: "退出查询")
            try await visitor.open("/request/status")
            try await visitor.doNotSee("城市绿化养护合同")
        }
    }

    /// The figures of the year: from a number to its cases; what the public reads; the log that is not set up.
    @Test(arguments: widths)
    func lookAtTheFigures(width: Int) async throws {
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.open("/request/statistics")
            try await visitor.see("历年收到和办结")
            try await visitor.open("/request/log")
            try await visitor.see("答复目录")
            try await visitor.signIn("gongkai")
            try await visitor.open("/office/statistics")
            try await visitor.see("勾稽关系")
            try await visitor.doNotSee("不成立")
            try await visitor.open("/office/statistics/cases?cell=T3%2F1%2Fsum")
            try await visitor.see("收到之日")
            try await visitor.screenshot("statistics-\(width)")
        }
    }
}
