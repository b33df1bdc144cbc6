import Testing

extension Journeys {
    /// 长者模式: everything grows by 1.35, and still fits on a phone.
    @Test func readInLargeLetters() async throws {
        try await Visitor.comes { visitor in
            try await visitor.open("/")
            try await visitor.click("长者模式")
            let size = try await visitor.window.run("return getComputedStyle(document.documentElement).fontSize")
            #expect(size.text == "21.6px")
            try await visitor.open("/reports?text=周口&view=list")
            try await visitor.click("周口市科学技术局")
            for page in ["/reports", "/reports/sum?year=2019", "/reports/trends", "/check", "/checks", "/api/v1"] {
                try await visitor.open(page)
            }
            try await visitor.open("/reports/compare")
            try await visitor.click("2023 年 → 2025 年")
        }
    }
}
