import Disclosure
import Hummingbird
import StatutoryReports

/// Two reports side by side: two years of one agency, or two agencies.
///
///     GET /reports/compare?a=a0123456789/2022&b=a0123456789/2023
///     GET /reports/compare.json?a=…&b=…
///
/// Without `a` and `b` it asks which; `text` narrows the choice.
struct ComparisonPages: Sendable {
    let store: any ReportStore
    let index: ReportIndex

    var routes: RouteCollection<BasicRequestContext> {
        RouteCollection(context: BasicRequestContext.self)
            .get("reports/compare", use: show)
            .get("reports/compare.json", use: json)
    }

    private func show(request: Request, context: BasicRequestContext) async throws -> Page {
        let query = try ComparisonQuery(Query(request))
        let all = try await index.all()
        let chooser = ComparisonChooser(all, query)
        guard let (left, right) = try await reports(query) else {
            return page("比较两份报告", ComparisonStartView(chooser: chooser))
        }
        return page("\(left.name)与\(right.name)比较", ComparisonView(left, right, chooser: chooser))
    }

    private func json(request: Request, context: BasicRequestContext) async throws -> Response {
        guard let (left, right) = try await reports(ComparisonQuery(Query(request))) else {
            throw Refused(.badRequest, "请给出两份报告：a 和 b，写作“机关代码/年度”。")
        }
        var bytes: [UInt8] = []
        ComparisonJSON.write(
            left.report,
            file: left.summary.sourceName,
            with: right.report,
            file: right.summary.sourceName,
            to: &bytes
        )
        return Response(json: bytes + [0x0A])
    }

    /// `nil` unless both are asked for.
    private func reports(_ query: ComparisonQuery) async throws -> (ReadReport, ReadReport)? {
        guard let a = query.a, let b = query.b else { return nil }
        return (try await report(a), try await report(b))
    }

    private func report(_ key: ReportKey) async throws -> ReadReport {
        guard let report = try await ReadReport(key, in: store) else {
            throw Refused(.notFound, "没有 \(key) 这份报告。可能还没有导入，也可能地址写错了。")
        }
        return report
    }

    private func page(_ title: String, _ view: some HTMLView) -> Page {
        Page(title: title, section: .compare, view: view)
    }
}

/// What the address asks for.
struct ComparisonQuery: Hashable, Sendable {
    var a: ReportKey?
    var b: ReportKey?
    /// Part of the names of agencies to choose from.
    var text = ""

    init(_ query: Query) throws(Refused) {
        a = try Self.key("a", query)
        b = try Self.key("b", query)
        text = String(query["text"].prefix(100))
    }

    private static func key(_ name: String, _ query: Query) throws(Refused) -> ReportKey? {
        let text = query[name]
        if text.isEmpty { return nil }
        guard let key = ReportKey(text) else { throw Refused(.badRequest, "\(name) 应写作“机关代码/年度”，例如 a0123456789/2023。") }
        return key
    }

    static func link(_ a: ReportKey?, _ b: ReportKey?, path: Link = "/reports/compare") -> Link {
        Link(path, query: [("a", a?.description ?? ""), ("b", b?.description ?? "")])
    }
}
