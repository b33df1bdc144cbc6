/// The foot of every page: how pages look, and where else to go.
struct Footer: HTMLView {
    let address: String
    let preferences: Preferences

    func write(to html: inout HTML) {
        html.footer(class: "site-footer") { html in
            html.div(class: "bar") { html in
                html.view(ViewSwitches(address: address, preferences: preferences))
                html.p(class: "foot-links") { html in
                    html.a("规则目录", href: "/checks")
                    html.a("开放接口", href: "/api/v1")
                    html.a("接口说明", href: "/api/v1/openapi.json")
                }
                html.p("检查结果由程序按法定格式与勾稽关系得出，只作提示；报告以发布机关公布的原文为准。", class: "note")
            }
        }
    }
}

/// How pages look to this reader: one small form, two groups of buttons. Works without a script, and changes nothing but
/// two cookies.
struct ViewSwitches: HTMLView {
    let address: String
    let preferences: Preferences

    func write(to html: inout HTML) {
        html.form(class: "switches", .method("post"), .action("/view")) { html in
            html.input(.type("hidden"), .name("back"), .value(address))
            group(
                "显示",
                "theme",
                [("跟随系统", "auto"), ("浅色", "light"), ("深色", "dark")],
                preferences.theme.rawValue,
                &html
            )
            group("字号", "size", [("标准", "normal"), ("长者模式", "large")], preferences.size.rawValue, &html)
        }
    }

    private func group(
        _ label: String,
        _ name: StaticString,
        _ choices: [(label: String, value: String)],
        _ current: String,
        _ html: inout HTML
    ) {
        html.div(class: "switch", .role("group"), .label(label)) { html in
            html.span(label, class: "switch-label", .hiddenFromReaders)
            for choice in choices {
                html.button(
                    choice.label,
                    .type("submit"),
                    .name(name.description),
                    .value(choice.value),
                    .aria("aria-pressed", choice.value == current ? "true" : "false")
                )
            }
        }
    }
}
