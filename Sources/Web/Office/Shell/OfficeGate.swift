import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock

/// What every request to the office passes: a session, for forms the token and the origin, for answers the rail.
///
///     router.get("office/search", use: gate.page { visit in … })
///     router.post("office/settings", use: gate.form { visit, body in … })
///
/// Whoever is not signed in is led to the sign-in and from there back; a form that was sent meanwhile is kept for them
/// (``HeldForm``). What a handler throws becomes a page of the office.
struct OfficeGate: Sendable {
    typealias Handler = @Sendable (Request, BasicRequestContext) async throws -> Response

    static let largestForm = 256 << 10

    let office: Office

    func page(_ handler: @escaping @Sendable (OfficeVisit) async throws -> OfficeAnswer) -> Handler {
        { request, context in
            guard let visit = try await visit(request, context) else { return SignInPages.lead(request) }
            return try await answer(visit) { try await handler(visit) }
        }
    }

    func form(_ handler: @escaping @Sendable (OfficeVisit, Query) async throws -> OfficeAnswer) -> Handler {
        { request, context in
            let body = try await Self.body(of: request)
            guard let visit = try await visit(request, context) else {
                return SignInPages(office: office).hold(body, sentWith: request)
            }
            return try await answer(visit) {
                guard OriginRule.isOwn(request) else { throw Refused.foreignForm }
                guard body[FormToken.field] == visit.token else { throw Refused.formIsOld }
                guard office.changes.takes(from: visit.session.id.rawValue) else { throw Refused.tooOften }
                return try await handler(visit, body)
            }
        }
    }

    /// An address of the office that nothing stands at, for someone who is signed in; `nil` for anybody else.
    func nothing(at request: Request, _ context: BasicRequestContext) async throws -> Response? {
        guard let visit = try await visit(request, context) else { return nil }
        return try await answer(visit) { throw Refused.noSuchPage }
    }

    /// A form that may have files, which stream into the store while it is read; `nil` for one that came without.
    ///
    /// - Parameter files: the fields that take files, by the address.
    func form(
        files: @escaping @Sendable (Parameters) -> [FileField],
        _ handler: @escaping @Sendable (OfficeVisit, Query, FileForm?) async throws -> OfficeAnswer
    ) -> Handler {
        let plain = form { try await handler($0, $1, nil) }
        return { request, context in
            let fields = files(context.parameters)
            guard !fields.isEmpty, let store = office.stores?.files, FormBody.isSent(with: request) else {
                return try await plain(request, context)
            }
            guard let visit = try await visit(request, context) else { return SignInPages.lead(request) }
            return try await answer(visit) {
                guard OriginRule.isOwn(request) else { throw Refused.foreignForm }
                guard office.changes.takes(from: visit.session.id.rawValue) else { throw Refused.tooOften }
                let form = try await FileForm.read(request, fields, into: store) { texts in
                    guard texts[FormToken.field] == visit.token else { throw Refused.formIsOld }
                    return FileHolder(agency: visit.agency, account: visit.account)
                }
                return try await handler(visit, form.texts, form)
            }
        }
    }

    /// `nil` for someone who is not signed in.
    private func visit(_ request: Request, _ context: BasicRequestContext) async throws -> OfficeVisit? {
        guard let secret = OfficeCookie.session.value(in: request) else { return nil }
        let token = SessionToken(rawValue: secret)
        guard token.isWellFormed, var session = try await office.access.session(token) else { return nil }
        session.actor.origin = ClientAddress.of(request)
        return OfficeVisit(
            request: request,
            parameters: context.parameters,
            session: session,
            token: FormToken.of(secret),
            at: office.clock(),
            calendar: try await office.ledger.calendar(of: session.actor.agency)
        )
    }

    private func answer(
        _ visit: OfficeVisit,
        _ handler: () async throws -> OfficeAnswer
    ) async throws -> Response {
        do {
            switch try await handler() {
            case .page(let page): return try await response(page, visit)
            case .on(let link): return .on(to: link)
            case .response(let response): return response
            }
        } catch let refusal as any Refusal {
            return try await response(.refused(RefusalWords(refusal), refusal.status), visit)
        } catch let refused as Refused {
            var response = try await response(.refused(RefusalWords(refused.sentence), refused.status), visit)
            if let seconds = refused.retryAfter { response.headers[.retryAfter] = String(seconds) }
            return response
        }
    }

    private func response(_ page: OfficePage, _ visit: OfficeVisit) async throws -> Response {
        let rail = try await OfficeRail(of: visit, in: office)
        return page.response(to: visit.request, rail: rail, token: visit.token)
    }

    /// The fields of a form that is not too large.
    static func body(of request: Request) async throws -> Query {
        try await Query(formOf: request, upTo: largestForm)
    }
}

extension Refusal {
    /// The role is what is missing.
    var isForbidden: Bool {
        if case .notPermitted? = self as? LedgerRefusal { true } else { false }
    }
}

extension OfficePage {
    /// What is not possible and why, as a page of its own.
    static func refused(_ words: RefusalWords, _ status: HTTPResponse.Status) -> OfficePage {
        let title = Refused(status, words.sentence).title
        return OfficePage(title, nil, status: status, view: OfficeErrorView(title: title, words: words))
    }
}

/// What went wrong, what is kept, what to do next.
struct OfficeErrorView: HTMLView {
    let title: String
    let words: RefusalWords

    func write(to html: inout HTML) {
        html.section(class: "error-page") { html in
            html.h1(title)
            html.p(words.sentence, class: "lead")
            if !words.remedy.isEmpty { html.p("谁能办：\(words.remedy)") }
            html.p("已经记录的事项没有任何改变。")
            html.p(class: "actions") { html in
                html.a("回到今日工作", href: "/office", class: "button primary")
                html.a("查找", href: "/office/search", class: "button")
            }
        }
    }
}
