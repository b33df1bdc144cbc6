import Disclosure
import StatutoryReports

/// The page of one kept report.
struct ReportView: HTMLView {
    let summary: ReportSummary
    let body: ReportBody
    let versions: [ReportSummary]
    /// The kept report of the year before.
    let previous: ReportSummary?
    private let link: Link
    private let source: SourceLinks

    init(_ reading: KeptReading, versions: [ReportSummary]) {
        summary = reading.summary
        previous = reading.previous
        self.versions = versions
        link = summary.link
        source = SourceLinks.of(link, version: summary.version == versions.last?.version ? nil : summary.version)
        body = ReportBody(reading.report, reading.checks, source: source)
    }

    func write(to html: inout HTML) {
        html.div(class: "report-head") { html in
            html.div { html in
                crumbs(&html)
                html.h1 { html in
                    html.span(summary.agency.name, class: "agency")
                    html.text(" \(summary.year) 年政府信息公开工作年度报告")
                }
                html.p(about, class: "about")
            }
            actions(&html)
        }
        if let newest = versions.last, newest.version != summary.version {
            html.p(class: "notice") { html in
                html.text("这是第 \(summary.version) 版，已有更正。")
                html.a("看最新的第 \(newest.version) 版", href: link)
            }
        }
        body.write(to: &html)
        VersionsView(versions: versions, current: summary.version).write(to: &html)
    }

    private func crumbs(_ html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ol(class: "crumbs") { html in
                html.li { $0.a("报告", href: "/reports") }
                if !summary.agency.region.isEmpty { html.li(summary.agency.region) }
                html.li {
                    $0.a(summary.agency.name, href: Link("/reports", query: [("agency", summary.agency.code.rawValue)]))
                }
            }
        }
    }

    private var about: String {
        let format = ReportFormat.named(summary.format)
        let name = format.map { "\($0.firstYear) 年格式（\($0.documentNumber)）" } ?? summary.format
        let lines = body.report.report.content.pieces.last?.place.line ?? 0
        return "\(name) · 原文 \(lines) 行 · 第 \(summary.version) 版，\(summary.keptDay) 收到"
    }

    private func actions(_ html: inout HTML) {
        html.div(class: "actions") { html in
            html.a("原文", href: source.start, class: "button")
            html.details(class: "menu") { html in
                html.summary("下载", class: "button")
                html.ul { html in
                    html.li { $0.a("表格数据（CSV）", href: download("report.csv")) }
                    html.li { $0.a("全部结果（JSON）", href: download("report.json")) }
                    html.li { $0.a("原始文件", href: download("source.txt")) }
                }
            }
            if let previous { html.a("与上年比较", href: Self.comparison(previous, summary), class: "button primary") }
        }
    }

    private func download(_ file: StaticString) -> Link {
        let version = summary.version == versions.last?.version ? "" : String(summary.version)
        return Link("\(link)/\(file)", query: [("version", version)])
    }

    private static func comparison(_ previous: ReportSummary, _ current: ReportSummary) -> Link {
        Link(
            "/reports/compare",
            query: [
                ("a", "\(previous.agency.code)/\(previous.year)"), ("b", "\(current.agency.code)/\(current.year)"),
            ]
        )
    }
}

extension ReportSummary {
    /// `/reports/a0123456789/2019`.
    var link: Link { "/reports/\(agency.code)/\(year)" }

    /// `2026-11-20`.
    var keptDay: String { String(keptAt.prefix(10)) }

    var soundness: Soundness { Soundness(errors: errors, warnings: warnings, read: cellsRead, of: cellsExpected) }
}

/// All versions of a report, newest first.
struct VersionsView: HTMLView {
    let versions: [ReportSummary]
    let current: Int

    func write(to html: inout HTML) {
        guard versions.count > 1 else { return }
        html.section(class: "more-about", .id("versions")) { html in
            html.h2("各版")
            html.ol(class: "versions") { html in
                for version in versions.reversed() { row(version, &html) }
            }
        }
    }

    private func row(_ version: ReportSummary, _ html: inout HTML) {
        html.li { html in
            if version.version == current {
                html.strong("第 \(version.version) 版")
            } else {
                html.a(
                    "第 \(version.version) 版",
                    href: Link(version.link, query: [("version", String(version.version))])
                )
            }
            html.span(version.soundness.label, class: "tag \(version.soundness.style)")
            html.span("\(version.keptDay) 收到 · \(version.sourceName)", class: "told")
            html.code(String(version.contentHash.prefix(12)), .title("原始文件的 SHA-256：\(version.contentHash)"))
        }
    }
}
