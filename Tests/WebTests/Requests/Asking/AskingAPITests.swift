import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

/// Requests that programs make.
struct AskingAPITests {
    private static let right = #"""
        "kind":"np","name":"王某","document":"residentCard","documentNumber":"11010519491231002X",
        "phone":"13800000000","items":["云溪市2025年度技术改造补助资金分配明细"],"delivery":"electronic-online"
        """#

    private func post(
        _ body: String,
        _ asking: AskingSample,
        type: String = "application/json; charset=utf-8"
    ) async throws -> TestResponse {
        try await asking.client.execute(
            uri: "/api/v1/requests",
            method: .post,
            headers: [.contentType: type],
            body: ByteBuffer(string: body)
        )
    }

    /// Every answer is as the description says.
    static func described(_ response: TestResponse, _ path: String = "/requests", _ method: String = "post") throws
        -> JSONValue
    {
        let document = try JSONValue(String(decoding: PackageResources.openapi_json, as: UTF8.self))
        let schema = Schema(document: document)
        var answer = document["paths"]?[path]?[method]?["responses"]?["\(response.status.code)"]
        if let reference = answer?["$ref"]?.text { answer = schema.resolve(reference) }
        let type = String((response.headers[.contentType] ?? "").prefix { $0 != ";" })
        let rule = try #require(answer?["content"]?[type]?["schema"], "\(response.status) \(type)")
        let value = try JSONValue(response.text)
        #expect(schema.complaints(value, rule) == [])
        return value
    }

    @Test func aProgramAsks() async throws {
        try await AskingSample.run { asking in
            let form = try await asking.client.execute(uri: "/api/v1/requests/form", method: .get)
            let token = try #require(try Self.described(form, "/requests/form", "get")["token"]?.text)
            asking.sample.clock.advance(seconds: 5)
            let body = "{\"token\":\"\(token)\",\"work\":\"\(AskingSample.work(for: token))\",\(Self.right)}"
            let made = try await post(body, asking)
            #expect(made.status == .created && made.headers[.cacheControl] == "no-store")
            let receipt = try Self.described(made)
            let code = try #require(receipt["code"]?.text.flatMap { QueryCode(typed: $0) })
            let found = try #require(try await asking.sample.stores.requests.request(with: code))
            #expect(found.standing.id.key == receipt["number"]?.text)
            #expect(found.standing.subject.intake?.hasIdentityProof == false)
            // Once more: the same.
            let again = try await post(body, asking)
            #expect(again.status == .ok)
            let repeated = try Self.described(again)
            #expect(repeated["code"] == receipt["code"] && repeated["isRepeated"] == .bool(true))
            #expect(try await asking.requests.count == 1)
        }
    }

    @Test func withoutATokenEachIsARequestOfItsOwn() async throws {
        try await AskingSample.run { asking in
            for _ in 0..<2 {
                let made = try await post("{\(Self.right)}", asking)
                #expect(made.status == .created)
                _ = try Self.described(made)
            }
            #expect(try await asking.requests.count == 2)
        }
    }

    @Test(arguments: [
        ("{}", HTTPResponse.Status.unprocessableContent), ("", .badRequest), ("[]", .badRequest),
        ("{\"items\":5}", .badRequest),
        ("{\"agency\":\"a9999999999\"}", .notFound), ("{\"token\":\"x\"}", .badRequest),
        ("{\"name\":\"\\ud800\"}", .badRequest),
        (String(repeating: "[", count: 100_000), .badRequest),
        ("{\"name\":\"" + String(repeating: "a", count: 300_000) + "\"}", .contentTooLarge),
    ])
    func whatIsWrongIsSaid(body: String, status: HTTPResponse.Status) async throws {
        try await AskingSample.run { asking in
            let answer = try await post(body, asking)
            #expect(answer.status == status, "\(body.prefix(40))")
            let told = try Self.described(answer)
            if status == .unprocessableContent {
                let fields = told["errors"]?.list?.compactMap { $0["field"]?.text } ?? []
                #expect(fields.contains("items/0") && fields.contains("kind") && fields.contains("delivery"))
            }
            #expect(try await asking.requests.isEmpty)
        }
    }

    @Test func otherTypesAndOtherSitesAreNotTaken() async throws {
        try await AskingSample.run { asking in
            let plain = try await post("{\(Self.right)}", asking, type: "text/plain")
            #expect(plain.status == .unsupportedMediaType)
            _ = try Self.described(plain)
            let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
            let crossed = try await asking.client.execute(
                uri: "/api/v1/requests",
                method: .post,
                headers: [.contentType: "application/json", site: "cross-site"],
                body: ByteBuffer(string: "{\(Self.right)}")
            )
            #expect(crossed.status == .forbidden)
            _ = try Self.described(crossed)
        }
    }

    @Test func itsLimitsAreThoseOfTheForm() async throws {
        let paces = AskingPaces(address: Pace(atOnce: 2, perHour: 0), slowness: .zero)
        try await AskingSample.run(paces: paces) { asking in
            for status in [HTTPResponse.Status.created, .created, .tooManyRequests] {
                let answer = try await post("{\(Self.right)}", asking)
                #expect(answer.status == status)
                _ = try Self.described(answer)
            }
            let form = try await asking.send(AskingSample.form(), token: try await asking.token())
            #expect(form.status == .tooManyRequests)
        }
    }
}
