import StatutoryReports

/// What was found in a document that was sent in: the same view as of a kept report, with its source below.
struct CheckResultView: HTMLView {
    /// Lines of the source on the page.
    private static let mostLines = 5000

    private let checked: CheckedDocument
    private let body: ReportBody
    private let lines: SourceLines

    init(_ checked: CheckedDocument) {
        self.checked = checked
        body = ReportBody(checked.report, checked.checks, source: .samePage)
        lines = SourceLines(checked.document.bytes, checked.report.content)
    }

    func write(to html: inout HTML) {
        html.div(class: "report-head") { html in
            html.div { html in
                html.nav(.label("所在位置")) { html in
                    html.ol(class: "crumbs") { html in
                        html.li { $0.a("检查一份报告", href: "/check") }
                        html.li("检查结果")
                    }
                }
                html.h1 { html in
                    if let agency = checked.report.agency { html.span(agency.name, class: "agency") }
                    html.text(title)
                }
                html.p(about, class: "about")
            }
            html.div(class: "actions") { html in
                html.a("原文", href: "#source", class: "button")
                html.a("再检查一份", href: "/check", class: "button primary")
            }
        }
        html.p("这份报告没有保存。离开这一页就看不到结果了，需要留存请打印或另存网页。", class: "notice")
        body.write(to: &html)
        source(&html)
    }

    private var title: String { checked.report.year.map { "\($0) 年政府信息公开工作年度报告" } ?? "年度报告（未写明年度）" }

    private var about: String {
        let format = checked.report.format
        var about = "\(format.firstYear) 年格式（\(format.documentNumber)） · \(checked.document.name) · 原文 \(lines.count) 行"
        about += " · \(checked.report.content.encoding)"
        if let previous = checked.previous { about += " · 与 \(previous.year.map { "\($0) 年" } ?? "上年")报告对照" }
        return about
    }

    private func source(_ html: inout HTML) {
        html.section(class: "chapter", .aria("aria-labelledby", "source-title")) { html in
            html.h2("原文", .id("source-title"))
            if lines.count > Self.mostLines {
                html.p("原文有 \(lines.count) 行，这里列出前 \(Self.mostLines) 行。", class: "note")
            }
            SourceLinesView(lines: lines, shown: 0..<min(lines.count, Self.mostLines), report: body.report, back: "")
                .write(to: &html)
        }
    }
}
