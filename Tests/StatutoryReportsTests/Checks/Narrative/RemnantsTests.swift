import DocumentContent
import TestSupport
import Testing

@testable import StatutoryReports

struct RemnantsTests {
    @Test(arguments: [
        ("**二是完善工作机制。**修订了目录。", ["**"]), ("局网站（<http://gxj.shangqiu.gov.cn/>）", ["<http://gxj.shangqiu.gov.cn/>"]),
        ("[bookmark: _GoBack]按期公开信息。", ["[bookmark: _GoBack]"]), ("--------\t---\t---", ["--------\t---\t---"]),
        ("|---|---|", ["|---|---|"]), ("公开&nbsp;信息12条。", ["&nbsp;"]), ("公开<b>信息</b>12条。", ["<b>"]),
        ("网址HYPERLINK \"http://x.cn\"", ["HYPERLINK \""]),
        ("网址http://gxj.shangqiu.gov.cn/", []), ("电话：0731--56771128，138****0000", []), ("公开信息——12条。", []),
        ("信息内容 | 本年制发件数 |", []), ("1-2月公开，3*4格", []), ("参见[2021]30号", []), ("A<B，x_y", []),
    ])
    func findsWhatAConversionLeftBehind(line: String, found: [String]) {
        let log = Check.remnants.log(NarrativeSample(line).report)
        #expect(log.findings.map(\.found) == found)
        #expect(log.passed.isEmpty != found.isEmpty)
    }

    @Test(arguments: [
        ("). E", true), ("NZ.", true), ("A. E. E. E.", true), ("Į.", true), ("U", false), ("0", false), ("0 批", false),
        ("—", false), ("12", false), ("/", false),
    ])
    func piecesOfLatinLettersInTablesAreGlyphs(piece: String, isGlyph: Bool) {
        let headings = ChaptersTests.headings
        let lines = [headings[0], "The People's Government", headings[1], piece, headings[2]]
        let log = Check.remnants.log(AnnualReport(reading: DocumentContent(lines: lines)))
        #expect(log.findings.map(\.found) == (isGlyph ? [piece] : []))
    }

    @Test func countsEachKindOnce() {
        let sample = NarrativeSample("**一是**加强。**二是**完善。")
        #expect(Check.remnants.log(sample.report).findings.map(\.message) == ["有转换留下的强调标记“**”等 4 处"])
    }
}
