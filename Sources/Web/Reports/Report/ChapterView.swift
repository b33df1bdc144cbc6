import StatutoryReports

/// One chapter: its words or its table, and beside it what was found there.
struct ChapterView: HTMLView {
    let format: ChapterFormat
    let report: MarkedReport
    let source: SourceLinks

    private var chapters: [Chapter] { report.report.chapters.filter { $0.id == format.id } }

    func write(to html: inout HTML) {
        html.section(class: "chapter", .id(format.id), .aria("aria-labelledby", "\(format.id)-title")) { html in
            html.div(class: "columns") { html in
                html.div(class: "matter") { html in
                    html.h2(chapters.first?.title ?? format.title, .id("\(format.id)-title"))
                    content(&html)
                }
                let findings = report.findings(in: format.id)
                if !findings.isEmpty {
                    html.section(class: FindingCards.style(of: findings), .label("\(format.title)：发现")) { html in
                        FindingCards(report: report, chapter: format.id, source: source).write(to: &html)
                    }
                }
            }
        }
    }

    private func content(_ html: inout HTML) {
        switch format.kind {
        case .table(let table):
            StatutoryTableView(table, report, source: source).write(to: &html)
        case .narrative:
            let parts = chapters.map { NarrativeView(report, $0, source: source) }.filter { !$0.isEmpty }
            for part in parts { part.write(to: &html) }
            if chapters.isEmpty {
                html.p("原文没有这一章。", class: "missing")
            } else if parts.isEmpty {
                html.p("这一章只有标题，没有内容。", class: "missing")
            }
        }
    }
}
