/// A page with one form: where it belongs, what happens, the form, and what else there is to say.
struct FormPageView: HTMLView {
    let title: String
    var lead = ""
    /// Where it belongs: 账号与角色.
    var above: (title: String, link: Link)?
    let form: OfficeForm
    var note = ""

    func write(to html: inout HTML) {
        if let above {
            html.nav(.label("所在位置")) { html in
                html.ul(class: "crumbs") { html in html.li { $0.a(above.title, href: above.link) } }
            }
        }
        html.h1(title)
        if !lead.isEmpty { html.p(lead, class: "lead") }
        html.view(form)
        if !note.isEmpty { html.p(note, class: "hint") }
    }
}

extension HTML {
    /// A form that is nothing but its button.
    mutating func pressForm(
        _ label: String,
        _ action: Link,
        _ token: String,
        hidden: [(name: String, value: String)] = [],
        class name: String = "button small"
    ) {
        form(class: "press", .method("post"), .action(action)) { html in
            html.input(.type("hidden"), .name(FormToken.field), .value(token))
            for field in hidden { html.input(.type("hidden"), .name(field.name), .value(field.value)) }
            html.button(label, class: name, .type("submit"))
        }
    }
}
