import Disclosure
import Hummingbird

/// The first page.
///
///     GET /
struct StartPages: Sendable {
    let index: ReportIndex

    var routes: RouteCollection<BasicRequestContext> {
        RouteCollection(context: BasicRequestContext.self).get("/", use: start)
    }

    private func start(request: Request, context: BasicRequestContext) async throws -> Page {
        let reports = try await index.all()
        return Page(title: "首页", view: StartView(reports))
    }
}
