import DocumentContent
import StatutoryReports
import Testing

/// What the documentation of the module shows first is so.
struct DocumentationTests {
    @Test func theFirstExampleHolds() {
        let content = DocumentContent(lines: [
            "某市某局2021年政府信息公开工作年度报告",
            "三、收到和处理政府信息公开申请情况",
            "一、本年新收政府信息公开申请数量 1 0 0 0 0 0 2",
            "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0",
        ])
        let report = AnnualReport(reading: content)
        #expect(report.count("T3/1/np") == 1)
        #expect(report[.t3("1", .sum)].place?.line == 3)
        #expect(Check.run(report).findings.first?.id == "T3-ROW/1")
    }
}
