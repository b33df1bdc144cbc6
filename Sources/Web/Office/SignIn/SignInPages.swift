import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock

/// Into the office and out of it.
///
///     GET  /office/sign-in?next=/office/…    name and password
///     POST /office/sign-in
///     POST /office/sign-in/code              the second factor
///     POST /office/sign-out
struct SignInPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/sign-in") { request, _ in try page(request) }
        router.post("office/sign-in") { request, _ in try await signIn(request) }
        router.post("office/sign-in/code") { request, _ in try await passSecondFactor(request) }
        router.post("office/sign-out", use: gate.form { visit, _ in try await signOut(visit) })
    }

    /// To the sign-in, and from there back to what was asked for.
    static func lead(_ request: Request) -> Response {
        let asked = request.head.path ?? ""
        return .on(to: Link("/office/sign-in", query: [("next", asked == "/office" ? "" : asked)]))
    }

    private func page(_ request: Request) throws -> Response {
        let query = try Query(request)
        var view = SignInView(next: query["next"])
        if query["ended"] == "1" { view.told = "已退出。" }
        return respond(view, to: request)
    }

    /// A form came whose session is over: what was typed waits in the form of the sign-in and becomes a draft of
    /// whoever signs in with it. It is never carried out by itself, so that a stranger's page gains nothing by sending
    /// one; and what comes from a stranger's page is not kept at all.
    func hold(_ body: Query, sentWith request: Request) -> Response {
        var view = SignInView(next: "")
        view.held = HeldForm(body, sentWith: request)
        view.refusal = RefusalWords(
            view.held == nil ? "您还没有登录，或登录已经过期。" : "登录已经过期，刚才提交的内容还没有办理，登录之后会恢复在表单里。"
        )
        view.isExpiry = true
        return respond(view, to: request, status: .unauthorized)
    }

    private func signIn(_ request: Request) async throws -> Response {
        let body = try await OfficeGate.body(of: request)
        var view = SignInView(next: body["next"])
        view.name = body["name"]
        view.held = HeldForm(body)
        do {
            try check(body, request)
            guard !view.name.isEmpty, !body["password"].isEmpty else {
                throw Refused(.unprocessableContent, "请输入账号和密码。")
            }
            let attempt = SignInAttempt(name: view.name, password: body["password"], client: client(request))
            return try await answer(office.access.signIn(attempt), view, request)
        } catch let refused as Refused {
            view.refusal = RefusalWords(refused.sentence)
            return respond(view, to: request, status: refused.status, retryAfter: refused.retryAfter)
        }
    }

    private func passSecondFactor(_ request: Request) async throws -> Response {
        let body = try await OfficeGate.body(of: request)
        var view = SignInView(next: body["next"])
        view.held = HeldForm(body)
        let ticket = SignInTicket(rawValue: body["ticket"])
        do {
            try check(body, request)
            guard ticket.isWellFormed else { throw Refused(.unprocessableContent, "登录已超时，请重新输入账号和密码。") }
            view.ticket = ticket
            let outcome = try await office.access.passSecondFactor(ticket, code: body["code"], from: client(request))
            return try await answer(outcome, view, request)
        } catch let refused as Refused {
            view.refusal = RefusalWords(refused.sentence)
            return respond(view, to: request, status: refused.status, retryAfter: refused.retryAfter)
        }
    }

    private func answer(_ outcome: SignInOutcome, _ view: SignInView, _ request: Request) async throws -> Response {
        var view = view
        switch outcome {
        case .signedIn(let new): return try await enter(new, next: view.next, held: view.held, request)
        case .secondFactorNeeded(let ticket):
            view.ticket = ticket
            return respond(view, to: request)
        case .refused(let refusal):
            if refusal == .ticketIsVoid { view.ticket = nil }
            view.refusal = RefusalWords(refusal)
            let seconds: Int? = if case .wait(let seconds) = refusal { seconds } else { nil }
            let status: HTTPResponse.Status = seconds == nil ? .unprocessableContent : .tooManyRequests
            return respond(view, to: request, status: status, retryAfter: seconds)
        }
    }

    /// Through the door: the cookie of the session, and on to where they wanted to go.
    func enter(_ new: NewSession, next: String, held: HeldForm?, _ request: Request) async throws -> Response {
        var link = Self.way(next)
        if let held {
            let draft = Draft(form: held.form, body: held.body, keptAt: office.clock())
            try await office.drafts.keep(draft, of: new.session.account)
            link = Link(local: held.form) ?? link
        }
        var response = Response.on(to: link)
        response.headers.append(OfficeCookie.session.setting(new.token.rawValue, for: request))
        response.headers.append(OfficeCookie.door.removal(for: request))
        return response
    }

    /// A page of the office and nothing else.
    static func way(_ next: String) -> Link {
        guard let link = Link(local: next), link.address.hasPrefix("/office/") || link.address.hasPrefix("/office?"),
            !link.address.hasPrefix("/office/sign-")
        else { return "/office" }
        return link
    }

    private func signOut(_ visit: OfficeVisit) async throws -> OfficeAnswer {
        if let secret = OfficeCookie.session.value(in: visit.request) {
            let client = client(visit.request)
            try await office.access.signOut(SessionToken(rawValue: secret), from: client)
        }
        var response = Response.on(to: "/office/sign-in?ended=1")
        response.headers.append(OfficeCookie.session.removal(for: visit.request))
        return .response(response)
    }

    // MARK: The door

    /// The form is ours, was sent from our page, and not too often from this address.
    func check(_ body: Query, _ request: Request) throws(Refused) {
        guard OriginRule.isOwn(request) else { throw .foreignForm }
        guard office.signIns.takes(from: ClientAddress.of(request)) else { throw .tooOften }
        guard let secret = OfficeCookie.door.value(in: request) else {
            throw Refused(.forbidden, "浏览器没有保存本站的 Cookie，不能登录。请允许本站使用 Cookie，然后再试一次。")
        }
        guard FormToken.isRight(body[FormToken.field], for: secret) else {
            throw Refused(.forbidden, "登录页面已失效，请再试一次。")
        }
    }

    func client(_ request: Request) -> Client {
        Client(origin: ClientAddress.of(request), agent: request.headers[.userAgent] ?? "")
    }

    private func respond(
        _ view: SignInView,
        to request: Request,
        status: HTTPResponse.Status = .ok,
        retryAfter: Int? = nil
    ) -> Response {
        let title = view.ticket == nil ? "登录" : "第二步验证"
        var response = Door.response(title, request, status) { token in
            var view = view
            view.token = token
            return view
        }
        if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
        return response
    }
}

/// Pages for those who are not signed in: without a rail, with a token of the door in each form.
enum Door {
    static func response(
        _ title: String,
        _ request: Request,
        _ status: HTTPResponse.Status = .ok,
        view: (_ token: String) -> any HTMLView
    ) -> Response {
        let known = OfficeCookie.door.value(in: request).flatMap { SessionToken(rawValue: $0).isWellFormed ? $0 : nil }
        let secret = known ?? fresh()
        var response = Response(
            officeHTML: OfficeFrame(
                title: title,
                preferences: Preferences(request),
                address: OfficeFrame.wayBack(request),
                view: view(FormToken.of(secret))
            ),
            status: status
        )
        if known == nil { response.headers.append(OfficeCookie.door.setting(secret, for: request)) }
        return response
    }

    private static func fresh() -> String {
        var random = SystemRandomNumberGenerator()
        return SessionToken(randomBytes: (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }).rawValue
    }
}
