import Disclosure

/// A place in the office that the rail leads to.
enum OfficePlace: Hashable, Sendable {
    case today, search, notices
    /// The list of a kind of subject.
    case list(SubjectKind)
    /// Figures of requests, and the public log of answers.
    case statistics, requestLog
    case accounts, settings, agencies, calendar, permissions, audit
    case me

    var title: String {
        switch self {
        case .today: "今日工作"
        case .search: "查找"
        case .notices: "通知"
        case .list(let kind): SubjectCatalogue.entry(kind)?.title ?? kind.rawValue
        case .statistics: "统计"
        case .requestLog: "答复目录"
        case .accounts: "账号与角色"
        case .settings: "单位设置"
        case .agencies: "下级单位"
        case .calendar: "工作日历"
        case .permissions: "谁能办什么"
        case .audit: "审计"
        case .me: "我的账号"
        }
    }

    var link: Link {
        switch self {
        case .today: "/office"
        case .search: "/office/search"
        case .notices: "/office/notices"
        // Requests have a board of their own.
        case .list(DisclosureRequest.kind): "/office/requests"
        case .list(let kind): "/office/lists/\(kind.rawValue)"
        case .statistics: "/office/statistics"
        case .requestLog: "/office/log"
        case .accounts: "/office/accounts"
        case .settings: "/office/settings"
        case .agencies: "/office/agencies"
        case .calendar: "/office/calendar"
        case .permissions: "/office/permissions"
        case .audit: "/office/audit"
        case .me: "/office/me"
        }
    }
}

/// The rail at the left of every page of the office: where to go, what waits there, who is here.
struct OfficeRail: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        let place: OfficePlace
        /// What waits there; 0 shows nothing.
        var count = DeskCount(0)
    }

    struct Group: Hashable, Sendable {
        /// Empty for the first.
        let title: String
        let entries: [Entry]
    }

    let groups: [Group]
    /// 王芳
    let name: String
    /// 公开工作人员、分管领导
    let roles: String
    /// 代 李明（主要领导）; empty for nobody.
    let substitutes: String
    let agency: String
}

/// Draws it: at the left of a desk, a fold at the head of a phone.
struct OfficeRailView: HTMLView {
    let rail: OfficeRail
    let current: OfficePlace?
    let token: String

    func write(to html: inout HTML) {
        html.header(class: "rail") { html in
            html.div(class: "rail-head") { html in
                html.a(href: "/office", class: "rail-brand") { html in
                    html.span("公", class: "seal", .hiddenFromReaders)
                    html.span("公开办公")
                }
                html.a("菜单", href: "#rail", class: "rail-open")
            }
            html.div(class: "rail-body", .id("rail")) { html in
                html.nav(.label("办公导航")) { html in
                    for (number, group) in rail.groups.enumerated() { write(group, number, &html) }
                }
                person(&html)
                html.a("收起菜单", href: "#main", class: "rail-close")
            }
        }
    }

    private func write(_ group: OfficeRail.Group, _ number: Int, _ html: inout HTML) {
        if !group.title.isEmpty { html.p(group.title, class: "rail-group", .id("rail-\(number)")) }
        let label: [Attribute] = group.title.isEmpty ? [] : [.aria("aria-labelledby", "rail-\(number)")]
        html.element("ul", "", label) { html in
            for entry in group.entries { write(entry, &html) }
        }
    }

    private func write(_ entry: OfficeRail.Entry, _ html: inout HTML) {
        html.li { html in
            let isHere = entry.place == current
            html.element("a", "", [.href(entry.place.link)] + (isHere ? [.currentPage] : [])) { html in
                html.span(entry.place.title)
                if entry.count.number > 0 {
                    html.span(class: "count") { html in
                        html.text(entry.count.number)
                        if entry.count.isMore { html.span("+", .hiddenFromReaders) }
                        html.span(entry.count.isMore ? " 件以上" : " 件", class: "quiet")
                    }
                }
            }
        }
    }

    private func person(_ html: inout HTML) {
        html.div(class: "rail-person") { html in
            html.p(rail.name, class: "rail-name")
            if !rail.roles.isEmpty { html.p(rail.roles) }
            if !rail.substitutes.isEmpty { html.p(rail.substitutes, class: "rail-substitute") }
            html.p(rail.agency)
            html.div(class: "rail-mine") { html in
                let isHere = current == .me
                html.element("a", "", [.href("/office/me")] + (isHere ? [.currentPage] : [])) { $0.text("我的账号") }
                html.form(.method("post"), .action("/office/sign-out")) { html in
                    html.input(.type("hidden"), .name(FormToken.field), .value(token))
                    html.button("退出", .type("submit"))
                }
            }
        }
    }
}
