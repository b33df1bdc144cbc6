import Disclosure
import LegalClock
import StatutoryReports

enum StatutoryHeads {
    static let columns = T3Column.allCases
    static let three = columns.map(\.label)
}

/// Tables three and four as the form prints them, with what makes them sound.
struct StatisticsView: HTMLView {
    private let counted: CountedReport
    private let today: CivilDate

    init(_ counted: CountedReport, today: CivilDate) {
        self.counted = counted
        self.today = today
    }

    private var choice: StatisticsChoice { counted.choice }

    func write(to html: inout HTML) {
        html.div(class: "desk-head") { html in
            html.div { html in
                html.h1("统计：\(choice.title)")
                html.p("从台账数出来的，每个数字都能打开背后的事项。\(choice.format.documentNumber)的格式。", class: "lead")
            }
            html.div(class: "actions") { html in
                html.a("下载 CSV", href: choice.link("/office/statistics/tables.csv"), class: "button")
                html.a("下载表格", href: choice.link("/office/statistics/tables.xlsx"), class: "button")
            }
        }
        filters(&html)
        for table in [TableID.t3, .t4] {
            html.section(.aria("aria-labelledby", table.rawValue)) { html in
                let chapter = choice.format.chapters.first { $0.kind == .table(table) }
                html.h2(chapter?.title ?? table.label, .id(table.rawValue))
                StatutoryFrame(table: table, drawing: CountedCells(counted)).write(to: &html)
            }
        }
        identities(&html)
        html.p("一件申请按答复送达之日计入年度；收到申请之日还没有确定的，不计入。", class: "hint")
    }

    private func filters(_ html: inout HTML) {
        html.form(class: "filters", .method("get"), .action("/office/statistics"), .role("search")) { html in
            html.label(class: "field") { html in
                html.span("年份")
                html.input(
                    .type("number"),
                    .name("year"),
                    .value("\(choice.year)"),
                    Attribute("min", "\(StatisticsChoice.years.lowerBound)"),
                    Attribute("max", "\(StatisticsChoice.years.upperBound)")
                )
            }
            html.label(class: "field") { html in
                html.span("截至（不填为全年）")
                html.input(.type("date"), .name("through"), .value(choice.through?.description ?? ""))
            }
            html.choice(
                "格式",
                "format",
                ReportFormat.all.map { ($0.id, "\($0.firstYear) 年格式") },
                choice.format.id,
                none: nil
            )
            html.div(class: "filter-actions") { html in
                html.button("查看", class: "button primary", .type("submit"))
                if choice.year == today.year, choice.through == nil {
                    html.a("今年以来", href: choice.through(today).link)
                }
            }
        }
    }

    private func identities(_ html: inout HTML) {
        html.section(class: "card", .aria("aria-labelledby", "identities")) { html in
            html.h2("勾稽关系", .id("identities"))
            html.ul(class: "statistics-checks") { html in
                for template in CountedReport.shown where counted.passed(template) > 0 {
                    html.li { html in
                        html.span("成立", class: "tag sound")
                        html.text(" \(Self.names[template] ?? template)，\(counted.passed(template)) 处")
                    }
                }
                for finding in counted.findings {
                    html.li { html in
                        html.span("不成立", class: "tag error")
                        html.text(" " + finding.message)
                    }
                }
            }
        }
    }

    private static let names = [
        "T3-BAL": "新收加上年结转，等于办结加结转下年", "T3-DISP": "总计等于各种处理结果之和",
        "T3-ROW": "每行总计等于各类申请人之和", "T4-SUM": "每组总计等于各种结果之和", "Y-CARRY": "上年结转等于上年报告的结转下年",
    ]
}

/// The cases behind one number.
struct CountedCasesView: HTMLView {
    let name: String
    private let choice: StatisticsChoice
    private let cell: CellID
    private let rows: [CaseLine]
    private let count: Int
    private let page: Int

    init(_ choice: StatisticsChoice, _ cell: CellID, rows: [CaseLine], count: Int, page: Int) {
        self.choice = choice
        self.cell = cell
        self.rows = rows
        self.count = count
        self.page = page
        let format = choice.format.index(of: cell).map { choice.format.cells[$0] }
        name = format.map { "\($0.rowLabel) · \($0.columnLabel)" } ?? cell.rawValue
    }

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in html.li { $0.a("统计：\(choice.title)", href: choice.link) } }
        }
        html.div(class: "desk-head") { html in
            html.h1("\(name)：\(count) 件")
            html.div(class: "actions") { html in
                html.a("下载 CSV", href: file("/office/statistics/cases/list.csv"), class: "button")
                html.a("下载表格", href: file("/office/statistics/cases/list.xlsx"), class: "button")
            }
        }
        if rows.isEmpty {
            html.div(class: "empty") { $0.p("这一格没有事项。") }
        } else {
            table(&html)
        }
        pages(&html)
    }

    private func file(_ path: Link) -> Link { choice.link(path, [("cell", cell.rawValue)]) }

    private func table(_ html: inout HTML) {
        html.div(class: "desk-table", .tabindex(0), .role("region"), .label("事项，可左右滚动")) { html in
            html.table { html in
                html.caption(name, class: "quiet")
                html.thead { html in
                    html.tr { html in
                        for head in CaseLine.heads { html.th(head, .scope("col")) }
                    }
                }
                html.tbody { html in
                    for row in rows {
                        html.tr { html in
                            html.td(class: "tight") { $0.a(row.texts[0], href: .subject(row.id)) }
                            html.th(row.texts[1], .scope("row"))
                            for text in row.texts.dropFirst(2) { html.td(text) }
                        }
                    }
                }
            }
        }
    }

    private func pages(_ html: inout HTML) {
        let last = (count + StatisticsPages.pageLength - 1) / StatisticsPages.pageLength
        guard last > 1 else { return }
        html.nav(class: "pages", .label("分页")) { html in
            if page > 1 { step("上一页", page - 1, &html) }
            html.span("第 \(page) 页，共 \(last) 页")
            if page < last { step("下一页", page + 1, &html) }
        }
    }

    private func step(_ label: String, _ page: Int, _ html: inout HTML) {
        html.a(
            label,
            href: choice.link("/office/statistics/cases", [("cell", cell.rawValue), ("page", "\(page)")]),
            class: "button"
        )
    }
}
