import DocumentContent
import Testing

@testable import StatutoryReports

struct ChapterFinderTests {
    @Test(arguments: [
        ("一、总体情况", 0), ("一、概述", 0), ("一、政务信息公开总体情况", 0), ("一 、 总 体 情 况", 0),
        ("二、主动公开政府信息情况", 1), ("**二、主动公开政府信息情况**", 1), ("## 三、收到和处理政府信息公开申请情况", 2),
        ("[bookmark: _GoBack]四、政府信息公开行政复议、行政诉讼情况", 3), ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", 3),
        ("五、存在问题及改进情况", 4), ("五、政府信息公开工作存在的主要问题及改进情况", 4), ("六、其他需要报告的事项", 5),
        ("三、收到和处理政府信息公升申请情况", 2), ("存在的主要问题及改进情况", 4), ("第一部分 总体情况", 0),
    ])
    func headingIsFoundByItsTitle(line: String, chapter: Int) {
        #expect(ChapterFinder(content: DocumentContent(lines: [line])).headings().map(\.chapter) == [chapter])
    }

    @Test(arguments: [
        "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "三、本年度办理结果", "四、结转下年度继续办理",
        "（三）政府信息公开行政复议、行政诉讼情况。", "一是主动公开。", "本报告由总体情况、主动公开政府信息情况六个方面组成。", "一", "六、",
        "三、本 年度办 理结果",
    ])
    func ordinalAloneIsNoHeading(line: String) {
        #expect(ChapterFinder(content: DocumentContent(lines: [line])).headings().isEmpty)
    }

    @Test func tableOfContentsIsNotTheReport() throws {
        let titles = CommonFormat.chapters.map(\.title)
        let body = titles.flatMap { [$0, "正文。"] }
        let outline = ReportOutline(DocumentContent(lines: ["某局2021年政府信息公开工作年度报告"] + titles + body))
        #expect(outline.chapters.map(\.id) == ["C1", "C2", "C3", "C4", "C5", "C6"])
        #expect(outline.chapters.first?.place.line == 8)
        #expect(outline.secondReport == nil)
    }

    @Test func secondReportIsCutOffAndTold() throws {
        let one = ReadingSamples.report(t3: ReadingSamples.table3())
        let report = try ReadingSamples.read(one + "\n" + one)
        #expect(report.chapters.map(\.id) == ["C1", "C2", "C3", "C4", "C5", "C6"])
        #expect(ReadingSamples.ids(report).contains("I-SECOND-REPORT"))
        #expect(report.count("T4/litAfter/corrected") == 2)
    }

    @Test func repeatedHeadingStaysARepeatedHeading() throws {
        let text = ReadingSamples.report(t3: ReadingSamples.table3())
            .replacing("一、总体情况\n", with: "一、总体情况\n一、总体情况\n", maxReplacements: 1)
        #expect(try ReadingSamples.read(text).chapters.map(\.id) == ["C1", "C1", "C2", "C3", "C4", "C5", "C6"])
    }
}
