import Disclosure
import LegalClock

/// Everyone of the agency with what they may do.
struct AccountListView: HTMLView {
    private struct Row: Sendable {
        let id: AccountID
        let name: String
        let signInName: String
        let unit: String
        let roles: String
        let state: String
        let tone: String
        let last: String
        let factor: Bool
    }

    private let rows: [Row]
    private let mayInvite: Bool
    private let missing: [Role]

    init(_ entries: [AccountEntry], visit: OfficeVisit) {
        rows = entries.map { entry in
            Row(
                id: entry.id,
                name: entry.personName,
                signInName: entry.signInName,
                unit: entry.unitName,
                roles: Role.names(entry.account.roles),
                state: Self.state(entry),
                tone: entry.account.state == .active ? "sound" : entry.account.state == .invited ? "warning" : "",
                last: entry.lastSignInAt?.words ?? "从未登录",
                factor: entry.account.hasSecondFactor
            )
        }
        mayInvite = Permissions.mayTake(.inviteAccount, visit.actor)
        let held = Set(entries.filter { $0.account.state != .disabled }.flatMap(\.account.roles))
        missing = [.securityAdministrator, .auditAdministrator, .disclosureOfficer].filter { !held.contains($0) }
    }

    private static func state(_ entry: AccountEntry) -> String {
        guard entry.account.state == .invited else { return entry.account.state.name }
        return entry.linkExpiresAt.map { "待接受，链接 \($0.words) 前有效" } ?? "待接受，链接已过期"
    }

    func write(to html: inout HTML) {
        html.div(class: "desk-head") { html in
            html.h1("账号与角色")
            html.div(class: "actions") { html in
                html.a("谁能办什么", href: "/office/permissions", class: "button")
                if mayInvite { html.a("邀请账号", href: "/office/accounts/new", class: "button primary") }
            }
        }
        if !missing.isEmpty {
            html.p("还没有人担任：\(missing.map(\.name).joined(separator: "、"))。", class: "notice restored")
        }
        html.cardTable("账号，共 \(rows.count) 个") { html in
            html.cardRow { html in
                for head in ["姓名", "角色", "状态", "第二步验证", "最近登录"] { html.cardHead(head) }
            }
        } rows: { html in
            for row in rows { write(row, &html) }
        }
    }

    private func write(_ row: Row, _ html: inout HTML) {
        html.cardRow { html in
            html.cardTitle { html in
                html.a(row.name, href: .account(row.id))
                html.small([row.signInName, row.unit].filter { !$0.isEmpty }.joined(separator: " · "))
            }
            html.cardCell("角色") { $0.text(row.roles) }
            html.cardCell("状态") { $0.span(row.state, class: "tag \(row.tone)") }
            html.cardCell("第二步验证", class: "tight") { $0.text(row.factor ? "已启用" : "未启用") }
            html.cardCell("最近登录", class: "tight") { $0.text(row.last) }
        }
    }
}

/// One account: what it may do, what can be done to it, what was done.
struct AccountView: HTMLView {
    private let entry: AccountEntry
    private let steps: [AccountStep]
    private let substitutions: [String]
    private let timeline: Timeline
    private let isDone: Bool

    init(_ entry: AccountEntry, acts: [Act], names: Names, visit: OfficeVisit, isDone: Bool) {
        self.entry = entry
        self.isDone = isDone
        steps = AccountStep.allCases.filter {
            $0.fits(entry.account) && Permissions.mayTake($0.step, visit.actor)
        }
        substitutions = entry.account.substitutions.map { substitution in
            "第 \(substitution.number) 次：\(substitution.period)代理 \(names[substitution.principal])（\(Role.names(substitution.roles))）"
        }
        timeline = Timeline(acts, names: names, newest: isDone)
    }

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in html.li { $0.a("账号与角色", href: "/office/accounts") } }
        }
        html.h1(entry.personName)
        if isDone { html.p("已办理，并记入账号的记录。", class: "notice done", .role("status")) }
        html.dl(class: "facts-row") { html in
            fact("账号", entry.signInName.isEmpty ? "本人还没有取名" : entry.signInName, &html)
            fact("内设机构", entry.unitName.isEmpty ? "无" : entry.unitName, &html)
            fact("角色", Role.names(entry.account.roles), &html)
            fact("状态", entry.account.state.name, &html)
            fact("第二步验证", entry.account.hasSecondFactor ? "已启用" : "未启用", &html)
            fact("最近登录", entry.lastSignInAt?.words ?? "从未登录", &html)
        }
        if !substitutions.isEmpty {
            html.section { html in
                html.h2("代理")
                html.ul { html in for line in substitutions { html.li(line) } }
            }
        }
        if !steps.isEmpty {
            html.section(class: "next", .aria("aria-labelledby", "next")) { html in
                html.h2("可以办的", .id("next"))
                html.p(class: "actions") { html in
                    for step in steps {
                        html.a(
                            step.title,
                            href: step.link(entry.id),
                            class: step == .disable ? "button danger" : "button"
                        )
                    }
                }
            }
        }
        html.section(.aria("aria-labelledby", "story")) { html in
            html.h2("账号的记录", .id("story"))
            html.view(timeline)
        }
    }

    private func fact(_ name: String, _ value: String, _ html: inout HTML) {
        html.div { html in
            html.dt(name)
            html.dd(value)
        }
    }
}

/// A one-time link: shown this once.
struct IssuedLinkView: HTMLView {
    private let address: String
    private let name: String
    private let until: String

    init(_ link: IssuedLink, name: String, site: String) {
        let path: Link = "/office/links/\(link.token.rawValue)"
        address = site + path.address
        self.name = name
        until = link.expiresAt.words
    }

    func write(to html: inout HTML) {
        html.h1("给\(name)的一次性链接")
        html.p("只显示这一次。请当面或用可靠的方式交给本人；\(until)之前有效，只能用一次。", class: "notice restored")
        html.p(address, class: "secret", .id("link"))
        html.p("谁拿到链接，谁就能使用这个账号。如果交错了人，请马上重新发放，原来的随即作废。", class: "hint")
        html.p(class: "actions") { $0.a("已经交给本人", href: "/office/accounts", class: "button primary") }
    }
}
