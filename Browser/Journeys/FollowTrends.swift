import Testing

extension Journeys {
    @Test func followARateOverTheYears() async throws {
        try await Visitor.comes { visitor in
            try await visitor.open("/reports/trends")
            try await visitor.see("本年新收政府信息公开申请数量")
            try await visitor.type("宿迁", into: "机关")
            try await visitor.click("画出来")
            try await visitor.see("同一批机关 2023 年为")
            try await visitor.choose("行政许可", in: "指标")
            try await visitor.click("画出来")
            try await visitor.see("只有 2021 年格式")
        }
    }
}
