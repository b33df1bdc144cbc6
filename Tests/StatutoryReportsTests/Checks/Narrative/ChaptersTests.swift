import DocumentContent
import TestSupport
import Testing

@testable import StatutoryReports

struct ChaptersTests {
    static let headings = ReportFormat.gk2021.chapters.map(\.title)

    private func log(_ check: Check, _ headings: [String]) -> CheckLog {
        let lines = ["甲局2023年政府信息公开工作年度报告"] + headings.flatMap { [$0, "主动公开信息的工作顺利开展，成效明显。"] }
        return check.log(AnnualReport(reading: DocumentContent(lines: lines)))
    }

    @Test func sixChaptersInOrderPass() {
        #expect(log(.chapters, Self.headings).passed == ["N-CHAPTER"])
    }

    @Test(arguments: 0..<6)
    func aMissingChapterIsNamed(chapter: Int) {
        var headings = Self.headings
        headings.remove(at: chapter)
        let found = log(.chapters, headings)
        #expect(found.failed == ["N-CHAPTER/C\(chapter + 1)"])
        #expect(found.findings[0].message == "缺少“\(Self.headings[chapter])”一章")
    }

    @Test(arguments: [
        (4, "五、存在问题及改进情况"), (3, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
        (4, "五、政府信息公开工作存在的主要问题及改进情况"),
    ])
    func acceptedTitlesPass(chapter: Int, title: String) {
        var headings = Self.headings
        headings[chapter] = title
        #expect(log(.chapters, headings).passed == ["N-CHAPTER"])
    }

    @Test func aWrongOrdinalIsFound() {
        var headings = Self.headings
        headings[5] = "五、其他需要报告的事项"
        let found = log(.chapters, headings)
        #expect(found.failed == ["N-CHAPTER/C6"])
        #expect(found.findings[0].expected == "六、其他需要报告的事项")
    }

    @Test func aWrongOrderIsFound() {
        var headings = Self.headings
        headings.swapAt(4, 5)
        #expect(log(.chapters, headings).failed == ["N-CHAPTER/C5"])
    }

    @Test func withoutAnyChapterItIsOpen() {
        #expect(log(.chapters, []).open == ["N-CHAPTER"])
        #expect(log(.repeatedHeadings, []).open == ["N-HEAD-DUP"])
    }

    @Test func eachHeadingOncePasses() {
        #expect(log(.repeatedHeadings, Self.headings).passed == ["N-HEAD-DUP"])
    }

    @Test(arguments: [
        ("一、总体情况", "“一、总体情况”在第 2 行、第 4 行重复出现"),
        ("一、政务信息公开总体情况", "第 2 行已有“一、总体情况”，第 4 行又有“一、政务信息公开总体情况”"),
    ])
    func aRepeatedHeadingIsFound(second: String, message: String) {
        var headings = Self.headings
        headings.insert(second, at: 1)
        let found = log(.repeatedHeadings, headings)
        #expect(found.findings.map(\.message) == [message])
        #expect(found.findings[0].place?.line == 4)
    }

    @Test(arguments: ["（一）总体情况", "1.总体情况良好。", "我局总体情况较好，公开工作有序。", "一、存在的主要问题", "二、改进情况"])
    func headingsWithinAChapterAreNoRepetition(line: String) {
        var headings = Self.headings
        headings.insert(line, at: 5)
        #expect(log(.repeatedHeadings, headings).failed == [])
    }
}
