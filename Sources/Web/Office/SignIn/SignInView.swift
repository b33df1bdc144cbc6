import Disclosure

/// Name and password, or the code of the second step.
struct SignInView: HTMLView {
    let next: String
    var token = ""
    var name = ""
    var ticket: SignInTicket?
    var refusal: RefusalWords?
    /// A form was sent after the session was over.
    var isExpiry = false
    var told = ""
    var held: HeldForm?

    init(next: String) { self.next = SignInPages.way(next).address }

    func write(to html: inout HTML) {
        html.section(class: "door-card") { html in
            html.h1(ticket == nil ? "登录公开办公" : "第二步验证")
            if !told.isEmpty { html.p(told, class: "notice", .role("status")) }
            if var refusal {
                let _ = refusal.title = isExpiry ? "请重新登录" : "没有登录"
                html.view(refusal)
            }
            html.form(class: "office-form", .method("post"), .action(action), Attribute("novalidate", nil)) { html in
                html.input(.type("hidden"), .name(FormToken.field), .value(token))
                html.input(.type("hidden"), .name("next"), .value(next))
                held?.write(to: &html)
                if let ticket { code(ticket, &html) } else { password(&html) }
            }
            html.p(ticket == nil ? "忘记密码或账号停用，请找本单位的系统管理员。" : "没有带验证器时，可以输入一个恢复码。", class: "note")
            if ticket != nil { html.p { $0.a("换一个账号登录", href: "/office/sign-in") } }
        }
    }

    private var action: Link { ticket == nil ? "/office/sign-in" : "/office/sign-in/code" }

    private func password(_ html: inout HTML) {
        let values = FormValues(["name": [name]])
        html.view(FieldView(FormField("name", "账号", .line(longest: 100), autocomplete: "username"), values))
        html.view(FieldView(FormField("password", "密码", .password(autocomplete: "current-password")), FormValues()))
        html.div(class: "form-actions") { $0.button("登录", class: "button primary", .type("submit")) }
    }

    private func code(_ ticket: SignInTicket, _ html: inout HTML) {
        html.input(.type("hidden"), .name("ticket"), .value(ticket.rawValue))
        let field = FormField("code", "验证码", .oneTimeCode, hint: "打开手机上的验证器，输入显示的 6 位数字。")
        html.view(FieldView(field, FormValues(), refusal))
        html.div(class: "form-actions") { $0.button("验证并登录", class: "button primary", .type("submit")) }
    }
}
