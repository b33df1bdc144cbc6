import Disclosure
import LegalClock

/// Acts of the agency, newest first, with filters in the address.
struct AuditView: HTMLView {
    private let choice: AuditChoice
    private let table: ListTable
    private let count: Int
    private let next: Link?
    private let people: [(value: String, label: String)]

    init(_ choice: AuditChoice, acts: [Act], count: Int, names: Names, people: [AccountEntry]) {
        self.choice = choice
        self.count = count
        table = ListTable(acts: acts, names: names)
        next =
            acts.count == AuditChoice.pageLength
            ? acts.last.map { choice.link("/office/audit", before: $0.position) } : nil
        self.people = people.map { ($0.id.rawValue, $0.personName) }
    }

    func write(to html: inout HTML) {
        html.h1("审计")
        html.p("本机关的全部记录，包括登录。记录前后相连，谁都不能修改或删除。", class: "lead")
        filters(&html)
        if table.rows.isEmpty {
            html.div(class: "empty") { html in
                html.h2("没有符合条件的记录")
                html.p(class: "actions") { $0.a("清除条件", href: "/office/audit", class: "button") }
            }
        } else {
            rows(&html)
            foot(&html)
        }
    }

    private func filters(_ html: inout HTML) {
        html.form(class: "filters", .method("get"), .action("/office/audit"), .role("search")) { html in
            html.choice("谁", "account", people, choice.account)
            html.choice("类别", "kind", SubjectCatalogue.all.map { ($0.kind.rawValue, $0.title) }, choice.kind)
            day("从", "from", choice.from, &html)
            day("到", "through", choice.through, &html)
            html.label(class: "field") { html in
                html.span("来源地址")
                html.input(.type("text"), .name("origin"), .value(choice.origin), Attribute("maxlength", "64"))
            }
            html.div(class: "filter-actions") { html in
                html.button("筛选", class: "button primary", .type("submit"))
                if choice.isNarrow { html.a("清除", href: "/office/audit") }
            }
        }
    }

    private func day(_ label: String, _ name: String, _ value: CivilDate?, _ html: inout HTML) {
        html.label(class: "field") { html in
            html.span(label)
            html.input(.type("date"), .name(name), .value(value?.description ?? ""))
        }
    }

    private func rows(_ html: inout HTML) {
        html.cardTable("记录，共 \(count) 条", class: "audit") { html in
            html.cardRow { html in
                for head in ["时间", "谁", "来源地址", "做了什么", "序号"] { html.cardHead(head) }
            }
        } rows: { html in
            for row in table.rows { write(row, &html) }
        }
    }

    private func write(_ row: [String], _ html: inout HTML) {
        html.cardRow { html in
            html.cardCell("时间", class: "tight") { $0.text(row[1]) }
            html.cardCell("谁") { html in
                html.text(row[2].isEmpty ? row[3] : row[2])
                if !row[2].isEmpty { html.small(row[3] + (row[4].isEmpty ? "" : "，代 \(row[4])")) }
            }
            html.cardCell("来源地址", class: "tight") { $0.text(row[5].isEmpty ? "本机" : row[5]) }
            html.cardCell("做了什么") { html in
                html.text(row[8])
                html.small("\(row[6]) \(row[7])")
            }
            html.cardCell("序号", class: "tight") { $0.text(row[0]) }
        }
    }

    private func foot(_ html: inout HTML) {
        html.div(class: "list-foot") { html in
            html.p { html in
                html.text("共 \(count) 条。导出所选：")
                html.a("CSV", href: choice.link("/office/audit/audit.csv"), .download("audit.csv"))
                html.text(" ")
                html.a("Excel", href: choice.link("/office/audit/audit.xlsx"), .download("audit.xlsx"))
            }
            if next != nil || choice.before != nil {
                html.nav(class: "pages", .label("分页")) { html in
                    if choice.before != nil { html.a("最新的", href: choice.link("/office/audit"), class: "button small") }
                    if let next { html.a("更早的", href: next, class: "button small") }
                }
            }
        }
    }
}
