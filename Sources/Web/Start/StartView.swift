import Disclosure

/// What a visitor sees first: one question, where the trouble is, what came last.
struct StartView: HTMLView {
    private let counts: SoundnessCounts
    private let years: ClosedRange<Int>?
    private let latest: [ReportSummary]
    private let broken: [ReportSummary]
    private let sound: [ReportSummary]
    private let chart: SoundnessChart

    init(_ reports: [ReportSummary]) {
        counts = SoundnessCounts(reports)
        years = reports.map(\.year).min().flatMap { first in reports.map(\.year).max().map { first...$0 } }
        latest = Array(reports.sorted { $0.keptAt > $1.keptAt }.prefix(8))
        broken = Array(reports.filter { $0.errors > 0 }.sorted { $0.errors > $1.errors }.prefix(5))
        sound = Array(reports.filter { $0.soundness == .sound }.sorted { $0.year > $1.year }.prefix(5))
        chart = SoundnessChart(reports)
    }

    func write(to html: inout HTML) {
        html.section(class: "ask") { html in
            html.h1("看一份年度报告是否站得住")
            html.p(introduction, class: "lead")
            if counts.all > 0 { search(&html) }
        }
        DoorsView(counts: counts, years: years).write(to: &html)
        guard counts.all > 0 else { return EmptyStoreView().write(to: &html) }
        html.div(class: "columns start-columns") { html in
            LatestView(reports: latest).write(to: &html)
            html.div(class: "side") { html in
                chart.write(to: &html)
                ranking("矛盾最多", broken, &html)
                ranking("站得住", sound, &html)
            }
        }
    }

    private var introduction: String {
        guard let years else { return "逐格核对勾稽关系，把文字和数字对照一遍，告诉你哪里对不上、原文在第几行。" }
        let span = years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)—\(years.upperBound)"
        return "已保存 \(counts.agencies) 个机关 \(span) 年度的 \(counts.all) 份报告，每一格都核对过，每一处都能回到原文。"
    }

    private func search(_ html: inout HTML) {
        html.form(class: "search", .method("get"), .action("/reports"), .role("search")) { html in
            html.input(
                .type("search"),
                .name("text"),
                .label("机关名称"),
                .placeholder("机关名称，例如“工业和信息化”"),
                Attribute("maxlength", "100")
            )
            html.button("查找", .type("submit"))
        }
    }

    private func ranking(_ title: String, _ reports: [ReportSummary], _ html: inout HTML) {
        guard !reports.isEmpty else { return }
        html.section(class: "card") { html in
            html.h2(title)
            html.ol(class: "ranking") { html in
                for report in reports {
                    html.li { html in
                        html.soundnessMark(report.soundness)
                        html.a("\(report.agency.name) \(report.year)", href: report.link)
                        html.span(report.soundness.label, class: "told")
                    }
                }
            }
        }
    }
}

/// Ways on from the first page.
struct DoorsView: HTMLView {
    let counts: SoundnessCounts
    let years: ClosedRange<Int>?

    func write(to html: inout HTML) {
        html.nav(class: "doors", .label("可以做什么")) { html in
            door("报告", counts.all == 0 ? "还没有保存报告" : "\(counts.all) 份，按机关和年度", Section.reports.link, &html)
            door("申请公开", "没有公开的，可以申请", Section.request.link, &html)
            door("查询进度", "凭查询码看办到哪一步", "/request/status", &html)
            door("比较", "两份报告逐格对照", Section.compare.link, &html)
            door("汇总", "选几个机关加起来", Section.sum.link, &html)
            door("走势", "几年之间怎么变", Section.trends.link, &html)
            html.a(href: Section.check.link, class: "door primary") { html in
                html.strong("检查一份报告")
                html.span("拖进来或粘贴，立即看结果，不留存")
            }
        }
    }

    private func door(_ title: String, _ told: String, _ link: Link, _ html: inout HTML) {
        html.a(href: link, class: "door") { html in
            html.strong(title)
            html.span(told)
        }
    }
}

/// The reports that came in last.
struct LatestView: HTMLView {
    let reports: [ReportSummary]

    func write(to html: inout HTML) {
        html.section(class: "latest") { html in
            html.h2("最近收到")
            html.ol { html in
                for report in reports { row(report, &html) }
            }
            html.p { $0.a("看全部报告", href: Link("/reports", query: [("sort", "kept"), ("view", "list")])) }
        }
    }

    private func row(_ report: ReportSummary, _ html: inout HTML) {
        html.li { html in
            html.time(class: "day", .datetime(report.keptAt)) { html in
                html.strong(String(report.keptAt.dropFirst(8).prefix(2)))
                html.span("\(month(report)) 月")
            }
            html.div { html in
                html.a("\(report.agency.name) \(report.year) 年度报告", href: report.link)
                html.p { html in
                    html.span(report.soundness.label, class: "tag \(report.soundness.style)")
                    html.span("读取 \(report.cellsRead) / \(report.cellsExpected) 格", class: "told")
                }
            }
        }
    }

    /// `2026-01-20…` is 1.
    private func month(_ report: ReportSummary) -> Int { Int(report.keptAt.dropFirst(5).prefix(2)) ?? 0 }
}
