import Testing

extension Journeys {
    /// Two years of one agency, then two agencies of one year.
    @Test func compareYearsAndAgencies() async throws {
        try await Visitor.comes { visitor in
            try await visitor.open("/reports/compare")
            try await visitor.click("2023 年 → 2025 年")
            try await visitor.see("2023 年")
            try await visitor.click("逐格列出")
            try await visitor.see("增减")
            try await visitor.choose("2019 年 周口市科学技术局", in: "前一份")
            try await visitor.choose("2019 年 湘乡市科技和工业信息化局", in: "后一份")
            try await visitor.click(button: "比较")
            try await visitor.see("可比的 198 格中")
            try await visitor.click("前后对调")
            try await visitor.see("可比的 198 格中")
        }
    }

    @Test func compareDifferentFormats() async throws {
        try await Visitor.comes { visitor in
            try await visitor.open("/reports/compare")
            try await visitor.choose("2019 年 周口市科学技术局", in: "前一份")
            try await visitor.choose("2021 年 商丘市工业和信息化局", in: "后一份")
            try await visitor.click(button: "比较")
            try await visitor.see("两份报告的格式不同")
            try await visitor.see("两种格式的表二栏目不同")
        }
    }
}
