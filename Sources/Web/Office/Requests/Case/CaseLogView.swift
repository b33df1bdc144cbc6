import Disclosure

/// 答复目录: from a case that was answered to its entry, in the office and before the public.
struct CaseLogView: HTMLView {
    let key: String
    let agency: AgencyCode
    let isLogged: Bool

    func write(to html: inout HTML) {
        html.aside(class: "facts card", .label("答复目录")) { html in
            html.h2("答复目录")
            html.p(isLogged ? "这件答复的摘要已经公布。" : "答复已经送达，摘要还没有列入公开的目录。", class: "note-line")
            html.p(class: "actions") { html in
                html.a(isLogged ? "看和改摘要" : "列入答复目录", href: "/office/log/\(key)", class: "button small")
                if isLogged { html.a("公众看到的页面", href: "/request/log/\(agency)/\(key)", class: "button small") }
            }
        }
    }
}
