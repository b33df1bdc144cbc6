import HTTPTypes
import Hummingbird

/// Public data is for everyone: pages of other sites may read what GET answers, also when it is a refusal. Nothing that
/// changes or costs anything (POST) is open to them.
struct OpenData: RouterMiddleware {
    typealias Context = BasicRequestContext

    let allowance: Allowance

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.method == .get || request.method == .head else { return try await next(request, context) }
        var response: Response
        do {
            guard allowance.takes(from: ClientAddress.of(request)) else {
                throw Refused(.tooManyRequests, "请求得太频繁了，请过几秒再试。", retryAfter: 10)
            }
            response = try await next(request, context)
        } catch let refused as Refused {
            response = Problem(refused).response
        }
        for (name, value) in Self.open { response.headers[name] = value }
        return response
    }

    /// The question a browser asks before an unusual GET of another site's page.
    static func preflight(request: Request, context: Context) -> Response {
        var headers = HTTPFields()
        for (name, value) in open { headers[name] = value }
        headers[.accessControlAllowMethods] = "GET, HEAD"
        headers[.accessControlMaxAge] = "86400"
        return Response(status: .noContent, headers: headers)
    }

    private static let open: [(HTTPField.Name, String)] =
        [(.accessControlAllowOrigin, "*")]
        + (HTTPField.Name("Cross-Origin-Resource-Policy").map { [($0, "cross-origin")] } ?? [])
}
