import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock
import NIOCore

/// 答复目录: answered requests, for everybody, of the agencies that have set up such a log.
///
///     GET /request/log?text=&agency=&year=&outcome=&page=
///     GET /request/log/{agency}/{key}     one entry
///     GET /request/log/feed.atom?…        the newest of what is chosen
struct LogPages: Sendable {
    static let pageLength = 20

    let store: any LogStore
    let agencies: LogAgencies
    /// Searches of one address: a search reads every entry.
    let searches: Allowance

    func add(to router: Router<BasicRequestContext>) {
        router.get("request/log") { request, _ in try await page(request) }
        router.get("request/log/feed.atom") { request, _ in try await feed(request) }
        router.get("request/log/{agency}/{key}") { request, context in try await entry(request, context) }
    }

    private func page(_ request: Request) async throws -> Response {
        let choice = try LogChoice(Query(request))
        let open = try await agencies.withLog()
        try allow(choice, request)
        let codes = open.map(\.code)
        let query = choice.query
        let view = LogView(
            choice,
            agencies: open,
            years: try await store.logYears(of: codes),
            rows: try await store.log(query, of: codes),
            count: try await store.logCount(query, of: codes)
        )
        return Self.fresh(Page(title: "答复目录", view: view).response(to: request))
    }

    private func entry(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let code = AgencyCode(rawValue: context.parameters.get("agency") ?? "")
        let key = context.parameters.get("key") ?? ""
        guard let agency = try await agencies.withLog().first(where: { $0.code == code }),
            let row = try await store.logEntry(key, of: code)
        else { throw Refused(.notFound, "答复目录里没有这一件，可能已经撤下。") }
        let view = LogEntryView(row, agency: agency.name)
        return Self.fresh(Page(title: row.content.title.shortened(60), view: view).response(to: request))
    }

    private func feed(_ request: Request) async throws -> Response {
        var choice = try LogChoice(Query(request))
        choice.page = 1
        try allow(choice, request)
        let open = try await agencies.withLog()
        let rows = try await store.log(choice.query, of: open.map(\.code))
        let host = request.head.authority ?? "localhost"
        let base = "\(ClientAddress.isSecure(request) ? "https" : "http")://\(host)"
        var html = HTML()
        LogFeed(rows: rows, agencies: open, base: base, address: choice.link("/request/log/feed.atom")).write(to: &html)
        return Self.fresh(
            Response(
                status: .ok,
                headers: [.contentType: "application/atom+xml; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.bytes))
            )
        )
    }

    private func allow(_ choice: LogChoice, _ request: Request) throws {
        guard choice.text.isEmpty || searches.takes(from: ClientAddress.of(request)) else {
            throw Refused(.tooManyRequests, "查找过于频繁，请过一会儿再试。", retryAfter: 30)
        }
    }

    /// What acts change, the store's revision does not tell.
    static func fresh(_ response: Response) -> Response {
        var response = response
        response.headers[.cacheControl] = "public, max-age=60"
        return response
    }
}

/// What the list shows, as its address holds it.
struct LogChoice: Hashable, Sendable {
    var text = ""
    var agency = ""
    var year: Int?
    var outcome: Decision?
    var page = 1

    init() {}

    init(_ query: Query) throws(Refused) {
        text = query["text"].shortened(100)
        agency = query["agency"].shortened(20)
        year = try query.number("year", in: 2008...2100)
        page = try query.number("page", in: 1...1000) ?? 1
        let name = query["outcome"]
        guard !name.isEmpty else { return }
        guard let decision = Decision(rawValue: name) else {
            throw Refused(.badRequest, "地址中的 outcome 不能识别，请重新选择筛选条件。")
        }
        outcome = decision
    }

    var query: LogQuery {
        var query = LogQuery()
        query.agency = agency.isEmpty ? nil : AgencyCode(rawValue: agency)
        (query.year, query.outcome, query.text) = (year, outcome, text)
        (query.limit, query.offset) = (LogPages.pageLength, (page - 1) * LogPages.pageLength)
        return query
    }

    var isNarrow: Bool { !text.isEmpty || !agency.isEmpty || year != nil || outcome != nil }

    func link(_ path: Link) -> Link {
        Link(
            path,
            query: [
                ("text", text), ("agency", agency), ("year", year.map { "\($0)" } ?? ""),
                ("outcome", outcome?.rawValue ?? ""), ("page", page == 1 ? "" : "\(page)"),
            ]
        )
    }

    func page(_ page: Int) -> LogChoice {
        var other = self
        other.page = page
        return other
    }
}
