import DocumentContent
import TestSupport
import Testing

@testable import StatutoryReports

/// The text of two reports with its differences marked.
struct ChapterComparisonTests {
    /// A report whose first chapter has those paragraphs.
    private func report(_ paragraphs: [String], chapter: String = "C1") -> AnnualReport {
        var report = AnnualReport.zero()
        report.content = DocumentContent(lines: paragraphs)
        report.chapters = [
            Chapter(
                id: chapter,
                title: "一、总体情况",
                place: Place(line: 1, column: 1),
                pieces: 0..<paragraphs.count,
                sourceRange: 0..<Int32(report.content.text.count)
            )
        ]
        return report
    }

    /// `=` equal, `-` deleted, `+` inserted; a line for each paragraph.
    private func marked(_ left: [String], _ right: [String]) -> [String] {
        let (left, right) = (report(left), report(right))
        let comparison = ReportComparison(of: left, with: right)
        return comparison.chapters.flatMap(\.paragraphs).map { paragraph in
            paragraph.runs.map { run in
                switch run.kind {
                case .equal: "=" + text(left, run.left)
                case .deleted: "-" + text(left, run.left)
                case .inserted: "+" + text(right, run.right)
                }
            }.joined(separator: " ")
        }
    }

    /// Without the ends of lines.
    private func bare(_ text: String) -> String { text.replacing("\n", with: "") }

    private func text(_ report: AnnualReport, _ range: Range<Int32>) -> String {
        report.content.string(in: Int(range.lowerBound)..<Int(range.upperBound))
    }

    @Test func equalParagraphsAreEqual() {
        #expect(marked(["一、总体情况", "全年公开信息。"], ["一、总体情况", "全年公开信息。"]) == ["=一、总体情况", "=全年公开信息。"])
    }

    @Test func aChangedNumberIsMarkedInItsSentence() {
        #expect(
            marked(["2022年主动公开政府信息197条。"], ["2023年主动公开政府信息215条。"])
                == ["=202 -2 +3 =年主动公开政府信息 -197 +215 =条。"]
        )
    }

    @Test func wholeParagraphsComeAndGo() {
        #expect(
            marked(["一、总体情况", "收到申请两件，均已答复。", "没有收费。"], ["一、总体情况", "没有收费。", "新设公开专区，方便群众查阅。"])
                == ["=一、总体情况", "-收到申请两件，均已答复。", "=没有收费。", "+新设公开专区，方便群众查阅。"]
        )
    }

    @Test func paragraphsThatHaveLittleInCommonAreNoPair() {
        #expect(marked(["组织培训两次，参加一百人。"], ["网站改版，栏目更清楚。"]) == ["-组织培训两次，参加一百人。", "+网站改版，栏目更清楚。"])
    }

    @Test func aReplacedParagraphFindsItsLikeAmongSeveral() {
        #expect(
            marked(
                ["（一）主动公开情况。公开信息十条。", "（二）依申请公开情况。收到两件。"],
                ["本年度工作如下：", "（一）主动公开情况。公开信息百条。", "（二）依申请公开情况。收到三件。"]
            ) == [
                "+本年度工作如下：", "=（一）主动公开情况。公开信息 -十 +百 =条。", "=（二）依申请公开情况。收到 -两 +三 =件。",
            ]
        )
    }

    @Test func aLoneCharacterBetweenChangesIsChangedWithThem() {
        #expect(marked(["共受理申请甲乙丙件，全部办结。"], ["共受理申请丁乙戊件，全部办结。"]) == ["=共受理申请 -甲乙丙 +丁乙戊 =件，全部办结。"])
    }

    /// The same words in lines of another length are the same.
    @Test func linesThatTheMarginCutAreOneParagraph() {
        let wide = [
            "（一）主动公开。全年通过政府网站主动公开政府信息一百二十条，内容涵盖机构职能、", "政策文件、财政预决算，群众满意。", "（二）依申请公开。收到两件。",
        ]
        let narrow = [
            "（一）主动公开。全年通过政府网站主动公开政府信息一百二十条，", "内容涵盖机构职能、政策文件、财政预决算，群众很满意。",
            "（二）依申请公开。收到两件。",
        ]
        let marked = marked(wide, narrow).map { $0.replacing("\n", with: "") }
        #expect(
            marked == [
                "=（一）主动公开。全年通过政府网站主动公开政府信息一百二十条，内容涵盖机构职能、政策文件、财政预决算，群众 +很 =满意。",
                "=（二）依申请公开。收到两件。",
            ]
        )
    }

    @Test func aLineThatBeginsWithACommaGoesOn() {
        let wide = ["市政府办公室今年按照条例要求，制定印发了《关于进一步推进政策落地的通知》，确保公开有效。"]
        let cut = ["市政府办公室今年按照条例要求，制定印发了《关于进一", "步推进政策落地的通知》", "，确保公开有效。"]
        let marked = marked(wide, cut).map { $0.replacing("\n", with: "") }
        #expect(marked == ["=" + wide[0]])
    }

    @Test func headingsAndShortLinesAreNotJoined() {
        let lines = ["一、总体情况", "本机关认真贯彻落实条例，扎实推进政府信息公开各项工作，成效明显", "（一）主动公开", "公开信息十条"]
        #expect(marked(lines, lines) == lines.map { "=" + $0 })
    }

    @Test func chaptersOfOneReportOnlyAreShown() {
        let comparison = ReportComparison(of: report(["五、改进"], chapter: "C5"), with: report(["一、总体情况"], chapter: "C1"))
        #expect(comparison.chapters.map(\.id) == ["C1", "C5"])
        #expect(comparison.chapters[0].paragraphs.map(\.left) == [nil])
        #expect(comparison.chapters[1].paragraphs.map(\.right) == [nil])
    }

    @Test func tablesAreNotText() {
        #expect(ReportComparison(of: report(["表"], chapter: "C3"), with: report(["表"], chapter: "C3")).chapters.isEmpty)
    }

    @Test func longParagraphsAreComparedBySentence() {
        let long = String(repeating: "公开信息若干条。", count: 800)
        #expect(marked([long + "甲。"], [long + "乙。"]) == ["=\(long) -甲。 +乙。"])
    }

    @Test func aChapterWithoutEndIsCut() {
        let many = (0..<1_200).map { "第\($0)条" }
        let chapter = ReportComparison(of: report(many), with: report(many)).chapters[0]
        #expect(chapter.isCut)
        #expect(chapter.paragraphs.count == 1_000)
    }

    /// Both texts can be put together again from the runs.
    @Test(arguments: 0..<100)
    func theRunsAreTheTexts(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let words = ["公开", "信息", "12", "条", "，", "。", "未收到", "申请", "a", "𠮷"]
        func paragraphs() -> [String] {
            (0..<Int.random(in: 1...6, using: &random)).map { _ in
                (0..<Int.random(in: 1...20, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
                    .joined()
            }
        }
        let (left, right) = (report(paragraphs()), report(paragraphs()))
        let runs = ReportComparison(of: left, with: right).chapters.flatMap(\.paragraphs).flatMap(\.runs)
        let before = runs.map { text(left, $0.left) }.joined()
        let after = runs.map { text(right, $0.right) }.joined()
        #expect(bare(before) == bare(left.content.pieces.map(left.content.string(of:)).joined()))
        #expect(bare(after) == bare(right.content.pieces.map(right.content.string(of:)).joined()))
        for run in runs where run.kind == .equal { #expect(bare(text(left, run.left)) == bare(text(right, run.right))) }
    }
}
