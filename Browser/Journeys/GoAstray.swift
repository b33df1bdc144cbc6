import Testing

extension Journeys {
    /// Addresses that lead nowhere say so, and lead on.
    @Test(arguments: [
        ("/nowhere", "没有这个页面"),
        ("/reports/a0000000000/2019", "没有这份报告"),
        ("/reports/compare?a=x&b=y", "应写作“机关代码/年度”"),
        ("/reports/sum?year=0", "应为 1949 到 2999 之间的整数"),
        ("/reports/trends?measure=x", "没有这个指标"),
        ("/reports?text=%25E5%FF", "不能识别的编码"),
    ])
    func goAstray(path: String, sentence: String) async throws {
        try await Visitor.comes { visitor in
            visitor.expectsRefusals = true
            try await visitor.open(path)
            try await visitor.see(sentence)
            try await visitor.click("查找报告")
            #expect(try await visitor.path() == "/reports")
        }
    }

    /// Nothing fits: the page says what to do.
    @Test(arguments: [
        ("/reports?text=没有这个机关", "没有符合条件的报告"), ("/reports/trends?text=没有这个机关", "没有可以画的数据"),
        ("/reports/sum?text=没有这个机关", "没有符合条件的报告"), ("/checks?text=没有这条规则", "没有符合条件的规则"),
    ])
    func findNothing(path: String, sentence: String) async throws {
        try await Visitor.comes { visitor in
            try await visitor.open(path)
            try await visitor.see(sentence)
        }
    }
}
