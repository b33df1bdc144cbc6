import Disclosure
import Hummingbird
import StatutoryReports

/// One measure over years and agencies.
///
///     GET /reports/trends         pictures, and the same numbers as a table
///     GET /reports/trends.csv     the table
struct TrendPages: Sendable {
    let store: any ReportStore

    var routes: RouteCollection<BasicRequestContext> {
        RouteCollection(context: BasicRequestContext.self)
            .get("reports/trends", use: show)
            .get("reports/trends.csv", use: table)
    }

    private func show(request: Request, context: BasicRequestContext) async throws -> Page {
        let filter = try TrendFilter(Query(request))
        let trend = try await trend(filter)
        return Page(title: "\(trend.measure.title)走势", section: .trends, view: TrendView(trend, filter))
    }

    private func table(request: Request, context: BasicRequestContext) async throws -> Response {
        let trend = try await trend(TrendFilter(Query(request)))
        return Response(
            file: TrendTable(trend).csv,
            named: "\(trend.measure.title)走势.csv",
            type: "text/csv; charset=utf-8"
        )
    }

    private func trend(_ filter: TrendFilter) async throws -> Trend {
        guard let measure = Measure.named(filter.measure) else { throw Refused(.badRequest, "没有这个指标，请从列表中选择。") }
        let values = try await store.values(of: measure.cells + measure.whole, in: filter.query)
        return Trend(measure, values.filter { filter.asks(for: $0.agency) })
    }
}
