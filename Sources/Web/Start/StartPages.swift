import Disclosure
import Hummingbird

/// The first page.
///
///     GET /
struct StartPages: Sendable {
    let store: any ReportStore

    var routes: RouteCollection<BasicRequestContext> {
        RouteCollection(context: BasicRequestContext.self).get("/", use: start)
    }

    private func start(request: Request, context: BasicRequestContext) async throws -> Page {
        Page(title: "首页", view: StartView())
    }
}

/// What a visitor sees first.
struct StartView: HTMLView {
    func write(to html: inout HTML) {
        html.h1("看一份年度报告是否站得住")
    }
}
