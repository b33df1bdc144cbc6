import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

/// Requests that programs make with files.
struct AskingAPIFilesTests {
    private static let right = #"""
        {"kind":"np","name":"王某","document":"residentCard","documentNumber":"11010519491231002X",
        "phone":"13800000000","items":["云溪市2025年度技术改造补助资金分配明细"],"delivery":"electronic-online"}
        """#
    private static let card = Part.file("proof", "身份证.pdf", "%PDF-1.7 正面")
    private static let photo = Part.file("material", "首页.txt", "文件首页")

    private func post(
        _ parts: [Part],
        _ asking: AskingSample,
        headers more: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=xyz"]
        headers.append(contentsOf: more)
        return try await asking.client.execute(
            uri: "/api/v1/requests",
            method: .post,
            headers: headers,
            body: ByteBuffer(bytes: Part.body(parts))
        )
    }

    private func described(_ response: TestResponse) throws -> JSONValue {
        try AskingAPITests.described(response)
    }

    private func files(_ asking: AskingSample) async throws -> Int {
        try await asking.sample.database.read { db in
            try db.first("SELECT COUNT(*) AS count FROM file")?.int("count") ?? -1
        }
    }

    @Test func filesComeAlong() async throws {
        try await AskingSample.run { asking in
            let made = try await post([.text("request", Self.right), Self.card, Self.photo, Self.photo], asking)
            #expect(made.status == .created, "\(made.text)")
            let receipt = try described(made)
            let code = try #require(receipt["code"]?.text.flatMap { QueryCode(typed: $0) })
            let request = try #require(try await asking.sample.stores.requests.request(with: code)).standing.subject
            let intake = try #require(request.intake)
            #expect(request.hasIdentityProof && intake.proofs.count == 1 && intake.materials.count == 2)
            let store = asking.sample.stores.files
            let own = try await store.files(of: request.id, in: asking.sample.agency)
            #expect(own.map(\.name.text) == ["首页.txt", "首页.txt"])
            let proof = try await store.files(of: PersonErasure.id(of: intake.applicant), in: asking.sample.agency)
            #expect(proof.map(\.name.text) == ["身份证.pdf"] && proof.map(\.kind) == [.identityProof])
        }
    }

    /// As the form does: the same token makes one request, whatever comes along the second time.
    @Test func aTokenMakesOneRequest() async throws {
        try await AskingSample.run { asking in
            let token = try await asking.token()
            let json = Self.right.replacing("{\"kind\"", with: "{\"token\":\"\(token)\",\"kind\"")
            let made = try await post([.text("request", json), Self.card], asking)
            #expect(made.status == .created, "\(made.text)")
            let again = try await post([.text("request", json), Self.photo], asking)
            let repeated = try described(again)
            #expect(again.status == .ok && repeated["isRepeated"] == .bool(true))
            #expect(try await asking.requests.count == 1)
            let id = try #require(try await asking.requests.first)
            #expect(try await asking.sample.stores.files.files(of: id, in: asking.sample.agency).isEmpty)
        }
    }

    /// What is wrong in the request is said before a file is taken.
    @Test(arguments: [
        ([], HTTPResponse.Status.badRequest), ([Self.card], .badRequest),
        ([.text("request", "{}"), card], .unprocessableContent), ([.text("request", "[]"), card], .badRequest),
        ([.text("request", right), .text("request", right), card], .badRequest),
        ([.text("request", right), .text("more", "x"), card], .badRequest),
        ([.text("request", right.replacing("{\"kind\"", with: "{\"token\":\"x\",\"kind\"")), card], .badRequest),
        (
            [.text("request", right.replacing("{\"kind\"", with: "{\"agency\":\"a9999999999\",\"kind\"")), card],
            .notFound
        ),
        ([.text("request", String(repeating: "[", count: 100_000)), card], .badRequest),
        ([.text("request", String(repeating: " ", count: 300_000)), card], .badRequest),
        ([.text("request", right), .text("proof-kept", "0123456789abcdef0123456789abcdef")], .badRequest),
    ])
    func whatIsWrongLeavesNoFile(parts: [Part], status: HTTPResponse.Status) async throws {
        try await AskingSample.run { asking in
            let answer = try await post(parts, asking)
            #expect(answer.status == status, "\(answer.text)")
            _ = try described(answer)
            #expect(try await files(asking) == 0)
            #expect(try await asking.requests.isEmpty)
        }
    }

    /// What only the files or what comes after them show: no request; files that came in belong to nothing and are swept.
    @Test(arguments: [
        ([Part.file("proof", "证.pdf", "MZ\u{0}\u{0}\u{0}\u{0}")], HTTPResponse.Status.unprocessableContent, "proof"),
        (
            [.file("material", "a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")], .unprocessableContent,
            "material"
        ),
        ([.file("material", "空.pdf", "")], .unprocessableContent, "material"),
        ((0..<6).map { .file("material", "\($0).txt", "第\($0)份") }, .unprocessableContent, "material"),
        ([card, card, card], .unprocessableContent, "proof"),
        ([card, .file("report", "a.txt", "别的")], .badRequest, ""),
        ([card, .text("more", "x")], .badRequest, ""),
        ((0..<30).map { .text("f\($0)", "x") }, .badRequest, ""),
    ])
    func whatTheFilesShowMakesNoRequest(parts: [Part], status: HTTPResponse.Status, field: String) async throws {
        try await AskingSample.run { asking in
            let answer = try await post([.text("request", Self.right)] + parts, asking)
            #expect(answer.status == status, "\(answer.text)")
            let told = try described(answer)
            let fields = told["errors"]?.list?.compactMap { $0["field"]?.text } ?? []
            #expect(fields == (field.isEmpty ? [] : [field]), "\(answer.text)")
            #expect(try await asking.requests.isEmpty)
            asking.sample.clock.advance(days: 2)
            try await asking.sample.stores.files.sweep()
            #expect(try await files(asking) == 0)
        }
    }

    /// A container that would unpack to gigabytes is kept as it came: nothing opens it. One that is no document is refused.
    @Test func aBombIsNotOpened() async throws {
        try await AskingSample.run { asking in
            let large = String(repeating: "\u{0}", count: 21 << 20)
            let tooLarge = try await post(
                [.text("request", Self.right), .file("material", "a.pdf", "%PDF-1.7 " + large)],
                asking
            )
            #expect(tooLarge.status == .unprocessableContent && tooLarge.text.contains("20 MB"))
            _ = try described(tooLarge)
            let zip = "PK\u{3}\u{4}\u{14}\u{0}\u{0}\u{0}\u{8}\u{0}" + String(repeating: "\u{0}", count: 40)
            let archive = try await post([.text("request", Self.right), .file("material", "a.docx", zip)], asking)
            #expect(archive.status == .unprocessableContent, "\(archive.text)")
            #expect(try await asking.requests.isEmpty)
        }
    }

    /// Megabytes are counted for the address as those of the form are. Files of a body that does not say how large it is
    /// count as the largest there may be.
    @Test(arguments: [(nil as String?, [true, false]), ("1048576", [true, true, true]), ("10737418240", [false])])
    func filesOfOneAddressAreLimited(length: String?, admitted: [Bool]) {
        let guardian = AskingGuard(AskingPaces(files: Pace(atOnce: 70, perHour: 0)))
        for isAdmitted in admitted {
            var head = HTTPRequest(method: .post, scheme: "http", authority: "x", path: "/api/v1/requests")
            head.headerFields[.contentType] = "multipart/form-data; boundary=xyz"
            if let length { head.headerFields[.contentLength] = length }
            let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
            #expect(((try? guardian.admit(request)) != nil) == isAdmitted, "\(length ?? "")")
        }
    }

    @Test func otherSitesSendNoFiles() async throws {
        try await AskingSample.run { asking in
            let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
            let parts = [Part.text("request", Self.right), Self.card]
            let crossed = try await post(parts, asking, headers: [site: "cross-site"])
            #expect(crossed.status == .forbidden)
            _ = try described(crossed)
            #expect(try await files(asking) == 0)
        }
    }
}
