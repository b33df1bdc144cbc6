import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import StatutoryReports
import TestSupport
import Testing

@testable import Web

/// The description says what the interface does: every route is in it, and every answer is as it says.
struct OpenAPITests {
    private let document: JSONValue
    private let schema: Schema

    init() throws {
        document = try JSONValue(String(decoding: PackageResources.openapi_json, as: UTF8.self))
        schema = Schema(document: document)
    }

    /// What an answer to a request should be, by its status and content type.
    private func expectDescribed(
        _ response: TestResponse,
        _ method: String,
        _ path: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var answer = document["paths"]?[path]?[method]?["responses"]?["\(response.status.code)"]
        if let reference = answer?["$ref"]?.text { answer = schema.resolve(reference) }
        let type = String((response.headers[.contentType] ?? "").prefix { $0 != ";" })
        let described = try #require(answer?["content"]?[type]?["schema"], "\(response.status) \(type) at \(path)")
        let complaints = schema.complaints(try JSONValue(response.text), described)
        #expect(complaints == [], sourceLocation: sourceLocation)
    }

    @Test func everyRouteIsDescribed() {
        let router = Router(context: BasicRequestContext.self)
        let desk = CheckDesk(largest: 1, allowance: Allowance(Pace(atOnce: 1, perSecond: 1)))
        let store = MemoryReportStore()
        let pages = APIPages(
            store: store,
            index: ReportIndex(store, Freshness(store, period: .zero)),
            desk: desk,
            allowance: Allowance(Pace(atOnce: 1, perSecond: 1))
        )
        router.addRoutes(pages.routes)
        router.addRoutes(AskingAPI(asking: nil).routes)
        let routes = router.routes.filter { $0.method != .options }.map { "\($0.method.rawValue) \($0.path)" }
        let described = (document["paths"]?.object ?? [:]).flatMap { path, item in
            (item.object ?? [:]).keys.map { "\($0.uppercased()) /api/v1\(path)" }
        }
        #expect(Set(routes) == Set(described + ["GET /api/v1", "GET /api/v1/openapi.json"]))
    }

    @Test func everyReferenceLeadsSomewhere() {
        func references(_ value: JSONValue) -> [String] {
            if let reference = value["$ref"]?.text { return [reference] }
            return (value.list ?? []).flatMap(references) + (value.object ?? [:]).values.flatMap(references)
        }
        let all = Set(references(document))
        for reference in all { #expect(schema.resolve(reference) != .null, "\(reference)") }
        let names = (document["components"]?["schemas"]?.object ?? [:]).keys.map { "#/components/schemas/\($0)" }
        #expect(Set(names).subtracting(all) == [])
    }

    @Test func theDescriptionIsServed() async throws {
        try await Site.sample().test { client in
            let response = try await client.execute(uri: "/api/v1/openapi.json", method: .get)
            #expect(response.headers[.contentType] == "application/json; charset=utf-8")
            #expect(try JSONValue(response.text) == document)
        }
    }

    @Test(arguments: [
        "", "?text=%E8%B4%A2%E6%94%BF", "?size=1", "?size=1&page=3", "?page=99",
        "?year=2023&format=gk2021&severity=warning",
    ])
    func listsAreAsDescribed(query: String) async throws {
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let response = try await client.execute(uri: "/api/v1/reports\(query)", method: .get)
            #expect(response.status == .ok)
            try expectDescribed(response, "get", "/reports")
        }
    }

    @Test(arguments: [
        "year=x", "year=0", "page=0", "size=201", "format=gk1", "severity=x", "text=%FF",
        "text=" + String(repeating: "a", count: 101), "agency=" + String(repeating: "a", count: 101),
    ])
    func refusalsAreAsDescribed(query: String) async throws {
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let response = try await client.execute(uri: "/api/v1/reports?\(query)", method: .get)
            #expect(response.status == .badRequest)
            try expectDescribed(response, "get", "/reports")
        }
    }

    @Test func reportsAreAsDescribedAndAsTheCommandPrintsThem() async throws {
        let store = try await MemoryReportStore.sample()
        for summary in await store.reports(ReportQuery()) {
            let kept = try #require(await store.report(summary.agency.code, year: summary.year, version: nil))
            let reading = try await KeptReading(
                ReportAddress(agency: summary.agency.code, year: summary.year, version: nil),
                in: store
            )
            var line: [UInt8] = []
            ReportJSON.write(reading.report, file: kept.summary.sourceName, checks: reading.checks, to: &line)
            try await Site.sample(store).test { [line] client in
                let response = try await client.execute(uri: "/api/v1\(summary.link.address)", method: .get)
                #expect(Array(response.body.readableBytesView) == line + [0x0A])
                try expectDescribed(response, "get", "/reports/{agency}/{year}")
            }
        }
    }

    @Test(arguments: ["/a0000000000/2023", "/x/y", "/a/1"])
    func reportsThatAreNotThereAreAsDescribed(path: String) async throws {
        try await Site.sample().test { client in
            let response = try await client.execute(uri: "/api/v1/reports\(path)", method: .get)
            #expect(response.status == .notFound)
            try expectDescribed(response, "get", "/reports/{agency}/{year}")
        }
    }

    @Test func rulesAreAsDescribed() async throws {
        try await Site.sample().test { client in
            let response = try await client.execute(uri: "/api/v1/checks", method: .get)
            try expectDescribed(response, "get", "/checks")
            let ids = try JSONValue(response.text)["checks"]?.list?.compactMap { $0["id"]?.text }
            #expect(ids == Check.all.map(\.id))
        }
    }

    /// Every report of the fixtures, sent in as it is.
    @Test(arguments: try Fixtures.names("seeds", ending: ".txt").map { "seeds/\($0)" })
    func checksAreAsDescribed(file: String) async throws {
        let bytes = try Fixtures.bytes(file)
        try await Site.sample().test { client in
            let response = try await client.execute(
                uri: "/api/v1/check?file=a.txt",
                method: .post,
                headers: [.contentType: "text/plain; charset=utf-8"],
                body: ByteBuffer(bytes: bytes)
            )
            #expect(response.status == .ok)
            #expect(response.text.hasPrefix(#"{"file":"a.txt","#))
            try expectDescribed(response, "post", "/check")
        }
    }

    @Test(arguments: [
        ("text/plain", "", HTTPResponse.Status.badRequest), ("application/json", "{}", .unsupportedMediaType),
        ("text/plain", "%PDF-1.7\n", .unprocessableContent), ("multipart/form-data; boundary=a", "--a", .badRequest),
        ("application/x-www-form-urlencoded", "a=b", .unsupportedMediaType),
    ])
    func refusedChecksAreAsDescribed(type: String, body: String, status: HTTPResponse.Status) async throws {
        try await Site.sample().test { client in
            let response = try await client.execute(
                uri: "/api/v1/check",
                method: .post,
                headers: [.contentType: type],
                body: ByteBuffer(string: body)
            )
            #expect(response.status == status)
            try expectDescribed(response, "post", "/check")
        }
    }

    @Test func largeBodiesAndImpatientClientsAreAsDescribed() async throws {
        let settings = SiteSettings(largestUpload: 1 << 10, checks: Pace(atOnce: 1, perSecond: 0))
        try await Site.sample(settings: settings).test { client in
            for status in [HTTPResponse.Status.contentTooLarge, .tooManyRequests] {
                let response = try await client.execute(
                    uri: "/api/v1/check",
                    method: .post,
                    body: ByteBuffer(repeating: 0x61, count: 2 << 10)
                )
                #expect(response.status == status)
                try expectDescribed(response, "post", "/check")
            }
        }
    }
}
