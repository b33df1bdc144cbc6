import Disclosure
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

/// Somebody outside with a browser and a query code.
final class StatusCitizen: @unchecked Sendable {
    let client: any TestClientProtocol
    private(set) var cookie: String?
    var headers: HTTPFields = [:]

    init(_ client: any TestClientProtocol) { self.client = client }

    @discardableResult
    func show(_ code: String) async throws -> TestResponse {
        try await execute("/request/status", .post, "code=" + code.percentEncoded())
    }

    func open(_ path: String = "/request/status") async throws -> TestResponse { try await execute(path, .get, nil) }

    /// A form of the own page, with its token.
    func send(
        _ path: String,
        _ fields: KeyValuePairs<String, String> = [:],
        token: String? = nil
    ) async throws -> TestResponse {
        let all = fields.map { ($0.key, $0.value) } + [("token", token ?? cookie.map(FormToken.of) ?? "")]
        return try await execute(
            path,
            .post,
            all.map { $0.0.percentEncoded() + "=" + $0.1.percentEncoded() }.joined(separator: "&")
        )
    }

    private func execute(_ path: String, _ method: HTTPRequest.Method, _ body: String?) async throws -> TestResponse {
        var headers = headers
        if let cookie { headers[.cookie] = "gongkai-request=\(cookie)" }
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let answer = try await client.execute(
            uri: path,
            method: method,
            headers: headers,
            body: body.map { ByteBuffer(string: $0) }
        )
        for set in answer.headers[values: .setCookie] where set.hasPrefix("gongkai-request=") {
            let value = set.dropFirst("gongkai-request=".count).prefix { $0 != ";" }
            cookie = value.isEmpty ? nil : String(value)
        }
        return answer
    }
}

extension RequestSample {
    /// The site with this code shown.
    func test(_ code: QueryCode, _ body: @Sendable (StatusCitizen) async throws -> Void) async throws {
        try await office.test { client in
            let citizen = StatusCitizen(client)
            #expect(try await citizen.show(code.description).status == .seeOther)
            try await body(citizen)
        }
    }

    func register(_ id: SubjectID) async throws {
        let calendar = try await office.ledger.calendar(of: agency)
        try await take(.registerRequest, id) { request, day in
            let facts = ReceiptFacts(
                submittedOn: request.intake?.submittedOn ?? day,
                signedOn: day,
                reachedOfficeOn: day,
                confirmedOn: day
            )
            return try request.register(facts, on: day, in: calendar)
        }
    }

    func askForCorrection(_ id: SubjectID, _ what: String) async throws {
        let calendar = try await office.ledger.calendar(of: agency)
        try await take(.askRequestCorrection, id) { request, day in
            try request.askForCorrection(
                what,
                letter: "云财补〔2026〕1号",
                issuedOn: day,
                servedOn: day,
                on: day,
                in: calendar
            )
        }
    }

    /// Reviewed, drafted, signed and served on one day.
    func answer(_ id: SubjectID, _ decisions: [ItemDecision]) async throws {
        if try await request(id).state == .received {
            try await take(.beginRequestReview, id) { request, _ in try request.beginReview() }
        }
        for decision in decisions {
            let item = decision.item
            let secrecy: SecrecyOutcome = decision.decision == .partiallyGranted ? .partlyOpen : .open
            try await take(.reviewRequestSecrecy, id, as: .secrecyReviewer) { request, _ in
                try request.reviewSecrecy(item: item, secrecy, opinion: "内部审查意见")
            }
            if decision.decision == .partiallyGranted {
                try await take(.checkRequestRedaction, id) { request, _ in
                    try request.checkRedaction(item: item, note: "内部核对记录")
                }
            }
            try await take(.draftRequest, id) { request, _ in try request.draft(decision) }
        }
        try await take(.submitRequestForApproval, id) { request, _ in try request.submitForApproval() }
        try await take(.signRequest, id, as: .head) { request, day in
            let items = request.items.map(\.number)
            let letter = SignedLetter(
                kind: request.letterKind(of: items),
                number: "云财告〔2026〕1号",
                items: items,
                remedy: request.remedy(of: items)
            )
            return try request.sign([letter], on: day)
        }
        try await take(.serveRequest, id) { request, day in
            try request.serve(.electronic, day: day, proof: "系统记录", on: day)
        }
    }
}
