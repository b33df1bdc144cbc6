import Disclosure
import LegalClock

/// A list of subjects: filters in the address, heads that sort, one row for each.
struct ListView: HTMLView {
    let title: String
    private let list: DeskList
    private let rows: [Row]
    private let count: DeskCount
    private let token: String
    private let bulk: [BulkStep]
    private let begin: [StepForm]

    private struct Row: Sendable {
        let id: SubjectID
        let title: String
        let summary: String
        let kind: String
        let due: DueWords
        let day: String
        let state: String
        let waiting: String
        let handler: String
        let changed: String
        let isOpen: Bool
    }

    init(
        _ list: DeskList,
        _ found: DeskPage,
        names: Names,
        visit: OfficeVisit,
        bulk: [BulkStep]
    ) {
        self.list = list
        count = found.count
        self.bulk = bulk
        token = visit.token
        title = list.kind.flatMap { SubjectCatalogue.entry($0)?.title } ?? "查找"
        begin = StepForm.beginning(visit.actor).filter { $0.kind == list.kind }
        rows = found.rows.map { row in
            Row(
                id: row.subject,
                title: row.entry.title,
                summary: row.entry.summary.shortened(60),
                kind: SubjectCatalogue.entry(row.subject.kind)?.title ?? "",
                due: DueWords(row.entry, on: visit.today, in: visit.calendar),
                day: row.entry.due?.chineseWithoutYear ?? "",
                state: row.entry.state,
                waiting: row.entry.waits(for: visit.actor) ? "等我办理" : names.words(row.entry.waiting),
                handler: row.entry.handler.map { names[$0] } ?? "",
                changed: "\(row.changedAt.day.chineseWithoutYear) \(row.changedAt.clockToTheMinute)",
                isOpen: row.entry.isOpen
            )
        }
    }

    private var isAsked: Bool { list.kind != nil || list.isNarrow }

    func write(to html: inout HTML) {
        html.div(class: "desk-head") { html in
            html.h1(title)
            html.div(class: "actions") { html in
                for step in begin { html.a(step.title, href: step.newLink, class: "button primary") }
            }
        }
        html.view(DeskFilterForm(list: list))
        if rows.isEmpty {
            empty(&html)
        } else if bulk.isEmpty {
            table(&html, isChoosing: false)
            foot(&html)
        } else {
            html.form(.method("post"), .action(bulkLink(bulk[0].form))) { html in
                html.input(.type("hidden"), .name(FormToken.field), .value(token))
                table(&html, isChoosing: true)
                steps(&html)
            }
            foot(&html)
        }
    }

    private func bulkLink(_ step: StepForm) -> Link { "\(list.base)/bulk/\(step.name)" }

    private func table(_ html: inout HTML, isChoosing: Bool) {
        html.cardTable("\(title)，共 \(count.words)") { html in
            html.cardRow { html in
                if isChoosing {
                    html.td(class: "choose", .role("cell")) { html in
                        let all: [Attribute] = [
                            .type("checkbox"), Attribute("data-all", "subject"), .label("选择本页全部"),
                            Attribute("hidden", nil),
                        ]
                        html.void("input", "", all)
                    }
                }
                head("事项", .title, &html)
                if list.kind == nil { html.cardHead("类别") }
                head("到期", .due, &html)
                head("状态", .state, &html)
                html.cardHead("经办人")
                head("最近变动", list.order == .newest ? .oldest : .newest, &html)
            }
        } rows: { html in
            for row in rows { write(row, isChoosing, &html) }
        }
    }

    /// Pressed, it sorts by this column.
    private func head(_ label: String, _ order: DeskQuery.Order, _ html: inout HTML) {
        let isBy = list.order == order || (order == .oldest && list.order == .newest)
        let isDescending = list.order == .newest
        let sorted: [Attribute] = isBy ? [.aria("aria-sort", isDescending ? "descending" : "ascending")] : []
        html.element("th", "", [.scope("col"), .role("columnheader")] + sorted) { html in
            html.a(href: list.with { $0.order = order }.link) { html in
                html.text(label)
                if isBy { html.span(isDescending ? " ↓" : " ↑", .hiddenFromReaders) }
            }
        }
    }

    private func write(_ row: Row, _ isChoosing: Bool, _ html: inout HTML) {
        html.cardRow { html in
            if isChoosing {
                html.td(class: "choose", .role("cell")) { html in
                    let box: [Attribute] = [
                        .type("checkbox"), .name("subject"), .value(row.id.key), .label("选择 \(row.title)"),
                    ]
                    if row.isOpen { html.void("input", "", box) }
                }
            }
            html.cardTitle { html in
                html.a(row.title, href: .subject(row.id))
                html.small([row.id.key, row.summary].filter { !$0.isEmpty }.joined(separator: " · "))
            }
            if list.kind == nil { html.cardCell("类别", class: "tight") { $0.text(row.kind) } }
            html.cardCell("到期", class: "tight") { html in
                html.due(row.due)
                if !row.day.isEmpty { html.small(row.day) }
            }
            html.cardCell("状态", class: "tight") { html in
                html.text(row.state)
                if !row.waiting.isEmpty { html.small(row.waiting) }
            }
            html.cardCell("经办人", class: "tight") { $0.text(row.handler) }
            html.cardCell("最近变动", class: "tight") { $0.text(row.changed) }
        }
    }

    /// The step for several stands under the table, since one chooses first.
    private func steps(_ html: inout HTML) {
        for step in bulk {
            html.div(class: "bulk", .role("group"), .label("对选中的事项")) { html in
                for field in step.fields {
                    // One line is enough for a reason that is the same for all.
                    let kind: FormField.Kind = if case .text = field.kind { .line(longest: 200) } else { field.kind }
                    html.view(FieldView(FormField(field.name, field.label, kind), FormValues(), key: "bulk"))
                }
                html.button(
                    "把选中的\(step.form.title)",
                    class: "button",
                    .type("submit"),
                    Attribute("formaction", bulkLink(step.form).address)
                )
            }
        }
    }

    private func foot(_ html: inout HTML) {
        let pages = max(1, (count.number + DeskList.pageLength - 1) / DeskList.pageLength)
        // Where it is not known how many there are, a full page may have another behind it.
        let goesOn = count.isMore && rows.count == DeskList.pageLength && list.page < DeskList.lastPage
        html.div(class: "list-foot") { html in
            html.p(class: "told") { html in
                html.text("共 \(count.words)。导出所选：")
                let all = list.with { $0.page = 1 }
                html.a("CSV", href: all.link("\(list.base)/list.csv"), .download("list.csv"))
                html.text(" ")
                html.a("Excel", href: all.link("\(list.base)/list.xlsx"), .download("list.xlsx"))
            }
            if pages > 1 || goesOn {
                html.nav(class: "pages", .label("分页")) { html in
                    if list.page > 1 { turn("上一页", list.page - 1, &html) }
                    html.span("第 \(list.page) 页" + (count.isMore ? "" : "，共 \(pages) 页"))
                    if goesOn || (!count.isMore && list.page < pages) { turn("下一页", list.page + 1, &html) }
                }
            }
        }
    }

    private func turn(_ label: String, _ page: Int, _ html: inout HTML) {
        html.a(label, href: list.with { $0.page = page }.link, class: "button small")
    }

    private func empty(_ html: inout HTML) {
        html.div(class: "empty") { html in
            if !isAsked {
                html.h2("想找什么")
                html.p("输入标题、编号或内容里的几个字。您单位办理的全部事项都在查找范围内。")
            } else if list.isNarrow {
                html.h2("没有符合条件的事项")
                html.p("可以减少几个字，或去掉一些条件。")
                html.p(class: "actions") { $0.a("清除条件", href: list.base, class: "button") }
            } else {
                html.h2("还没有\(title)")
                html.p(begin.isEmpty ? "有了之后会列在这里。" : "从右上角的“\(begin[0].title)”开始。")
            }
        }
    }
}

/// The filters of a list: a form of GET, so an address holds every choice.
struct DeskFilterForm: HTMLView {
    let list: DeskList

    func write(to html: inout HTML) {
        html.form(class: "filters", .method("get"), .action(list.base), .role("search")) { html in
            html.label(class: "field wide") { html in
                html.span("查找")
                html.input(
                    .type("search"),
                    .name("text"),
                    .value(list.text),
                    .placeholder("标题、编号或内容里的字"),
                    Attribute("maxlength", "100")
                )
            }
            html.choice(
                "状态",
                "standing",
                DeskList.Standing.allCases.map { ($0.rawValue, $0.label) },
                list.standing?.rawValue
            )
            html.choice("与我", "turn", DeskList.Turn.allCases.map { ($0.rawValue, $0.label) }, list.turn?.rawValue)
            html.choice("到期", "due", DeskList.Due.allCases.map { ($0.rawValue, $0.label) }, list.due?.rawValue)
            if list.order != .due { html.input(.type("hidden"), .name("sort"), .value(list.order.rawValue)) }
            html.div(class: "filter-actions") { html in
                html.button(list.kind == nil ? "查找" : "筛选", class: "button primary", .type("submit"))
                if list.isNarrow { html.a("清除", href: list.base) }
            }
        }
    }
}
