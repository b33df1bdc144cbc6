import Disclosure
import Foundation
import HTTPTypes
import Hummingbird
import LegalClock
import NIOCore

/// Requests for information made by programs: the same rules and the same limits as the form.
///
///     GET  /api/v1/requests/form     a token, and the work that keeps out of the slow lane
///     POST /api/v1/requests          a request is made: number and code
///
/// As JSON, or with files as `multipart/form-data`: the same JSON as the part `request`, then parts `proof` and `material`
/// (``AskingAPIForm``). Without a proof, 身份证明 is asked for by 补正. With a token the same submission twice is one request.
struct AskingAPI: Sendable {
    static let largestBody = 256 << 10

    /// `nil` for a site that takes no requests.
    let asking: Asking?

    var routes: RouteCollection<BasicRequestContext> {
        RouteCollection(context: BasicRequestContext.self)
            .get("api/v1/requests/form", use: form)
            .post("api/v1/requests", use: submit)
    }

    private func form(request: Request, context: BasicRequestContext) async throws -> Response {
        let asking = try open()
        try asking.guardian.admitLook(request)
        let agency = try await Self.agency(try Query(request)["agency"], asking)
        let token = try await asking.newToken(for: agency.code)
        let json = FormJSON(
            agency: agency.code.rawValue,
            name: agency.name,
            token: token.text,
            soonest: Int(asking.guardian.paces.soonest),
            lifetime: Int(AskingToken.lifetime),
            work: .init(bits: ProofOfWork.bits, algorithm: "SHA-256(token + \":\" + number)")
        )
        return try Self.response(json, .ok)
    }

    private func submit(request: Request, context: BasicRequestContext) async throws -> Response {
        let type = (request.headers[.contentType] ?? "").lowercased().prefix { $0 != ";" && $0 != " " }
        guard type == "application/json" || type == "multipart/form-data" else {
            throw Refused(.unsupportedMediaType, "请以 application/json 提交；附文件的，以 multipart/form-data 提交。")
        }
        guard OriginRule.isOwn(request) else { throw Refused.foreignForm }
        try asking?.guardian.admit(request)
        let reader = AskingAPIForm(asking: try open(), key: try await open().key(), now: try open().clock())
        do {
            return try await submit(
                try await reader.read(request, hasFiles: type != "application/json"),
                reader,
                request
            )
        } catch let mistakes as AskingMistakes {
            return try Self.wrong(mistakes.all)
        } catch let refusal as any Refusal {
            throw Refused(refusal.askingStatus, AskingAnswer.sentence(refusal))
        }
    }

    private func submit(_ sent: AskingAPIForm.Sent, _ reader: AskingAPIForm, _ request: Request) async throws
        -> Response
    {
        let submission = sent.form.submission(
            on: reader.now.day,
            materials: sent.materials,
            proofs: sent.proofs,
            code: sent.token?.queryCode(reader.key)
        )
        let receipt = try await reader.asking.submit(
            submission,
            to: sent.agency.code,
            from: ClientAddress.of(request),
            didWork: sent.token.map { ProofOfWork.isDone(sent.work, for: $0.text) } ?? false
        )
        guard !receipt.isRepeated || reader.now.seconds(since: receipt.at) <= AskingToken.receiptLifetime else {
            throw Refused(.conflict, "这个 token 已经用于申请 \(receipt.number.key)，没有再次登记。")
        }
        return try Self.response(ReceiptJSON(receipt, agency: sent.agency), receipt.isRepeated ? .ok : .created)
    }

    private static let noSuchAgency = Refused(.notFound, "没有这个机关，或者它没有开通网上申请；有几个机关时 agency 必须写明。")

    private func open() throws(Refused) -> Asking {
        guard let asking else { throw Self.noSuchAgency }
        return asking
    }

    static func agency(_ code: String, _ asking: Asking) async throws -> AskedAgency {
        guard let agency = try await asking.agencies.agency(code) else { throw noSuchAgency }
        return agency
    }

    private static func wrong(_ mistakes: [AskingMistake]) throws -> Response {
        let json = MistakesJSON(
            title: "不能办理",
            status: 422,
            detail: mistakes.map(\.sentence).joined(separator: " "),
            errors: mistakes.map { .init(field: SentRequest.field($0.field), detail: $0.sentence) }
        )
        var response = try response(json, .unprocessableContent)
        response.headers[.contentType] = "application/problem+json; charset=utf-8"
        return response
    }

    private static func response(_ json: some Encodable, _ status: HTTPResponse.Status) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var response = Response(json: Array(try encoder.encode(json)))
        response.status = status
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
