import Disclosure
import StatutoryReports

/// What the address of the list asks for: `/reports?text=工信&year=2019&severity=error&sort=errors&view=list&page=2`.
struct ReportFilter: Hashable, Sendable {
    enum Sort: String, CaseIterable, Sendable {
        case name, year, errors, kept

        var label: String {
            switch self {
            case .name: "机关名称"
            case .year: "年度（近的在前）"
            case .errors: "错误多的在前"
            case .kept: "新收到的在前"
            }
        }
    }

    /// How sound the reports should be.
    enum Standing: String, CaseIterable, Sendable {
        case error, warning, sound

        var label: String {
            switch self {
            case .error: "有错误"
            case .warning: "有错误或需要说明"
            case .sound: "站得住"
            }
        }
    }

    /// The map has a row for each agency, the list one for each report.
    enum View: String, Sendable { case map, list }

    var text = ""
    var agency: AgencyCode?
    var year: Int?
    var format: String?
    var standing: Standing?
    var sort = Sort.name
    var view = View.map
    var page = 1

    init() {}

    init(_ query: Query) throws(Refused) {
        text = String(query["text"].prefix(100))
        agency = query["agency"].isEmpty ? nil : AgencyCode(rawValue: query["agency"])
        year = try query.number("year", in: 1949...2999)
        format = ReportFormat.named(query["format"])?.id
        standing = Standing(rawValue: query["severity"])
        sort = Sort(rawValue: query["sort"]) ?? .name
        view = View(rawValue: query["view"]) ?? .map
        page = try query.number("page", in: 1...100_000) ?? 1
    }

    /// Whether anything narrows the list.
    var isNarrow: Bool { !text.isEmpty || agency != nil || year != nil || format != nil || standing != nil }

    var query: ReportQuery { ReportQuery(agency: agency, text: text, years: year.map { $0...$0 }, format: format) }

    func matches(_ report: ReportSummary) -> Bool {
        guard report.matches(query) else { return false }
        switch standing {
        case nil: return true
        case .error: return report.errors > 0
        case .warning: return report.errors + report.warnings > 0
        case .sound: return report.soundness == .sound
        }
    }

    /// The address that asks for this.
    var link: Link {
        Link(
            "/reports",
            query: [
                ("text", text), ("agency", agency?.rawValue ?? ""), ("year", year.map { String($0) } ?? ""),
                ("format", format ?? ""), ("severity", standing?.rawValue ?? ""),
                ("sort", sort == .name ? "" : sort.rawValue), ("view", view == .map ? "" : view.rawValue),
                ("page", page == 1 ? "" : String(page)),
            ]
        )
    }

    /// A copy that starts at the first page again, changed.
    func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        copy.page = 1
        change(&copy)
        return copy
    }
}
