import Disclosure
import Foundation
import Hummingbird
import LegalClock
import NIOCore

/// Reads what a program sends, alone or with files.
///
///     let reader = AskingAPIForm(asking: asking, key: key, now: now)
///     let sent = try await reader.read(request, hasFiles: true)
///
/// The part `request` stands first and is judged before the first file is taken: what is wrong leaves no file. Files stream
/// to where they are kept, and belong to nothing until the request is made.
struct AskingAPIForm: Sendable {
    /// What was sent, and found right.
    struct Sent: Sendable {
        let agency: AskedAgency
        let token: AskingToken?
        let work: String
        let form: AskingForm
        var proofs: [KeptFile] = []
        var materials: [KeptFile] = []
    }

    static let part = "request"
    private static let limits = FileForm.Limits(
        files: Asking.fileLimits.files,
        text: AskingAPI.largestBody,
        texts: AskingAPI.largestBody,
        parts: 20
    )

    let asking: Asking
    let key: [UInt8]
    let now: Moment

    /// - Throws: ``AskingMistakes``, or ``Refused`` for what is no form.
    func read(_ request: Request, hasFiles: Bool) async throws -> Sent {
        guard hasFiles else {
            let body = try await request.body.collect(upTo: AskingAPI.largestBody)
            return try await judged(Data(body.readableBytesView))
        }
        let read = Read()
        let fields = [Asking.proof, Asking.material]
        let form = try await FileForm.read(request, fields, into: asking.stores.files, limits: Self.limits) { texts in
            let sent = try await judged(try Self.json(texts))
            read.sent = sent
            // No form of ours names files of before, so without a token nobody needs the key again.
            let ownKey = sent.token?.fileKey(key) ?? (0..<32).map { _ in UInt8.random(in: .min ... .max) }
            return FileHolder(agency: sent.agency.code, key: ownKey)
        }
        // What came after the files too; a file in a field that takes none would be lost without a word.
        _ = try Self.json(form.texts)
        guard form.strange.isEmpty else { throw Self.noRequest }
        guard form.refused.isEmpty else {
            throw AskingMistakes(form.refused.map { AskingMistake($0.field, $0.sentence) })
        }
        guard var sent = read.sent else { throw Self.noRequest }
        (sent.proofs, sent.materials) = (form.files(Asking.proof.name), form.files(Asking.material.name))
        return sent
    }

    private static let noRequest = Refused(
        .badRequest,
        "缺少 \(part) 部分：它是一个 JSON 对象，不带文件名，写在文件之前，只写一次。文件的部分名是 proof（身份证明）和 material（其他材料）。"
    )

    /// The one text there may be.
    private static func json(_ texts: Query) throws(Refused) -> Data {
        let pairs = texts.pairs
        guard pairs.count == 1, pairs[0].name == part else { throw noRequest }
        guard !pairs[0].value.isEmpty else {
            throw Refused(.badRequest, "\(part) 部分是空的，或者超过 \(fileSize(AskingAPI.largestBody))。")
        }
        return Data(pairs[0].value.utf8)
    }

    private func judged(_ json: Data) async throws -> Sent {
        let sent: SentRequest
        do { sent = try JSONDecoder().decode(SentRequest.self, from: json) } catch {
            throw Refused(.badRequest, "内容不是约定的 JSON 对象，请对照接口描述检查各项的类型。")
        }
        let agency = try await AskingAPI.agency(sent.agency ?? "", asking)
        let token = try token(sent, agency)
        let form = AskingForm(sent)
        let mistakes = form.mistakes(hasProof: false)
        guard mistakes.isEmpty else { throw AskingMistakes(mistakes) }
        return Sent(agency: agency, token: token, work: sent.work ?? "", form: form)
    }

    /// `nil` when none was sent.
    private func token(_ sent: SentRequest, _ agency: AskedAgency) throws(Refused) -> AskingToken? {
        guard let text = sent.token, !text.isEmpty else { return nil }
        guard let token = AskingToken(text, for: agency.code, key: key) else {
            throw Refused(.badRequest, "token 不是本站为这个机关发出的。")
        }
        guard (-300...AskingToken.lifetime).contains(token.age(at: now)) else {
            throw Refused(.conflict, "token 已经超过一天，请重新取一个。")
        }
        let soonest = asking.guardian.paces.soonest
        guard token.age(at: now) >= soonest else {
            throw Refused(.conflict, "token 取得不到 \(soonest) 秒，请稍后再提交。", retryAfter: Int(soonest))
        }
        return token
    }
}

/// What has to be changed, all of it at once.
struct AskingMistakes: Error {
    let all: [AskingMistake]

    init(_ all: [AskingMistake]) { self.all = all }
}

/// What the reading of a form finds out on its way; used from one task.
private final class Read {
    var sent: AskingAPIForm.Sent?
}
