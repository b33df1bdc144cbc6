import StatutoryReports

/// A checked report without its head: the verdict, four figures, the chapters with what was found in them, what could
/// not be decided. The page of a kept report and the page of a check both print it.
struct ReportBody: HTMLView {
    let report: MarkedReport
    let source: SourceLinks

    init(_ reading: AnnualReport, _ checks: CheckLog, source: SourceLinks) {
        report = MarkedReport(reading, checks)
        self.source = source
    }

    func write(to html: inout HTML) {
        VerdictView(report).write(to: &html)
        FiguresView(report).write(to: &html)
        preamble(&html)
        for chapter in report.report.format.chapters {
            ChapterView(format: chapter, report: report, source: source).write(to: &html)
        }
        RepairsView(report: report.report).write(to: &html)
        DecisionsView(checks: report.checks).write(to: &html)
    }

    /// What stands before the first chapter, and findings that concern the report as a whole.
    private func preamble(_ html: inout HTML) {
        let words = NarrativeView(beforeChaptersOf: report, source: source)
        let findings = report.findings(in: nil)
        guard !words.isTitleOnly || !findings.isEmpty else { return }
        html.section(class: "chapter", .id("C0"), .aria("aria-labelledby", "C0-title")) { html in
            html.div(class: "columns") { html in
                html.div(class: "matter") { html in
                    html.h2(report.report.chapters.isEmpty ? "原文" : "标题与前言", .id("C0-title"))
                    if words.isEmpty { html.p("原文在第一章之前没有文字。", class: "missing") }
                    words.write(to: &html)
                }
                if !findings.isEmpty {
                    html.section(class: FindingCards.style(of: findings), .label("通篇：发现")) { html in
                        FindingCards(report: report, chapter: nil, source: source).write(to: &html)
                    }
                }
            }
        }
    }
}
