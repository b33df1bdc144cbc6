import Disclosure
import StatutoryReports

/// What the address of the trends asks for: `/reports/trends?measure=granted-rate&text=宿迁&from=2021&to=2025`.
struct TrendFilter: Hashable, Sendable {
    static let years = 1949...2999
    /// Agencies that may be named one by one.
    static let mostAgencies = 20

    var measure = Measure.all[0].id
    var text = ""
    var agencies: [AgencyCode] = []
    var from: Int?
    var to: Int?

    init() {}

    init(_ query: Query) throws(Refused) {
        if !query["measure"].isEmpty {
            guard let measure = Measure.named(query["measure"]) else { throw Refused(.badRequest, "没有这个指标，请从列表中选择。") }
            self.measure = measure.id
        }
        text = String(query["text"].prefix(100))
        agencies = query.all("agency").filter { !$0.isEmpty }.prefix(Self.mostAgencies).map(AgencyCode.init(rawValue:))
        from = try query.number("from", in: Self.years)
        to = try query.number("to", in: Self.years)
        if let from, let to, from > to { throw Refused(.badRequest, "起始年度 \(from) 晚于截止年度 \(to)。") }
    }

    /// Every agency that fits; ``asks(for:)`` narrows it further.
    var query: ReportQuery {
        let isNarrow = from != nil || to != nil
        let years = (from ?? Self.years.lowerBound)...(to ?? Self.years.upperBound)
        let agency = agencies.count == 1 ? agencies[0] : nil
        return ReportQuery(agency: agency, text: text, years: isNarrow ? years : nil, limit: Trend.limit)
    }

    func asks(for agency: AgencyCode) -> Bool { agencies.isEmpty || agencies.contains(agency) }

    var isNarrow: Bool { !text.isEmpty || !agencies.isEmpty || from != nil || to != nil }

    func link(_ path: Link = "/reports/trends") -> Link {
        Link(
            path,
            query: [("measure", measure), ("text", text)] + agencies.map { ("agency", $0.rawValue) } + [
                ("from", from.map { String($0) } ?? ""), ("to", to.map { String($0) } ?? ""),
            ]
        )
    }

    func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}
