import Disclosure
import StatutoryReports

/// The form that asks which two reports.
struct ComparisonChooser: HTMLView {
    /// So many can be chosen from.
    static let limit = 400

    private let query: ComparisonQuery
    private let agencies: [(agency: Agency, reports: [ReportSummary])]
    let isEmpty: Bool
    /// There are more than ``limit``.
    private let isCut: Bool
    /// Agencies with more than one year: the newest two.
    let pairs: [(before: ReportSummary, after: ReportSummary)]

    init(_ all: [ReportSummary], _ query: ComparisonQuery) {
        self.query = query
        isEmpty = all.isEmpty
        let filter = ReportQuery(text: query.text)
        let chosen = Set([query.a, query.b].compactMap(\.self))
        let found = all.filter { $0.matches(filter) || chosen.contains(ReportKey($0)) }
        isCut = found.count > Self.limit
        let own = found.prefix(Self.limit) + found.dropFirst(Self.limit).filter { chosen.contains(ReportKey($0)) }
        agencies = Self.byAgency(Array(own))
        pairs = agencies.compactMap { agency, reports in
            reports.count > 1 ? (reports[reports.count - 2], reports[reports.count - 1]) : nil
        }
    }

    func write(to html: inout HTML) {
        html.form(class: "filters compare-filters", .method("get"), .action("/reports/compare")) { html in
            choice("前一份", "a", query.a, &html)
            choice("后一份", "b", query.b, &html)
            html.label(class: "field") { html in
                html.span("只列这些机关")
                html.input(
                    .type("search"),
                    .name("text"),
                    .value(query.text),
                    .placeholder("名称的一部分"),
                    Attribute("maxlength", "100")
                )
            }
            html.div(class: "filter-actions") { html in
                html.button("比较", class: "button primary", .type("submit"))
                if let a = query.a, let b = query.b { html.a("前后对调", href: ComparisonQuery.link(b, a)) }
            }
        }
        if isCut { html.p("报告太多，这里只列出前 \(Self.limit) 份。填上机关名称再按“比较”，可以缩小范围。", class: "note") }
    }

    private func choice(_ label: String, _ name: String, _ current: ReportKey?, _ html: inout HTML) {
        html.label(class: "field") { html in
            html.span(label)
            html.select(.name(name)) { html in
                html.option("请选择", .value(""))
                for (agency, reports) in agencies {
                    html.element("optgroup", "", [Attribute("label", agency.name)]) { html in
                        for report in reports {
                            let key = ReportKey(report)
                            html.option(
                                (key.description, "\(report.year) 年 \(agency.name)"),
                                isSelected: key == current
                            )
                        }
                    }
                }
            }
        }
    }

    /// In the order in which they come, which is by name and year.
    private static func byAgency(_ reports: [ReportSummary]) -> [(Agency, [ReportSummary])] {
        var groups: [(Agency, [ReportSummary])] = []
        var positions: [AgencyCode: Int] = [:]
        for report in reports {
            if let position = positions[report.agency.code] {
                groups[position].1.append(report)
            } else {
                positions[report.agency.code] = groups.count
                groups.append((report.agency, [report]))
            }
        }
        return groups
    }
}

/// Before two reports were chosen: the form, and pairs worth a look.
struct ComparisonStartView: HTMLView {
    private static let mostPairs = 12
    let chooser: ComparisonChooser

    func write(to html: inout HTML) {
        html.h1("比较两份报告")
        html.p("同一机关的两个年度，或者两个机关。数逐格比，文字逐字比；两种格式口径不同的栏目不硬比。", class: "lead")
        if chooser.isEmpty { return EmptyStoreView().write(to: &html) }
        chooser.write(to: &html)
        guard !chooser.pairs.isEmpty else { return }
        html.section(class: "pairs", .aria("aria-labelledby", "pairs-title")) { html in
            html.h2("与上一份比较", .id("pairs-title"))
            html.ul { html in
                for pair in chooser.pairs.prefix(Self.mostPairs) {
                    html.li { html in
                        html.a(href: ComparisonQuery.link(ReportKey(pair.before), ReportKey(pair.after))) { html in
                            html.text(pair.after.agency.name)
                            html.span("\(pair.before.year) 年 → \(pair.after.year) 年", class: "told")
                        }
                    }
                }
            }
        }
    }
}
