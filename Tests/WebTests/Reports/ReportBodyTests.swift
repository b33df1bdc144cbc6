import DocumentContent
import StatutoryReports
import TestSupport
import Testing

@testable import Web

/// The drawing of a checked report, from values: what the reader and the checks make of a file is their tests' matter.
struct ReportBodyTests {
    private var content: DocumentContent {
        DocumentContent(lines: [
            "某市某局2021年政府信息公开工作年度报告", "一、总体情况", "共反映问题110个，已办结111个，正在办理4个。", "二、主动公开政府信息情况",
            "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
        ])
    }

    /// One of each: a blank cell, a missing one, one that is open, one that was read from other words, a row that the
    /// form does not have, findings of every severity, a proposal, an undecided question.
    private var report: AnnualReport {
        var report = AnnualReport.sample(cells: [
            "T3/1/np": nil, "T3/1/biz": .absent, "T3/1/sci": .open("1 0"), "T3/3.6/np": 2, "T3/3.6/sum": 2,
        ])
        report[.t2("8.adminFee", "feeAmount")] = Cell(
            value: .amount(WanYuanAmount(fen: 2_577_000)),
            raw: "25770元",
            origin: .normalized,
            place: Place(line: 4, column: 1)
        )
        report.repairs = [
            Repair(cell: .t3("1", .sum), value: .count(16), because: ["T3-ROW/1", "T3-BAL/sum"], isCertain: true)
        ]
        report.content = content
        report.chapters = report.format.chapters.enumerated().map { index, chapter in
            let first = index == 0 ? 1 : index + 2
            let last = index == 0 ? 2 : first
            return Chapter(
                id: chapter.id,
                title: chapter.title,
                place: content.pieces[first].place,
                pieces: first..<last + 1,
                sourceRange: content.pieces[first].start..<content.pieces[last].end
            )
        }
        return report
    }

    private var checks: CheckLog {
        let words = content.pieces[2]
        var log = CheckLog()
        log.found(
            Finding(
                id: "T3-ROW/1",
                severity: .error,
                cells: [.t3("1", .sum), .t3("1", .np)],
                message: "六类申请人相加为 16，总计为 15",
                place: Place(line: 5, column: 1)
            )
        )
        log.found(
            Finding(
                id: "N-STOCK",
                severity: .warning,
                message: "111 + 4 = 115，文中写 110",
                place: words.place,
                sourceRange: words.start..<words.start + 30
            )
        )
        log.found(Finding(id: "I-LABEL", severity: .info, message: "行名与法定名称不同"))
        log.cannotDecide("Y-CARRY/np", because: "没有上年报告")
        log.passed("T3-BAL/np")
        return log
    }

    private var body: String { written(ReportBody(report, checks, source: .samePage)) }

    @Test func isAsReviewed() throws {
        try expectGolden(readable(ReportBody(report, checks, source: .samePage)), "reports/report.html")
    }

    @Test func cellsWithoutANumberAreToldApart() {
        #expect(body.contains(#"<td class="absent">缺</td>"#))
        #expect(body.contains(">空</a>"))
        #expect(body.contains("读法未定"))
        #expect(body.contains("25770元"))
        #expect(body.contains("读作 2.5770"))
    }

    @Test func rowsBeyondTheFormAreMarked() {
        #expect(body.contains(#"<tr class="additional">"#))
        #expect(body.contains("本格式没有规定填数"))
    }

    @Test func proposalsAreWordsAndNothingIsApplied() {
        #expect(body.contains("应为 <span class=\"value\">16</span>。依据 T3-ROW/1、T3-BAL/sum。"))
        #expect(body.contains("程序不改动报告"))
    }

    @Test func whatCouldNotBeDecidedIsNotPassed() {
        #expect(body.contains("1 项，不算通过"))
        #expect(body.contains("没有上年报告"))
    }

    @Test func findingsAreNumberedInReadingOrder() {
        let numbered = MarkedReport(report, checks)
        #expect(numbered.findings.map(\.finding.id) == ["I-LABEL", "N-STOCK", "T3-ROW/1"])
        #expect(numbered.findings.map(\.chapter) == [nil, "C1", "C3"])
        #expect(numbered.marks == [.t3("1", .sum): [Mark(number: 3, severity: .error)]])
    }

    @Test func aReportWithoutAnythingIsSaidToBeUnread() {
        let nothing = AnnualReport(format: .gk2021)
        let page = written(ReportBody(nothing, CheckLog(), source: .samePage))
        #expect(page.contains("没有读出法定表格，不能判断"))
        #expect(page.contains("原文没有这张表，其中 175 格都没有读到"))
        #expect(page.contains("原文没有这一章"))
    }
}
