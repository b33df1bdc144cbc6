import HTTPTypes
import Hummingbird

/// Which methods are answered at a path: for 405 and its `Allow`.
struct RouteTable: Sendable {
    private let routes: [(path: [RouterPath.Element], method: HTTPRequest.Method)]

    init(_ router: Router<BasicRequestContext>) {
        routes = router.routes.map { (Array($0.path.components), $0.method) }
    }

    /// GET brings HEAD with it. Empty when nothing stands at the path.
    func methods(at path: String) -> [HTTPRequest.Method] {
        let asked = path.split(separator: "/")
        let found = routes.filter { Self.matches($0.path, asked) }.map(\.method)
        return found.contains(.get) ? found + [.head] : found
    }

    private static func matches(_ route: [RouterPath.Element], _ asked: [Substring]) -> Bool {
        route.count == asked.count && zip(route, asked).allSatisfy { $0 ~= $1 }
    }
}
