import Testing

extension Journeys {
    /// Four reports of a year are added up, one is left out, and the shares in a cell are looked at.
    @Test func addReportsUp() async throws {
        try await Visitor.comes { visitor in
            try await visitor.open("/reports/sum")
            try await visitor.choose("2019 年", in: "年度")
            try await visitor.click("筛选")
            try await visitor.see("4 份报告逐格相加")
            try await visitor.see("不汇总")
            try await visitor.click("湘乡市科技和工业信息化局 2019")
            try await visitor.click("汇总选中的")
            try await visitor.see("选了 3 份，共 4 份")
            try await visitor.see("3 份报告逐格相加")
            try await visitor.click("24.2370")
            try await visitor.see("政府集中采购 · 采购总金额")
            try await visitor.see("85.24%")
        }
    }
}
