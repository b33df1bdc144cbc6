import Disclosure
import StatutoryReports

/// What the address of the sums asks for: `/reports/sum?year=2023&text=宿迁`, or report by report:
/// `/reports/sum?r=a0123456789/2023&r=…`.
struct SumFilter: Hashable, Sendable {
    /// Reports that can be added up at once.
    static let mostReports = 1000
    /// Reports that can be ticked one by one: as many as find room in an address.
    static let mostTicks = 120

    var text = ""
    /// `nil`: the newest year there is.
    var year: Int?
    var format: ReportFormat?
    /// Those that were ticked; `nil` when all that fit the filter are meant.
    var ticked: [ReportKey]?
    /// Whose shares are shown.
    var cell = CellID.t3("1", .sum)

    init() {}

    init(_ query: Query) throws(Refused) {
        text = String(query["text"].prefix(100))
        year = try query.number("year", in: 1949...2999)
        format = ReportFormat.named(query["format"])
        let keys = query.all("r")
        if !keys.isEmpty || !query["ticked"].isEmpty {
            ticked = try keys.map { key throws(Refused) in try Self.key(key) }
        }
        if !query["cell"].isEmpty { cell = CellID(rawValue: String(query["cell"].prefix(60))) }
    }

    private static func key(_ text: String) throws(Refused) -> ReportKey {
        guard let key = ReportKey(text) else { throw Refused(.badRequest, "r 应写作“机关代码/年度”，例如 a0123456789/2023。") }
        return key
    }

    /// Whether any of these fits, ticked or not.
    func fits(_ report: ReportSummary, year: Int?) -> Bool {
        let years = year.map { $0...$0 }
        return report.matches(ReportQuery(text: text, years: years, format: format?.id))
    }

    func link(_ path: Link = "/reports/sum", cell: CellID? = nil) -> Link {
        var query: [(StaticString, String)] = [
            ("text", text), ("year", year.map { String($0) } ?? ""), ("format", format?.id ?? ""),
        ]
        if let ticked { query += [("ticked", "1")] + ticked.map { ("r", $0.description) } }
        if let cell { query.append(("cell", cell.rawValue)) }
        return Link(path, query: query, fragment: cell == nil ? "" : "shares")
    }
}

/// Reports to choose from, those that were chosen, and their sum.
struct SumSelection: Sendable {
    let filter: SumFilter
    /// The year that is looked at, when none was asked for.
    let year: Int?
    let years: [Int]
    /// Reports that fit the filter.
    let offered: [ReportSummary]
    let chosen: [ReportSummary]

    init(_ all: [ReportSummary], _ filter: SumFilter) {
        self.filter = filter
        years = Set(all.map(\.year)).sorted(by: >)
        let year = filter.year ?? Self.fullestRecentYear(all)
        self.year = year
        let offered = all.filter { filter.fits($0, year: year) }
        if let ticked = filter.ticked.map(Set.init) {
            chosen = all.filter { ticked.contains(ReportKey($0)) }
            // What was ticked under another filter stays in sight.
            self.offered = offered + chosen.filter { report in !filter.fits(report, year: year) }
        } else {
            chosen = offered
            self.offered = offered
        }
    }

    func isChosen(_ report: ReportSummary) -> Bool {
        guard let ticked = filter.ticked else { return true }
        return ticked.contains(ReportKey(report))
    }

    /// The newest year that has at least half as many reports as the fullest.
    private static func fullestRecentYear(_ all: [ReportSummary]) -> Int? {
        let counts = Dictionary(grouping: all, by: \.year).mapValues(\.count)
        let most = counts.values.max() ?? 0
        return counts.filter { 2 * $0.value >= most }.keys.max()
    }
}
