import Disclosure
import Hummingbird

/// 谁能办什么: the table of permissions, as the rules ask it.
///
///     GET /office/permissions
struct PermissionPages: Sendable {
    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get(
            "office/permissions",
            use: gate.page { visit in .page(OfficePage("谁能办什么", .permissions, view: PermissionView(visit.actor))) }
        )
    }
}

struct PermissionView: HTMLView {
    private let roles = Role.assignable
    private let mine: Set<Role>

    init(_ actor: Actor) { mine = actor.roles.union(actor.substitutedRoles.keys) }

    func write(to html: inout HTML) {
        html.h1("谁能办什么")
        html.p("程序照这张表办：表上没有的角色，按钮不出现，直接提交也会被拒绝。您的角色：\(Role.names(mine))。", class: "lead")
        html.div(class: "desk-table permissions", .role("region"), .label("角色与步骤"), .tabindex(0)) { html in
            html.table { html in
                html.element("thead") { html in
                    html.tr { html in
                        html.th("步骤", .scope("col"))
                        for role in roles {
                            html.th(
                                role.name,
                                class: mine.contains(role) ? "role-head mine" : "role-head",
                                .scope("col")
                            )
                        }
                    }
                }
                html.tbody { html in
                    for permission in Permissions.all { row(permission, &html) }
                }
            }
        }
    }

    private func row(_ permission: Permission, _ html: inout HTML) {
        html.tr { html in
            html.th(permission.title, .scope("row"))
            if let words = permission.outsideWords {
                html.td(words, class: "quiet-cell", Attribute("colspan", String(roles.count)))
                return
            }
            for role in roles {
                let may = permission.roles.contains(role)
                html.td(class: mine.contains(role) ? "mark-cell mine" : "mark-cell") { html in
                    html.span(may ? "✓" : "", .hiddenFromReaders)
                    html.span(may ? "可以" : "不可以", class: "quiet")
                }
            }
        }
    }
}

extension Permission {
    /// Who takes a step that nobody of the office takes; `nil` for all others.
    fileprivate var outsideWords: String? {
        guard !roles.contains(where: Role.assignable.contains) else { return nil }
        return roles.contains(.program) ? "由系统自动办理" : "由申请人在网站上办理"
    }
}
