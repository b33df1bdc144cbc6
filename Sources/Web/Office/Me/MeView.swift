import Disclosure
import LegalClock

/// Who I am here, how I sign in, where I am signed in.
struct MeView: HTMLView {
    private let session: Session
    private let sessions: [SessionSummary]
    private let token: String
    private let mayAppoint: Bool
    private let told: String

    init(_ visit: OfficeVisit, sessions: [SessionSummary], done: String) {
        session = visit.session
        self.sessions = sessions
        token = visit.token
        mayAppoint = Permissions.mayTake(.appointSubstitute, visit.actor)
        told =
            switch done {
            case "password": "密码已修改，您在其他地方的登录已经结束。"
            case "sessions": "登录已结束。"
            case "substitute": "代理已记录，并已通知代理人。"
            case "removed": "第二步验证已停用。"
            default: ""
            }
    }

    func write(to html: inout HTML) {
        html.h1("我的账号")
        if !told.isEmpty { html.p(told, class: "notice done", .role("status")) }
        html.dl(class: "facts-row") { html in
            fact("姓名", session.personName, &html)
            fact("账号", session.signInName, &html)
            fact("机关", session.agencyName, &html)
            fact("角色", Role.names(session.actor.roles), &html)
        }
        html.section(.aria("aria-labelledby", "secrets")) { html in
            html.h2("登录方式", .id("secrets"))
            html.ul(class: "desk-rows") { html in
                way("密码", "怀疑被人知道时请马上修改。", "修改密码", "/office/me/password", &html)
                way(
                    session.hasSecondFactor ? "第二步验证：已启用" : "第二步验证：未启用",
                    session.hasSecondFactor
                        ? "登录时除密码外还要输入手机验证器上的 6 位数字。" : "启用之后，别人只知道密码也登录不了。",
                    session.hasSecondFactor ? "管理" : "启用",
                    "/office/me/second-factor",
                    &html
                )
                if mayAppoint { way("代理", "外出期间请同事以您的角色办理。", "请人代理", "/office/me/substitute", &html) }
            }
        }
        html.section(.aria("aria-labelledby", "sessions")) { html in
            html.h2("登录在哪些地方", .id("sessions"))
            html.ul(class: "desk-rows") { html in
                for session in sessions { write(session, &html) }
            }
        }
        if sessions.count > 1 {
            html.pressForm("结束其他全部登录", "/office/me/sessions/end", token, class: "button")
        }
    }

    private func fact(_ name: String, _ value: String, _ html: inout HTML) {
        html.div { html in
            html.dt(name)
            html.dd(value)
        }
    }

    private func way(_ title: String, _ told: String, _ button: String, _ link: Link, _ html: inout HTML) {
        html.li(class: "line-row") { html in
            html.div { html in
                html.h3(title)
                html.p(told)
            }
            html.a(button, href: link, class: "button")
        }
    }

    private func write(_ line: SessionSummary, _ html: inout HTML) {
        html.li(class: "line-row") { html in
            html.div { html in
                html.h3(Browser.name(line.agent) + (line.isThis ? "（就是这里）" : ""))
                html.p(
                    "来自 \(line.origin.isEmpty ? "未知地址" : line.origin) · \(line.startedAt.words)登录 · 最近使用 \(line.usedAt.words)"
                )
            }
            if !line.isThis {
                html.pressForm(
                    "结束",
                    "/office/me/sessions/end",
                    token,
                    hidden: [("id", line.id.rawValue)],
                    class: "button"
                )
            }
        }
    }
}

extension Moment {
    /// 11月20日 10:00
    var words: String { "\(day.chineseWithoutYear) \(clockToTheMinute)" }
}

/// What a browser calls itself, in words: only what is needed to tell one's own devices apart.
enum Browser {
    private static let programs = [
        ("Edg/", "Edge"), ("360", "360 浏览器"), ("QQBrowser", "QQ 浏览器"), ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("Android", "安卓手机"), ("iPhone", "苹果手机"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]

    /// `Windows 上的 Chrome`
    static func name(_ agent: String) -> String {
        let program = programs.first { agent.contains($0.0) }?.1 ?? "浏览器"
        guard let system = systems.first(where: { agent.contains($0.0) })?.1 else { return program }
        return "\(system) 上的 \(program)"
    }
}
