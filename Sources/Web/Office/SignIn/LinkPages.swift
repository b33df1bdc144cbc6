import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock

/// One-time links: the first administrator, an invitation, a new password.
///
///     GET  /office/links/{token}
///     POST /office/links/{token}
struct LinkPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/links/{token}") { request, context in try await page(request, context) }
        router.post("office/links/{token}") { request, context in try await accept(request, context) }
    }

    private var door: SignInPages { SignInPages(office: office) }

    private func page(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        guard office.signIns.takes(from: ClientAddress.of(request)) else { throw Refused.tooOften }
        let token = LinkToken(rawValue: context.parameters.get("token") ?? "")
        guard let link = try await link(token) else { return void(request) }
        return respond(LinkView(link, action: request.uri.path), to: request)
    }

    private func link(_ token: LinkToken) async throws -> OpenLink? {
        token.isWellFormed ? try await office.access.link(token) : nil
    }

    private func void(_ request: Request) -> Response {
        Door.response("链接无效", request, .gone) { _ in VoidLinkView() }
    }

    private func accept(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let body = try await OfficeGate.body(of: request)
        let token = LinkToken(rawValue: context.parameters.get("token") ?? "")
        guard let link = try await link(token) else { return void(request) }
        var view = LinkView(link, action: request.uri.path)
        view.values = FormValues(body, of: view.fields)
        do {
            try door.check(body, request)
            let password = body["newPassword"]
            guard password == body["again"] else { throw FieldRefusal("again", "两次输入的密码不一样。") }
            let acceptance = Acceptance(
                token: token,
                password: password,
                signInName: body["signInName"],
                personName: body["personName"],
                agencyName: body["agencyName"]
            )
            let new = try await office.access.accept(acceptance, from: door.client(request))
            return try await door.enter(new, next: "/office/me/second-factor?first=1", held: nil, request)
        } catch let refused as Refused {
            view.refusal = RefusalWords(refused.sentence)
            return respond(view, to: request, status: refused.status)
        } catch AccessRefusal.linkIsVoid {
            return void(request)
        } catch let refusal as any Refusal {
            view.refusal = RefusalWords(refusal)
            return respond(view, to: request, status: .unprocessableContent)
        }
    }

    private func respond(
        _ view: LinkView,
        to request: Request,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        Door.response(view.title, request, status) { token in
            var view = view
            view.token = token
            return view
        }
    }
}

/// What the link asks for.
struct LinkView: HTMLView {
    let title: String
    let fields: [FormField]
    var values = FormValues()
    var refusal: RefusalWords?
    var token = ""
    private let link: OpenLink
    private let action: Link

    init(_ link: OpenLink, action: String) {
        self.link = link
        self.action = Link(local: action) ?? "/office"
        let agency = FormField(
            "agencyName",
            "机关全称",
            .line(longest: 100),
            hint: "与印章一致，例如“云溪市财政局”。",
            autocomplete: "organization"
        )
        let person = FormField("personName", "您的姓名", .line(longest: 30), autocomplete: "name")
        let name = FormField(
            "signInName",
            "账号",
            .line(longest: 32),
            hint: "登录时输入。小写字母、数字、点、短横线或下划线，3 至 32 个字符。",
            autocomplete: "username"
        )
        let password = [
            FormField(
                "newPassword",
                "密码",
                .password(autocomplete: "new-password"),
                hint: "至少 10 个字符。一句好记的话比夹杂符号的短密码更安全。"
            ),
            FormField("again", "再输一次密码", .password(autocomplete: "new-password")),
        ]
        switch link.purpose {
        case .firstAdministrator:
            title = "设立本系统的第一个管理员"
            fields = [agency, person, name] + password
        case .invitation:
            title = "接受邀请"
            fields = [name] + password
        case .reset:
            title = "重设密码"
            fields = password
        }
    }

    func write(to html: inout HTML) {
        html.section(class: "door-card wide") { html in
            html.h1(title)
            html.p(lead, class: "lead")
            html.view(
                OfficeForm(
                    action: action,
                    token: token,
                    fields: fields,
                    values: values,
                    refusal: refusal,
                    button: link.purpose == .reset ? "保存新密码并登录" : "建立账号并登录"
                )
            )
            html.p("链接在\(link.expiresAt.day.chinese) \(link.expiresAt.clockToTheMinute)之前有效，只能用一次。", class: "note")
        }
    }

    private var lead: String {
        switch link.purpose {
        case .firstAdministrator:
            "您将成为系统管理员：建立账号、发放邀请，不办理业务。之后请再邀请安全管理员和审计管理员，三者须由不同的人担任。"
        case .invitation:
            "\(link.agencyName)邀请\(link.personName)使用政府信息公开办公系统，角色：\(Role.names(link.roles))。"
        case .reset:
            "为\(link.personName)的账号 \(link.signInName) 设一个新密码。原来的登录全部结束，第二步验证需要重新启用。"
        }
    }
}

/// A link that does not open anything: one page for whatever the reason is.
struct VoidLinkView: HTMLView {
    func write(to html: inout HTML) {
        html.section(class: "door-card") { html in
            html.h1("链接无效")
            html.p(AccessRefusal.linkIsVoid.sentence, class: "lead")
            html.p("请系统管理员重新发放一个链接。如果您已经有账号，可以直接登录。")
            html.p(class: "actions") { $0.a("登录", href: "/office/sign-in", class: "button primary") }
        }
    }
}
