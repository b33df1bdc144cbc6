import Disclosure
import StatutoryReports

/// Which reports are kept, and how sound they are: a map by agency and year, or a list.
struct ReportListView: HTMLView {
    /// So many reports are looked at; beyond it the page says so.
    static let limit = 50_000
    private static let agenciesPerPage = 40
    private static let reportsPerPage = 50

    private let filter: ReportFilter
    private let choices: FilterChoices
    private let counts: SoundnessCounts
    private let map: SoundnessMap
    private let list: [ReportSummary]
    private let pages: Int
    private let isCut: Bool
    private let agencyName: String?

    init(_ all: [ReportSummary], _ filter: ReportFilter) {
        let found = all.filter(filter.matches)
        let rows = filter.view == .map ? SoundnessMap.agencies(found, filter.sort) : []
        let units = filter.view == .map ? rows.count : found.count
        let perPage = filter.view == .map ? Self.agenciesPerPage : Self.reportsPerPage
        pages = max(1, (units + perPage - 1) / perPage)
        let page = min(filter.page, pages)
        self.filter = filter.with { $0.page = page }
        let shown = (page - 1) * perPage..<min(page * perPage, units)
        map = SoundnessMap(rows: filter.view == .map ? Array(rows[shown]) : [], years: Set(found.map(\.year)).sorted())
        list = filter.view == .list ? Array(Self.sorted(found, filter.sort)[shown]) : []
        counts = SoundnessCounts(found)
        choices = FilterChoices(all)
        isCut = all.count >= Self.limit
        agencyName = filter.agency.flatMap { code in all.first { $0.agency.code == code }?.agency.name }
    }

    func write(to html: inout HTML) {
        html.h1("报告")
        guard !choices.isEmpty else { return EmptyStoreView().write(to: &html) }
        FilterForm(filter: filter, choices: choices, agencyName: agencyName).write(to: &html)
        CountsLine(counts: counts, filter: filter).write(to: &html)
        if isCut { html.p("报告太多，这里只看前 \(Self.limit) 份。请先筛选。", class: "notice") }
        guard counts.all > 0 else { return NothingFoundView().write(to: &html) }
        tabs(&html)
        switch filter.view {
        case .map: SoundnessMapView(map: map).write(to: &html)
        case .list: ReportTableView(reports: list, filter: filter).write(to: &html)
        }
        Pager(filter: filter, pages: pages).write(to: &html)
    }

    private func tabs(_ html: inout HTML) {
        html.nav(class: "tabs", .label("显示方式")) { html in
            tab("机关与年度", .map, &html)
            tab("逐份列出", .list, &html)
        }
    }

    private func tab(_ label: String, _ view: ReportFilter.View, _ html: inout HTML) {
        let link = filter.with { $0.view = view }.link
        if filter.view == view { html.a(label, href: link, .currentPage) } else { html.a(label, href: link) }
    }

    private static func sorted(_ reports: [ReportSummary], _ sort: ReportFilter.Sort) -> [ReportSummary] {
        switch sort {
        case .name: reports
        case .year: reports.sorted { $0.year > $1.year }
        case .errors: reports.sorted { ($0.errors, $0.warnings) > ($1.errors, $1.warnings) }
        case .kept: reports.sorted { $0.keptAt > $1.keptAt }
        }
    }
}

/// No report is kept yet: what will be here, and how to begin.
struct EmptyStoreView: HTMLView {
    func write(to html: inout HTML) {
        html.section(class: "empty") { html in
            html.h2("还没有报告")
            html.p("导入之后，这里按机关和年度列出每一份年度报告，并标出哪些站得住、哪些自相矛盾。")
            html.p { html in
                html.text("在服务器上运行 ")
                html.code("gongkai import reports 目录")
                html.text(" 导入一批文件；或者先检查手上的一份。")
            }
            html.p(class: "actions") { $0.a("检查一份报告", href: "/check", class: "button primary") }
        }
    }
}

struct NothingFoundView: HTMLView {
    func write(to html: inout HTML) {
        html.section(class: "empty") { html in
            html.h2("没有符合条件的报告")
            html.p("可以少写几个字，或者去掉年度、格式和结论的限制。")
            html.p(class: "actions") { $0.a("看全部报告", href: "/reports", class: "button") }
        }
    }
}
