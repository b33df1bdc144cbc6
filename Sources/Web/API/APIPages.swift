import Disclosure
import HTTPTypes
import Hummingbird
import NIOCore
import StatutoryReports

/// 开放接口: everything the pages show, for programs. Described at `/api/v1/openapi.json`.
///
///     GET  /api/v1                             what there is, for people
///     GET  /api/v1/openapi.json                the description (OpenAPI 3.1)
///     GET  /api/v1/reports                     kept reports, page by page
///     GET  /api/v1/reports/{agency}/{year}     one of them, read and checked
///     GET  /api/v1/checks                      the catalogue of rules
///     POST /api/v1/check                       a report that is sent in, read and checked; nothing is kept
struct APIPages: Sendable {
    let store: any ReportStore
    let index: ReportIndex
    let desk: CheckDesk
    /// For answers that are not kept as bytes already.
    let allowance: Allowance

    var routes: RouteCollection<BasicRequestContext> {
        let routes = RouteCollection(context: BasicRequestContext.self)
            .add(middleware: OpenData(allowance: allowance))
            .get("api/v1/openapi.json") { _, _ in Response(json: PackageResources.openapi_json) }
            .get("api/v1/reports", use: list)
            .get("api/v1/reports/{agency}/{year}", use: report)
            .get("api/v1/checks") { _, _ in Response(json: CheckListJSON.bytes(Check.all)) }
            .get("api/v1", use: index)
            .post("api/v1/check", use: check)
        let open: [RouterPath] = [
            "api/v1/openapi.json", "api/v1/reports", "api/v1/reports/{agency}/{year}", "api/v1/checks",
        ]
        for path in open { routes.on(path, method: .options, use: OpenData.preflight) }
        return routes
    }

    private func index(request: Request, context: BasicRequestContext) -> Page {
        Page(title: "开放接口", view: APIView(largest: desk.largest))
    }

    private func list(request: Request, context: BasicRequestContext) async throws -> Response {
        let list = ReportListJSON(
            try await index.all(),
            try ReportListQuery(Query(request))
        )
        var response = Response(json: list.bytes)
        if let next = list.next { response.linkHeader = "<\(next.address)>; rel=\"next\"" }
        return response
    }

    private func report(request: Request, context: BasicRequestContext) async throws -> Response {
        guard let agency = context.parameters.get("agency").flatMap(AgencyCode.init(address:)),
            let year = context.parameters.get("year", as: Int.self), (1949...2999).contains(year)
        else { throw Refused(.notFound, "没有这份报告：地址里应有机关代码和年度。") }
        let version = try Query(request).number("version", in: 1...100_000)
        let address = ReportAddress(agency: agency, year: year, version: version)
        let reading = try await KeptReading(address, in: store)
        var response = Response(
            json: ReportLine.bytes(reading.report, reading.checks, file: reading.summary.sourceName)
        )
        response.linkHeader = "<\(reading.summary.link.address)>; rel=\"alternate\"; type=\"text/html\""
        return response
    }

    private func check(request: Request, context: BasicRequestContext) async throws -> Response {
        try desk.admit(ClientAddress.of(request))
        let sent = try await SentBody(request, largest: desk.largest)
        let checked = try await desk.check(sent.document, previous: sent.previous)
        return Response(json: ReportLine.bytes(checked.report, checked.checks, file: checked.document.name))
    }
}

/// A report as `gongkai report check --json` prints it.
enum ReportLine {
    static func bytes(_ report: AnnualReport, _ checks: CheckLog, file: String) -> [UInt8] {
        var bytes: [UInt8] = []
        ReportJSON.write(report, file: file, checks: checks, to: &bytes)
        bytes.append(0x0A)
        return bytes
    }
}

/// What was sent with `POST /api/v1/check`: a form as that of `/check`, or the document itself.
struct SentBody: Sendable {
    let document: SentDocument
    let previous: SentDocument?

    /// Types a document may say it is of; what it is, its bytes decide.
    private static let types: Set<Substring> = [
        "", "text/plain", "text/html", "text/csv", "text/markdown", "text/tab-separated-values",
        "application/octet-stream", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]

    init(_ request: Request, largest: Int) async throws {
        if FormBody.isSent(with: request) {
            let form = try SentForm(await FormBody(request, limit: largest), largest: largest)
            (document, previous) = (form.document, form.previous)
            return
        }
        let type = (request.headers[.contentType] ?? "").lowercased().prefix { $0 != ";" && $0 != " " }
        guard Self.types.contains(type) else {
            throw Refused(
                .unsupportedMediaType,
                "不接收 \(type.prefix(80)) 类型的内容。请以 text/plain、text/html、application/octet-stream 或 multipart/form-data 提交。"
            )
        }
        let name = try Query(request)["file"]
        guard name.unicodeScalars.count <= 200 else { throw Refused(.badRequest, "file 不能超过 200 字。") }
        let body = try await Self.body(of: request, largest: largest)
        guard !body.isEmpty else { throw Refused(.badRequest, "没有内容：请把报告全文作为请求正文提交。") }
        document = SentDocument(name: name.isEmpty ? "-" : name, bytes: body)
        previous = nil
    }

    /// Read on when it is too large, as ``FormBody`` does.
    private static func body(of request: Request, largest: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        var taken = 0
        for try await piece in request.body {
            taken += piece.readableBytes
            if taken > 4 * largest { break }
            if taken <= largest { bytes.append(contentsOf: piece.readableBytesView) }
        }
        guard taken <= largest else {
            throw Refused(.contentTooLarge, "内容超过 \(largest >> 20) MB，没有接收。一份年度报告通常不到 1 MB。")
        }
        return bytes
    }
}

extension Response {
    /// `Link` (RFC 8288).
    fileprivate var linkHeader: String? {
        get { HTTPField.Name("Link").flatMap { headers[$0] } }
        set { if let name = HTTPField.Name("Link") { headers[name] = newValue } }
    }

    init(json bytes: [UInt8]) {
        self.init(
            status: .ok,
            headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
