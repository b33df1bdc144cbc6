import Disclosure
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import Web

extension Site {
    /// The site over a store, on a fixed day, asking the store at every request.
    static func sample(
        _ store: any ReportStore = MemoryReportStore(),
        settings: SiteSettings = SiteSettings()
    ) -> Site {
        var settings = settings
        settings.freshness = .zero
        return Site(store: store, now: { "2026-11-20T08:00:00Z" }, settings: settings)
    }

    func test(_ body: @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await application(listen: ListenAddress(host: "127.0.0.1", port: 0)).test(.router, body)
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
}

struct SiteTests {
    @Test(arguments: ["/", "/missing", "/assets/none.css", "/favicon.ico", "/api/v1/missing", "/%zz"])
    func everyAnswerCarriesTheSecurityHeaders(path: String) async throws {
        try await Site.sample().test { client in
            let response = try await client.execute(uri: path, method: .get)
            for (name, value) in SecurityHeaders.all { #expect(response.headers[name] == value) }
        }
    }

    @Test(arguments: [
        ("/missing", HTTPRequest.Method.get, HTTPResponse.Status.notFound),
        ("/missing", .post, .notFound),
        ("/", .post, .methodNotAllowed),
        ("/view", .get, .methodNotAllowed),
        ("/", .delete, .methodNotAllowed),
        ("/%", .get, .badRequest),
        ("/%FF", .get, .badRequest),
        ("/%00", .get, .badRequest),
        ("/reports%0d%0aX:1", .get, .badRequest),
    ])
    func refusalsAreChinesePages(path: String, method: HTTPRequest.Method, status: HTTPResponse.Status) async throws {
        try await Site.sample().test { client in
            let response = try await client.execute(uri: path, method: method)
            #expect(response.status == status)
            #expect(response.headers[.contentType] == "text/html; charset=utf-8")
            #expect(response.headers[.cacheControl] == "no-store")
            #expect(response.text.contains("已保存的报告没有任何改变"))
        }
    }

    @Test func wrongMethodSaysWhichAreRight() async throws {
        try await Site.sample().test { client in
            let response = try await client.execute(uri: "/", method: .put)
            #expect(response.headers[.allow] == "GET, HEAD")
        }
    }

    @Test func errorsOfTheInterfaceAreProblems() async throws {
        try await Site.sample().test { client in
            let response = try await client.execute(uri: "/api/v1/missing", method: .get)
            #expect(response.status == .notFound)
            #expect(response.headers[.contentType] == "application/problem+json; charset=utf-8")
            #expect(response.text.hasPrefix(#"{"type":"about:blank","title":"没有找到","status":404,"detail":"#))
        }
    }

    @Test func longAddressesAreRefused() async throws {
        try await Site.sample().test { client in
            let path = "/?text=" + String(repeating: "a", count: 5000)
            let response = try await client.execute(uri: path, method: .get)
            #expect(response.status == .uriTooLong)
        }
    }

    @Test func headIsGetWithoutBody() async throws {
        try await Site.sample().test { client in
            let get = try await client.execute(uri: "/", method: .get)
            let head = try await client.execute(uri: "/", method: .head)
            #expect(head.status == .ok)
            #expect(head.body.readableBytes == 0)
            #expect(head.headers[.contentLength] == get.headers[.contentLength])
            #expect(head.headers[.eTag] == get.headers[.eTag])
        }
    }

    /// Odd paths and queries of all kinds: a sentence or a page, never a 500.
    @Test func nothingMakesItFail() async throws {
        var random = SeededGenerator(seed: 7)
        let parts = [
            "/", "reports", "compare", "view", "a0123456789", "2019", "..", "%2e%2e", "%2F", "%", "%E5", "%E5%85%AC",
            "?", "&",
            "=", "page=", "-1", "99999999999999999999", "text=", "year=", "format=", "severity=", "version=", "#", "+",
            ";",
            "[", "'", "\"", "<script>", "{x}", "*", "~", "assets", "source", "report.json", "report.csv", "source.txt",
        ]
        let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .delete, .options]
        let requests = (0..<1500).map { _ in
            let count = Int.random(in: 0...8, using: &random)
            let path = "/" + (0..<count).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }.joined()
            return (path, methods[Int.random(in: 0..<methods.count, using: &random)])
        }
        let store = MemoryReportStore()
        _ = try await store.keep(.sample())
        try await Site.sample(store).test { client in
            for (path, method) in requests {
                let response = try await client.execute(uri: path, method: method)
                #expect(response.status.code < 500, "\(method) \(path)")
                if response.status.code >= 400, method != .head { #expect(!response.text.isEmpty) }
            }
        }
    }
}
