import Disclosure
import DocumentContent
import StatutoryReports

/// The text a report was read from, with line numbers as anchors and the words marked that findings speak of.
struct SourceView: HTMLView {
    private let summary: ReportSummary
    private let encoding: String
    private let lines: SourceLines
    private let marked: MarkedReport
    private let shown: Range<Int>
    private let links: SourceLinks
    private let link: Link

    init(_ reading: KeptReading, from first: Int) {
        summary = reading.summary
        encoding = reading.report.content.encoding
        marked = MarkedReport(reading.report, reading.checks)
        lines = SourceLines(reading.bytes, reading.report.content)
        let start = min((first - 1) / SourceLinks.linesPerPage * SourceLinks.linesPerPage, max(lines.count - 1, 0))
        shown = start..<min(start + SourceLinks.linesPerPage, lines.count)
        link = reading.summary.link
        links = SourceLinks.of(link)
    }

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ol(class: "crumbs") { html in
                html.li { $0.a("报告", href: "/reports") }
                html.li { $0.a("\(summary.agency.name) \(summary.year) 年度报告", href: link) }
                html.li("原文")
            }
        }
        html.h1("原文")
        html.p("\(summary.sourceName) · \(lines.count) 行 · \(encoding) · 第 \(summary.version) 版", class: "about")
        pager(&html)
        SourceLinesView(lines: lines, shown: shown, report: marked, back: link).write(to: &html)
        pager(&html)
    }

    private func pager(_ html: inout HTML) {
        guard shown.count < lines.count else { return }
        html.nav(class: "pages", .label("分页")) { html in
            if shown.lowerBound > 0 { html.a("前一段", href: links.line(Int32(shown.lowerBound)), class: "button") }
            html.span("第 \(shown.lowerBound + 1)—\(shown.upperBound) 行，共 \(lines.count) 行")
            if shown.upperBound < lines.count {
                html.a("后一段", href: links.line(Int32(shown.upperBound + 1)), class: "button")
            }
        }
    }
}

/// Numbered lines: `#L19` is line 19. Below a line, what was found in it.
struct SourceLinesView: HTMLView {
    let lines: SourceLines
    let shown: Range<Int>
    let report: MarkedReport
    /// Where findings are told in full.
    let back: Link

    func write(to html: inout HTML) {
        let found = Dictionary(grouping: report.findings.filter { $0.finding.place != nil }) {
            Int($0.finding.place?.line ?? 0)
        }
        let text = MarkedText(lines.content, lines.isDecodedText ? report.findings : [])
        html.ol(class: "source", .id("source")) { html in
            for index in shown {
                let number = index + 1
                html.li(class: found[number] == nil ? "" : "found", .id("L\(number)")) { html in
                    html.a(String(number), href: "#L\(number)", class: "line", .label("第 \(number) 行"))
                    html.code { line(index, text, &$0) }
                    for item in found[number] ?? [] { told(item, &html) }
                }
            }
        }
    }

    private func line(_ index: Int, _ text: MarkedText, _ html: inout HTML) {
        let range = lines.range(of: index)
        text.write(range, to: &html)
        let hidden = lines.hiddenBytes(of: index)
        if hidden > 0 { html.span("……（本行还有 \(hidden) 字节，请下载原始文件查看）", class: "told") }
    }

    private func told(_ item: NumberedFinding, _ html: inout HTML) {
        html.p(class: "told-line \(item.finding.severity.style)") { html in
            html.a(href: "\(back)#f\(item.number)", class: "mark \(item.finding.severity.style)") {
                $0.text(item.number)
            }
            html.span(item.finding.message)
        }
    }
}
