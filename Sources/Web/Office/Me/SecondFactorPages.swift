import Disclosure
import HTTPTypes
import Hummingbird

/// 第二步验证: an authenticator on the telephone.
///
///     GET  /office/me/second-factor            what it is; what can be done
///     POST /office/me/second-factor/begin      a picture to scan, and a field for the first code
///     POST /office/me/second-factor/confirm    in force: recovery codes, shown once
///     POST /office/me/second-factor/codes      new recovery codes
///     POST /office/me/second-factor/remove
struct SecondFactorPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/me/second-factor", use: gate.page { visit in .page(try page(visit)) })
        router.post("office/me/second-factor/begin", use: gate.form { visit, _ in try await begin(visit) })
        router.post("office/me/second-factor/confirm", use: gate.form { try await confirm($0, $1) })
        router.post("office/me/second-factor/codes", use: gate.form { try await renew($0, $1) })
        router.post("office/me/second-factor/remove", use: gate.form { try await remove($0, $1) })
    }

    private func page(
        _ visit: OfficeVisit,
        codes: (any Refusal)? = nil,
        removal: (any Refusal)? = nil
    ) throws -> OfficePage {
        let view = SecondFactorView(
            token: visit.token,
            hasSecondFactor: visit.session.hasSecondFactor,
            isFirst: try visit.query()["first"] == "1",
            codes: codes.map { RefusalWords($0) },
            removal: removal.map { RefusalWords($0) }
        )
        let isRefused = codes != nil || removal != nil
        return OfficePage("第二步验证", .me, status: isRefused ? .unprocessableContent : .ok, view: view)
    }

    private func begin(_ visit: OfficeVisit) async throws -> OfficeAnswer {
        let enrolment = try await office.access.beginSecondFactor(by: visit.session)
        return .page(enrolmentPage(visit, EnrolmentView(token: visit.token, enrolment)))
    }

    private func enrolmentPage(
        _ visit: OfficeVisit,
        _ view: EnrolmentView,
        status: HTTPResponse.Status = .ok
    ) -> OfficePage {
        OfficePage("启用第二步验证", .me, status: status, view: view)
    }

    /// A wrong code leaves the picture where it is: it comes back with the form, as it was shown.
    private func confirm(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        do {
            let codes = try await office.access.confirmSecondFactor(code: body["code"], by: visit.session)
            return .page(OfficePage("恢复码", .me, view: RecoveryCodesView(codes: codes, isNew: true)))
        } catch let refusal as any Refusal {
            let enrolment = SecondFactorEnrolment(secret: body["secret"], uri: body["uri"])
            guard EnrolmentView.isShown(enrolment) else { throw refusal }
            var view = EnrolmentView(token: visit.token, enrolment)
            view.refusal = RefusalWords(refusal)
            return .page(enrolmentPage(visit, view, status: .unprocessableContent))
        }
    }

    private func renew(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        do {
            let codes = try await office.access.renewRecoveryCodes(password: body["password"], by: visit.session)
            return .page(OfficePage("恢复码", .me, view: RecoveryCodesView(codes: codes, isNew: false)))
        } catch let refusal as any Refusal {
            return .page(try page(visit, codes: refusal))
        }
    }

    private func remove(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        do {
            try await office.access.removeSecondFactor(password: body["password"], by: visit.session)
            return .on("/office/me?done=removed")
        } catch let refusal as any Refusal {
            return .page(try page(visit, removal: refusal))
        }
    }
}

/// What it is, and what can be done.
struct SecondFactorView: HTMLView {
    let token: String
    let hasSecondFactor: Bool
    /// Right after the account was made.
    let isFirst: Bool
    let codes: RefusalWords?
    let removal: RefusalWords?

    func write(to html: inout HTML) {
        html.h1("第二步验证")
        if isFirst { html.p("账号已经可以使用。建议现在就启用第二步验证。", class: "notice done", .role("status")) }
        html.p(
            "登录时除了密码，还要输入手机验证器显示的 6 位数字。别人即使知道您的密码，也登录不了。验证器不用联网，任何支持 TOTP 的应用都可以。",
            class: "lead"
        )
        if hasSecondFactor { manage(&html) } else { offer(&html) }
    }

    private func offer(_ html: inout HTML) {
        html.div(class: "actions") { html in
            html.pressForm("启用第二步验证", "/office/me/second-factor/begin", token, class: "button primary")
            html.a(isFirst ? "以后再说" : "回到我的账号", href: isFirst ? "/office" : "/office/me", class: "button")
        }
    }

    private func manage(_ html: inout HTML) {
        html.p("已启用。", class: "notice done")
        html.div(class: "side-by-side") { html in
            html.div { html in
                html.h2("换一套恢复码")
                html.p("原来的恢复码全部作废。", class: "hint")
                form("codes", "生成新的恢复码", codes, &html)
            }
            html.div { html in
                html.h2("停用")
                html.p("停用之后只凭密码就能登录。换手机时先停用，再用新手机启用。", class: "hint")
                form("remove", "停用第二步验证", removal, &html)
            }
        }
    }

    private func form(_ name: StaticString, _ button: String, _ refusal: RefusalWords?, _ html: inout HTML) {
        let field = FormField("password", "当前密码", .password(autocomplete: "current-password"))
        html.view(
            OfficeForm(
                action: "/office/me/second-factor/\(name.description)",
                token: token,
                fields: [field],
                refusal: refusal,
                button: button,
                isPrimary: false,
                key: name.description
            )
        )
    }
}

/// The picture to scan, and the first code.
struct EnrolmentView: HTMLView {
    let token: String
    var refusal: RefusalWords?
    private let enrolment: SecondFactorEnrolment

    init(token: String, _ enrolment: SecondFactorEnrolment) {
        self.token = token
        self.enrolment = enrolment
    }

    /// Only what this page itself printed comes back into it.
    static func isShown(_ enrolment: SecondFactorEnrolment) -> Bool {
        enrolment.uri.hasPrefix("otpauth://totp/") && enrolment.uri.utf8.count <= 600
            && (16...64).contains(enrolment.secret.utf8.count)
    }

    func write(to html: inout HTML) {
        html.h1("启用第二步验证")
        html.div(class: "side-by-side") { html in
            html.div { html in
                html.h2("一、用手机验证器扫描")
                if let code = QRCode(enrolment.uri) { html.view(QRView(code, label: "给验证器扫描的二维码")) }
                html.p("不能扫描时，在验证器里手工输入：", class: "hint")
                html.p(grouped, class: "secret")
            }
            html.div { html in
                html.h2("二、输入验证器显示的 6 位数字")
                html.view(
                    OfficeForm(
                        action: "/office/me/second-factor/confirm",
                        token: token,
                        fields: [
                            FormField("secret", "", .hidden), FormField("uri", "", .hidden),
                            FormField("code", "验证码", .oneTimeCode, hint: "数字每 30 秒变一次，输入最新的。"),
                        ],
                        values: FormValues(["secret": [enrolment.secret], "uri": [enrolment.uri]]),
                        refusal: refusal,
                        button: "验证并启用",
                        cancel: "/office/me"
                    )
                )
            }
        }
    }

    /// In groups of four, to be read off.
    private var grouped: String {
        var text = ""
        for (index, scalar) in enrolment.secret.unicodeScalars.enumerated() {
            if index > 0, index % 4 == 0 { text += " " }
            text.unicodeScalars.append(scalar)
        }
        return text
    }
}

/// Recovery codes: shown this once.
struct RecoveryCodesView: HTMLView {
    let codes: [String]
    let isNew: Bool

    func write(to html: inout HTML) {
        html.h1(isNew ? "第二步验证已启用" : "新的恢复码")
        html.p("这是您的恢复码。手机不在身边时，用其中一个代替验证码登录，每个只能用一次。", class: "lead")
        html.p("只显示这一次。请打印或抄下来，和重要证件放在一起，不要存在这台电脑上。", class: "notice restored")
        html.ul(class: "secret secret-list") { html in
            for code in codes { html.li(code) }
        }
        html.p(class: "actions") { $0.a("已经保存好了", href: "/office", class: "button primary") }
    }
}
