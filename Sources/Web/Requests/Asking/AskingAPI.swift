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
/// Files cannot be sent along; 身份证明 is then asked for by 补正. With a token the same submission twice is one request.
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
        let (asking, agency) = try await found(try Query(request)["agency"])
        try asking.guardian.admitLook(request)
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
        guard type == "application/json" else {
            throw Refused(.unsupportedMediaType, "请以 application/json 提交。")
        }
        guard OriginRule.isOwn(request) else { throw Refused.foreignForm }
        try asking?.guardian.admit(request)
        let sent = try await Self.sent(request)
        let (asking, agency) = try await found(sent.agency ?? "")
        let now = asking.clock()
        let key = try await asking.key()
        let token = try Self.token(sent, agency, key, asking.guardian.paces, now)
        let filled = AskingForm(sent)
        let mistakes = filled.mistakes(hasProof: false)
        guard mistakes.isEmpty else { return try Self.wrong(mistakes) }
        let submission = filled.submission(on: now.day, materials: [], proofs: [], code: token?.queryCode(key))
        do {
            let receipt = try await asking.submit(
                submission,
                to: agency.code,
                from: ClientAddress.of(request),
                didWork: token.map { ProofOfWork.isDone(sent.work ?? "", for: $0.text) } ?? false
            )
            guard !receipt.isRepeated || now.seconds(since: receipt.at) <= AskingToken.receiptLifetime else {
                throw Refused(.conflict, "这个 token 已经用于申请 \(receipt.number.key)，没有再次登记。")
            }
            return try Self.response(ReceiptJSON(receipt, agency: agency), receipt.isRepeated ? .ok : .created)
        } catch let refusal as any Refusal {
            throw Refused(refusal.askingStatus, AskingAnswer.sentence(refusal))
        }
    }

    private func found(_ code: String) async throws -> (Asking, AskedAgency) {
        guard let asking, let agency = try await asking.agencies.agency(code) else {
            throw Refused(.notFound, "没有这个机关，或者它没有开通网上申请；有几个机关时 agency 必须写明。")
        }
        return (asking, agency)
    }

    private static func sent(_ request: Request) async throws -> SentRequest {
        let body = try await request.body.collect(upTo: largestBody)
        do {
            return try JSONDecoder().decode(SentRequest.self, from: Data(body.readableBytesView))
        } catch {
            throw Refused(.badRequest, "内容不是约定的 JSON 对象，请对照接口描述检查各项的类型。")
        }
    }

    /// `nil` when none was sent.
    private static func token(
        _ sent: SentRequest,
        _ agency: AskedAgency,
        _ key: [UInt8],
        _ paces: AskingPaces,
        _ now: Moment
    ) throws(Refused) -> AskingToken? {
        guard let text = sent.token, !text.isEmpty else { return nil }
        guard let token = AskingToken(text, for: agency.code, key: key) else {
            throw Refused(.badRequest, "token 不是本站为这个机关发出的。")
        }
        guard (-300...AskingToken.lifetime).contains(token.age(at: now)) else {
            throw Refused(.conflict, "token 已经超过一天，请重新取一个。")
        }
        guard token.age(at: now) >= paces.soonest else {
            throw Refused(.conflict, "token 取得不到 \(paces.soonest) 秒，请稍后再提交。", retryAfter: Int(paces.soonest))
        }
        return token
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

/// What a program sends.
struct SentRequest: Decodable, Sendable {
    var agency: String?
    var token: String?
    var work: String?
    var kind: String?
    var name: String?
    var document: String?
    var documentNumber: String?
    var contact: String?
    var phone: String?
    var email: String?
    var address: String?
    var items: [String]?
    var delivery: String?
    var help: String?

    /// As the form calls it: `item-2` is `items/1` here.
    static func field(_ name: String) -> String {
        guard name.hasPrefix("item-"), let number = Int(name.dropFirst(5)) else { return name }
        return "items/\(number - 1)"
    }
}

extension AskingForm {
    init(_ sent: SentRequest) {
        self.init()
        kind = sent.kind.flatMap(ApplicantKind.init)
        name = PlainText.line(sent.name ?? "")
        document = sent.document.flatMap(IdentityDocument.init)
        documentNumber = PlainText.line(sent.documentNumber ?? "")
        contact = PlainText.line(sent.contact ?? "")
        phone = PlainText.line(sent.phone ?? "")
        email = PlainText.line(sent.email ?? "")
        address = PlainText.line(sent.address ?? "")
        items = (sent.items ?? []).prefix(Self.mostItems).map(PlainText.lines)
        delivery = sent.delivery.flatMap(Delivery.init)
        help = PlainText.lines(sent.help ?? "")
        goesWithoutProof = true
        if (sent.items ?? []).count > Self.mostItems { tooLong.insert("items") }
    }
}

private struct FormJSON: Encodable {
    struct Work: Encodable {
        let bits: Int
        let algorithm: String
    }

    let agency: String
    let name: String
    let token: String
    /// Seconds before which it is not taken, and after which no more.
    let soonest: Int
    let lifetime: Int
    let work: Work
}

private struct ReceiptJSON: Encodable {
    struct Due: Encodable {
        let day: String
        let isProvisional: Bool

        init(_ due: RequestDue) {
            day = due.day.description
            isProvisional = due.isProvisional
        }
    }

    let number: String
    let code: String
    let submittedAt: String
    let isRepeated: Bool
    let confirmedBy: Due
    let answeredBy: Due

    init(_ receipt: SubmissionReceipt, agency: AskedAgency) {
        number = receipt.number.key
        code = receipt.code.description
        submittedAt = receipt.at.description
        isRepeated = receipt.isRepeated
        let days = agency.days(of: receipt.at.day)
        confirmedBy = Due(days.confirmation)
        answeredBy = Due(days.reply)
    }
}

private struct MistakesJSON: Encodable {
    struct Mistake: Encodable {
        let field: String
        let detail: String
    }

    var type = "about:blank"
    let title: String
    let status: Int
    let detail: String
    let errors: [Mistake]
}
