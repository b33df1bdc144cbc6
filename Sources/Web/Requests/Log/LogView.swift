import Disclosure
import LegalClock

/// The list of answered requests: search, filters, one entry after the other.
struct LogView: HTMLView {
    private let choice: LogChoice
    private let agencies: [LogAgencies.Entry]
    private let years: [Int]
    private let rows: [LogRow]
    private let count: Int

    init(_ choice: LogChoice, agencies: [LogAgencies.Entry], years: [Int], rows: [LogRow], count: Int) {
        self.choice = choice
        self.agencies = agencies
        self.years = years
        self.rows = rows
        self.count = count
    }

    func write(to html: inout HTML) {
        html.h1("答复目录")
        html.p("已经答复的政府信息公开申请，由机关摘要公布，不含申请人的信息。提出申请以前，可以先看看有没有人问过。", class: "lead")
        if agencies.isEmpty {
            html.div(class: "empty") { html in
                html.h2("还没有机关设立答复目录")
                html.p("设立以后，已经答复的申请会逐件列在这里。")
            }
            return
        }
        filters(&html)
        html.p(class: "log-count") { html in
            html.text(choice.isNarrow ? "找到 \(count) 件" : "共 \(count) 件")
            html.text(" · ")
            html.a("订阅（Atom）", href: choice.page(1).link("/request/log/feed.atom"))
        }
        if rows.isEmpty {
            html.div(class: "empty") { html in
                html.p(choice.isNarrow ? "没有符合条件的。换一个词，或者清除筛选。" : "目录里还没有内容。")
            }
        }
        html.ol(class: "log-list") { html in
            for row in rows { entry(row, &html) }
        }
        pages(&html)
    }

    private func filters(_ html: inout HTML) {
        html.form(class: "filters log-filters", .method("get"), .action("/request/log"), .role("search")) { html in
            html.label(class: "field wide") { html in
                html.span("找什么")
                html.input(
                    .type("search"),
                    .name("text"),
                    .value(choice.text),
                    .placeholder("例如：补助资金"),
                    Attribute("maxlength", "100")
                )
            }
            if agencies.count > 1 {
                html.choice("机关", "agency", agencies.map { ($0.code.rawValue, $0.name) }, choice.agency)
            }
            html.choice("答复年份", "year", years.map { ("\($0)", "\($0) 年") }, choice.year.map { "\($0)" })
            html.choice("结果", "outcome", Decision.forItems.map { ($0.rawValue, $0.name) }, choice.outcome?.rawValue)
            html.div(class: "filter-actions") { html in
                html.button("查找", class: "button primary", .type("submit"))
                if choice.isNarrow { html.a("清除", href: "/request/log") }
            }
        }
    }

    private func entry(_ row: LogRow, _ html: inout HTML) {
        html.li { html in
            html.h2 { $0.a(row.content.title, href: row.link) }
            html.p(class: "hint") { html in
                html.span(row.content.outcome.name, class: "tag info")
                html.text(" ")
                html.time("\(row.content.answeredOn.chinese)答复", .datetime(row.content.answeredOn.description))
                if let agency = agencies.first(where: { $0.code == row.agency }) { html.text(" · \(agency.name)") }
            }
            html.p(row.content.summary.shortened(120))
        }
    }

    private func pages(_ html: inout HTML) {
        let last = (count + LogPages.pageLength - 1) / LogPages.pageLength
        guard last > 1 else { return }
        html.nav(class: "pages", .label("分页")) { html in
            if choice.page > 1 {
                html.a("上一页", href: choice.page(choice.page - 1).link("/request/log"), class: "button")
            }
            html.span("第 \(choice.page) 页，共 \(last) 页")
            if choice.page < last {
                html.a("下一页", href: choice.page(choice.page + 1).link("/request/log"), class: "button")
            }
        }
    }
}

/// One entry.
struct LogEntryView: HTMLView {
    private let row: LogRow
    private let agency: String

    init(_ row: LogRow, agency: String) {
        self.row = row
        self.agency = agency
    }

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in html.li { $0.a("答复目录", href: "/request/log") } }
        }
        html.article(class: "log-entry") { html in
            html.h1(row.content.title)
            html.p(class: "status-tags") { html in
                html.span(row.content.outcome.name, class: "tag info")
                html.span("\(row.content.answeredOn.chinese)答复", class: "tag")
            }
            html.p("\(agency)　申请编号 \(row.key)", class: "hint")
            html.p(row.content.summary, class: "lines prose")
            html.p("依据：\(row.content.outcome.row.basis)", class: "hint")
            html.p("摘要由机关编写，\(row.loggedOn.chinese)列入目录。需要其中信息的，可以另行申请，或者联系该机关。", class: "hint")
        }
    }
}
