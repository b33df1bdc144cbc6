import Disclosure
import Hummingbird

/// 依申请公开, the public side of asking.
///
///     GET  /request              the guide; ?agency= where there are several, ?q= looks for what is public already
///     GET  /request/agencies     which agency
///     GET  /request/new          the form
///     POST /request/new          a request is made; the answer is its receipt
///     GET  /request/look         what is public already, as a part of a page, while the form is filled in
struct AskingPages: Sendable {
    /// `nil` for a site that takes no requests.
    let asking: Asking?

    var routes: RouteCollection<BasicRequestContext> {
        RouteCollection(context: BasicRequestContext.self)
            .get("request", use: guide)
            .get("request/agencies", use: agencies)
            .get("request/new", use: form)
            .post("request/new", use: submit)
            .get("request/look", use: look)
    }

    private func guide(request: Request, context: BasicRequestContext) async throws -> Response {
        let query = try Query(request)
        guard let asking, let agency = try await asking.agencies.agency(query["agency"]) else {
            return try await choice(query, request)
        }
        var view = GuideView(agency: agency)
        view.looked = String(PlainText.line(query["q"]).unicodeScalars.prefix(100).map(Character.init))
        if !view.looked.isEmpty {
            try asking.guardian.admitLook(request)
            view.hits = try await asking.look(view.looked, of: agency.code)
        }
        return AskingAnswer.page(view, "申请公开", .ok, request)
    }

    private func agencies(request: Request, context: BasicRequestContext) async throws -> Response {
        try await choice(try Query(request), request)
    }

    /// Where the agency is not clear, or not known.
    private func choice(_ query: Query, _ request: Request) async throws -> Response {
        let all = try await asking?.agencies.all() ?? []
        guard !all.isEmpty else { return AskingAnswer.page(NoAskingView(), "申请公开", .notFound, request) }
        guard query["agency"].isEmpty else {
            throw Refused(.notFound, "没有这个机关，或者它没有开通网上申请。请从“申请公开”重新选择。")
        }
        return AskingAnswer.page(AgencyChoiceView(agencies: all), "选择机关", .ok, request)
    }

    private func form(request: Request, context: BasicRequestContext) async throws -> Response {
        let query = try Query(request)
        guard let asking, let agency = try await asking.agencies.agency(query["agency"]) else {
            return try await choice(query, request)
        }
        let token = try await asking.newToken(for: agency.code)
        return AskingAnswer.page(AskingFormView(agency: agency, token: token.text), "填写申请表", .ok, request)
    }

    private func submit(request: Request, context: BasicRequestContext) async throws -> Response {
        guard let asking, let agency = try await asking.agencies.agency(try Query(request)["agency"]) else {
            throw Refused(.notFound, "没有这个机关，或者它没有开通网上申请。请从“申请公开”重新选择。")
        }
        return try await AskingAnswer(asking: asking, agency: agency, request: request).response()
    }

    private func look(request: Request, context: BasicRequestContext) async throws -> Response {
        let query = try Query(request)
        guard let asking, let agency = try await asking.agencies.agency(query["agency"]) else {
            throw Refused(.notFound, "没有这个机关。")
        }
        try asking.guardian.admitLook(request)
        var html = HTML()
        let hits = try await asking.look(PlainText.line(query["q"]), of: agency.code)
        if !hits.isEmpty { html.view(LookView(hits: hits)) }
        return Response(
            status: .ok,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: .init(bytes: html.bytes))
        )
    }
}
