import StatutoryReports

/// The catalogue: by kind, each rule with its source, where it applies, how grave it is, and an example.
struct CatalogueView: HTMLView {
    private let groups: [(kind: CheckKind, checks: [Check])]
    private let filter: CatalogueFilter
    private let all: Int
    private let found: Int

    init(_ checks: [Check], _ filter: CatalogueFilter) {
        let matching = checks.filter(filter.matches)
        groups = CheckKind.allCases.compactMap { kind in
            let own = matching.filter { CheckKind($0.id) == kind }
            return own.isEmpty ? nil : (kind, own)
        }
        self.filter = filter
        all = checks.count
        found = matching.count
    }

    func write(to html: inout HTML) {
        html.div(class: "report-head") { html in
            html.div { html in
                html.h1("规则目录")
                html.p("报告按这 \(all) 条规则检查。每一条都写明依据；缺数字、缺上年报告时说“不能判断”，不算通过。", class: "lead")
            }
            html.p(class: "actions") { $0.a("机器可读（JSON）", href: "/api/v1/checks", class: "button") }
        }
        CatalogueForm(filter: filter).write(to: &html)
        html.p(filter.isNarrow ? "符合条件的 \(found) 条。" : "共 \(all) 条。", class: "counts")
        guard found > 0 else { return nothing(&html) }
        html.div(class: "catalogue") { html in
            contents(&html)
            html.div { html in
                for group in groups { section(group, &html) }
            }
        }
    }

    private func contents(_ html: inout HTML) {
        html.nav(class: "contents", .label("规则分类")) { html in
            html.ol { html in
                for group in groups {
                    html.li { html in
                        html.a(href: "#\(group.kind.name)") { html in
                            html.text(group.kind.label)
                            html.span(" \(group.checks.count)", class: "told")
                        }
                    }
                }
            }
        }
    }

    private func section(_ group: (kind: CheckKind, checks: [Check]), _ html: inout HTML) {
        html.section(class: "rules", .id(group.kind.name), .aria("aria-labelledby", "\(group.kind.name)-title")) {
            html in
            html.h2(group.kind.label, .id("\(group.kind.name)-title"))
            html.p(group.kind.told, class: "told")
            for check in group.checks { RuleView(check: check).write(to: &html) }
        }
    }

    private func nothing(_ html: inout HTML) {
        html.section(class: "empty") { html in
            html.h2("没有符合条件的规则")
            html.p("可以少写几个字，或者去掉分类、程度和格式的限制。")
            html.p(class: "actions") { $0.a("看全部规则", href: "/checks", class: "button") }
        }
    }
}

/// One rule. Its id is its address.
struct RuleView: HTMLView {
    let check: Check

    func write(to html: inout HTML) {
        html.article(class: "rule-entry", .id(check.id), .aria("aria-labelledby", "\(check.id)-name")) { html in
            html.h3(.id("\(check.id)-name")) { html in
                html.a(check.id, href: "#\(fragment: check.id)", class: "rule-id")
                html.span(check.severity.label, class: "tag \(check.severity.style)")
            }
            html.p(check.rule, class: "rule-text")
            html.dl(class: "rule-facts") { html in
                fact("例如", check.example, &html)
                fact("依据", check.source, &html)
                fact("适用", formats, &html)
            }
        }
    }

    private func fact(_ name: String, _ value: String, _ html: inout HTML) {
        guard !value.isEmpty else { return }
        html.div { html in
            html.dt(name)
            html.dd(value)
        }
    }

    private var formats: String {
        let all = ReportFormat.all.map(\.id)
        if all.allSatisfy(check.formats.contains) { return "各年格式" }
        return check.formats.compactMap { ReportFormat.named($0).map { "\($0.firstYear) 年格式" } }.joined(separator: "、")
    }
}

/// Filters of the catalogue: a form of GET.
struct CatalogueForm: HTMLView {
    let filter: CatalogueFilter

    func write(to html: inout HTML) {
        html.form(class: "filters catalogue-filters", .method("get"), .action("/checks"), .role("search")) { html in
            html.label(class: "field wide") { html in
                html.span("规则")
                html.input(
                    .type("search"),
                    .name("text"),
                    .value(filter.text),
                    .placeholder("编号或文字，例如“金额”"),
                    Attribute("maxlength", "100")
                )
            }
            html.choice("分类", "kind", CheckKind.allCases.map { ($0.name, $0.label) }, filter.kind?.name)
            html.choice(
                "程度",
                "severity",
                Severity.allCases.reversed().map { ($0.rawValue, $0.label) },
                filter.severity?.rawValue
            )
            html.choice("格式", "format", ReportFormat.all.map { ($0.id, "\($0.firstYear) 年格式") }, filter.format?.id)
            html.div(class: "filter-actions") { html in
                html.button("筛选", class: "button primary", .type("submit"))
                if filter.isNarrow { html.a("清除", href: "/checks") }
            }
        }
    }
}
