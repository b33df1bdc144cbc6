import Disclosure
import StatutoryReports

/// What differs between two reports: in one sentence, in the tables, in the words.
struct ComparisonView: HTMLView {
    private let left: ReadReport
    private let right: ReadReport
    private let comparison: ReportComparison
    private let chooser: ComparisonChooser

    init(_ left: ReadReport, _ right: ReadReport, chooser: ComparisonChooser) {
        self.left = left
        self.right = right
        self.chooser = chooser
        comparison = ReportComparison(of: left.report, with: right.report)
    }

    func write(to html: inout HTML) {
        html.div(class: "report-head") { html in
            html.div { html in
                html.h1("比较")
                html.p(lead, class: "lead")
            }
            html.p(class: "actions") { html in
                html.a(
                    "机器可读（JSON）",
                    href: ComparisonQuery.link(
                        ReportKey(left.summary),
                        ReportKey(right.summary),
                        path: "/reports/compare.json"
                    ),
                    class: "button"
                )
            }
        }
        chooser.write(to: &html)
        sides(&html)
        notices(&html)
        for table in TableID.allCases {
            TableComparisonView(table, comparison, left, right).write(to: &html)
        }
        for chapter in comparison.chapters {
            ChapterComparisonView(chapter: chapter, left: left, right: right).write(to: &html)
        }
    }

    private func sides(_ html: inout HTML) {
        html.div(class: "sides") { html in
            side("前一份", left, &html)
            side("后一份", right, &html)
        }
    }

    private func side(_ label: String, _ report: ReadReport, _ html: inout HTML) {
        html.div(class: "card") { html in
            html.p(label, class: "note")
            html.p(class: "name") { $0.a(report.name, href: report.summary.link) }
            html.p(class: "told") { html in
                html.span(report.summary.soundness.label, class: "tag \(report.summary.soundness.style)")
                html.text(" \(report.report.format.firstYear) 年格式（\(report.report.format.documentNumber)）")
            }
        }
    }

    private func notices(_ html: inout HTML) {
        if left.summary.agency.code == right.summary.agency.code, left.summary.year == right.summary.year {
            html.p("前后选了同一份报告，所以没有不同。", class: "notice")
        }
        if left.report.format != right.report.format {
            html.p("两份报告的格式不同：表二的栏目各有口径，不作比较；表三、表四口径相同，照常比较。", class: "notice")
        }
    }

    private var lead: String {
        let comparable = comparison.cells.count { $0.kind == .same || $0.kind == .changed }
        let open = comparison.cells.count { $0.kind == .open }
        var text = "可比的 \(comparable) 格中，\(comparison.changedCount == 0 ? "没有不同" : "\(comparison.changedCount) 格不同")"
        if open > 0 { text += "；另有 \(open) 格至少一份没有数值，不作比较" }
        let changed = comparison.chapters.flatMap(\.paragraphs).count { !$0.isEqual }
        return text + "。文字有 \(changed) 段不同。"
    }
}
