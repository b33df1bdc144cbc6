import HTTPTypes
import Hummingbird
import StatutoryReports

/// One report, checked at once. Nothing that is sent here is kept.
///
///     GET  /check     a form for a file or for words
///     POST /check     multipart/form-data: file or text, and previous for the report of the year before
struct CheckPages: Sendable {
    let desk: CheckDesk

    var routes: RouteCollection<BasicRequestContext> {
        RouteCollection(context: BasicRequestContext.self)
            .get("check") { _, _ in page(CheckFormView(largest: desk.largest)) }
            .post("check", use: check)
    }

    /// What is wrong with what was sent is said at the form, and the words that were pasted stay.
    private func check(request: Request, context: BasicRequestContext) async throws -> Response {
        try desk.admit(ClientAddress.of(request))
        let form = try await FormBody(request, limit: desk.largest)
        do {
            let sent = try SentForm(form, largest: desk.largest)
            let checked = try await desk.check(sent.document, previous: sent.previous)
            return Page(title: "检查结果", section: .check, view: CheckResultView(checked)).response(to: request)
        } catch let refused as Refused where refused.retryAfter == nil {
            let view = CheckFormView(largest: desk.largest, refused: refused, text: form.text("text") ?? "")
            var answer = page(view).response(to: request)
            answer.status = refused.status
            return answer
        }
    }

    private func page(_ view: CheckFormView) -> Page { Page(title: "检查一份报告", section: .check, view: view) }
}

/// What was sent with the form, or with a request to the interface: one document, and perhaps that of the year before.
struct SentForm: Sendable {
    let document: SentDocument
    let previous: SentDocument?

    init(_ form: FormBody, largest: Int) throws(Refused) {
        let file = try Self.file("file", "报告", form, largest)
        let text = try Self.text(form, largest)
        previous = try Self.file("previous", "上年报告", form, largest)
        switch (file, text) {
        case (let file?, nil): document = file
        case (nil, let text?): document = text
        case (_?, _?): throw Refused(.badRequest, "文件和粘贴的文字只能选一样。请清空其中一样再检查。")
        case (nil, nil): throw Refused(.badRequest, "还没有选择文件，也没有粘贴文字。")
        }
    }

    private static func file(_ name: String, _ role: String, _ form: FormBody, _ largest: Int) throws(Refused)
        -> SentDocument?
    {
        let parts = form.all(name)
        guard let part = parts.first else { return nil }
        guard parts.count == 1 else { throw Refused(.badRequest, "\(role)一次只能检查一个文件，这次选了 \(parts.count) 个。") }
        let fileName = String((part.fileName ?? "").prefix(200))
        guard !part.isTooLarge else { throw tooLarge("“\(fileName)”", largest) }
        guard !part.bytes.isEmpty else { throw Refused(.unprocessableContent, "“\(fileName)”是空文件，里面没有内容。") }
        return SentDocument(name: fileName.isEmpty ? role : fileName, bytes: part.bytes)
    }

    /// `nil` for white space.
    private static func text(_ form: FormBody, _ largest: Int) throws(Refused) -> SentDocument? {
        guard let part = form.all("text").first else { return nil }
        guard !part.isTooLarge else { throw tooLarge("粘贴的文字", largest) }
        guard part.bytes.contains(where: { $0 > 0x20 }) else { return nil }
        return SentDocument(name: "粘贴的文字", bytes: part.bytes)
    }

    private static func tooLarge(_ what: String, _ largest: Int) -> Refused {
        Refused(.contentTooLarge, "\(what)超过 \(largest >> 20) MB，没有接收。一份年度报告通常不到 1 MB，请检查是否选错了文件。")
    }
}
