import Disclosure
import LegalClock

/// A form of the office: fields, what is wrong with them, the one button, and the token that says it is ours.
struct OfficeForm: HTMLView {
    let action: Link
    /// Of the session: see ``FormToken``.
    let token: String
    let fields: [FormField]
    var values = FormValues()
    var refusal: RefusalWords?
    let button: String
    /// Where 取消 leads; `nil` for no such link.
    var cancel: Link?
    /// How many acts the subject had when the page was made.
    var seen: Int?
    /// When what stands in the fields was last kept for the reader, who did not send it.
    var restoredAt: Moment?
    /// What is typed is kept while it is typed.
    var keepsDrafts = false
    var isPrimary = true
    /// Told apart from other forms of the same page.
    var key = ""

    func write(to html: inout HTML) {
        if let refusal { html.view(refusal) }
        if let restoredAt { restored(restoredAt, &html) }
        html.element("form", "office-form", attributes) { html in
            html.input(.type("hidden"), .name(FormToken.field), .value(token))
            if let seen { html.input(.type("hidden"), .name("seen"), .value(String(seen))) }
            // Return presses the first button of a form, which must be the one that sends it.
            if fields.contains(where: \.isPress) {
                html.button(button, class: "first-button", .type("submit"), .aria("aria-hidden", "true"), .tabindex(-1))
            }
            for field in fields { FieldView(field, values, refusal, key: key).write(to: &html) }
            html.div(class: "form-actions") { html in
                html.button(button, class: isPrimary ? "button primary" : "button", .type("submit"))
                if let cancel { html.a("取消", href: cancel, class: "button plain") }
                if keepsDrafts { html.span(class: "draft-word", .role("status")) { _ in } }
            }
        }
    }

    private var attributes: [Attribute] {
        var all: [Attribute] = [.method("post"), .action(action), Attribute("novalidate", nil)]
        if fields.contains(where: \.isForFiles) { all.append(Attribute("enctype", "multipart/form-data")) }
        return keepsDrafts ? all + [Attribute("data-draft", action.address)] : all
    }

    private func restored(_ at: Moment, _ html: inout HTML) {
        html.div(class: "notice restored", .role("status")) { html in
            html.p("已恢复您\(at.day.chineseWithoutYear) \(at.clockToTheMinute) 填写、还没有提交的内容。")
            html.form(.method("post"), .action("/office/drafts/discard")) { html in
                html.input(.type("hidden"), .name(FormToken.field), .value(token))
                html.input(.type("hidden"), .name("form"), .value(action.address))
                html.button("清空重填", class: "button small", .type("submit"))
            }
        }
    }
}

/// Why something was not done, over the form that asked for it.
struct RefusalWords: HTMLView, Hashable {
    var title = "没有办成"
    let sentence: String
    var remedy = ""
    /// What is wrong, by field.
    var fields: [String: String] = [:]

    init(_ sentence: String, field: String? = nil, remedy: String = "") {
        self.sentence = sentence
        self.remedy = remedy
        if let field { fields = [field: sentence] }
    }

    init(_ refusal: any Refusal) {
        self.init(refusal.sentence, field: refusal.field, remedy: refusal.remedy)
        if case .fields(let problems)? = refusal as? AgencyRefusal {
            fields = Dictionary(problems.map { ($0.field, $0.sentence) }) { first, _ in first }
        }
    }

    func write(to html: inout HTML) {
        html.div(class: "refusal", .role("alert")) { html in
            html.p(class: "refusal-title") { $0.strong(title) }
            html.p(sentence)
            if !remedy.isEmpty { html.p("谁能办：\(remedy)", class: "remedy") }
        }
    }
}
