import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock

/// A form for a request that was sent, on its way to a receipt or back to the one who sent it.
struct AskingAnswer: Sendable {
    let asking: Asking
    let agency: AskedAgency
    let request: Request

    func response() async throws -> Response {
        guard OriginRule.isOwn(request) else { throw Refused.foreignForm }
        try asking.guardian.admit(request)
        let now = asking.clock()
        let key = try await asking.key()
        let sent = Sent()
        let fields = [Asking.proof, Asking.material]
        let files = asking.stores.files
        let form = try await FileForm.read(request, fields, into: files, limits: Asking.fileLimits) { texts in
            let token = try token(texts, at: now, key)
            sent.token = token
            return FileHolder(agency: agency.code, key: token.fileKey(key))
        }
        guard let token = sent.token else { throw Refused.formIsOld }
        return try await answer(form, token, key, isOld: form.texts[FormToken.field] != token.text, now)
    }

    /// The token of the form; a new one where it is too old. What we did not give out is nobody's form.
    private func token(_ texts: Query, at now: Moment, _ key: [UInt8]) throws(Refused) -> AskingToken {
        guard let token = AskingToken(texts[FormToken.field], for: agency.code, key: key) else {
            throw Refused(.forbidden, "这张表不是从本站打开的，或者没有传完整，没有接收。请从“申请公开”重新打开；浏览器里存的草稿还在。")
        }
        let isOld = !(-300...AskingToken.lifetime).contains(token.age(at: now))
        return isOld ? AskingToken(for: agency.code, at: now, key: key) : token
    }

    private func answer(
        _ form: FileForm,
        _ token: AskingToken,
        _ key: [UInt8],
        isOld: Bool,
        _ now: Moment
    ) async throws -> Response {
        if let receipt = try await receipt(of: token, key, now) { return receipt }
        let filled = AskingForm(form.texts, tooLong: form.tooLong)
        var view = AskingFormView(agency: agency, token: token.text, form: filled, sent: form)
        switch form.texts["action"] {
        case "add":
            view.form.items.append("")
            return page(view, .ok)
        case "look":
            view.hits = try await asking.look(filled.writtenItems.joined(separator: " "), of: agency.code)
            return page(view, .ok)
        default: break
        }
        if isOld {
            view.refusal = "这张表打开已经超过一天。您填写的文字都在，文件请重新选择，然后再提交一次。"
            return page(view, .conflict)
        }
        view.mistakes = filled.mistakes(hasProof: !form.files("proof").isEmpty)
        if !view.mistakes.isEmpty || !form.refused.isEmpty { return page(view, .unprocessableContent) }
        if let refusal = suspicion(form.texts, token, now) {
            view.refusal = refusal
            return page(view, .unprocessableContent)
        }
        return try await submit(filled, form, token, key, view, now)
    }

    /// What a person who fills in the form does not do.
    private func suspicion(_ texts: Query, _ token: AskingToken, _ now: Moment) -> String? {
        if !texts[AskingFormView.honeyField].isEmpty {
            return "表里有一格应当空着，但填了内容（可能是浏览器自动填写的）。已经替您清空，请再提交一次。"
        }
        if token.age(at: now) < asking.guardian.paces.soonest {
            return "提交得太快了。请核对填写的内容，过几秒钟再提交一次。"
        }
        return nil
    }

    private func submit(
        _ filled: AskingForm,
        _ form: FileForm,
        _ token: AskingToken,
        _ key: [UInt8],
        _ view: AskingFormView,
        _ now: Moment
    ) async throws -> Response {
        let submission = filled.submission(
            on: now.day,
            materials: form.files("material"),
            proofs: form.files("proof"),
            code: token.queryCode(key)
        )
        var view = view
        do {
            let receipt = try await asking.submit(
                submission,
                to: agency.code,
                from: ClientAddress.of(request),
                didWork: ProofOfWork.isDone(form.texts["work"], for: token.text)
            )
            return try page(receipt, now)
        } catch let refused as Refused where refused.status == .tooManyRequests {
            view.refusal = refused.sentence
            var answer = page(view, refused.status)
            if let seconds = refused.retryAfter { answer.headers[.retryAfter] = String(seconds) }
            return answer
        } catch let refusal as any Refusal {
            view.refusal = Self.sentence(refusal)
            return page(view, refusal.askingStatus)
        }
    }

    /// Of the request that this very form made before; `nil` when it made none.
    private func receipt(of token: AskingToken, _ key: [UInt8], _ now: Moment) async throws -> Response? {
        guard let code = token.queryCode(key), try await asking.stores.requests.request(with: code) != nil else {
            return nil
        }
        let again = AskingForm().submission(on: now.day, materials: [], proofs: [], code: code)
        let actor = Actor.applicant(to: agency.code, from: ClientAddress.of(request))
        return try page(try await asking.stores.requests.submit(again, by: actor), now)
    }

    private func page(_ receipt: SubmissionReceipt, _ now: Moment) throws(Refused) -> Response {
        if receipt.isRepeated, now.seconds(since: receipt.at) > AskingToken.receiptLifetime {
            throw Refused(
                .conflict,
                "这张表已经提交过，申请编号 \(receipt.number.key)，没有再次登记。查询码只在提交后的半小时内显示；要提出另一件申请，请重新打开“申请公开”。"
            )
        }
        return Self.page(ReceiptView(receipt, agency: agency), "回执", .ok, request)
    }

    /// For someone who cannot do anything about the server.
    static func sentence(_ refusal: any Refusal) -> String {
        if case .clockIsBehind? = refusal as? LedgerRefusal {
            return "系统的时钟不准，暂时不能登记申请。您填写的内容都在，请过一会儿再提交；着急的，可以当面或邮寄提出。"
        }
        return refusal.sentence
    }

    private func page(_ view: AskingFormView, _ status: HTTPResponse.Status) -> Response {
        Self.page(view, "填写申请表", status, request)
    }

    /// Never kept anywhere: it holds what somebody wrote, or a code.
    static func page(_ view: any HTMLView, _ title: String, _ status: HTTPResponse.Status, _ request: Request)
        -> Response
    {
        var response = Page(title: title, section: .request, status: status, view: view).response(to: request)
        response.headers[.cacheControl] = "no-store"
        return response
    }
}

/// What the reading of a form finds out on its way; used from one task.
private final class Sent {
    var token: AskingToken?
}

extension Refusal {
    var askingStatus: HTTPResponse.Status {
        if case .clockIsBehind? = self as? LedgerRefusal { return .serviceUnavailable }
        return .unprocessableContent
    }
}
