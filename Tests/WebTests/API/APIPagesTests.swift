import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

struct APIPagesTests {
    @Test func itIsExplainedForPeople() async throws {
        try await Site.sample().test { client in
            try expectGolden(try await client.execute(uri: "/api/v1", method: .get).main, "api/index.html")
        }
    }

    /// Page by page, every report comes exactly once.
    @Test(arguments: [1, 2, 3, 50])
    func nextLeadsThroughTheWholeList(size: Int) async throws {
        try await Site.sample(MemoryReportStore.sample()).test { client in
            var path: String? = "/api/v1/reports?size=\(size)"
            var seen: [String] = []
            while let current = path {
                let response = try await client.execute(uri: current, method: .get)
                let page = try JSONValue(response.text)
                seen += (page["reports"]?.list ?? []).compactMap { $0["links"]?["html"]?.text }
                path = page["next"]?.text
                let link = HTTPField.Name("Link").flatMap { response.headers[$0] }
                #expect(link == path.map { "<\($0)>; rel=\"next\"" })
            }
            #expect(seen.count == 4)
            #expect(Set(seen).count == 4)
        }
    }

    /// Every link of the list leads somewhere, and back to the page for people.
    @Test func linksLeadSomewhere() async throws {
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let list = try JSONValue(try await client.execute(uri: "/api/v1/reports", method: .get).text)
            for report in list["reports"]?.list ?? [] {
                for (_, link) in report["links"]?.object ?? [:] {
                    let response = try await client.execute(uri: link.text ?? "", method: .get)
                    #expect(response.status == .ok, "\(link)")
                }
            }
        }
    }

    @Test(arguments: [
        "/api/v1/reports", "/api/v1/checks", "/api/v1/openapi.json", "/api/v1/reports/a/2023", "/api/v1/reports?year=x",
    ])
    func otherSitesMayRead(path: String) async throws {
        let resourcePolicy = try #require(HTTPField.Name("Cross-Origin-Resource-Policy"))
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let response = try await client.execute(uri: path, method: .get, headers: [.origin: "https://example.org"])
            #expect(response.headers[.accessControlAllowOrigin] == "*")
            #expect(response.headers[resourcePolicy] == "cross-origin")
            let bare = String(path.prefix { $0 != "?" })
            let question = try await client.execute(uri: bare, method: .options)
            #expect(question.status == .noContent)
            #expect(question.headers[.accessControlAllowMethods] == "GET, HEAD")
        }
    }

    @Test func otherSitesMayNotCheck() async throws {
        try await Site.sample().test { client in
            let response = try await client.execute(
                uri: "/api/v1/check",
                method: .post,
                headers: [.origin: "https://example.org", .contentType: "text/plain"],
                body: .init(string: "x")
            )
            #expect(response.headers[.accessControlAllowOrigin] == nil)
            #expect(response.headers[.cacheControl] == "no-store")
            let question = try await client.execute(uri: "/api/v1/check", method: .options)
            #expect(question.headers[.accessControlAllowOrigin] == nil)
        }
    }

    @Test func thoseWhoAskTooOftenAreAskedToWait() async throws {
        let site = Site.sample(settings: SiteSettings(answers: Pace(atOnce: 2, perSecond: 0)))
        try await site.test { client in
            for (index, status) in [HTTPResponse.Status.ok, .ok, .tooManyRequests].enumerated() {
                let response = try await client.execute(uri: "/api/v1/reports?page=\(index + 1)", method: .get)
                #expect(response.status == status)
            }
        }
    }

    @Test func onlyTheMethodsThatAreDescribedAreAnswered() async throws {
        try await Site.sample().test { client in
            for (path, method) in [("/api/v1/check", HTTPRequest.Method.get), ("/api/v1/reports", .post)] {
                let response = try await client.execute(uri: path, method: method)
                #expect(response.status == .methodNotAllowed)
                #expect(response.headers[.contentType] == "application/problem+json; charset=utf-8")
            }
        }
    }
}
