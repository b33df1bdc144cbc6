/// One field: the query code from the receipt.
struct StatusDoorView: HTMLView {
    let refusal: RefusalWords?
    /// What was typed into a form that came too late.
    let kept: [String]

    func write(to html: inout HTML) {
        html.section(class: "status-door") { html in
            html.h1("办理进度")
            html.p("输入回执上的查询码，看申请办到哪一步、什么时候答复，下载答复，补正或者撤回。", class: "lead")
            if let refusal { html.view(refusal) }
            html.form(class: "status-code", .method("post"), .action("/request/status"), Attribute("novalidate", nil)) {
                html in
                html.div(class: refusal == nil ? "field" : "field wrong") { html in
                    html.label("查询码", .for("code"))
                    html.void("input", "code", attributes)
                    html.p("十六位字母和数字，印在接收回执上，例如 7K2M-9QXW-3TFA-V6HD。大小写和短横线不要紧。", class: "hint", .id("code-hint"))
                }
                html.button("查询", class: "button primary", .type("submit"))
            }
            html.p("没有查询码、或者遗失了查询码的，请带身份证明联系受理申请的工作机构。", class: "hint")
            if !kept.isEmpty { keptText(&html) }
        }
    }

    private var attributes: [Attribute] {
        let common: [Attribute] = [
            .id("code"), .name("code"), .type("text"), Attribute("maxlength", "40"), Attribute("autocomplete", "off"),
            Attribute("autocapitalize", "characters"), Attribute("spellcheck", "false"),
            .aria("aria-describedby", "code-hint"), .aria("aria-required", "true"),
        ]
        return refusal == nil ? common : common + [.aria("aria-invalid", "true")]
    }

    private func keptText(_ html: inout HTML) {
        html.section(class: "card", .aria("aria-labelledby", "kept")) { html in
            html.h2("您刚才填写的内容", .id("kept"))
            html.p("请先复制，输入查询码以后再填。", class: "hint")
            for text in kept { html.p(text, class: "lines") }
        }
    }
}
