import Disclosure

/// All settings by group, each with where it comes from; and what was changed when.
struct SettingsView: HTMLView {
    private struct Line: Sendable {
        let title: String
        /// Empty when nothing is filled in.
        let value: String
        let isUsual: Bool
        /// It is printed on letters and guides.
        let isNeeded: Bool
        let source: String
    }

    private struct Part: Sendable {
        let group: Setting.Group
        let lines: [Line]
        let mayChange: Bool
        let who: String
    }

    private let parts: [Part]
    private let units: [Unit]
    private let mayChangeUnits: Bool
    private let mayImport: Bool
    private let timeline: Timeline
    private let isDone: Bool
    /// Where the addresses for notices are set; `nil` for those who may not.
    private let messages: Link?

    init(
        _ profile: AgencyProfile,
        acts: [Act],
        names: Names,
        visit: OfficeVisit,
        isDone: Bool,
        messages: Link? = nil
    ) {
        self.messages = messages
        parts = Setting.Group.allCases.map { group in
            Part(
                group: group,
                lines: group.settings.map { setting in
                    Line(
                        title: setting.title,
                        value: profile.value(setting.key).isEmpty ? "" : setting.shown(profile.value(setting.key)),
                        isUsual: !profile.isSet(setting.key) && !profile.value(setting.key).isEmpty,
                        isNeeded: setting.group == .letters || setting.group == .remedies,
                        source: setting.source
                    )
                },
                mayChange: Permissions.mayTake(group.step, visit.actor),
                who: Permissions.roles(for: group.step).map(\.name).joined(separator: "、")
            )
        }
        units = profile.openUnits
        mayImport = Permissions.mayTake(.importRequests, visit.actor)
        mayChangeUnits = Permissions.mayTake(.changeUnits, visit.actor)
        timeline = Timeline(acts, names: names, newest: isDone)
        self.isDone = isDone
    }

    func write(to html: inout HTML) {
        html.h1("单位设置")
        html.p("这些内容印在告知书和公开指南上，期限和提醒照它们计算。", class: "lead")
        if isDone { html.p("已保存，并记入设置的记录。", class: "notice done", .role("status")) }
        for part in parts { write(part, &html) }
        unitPart(&html)
        if let messages { messagePart(messages, &html) }
        if mayImport { importPart(&html) }
        html.section(.aria("aria-labelledby", "story")) { html in
            html.h2("改动的记录", .id("story"))
            html.view(timeline)
        }
    }

    private func write(_ part: Part, _ html: inout HTML) {
        html.section(class: "setting-part card", .aria("aria-labelledby", part.group.rawValue)) { html in
            html.div(class: "setting-head") { html in
                html.h2(part.group.title, .id(part.group.rawValue))
                if part.mayChange {
                    html.a("修改", href: part.group.link, class: "button small", .label("修改\(part.group.title)"))
                } else {
                    html.span("由\(part.who)修改", class: "hint")
                }
            }
            html.dl(class: "setting-lines") { html in
                for line in part.lines {
                    html.div { html in
                        html.dt(line.title)
                        html.dd { html in
                            if line.value.isEmpty {
                                html.span("未填写", class: line.isNeeded ? "tag warning" : "quiet-word")
                            } else {
                                html.span(line.value, class: "lines")
                            }
                            if line.isUsual { html.span("默认", class: "tag") }
                            html.small(line.source)
                        }
                    }
                }
            }
        }
    }

    private func messagePart(_ link: Link, _ html: inout HTML) {
        html.section(class: "setting-part card", .aria("aria-labelledby", "messages")) { html in
            html.div(class: "setting-head") { html in
                html.h2("收通知的地址", .id("messages"))
                html.a("查看和设置", href: link, class: "button small", .label("查看和设置收通知的地址"))
            }
            html.p("电子邮件、网络回调，以及没有送到的通知。")
        }
    }

    private func importPart(_ html: inout HTML) {
        html.section(class: "setting-part card", .aria("aria-labelledby", "import")) { html in
            html.div(class: "setting-head") { html in
                html.h2("原有台账", .id("import"))
                html.a("导入", href: "/office/requests/import", class: "button small", .label("导入原有台账"))
            }
            html.p("使用本系统以前登记的依申请公开，从 Excel 或者 CSV 导入。")
        }
    }

    private func unitPart(_ html: inout HTML) {
        html.section(class: "setting-part card", .aria("aria-labelledby", "units")) { html in
            html.div(class: "setting-head") { html in
                html.h2("内设机构", .id("units"))
                if mayChangeUnits {
                    html.a("修改", href: "/office/settings/units", class: "button small", .label("修改内设机构"))
                }
            }
            html.p(units.isEmpty ? "还没有登记内设机构。" : units.map(\.name).joined(separator: "、"))
        }
    }
}

/// Units: each with its name to change, and one field for a new one.
struct UnitsView: HTMLView {
    let units: [Unit]
    let token: String
    let refusal: RefusalWords?

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in html.li { $0.a("单位设置", href: "/office/settings") } }
        }
        html.h1("内设机构")
        if let refusal { html.view(refusal) }
        html.ul(class: "desk-rows") { html in
            for unit in units { write(unit, &html) }
            html.li(class: "line-row") { html in
                form("add", nil, "增加", "新的内设机构", "", &html)
            }
        }
        html.p("撤销的机构不再供选择，账号和办理过程里仍然显示它的名称。", class: "hint")
    }

    private func write(_ unit: Unit, _ html: inout HTML) {
        html.li(class: "line-row") { html in
            form("rename", unit, "改名", unit.isClosed ? "\(unit.name)（已撤销）" : unit.name, unit.name, &html)
            html.pressForm(
                unit.isClosed ? "恢复" : "撤销",
                "/office/settings/units",
                token,
                hidden: [("do", unit.isClosed ? "reopen" : "close"), ("unit", unit.id.rawValue)],
                class: "button"
            )
        }
    }

    private func form(
        _ action: String,
        _ unit: Unit?,
        _ button: String,
        _ label: String,
        _ value: String,
        _ html: inout HTML
    ) {
        html.form(class: "inline-form", .method("post"), .action("/office/settings/units")) { html in
            html.input(.type("hidden"), .name(FormToken.field), .value(token))
            html.input(.type("hidden"), .name("do"), .value(action))
            if let unit { html.input(.type("hidden"), .name("unit"), .value(unit.id.rawValue)) }
            html.label(class: "field") { html in
                html.span(label)
                html.input(.type("text"), .name("unitName"), .value(value), Attribute("maxlength", "50"))
            }
            html.button(button, class: "button", .type("submit"))
        }
    }
}
