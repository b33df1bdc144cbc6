import Disclosure

/// The form of one step of the applicant: everything that was typed stays, files too.
struct StatusFormView: HTMLView {
    private let form: StatusForm
    private let lead: String
    private let token: String
    private let fields: [FormField]
    private let values: FormValues
    private let refusal: RefusalWords?
    private let file: FileFieldView?

    init(
        _ form: StatusForm,
        _ visit: StatusVisit,
        values: FormValues,
        refusal: RefusalWords?,
        sent: FileForm? = nil
    ) {
        self.form = form
        self.values = values
        self.refusal = refusal
        lead = form.lead(visit.setting)
        token = visit.formToken
        fields = form.fields(visit.setting)
        file = form.file(visit.subject).map {
            FileFieldView($0.field, $0.label, hint: $0.hint, isOptional: $0.isOptional, after: sent)
        }
    }

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in html.li { $0.a("办理进度", href: "/request/status") } }
        }
        html.h1(form.title)
        html.p(lead, class: "lead lines")
        if let refusal { html.view(refusal) }
        html.element("form", "office-form", attributes) { html in
            html.input(.type("hidden"), .name(FormToken.field), .value(token))
            for field in fields { FieldView(field, values, refusal).write(to: &html) }
            if let file { html.view(file) }
            html.div(class: "form-actions") { html in
                html.button(form.title, class: "button primary", .type("submit"))
                html.a("不办了，回到进度", href: "/request/status", class: "button plain")
            }
        }
    }

    private var attributes: [Attribute] {
        let all: [Attribute] = [.method("post"), .action(form.link), Attribute("novalidate", nil)]
        return file == nil ? all : all + [Attribute("enctype", "multipart/form-data")]
    }
}
