import Disclosure
import StatutoryReports

/// What can be chosen, from what is kept.
struct FilterChoices: Sendable {
    let years: [Int]
    let formats: [ReportFormat]
    let isEmpty: Bool

    init(_ reports: [ReportSummary]) {
        years = Set(reports.map(\.year)).sorted(by: >)
        let used = Set(reports.map(\.format))
        formats = ReportFormat.all.filter { used.contains($0.id) }
        isEmpty = reports.isEmpty
    }
}

/// The filters of the list: a form of GET, so an address holds every choice.
struct FilterForm: HTMLView {
    let filter: ReportFilter
    let choices: FilterChoices
    /// Of the one agency that is asked for.
    let agencyName: String?

    func write(to html: inout HTML) {
        html.form(class: "filters", .method("get"), .action("/reports"), .role("search")) { html in
            html.label(class: "field wide") { html in
                html.span("机关")
                html.input(
                    .type("search"),
                    .name("text"),
                    .value(filter.text),
                    .placeholder("名称或简称的一部分，例如“工信”"),
                    Attribute("maxlength", "100")
                )
            }
            html.choice("年度", "year", choices.years.map { ("\($0)", "\($0) 年") }, filter.year.map { "\($0)" })
            html.choice("格式", "format", choices.formats.map { ($0.id, "\($0.firstYear) 年格式") }, filter.format)
            let standings = ReportFilter.Standing.allCases.map { ($0.rawValue, $0.label) }
            html.choice("结论", "severity", standings, filter.standing?.rawValue)
            let sorts = ReportFilter.Sort.allCases.map { ($0.rawValue, $0.label) }
            html.choice("排列", "sort", sorts, filter.sort.rawValue, none: nil)
            if let agency = filter.agency { html.input(.type("hidden"), .name("agency"), .value(agency.rawValue)) }
            if filter.view == .list { html.input(.type("hidden"), .name("view"), .value("list")) }
            html.div(class: "filter-actions") { html in
                html.button("筛选", class: "button primary", .type("submit"))
                if filter.isNarrow { html.a("清除", href: filter.cleared) }
            }
        }
        if let agencyName {
            html.p(class: "chosen") { html in
                html.text("只看 \(agencyName) ")
                html.a("看全部机关", href: filter.with { $0.agency = nil }.link)
            }
        }
    }
}

extension ReportFilter {
    /// Everything, shown and sorted as now.
    fileprivate var cleared: Link {
        var all = ReportFilter()
        (all.view, all.sort) = (view, sort)
        return all.link
    }
}
