import Crypto
import Disclosure
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LegalClock
import NIOCore
import TestSupport
import Testing

@testable import Web

/// The public site of ``RequestSample``: a citizen fills in the form.
struct AskingSample: Sendable {
    let sample: RequestSample
    let client: any TestClientProtocol

    /// - Parameter store: annual reports that are public already.
    static func run(
        paces: AskingPaces = AskingPaces(slowness: .zero),
        reports store: MemoryReportStore = MemoryReportStore(),
        _ test: @Sendable (AskingSample) async throws -> Void
    ) async throws {
        try await RequestSample.run { sample in
            let site = Site(
                store: store,
                now: { "2026-11-20T02:00:00Z" },
                settings: SiteSettings(asking: paces),
                office: sample.office.office
            )
            try await site.application(listen: ListenAddress(host: "127.0.0.1", port: 0)).test(.router) { client in
                try await test(AskingSample(sample: sample, client: client))
            }
        }
    }

    func open(_ path: String = "/request/new") async throws -> String {
        let answer = try await client.execute(uri: path, method: .get)
        try #require(answer.status == .ok, "\(answer.status) \(path)")
        #expect(answer.headers[.cacheControl] == "no-store")
        return answer.text
    }

    /// The token of a form that was opened a minute ago.
    func token() async throws -> String {
        let token = try Self.token(in: try await open())
        sample.clock.advance(seconds: 60)
        return token
    }

    static func token(in page: String) throws -> String {
        let start = try #require(page.range(of: "name=\"token\" value=\"")?.upperBound)
        return String(page[start...].prefix { $0 != "\"" })
    }

    /// Everything that a citizen fills in, right.
    static let right: [(String, String)] = [
        ("item", "云溪市2025年度技术改造补助资金分配明细"), ("kind", "np"), ("name", "王某"),
        ("document", "residentCard"), ("documentNumber", "11010519491231002X"), ("phone", "13800000000"),
        ("delivery", "electronic-online"), ("withoutProof", "1"),
    ]

    /// `right` with some fields otherwise; `nil` leaves one out.
    static func form(_ changes: KeyValuePairs<String, String?> = [:]) -> [(String, String)] {
        var fields = right
        for (name, value) in changes {
            fields.removeAll { $0.0 == name }
            if let value { fields.append((name, value)) }
        }
        return fields
    }

    func send(
        _ fields: [(String, String)],
        token: String,
        files: [Part] = [],
        headers more: HTTPFields = [:]
    ) async throws -> TestResponse {
        var parts: [Part] = [.text("token", token)]
        parts += fields.map { .text($0.0, $0.1) }
        var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=xyz"]
        headers.append(contentsOf: more)
        return try await client.execute(
            uri: "/request/new",
            method: .post,
            headers: headers,
            body: ByteBuffer(bytes: Part.body(parts + files))
        )
    }

    /// The number that does the work for a token.
    static func work(for token: String) -> String {
        String((0...).first { ProofOfWork.isDone(String($0), for: token) } ?? 0)
    }

    var requests: [SubjectID] {
        get async throws {
            try await sample.office.ledger.desk(DeskQuery(agency: sample.agency, kind: DisclosureRequest.kind))
                .map(\.subject)
        }
    }
}

/// Number and code of a receipt.
struct ReadReceipt: Hashable {
    let number: String
    let code: QueryCode

    init(_ page: String) throws {
        func value(_ id: String) throws -> String {
            let start = try #require(page.range(of: "id=\"\(id)\">")?.upperBound, "no receipt")
            return String(page[start...].prefix { $0 != "<" })
        }
        number = try value("receipt-number")
        code = try #require(QueryCode(typed: try value("receipt-code")))
    }
}
