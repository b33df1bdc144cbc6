import Testing

extension Journeys {
    /// From the start page through a check to its result, without a mouse. The focus can be seen wherever it is.
    @Test func checkAReportByKeyboard() async throws {
        try await Visitor.comes { visitor in
            try await visitor.open("/")
            try await visitor.tab(to: "跳到正文")
            try await visitor.press(.enter)
            #expect(try await visitor.path() == "/#main")
            try await visitor.open("/reports")
            try await visitor.tab(to: "检查一份报告")
            try await visitor.press(.enter)
            try await visitor.see("或者粘贴报告全文")
            try await visitor.tab(to: "选择文件")
            try await visitor.tab(to: "或者粘贴报告全文")
            try await visitor.window.press(text: "某某局2023年政府信息公开工作年度报告")
            try await visitor.tab(to: "同时检查与上年是否衔接")
            try await visitor.press(.space)
            try await visitor.tab(to: "上年报告")
            try await visitor.tab(to: "检查")
            try await visitor.press(.enter)
            try await visitor.see("这份报告没有保存")
            try await visitor.see("某某局")
        }
    }

    /// The wide tables scroll by keyboard.
    @Test func reachEveryTableByKeyboard() async throws {
        try await Visitor.comes { visitor in
            try await visitor.open("/reports/sum?year=2019")
            try await visitor.tab(to: "表：收到和处理政府信息公开申请情况")
            try await visitor.tab(to: "表：政府信息公开行政复议、行政诉讼情况")
        }
    }
}
