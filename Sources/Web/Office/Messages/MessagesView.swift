import Disclosure
import LegalClock

/// Addresses with the state of what was last sent to each, forms for new ones, and what did not arrive.
struct MessagesView: HTMLView {
    private struct Line: Sendable {
        let title: String
        let address: String
        /// Empty for the webhook.
        let account: String
        let state: String
        let tone: String
        let note: String
    }

    private let lines: [Line]
    private let missing: [MessageChannel.Kind]
    private let troubled: [Disclosure.Delivery]
    private let names: Names
    private let token: String
    private let refusal: RefusalWords?
    private let done: String
    private let forms: [(title: String, action: String, form: OfficeForm)]

    init(
        kinds: Set<MessageChannel.Kind>,
        channels: [MessageChannel],
        deliveries: [Disclosure.Delivery],
        people: [AccountEntry],
        names: Names,
        token: String,
        values: FormValues,
        refusal: RefusalWords?,
        done: String,
        shown: Int
    ) {
        (self.names, self.token, self.refusal) = (names, token, refusal)
        self.done = Self.doneWords[done] ?? ""
        missing = MessageChannel.Kind.allCases.filter { !kinds.contains($0) }
        lines = channels.map { channel in
            Self.line(channel, last: deliveries.first { $0.channel == channel.id }, names, isSent: kinds)
        }
        troubled = Array(deliveries.filter { $0.state != .sent && $0.failures > 0 }.prefix(shown))
        forms = Self.forms(people, token, values, refusal)
    }

    private static let doneWords = [
        "email": "已设置。此后给这个账号的通知会发到这个地址。", "off": "已停用，等待发往那里的通知一并取消。",
        "try": "已试发一条通知，会在十几秒内送出；刷新本页可以看到结果。", "retry": "已安排马上再试；刷新本页可以看到结果。",
    ]

    private static func line(
        _ channel: MessageChannel,
        last: Disclosure.Delivery?,
        _ names: Names,
        isSent kinds: Set<MessageChannel.Kind>
    ) -> Line {
        let (title, address): (String, String) =
            switch channel.target {
            case .email(let email): (channel.account.map { names[$0] } ?? "", email.text)
            // What follows the host may be a secret.
            case .webhook(let webhook, _):
                ("网络回调（本机关全部通知）", "\(webhook.isSecure ? "https" : "http")://\(webhook.host)/…")
            }
        let (state, tone, note): (String, String, String) =
            switch last?.state {
            case nil: ("还没有发过", "", "")
            case .sent?: ("已送达", "sound", last.map { "最近一条：\($0.madeAt.words)" } ?? "")
            case .waiting? where last?.failures == 0: ("等待发送", "warning", "")
            case .waiting?: ("还没送到，会再试", "warning", last?.reason ?? "")
            case .givenUp?: ("未能送达", "error", last?.reason ?? "")
            }
        return Line(
            title: title,
            address: address,
            account: channel.account?.rawValue ?? "",
            state: kinds.contains(channel.target.kind) ? state : "本机没有配置发送",
            tone: kinds.contains(channel.target.kind) ? tone : "warning",
            note: note
        )
    }

    private static func forms(
        _ people: [AccountEntry],
        _ token: String,
        _ values: FormValues,
        _ refusal: RefusalWords?
    ) -> [(title: String, action: String, form: OfficeForm)] {
        let choices = people.filter { $0.account.state == .active }.map {
            FormField.Choice(value: $0.id.rawValue, label: "\($0.personName)（\(Role.names($0.account.roles))）")
        }
        func form(_ action: String, _ fields: [FormField], _ button: String) -> OfficeForm {
            let isMeant = fields.contains { refusal?.fields[$0.name] != nil }
            return OfficeForm(
                action: MessagePages.link,
                token: token,
                fields: [FormField("do", "", .hidden, start: action)] + fields,
                values: FormValues(
                    Dictionary((["do"] + fields.map(\.name)).map { ($0, [$0 == "do" ? action : values[$0]]) }) { $1 }
                ),
                refusal: isMeant ? refusal : nil,
                button: button,
                isPrimary: false,
                key: action
            )
        }
        return [
            (
                "电子邮件", "email",
                form(
                    "email",
                    [
                        FormField("account", "谁的通知", .choice(choices, none: "请选择")),
                        FormField("email", "电子邮件地址", .line(longest: 254), hint: "一个账号一个地址；再设一次即更换。通知里没有申请人的个人信息。"),
                    ],
                    "设置邮件地址"
                )
            ),
            (
                "网络回调", "webhook",
                form(
                    "webhook",
                    [
                        FormField(
                            "webhook",
                            "回调地址",
                            .line(longest: 1000),
                            hint: "https 网址，一个机关一个，收到本机关的全部通知。设置后显示一次签名密钥。"
                        )
                    ],
                    "设置网络回调"
                )
            ),
        ]
    }

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in html.li { $0.a("单位设置", href: "/office/settings") } }
        }
        html.h1("收通知的地址")
        html.p("办公系统里的通知，可以同时发到电子邮件，或推送给本机关的其他系统。", class: "lead")
        if !done.isEmpty { html.p(done, class: "notice done", .role("status")) }
        if let refusal, refusal.fields.isEmpty { html.view(refusal) }
        for kind in missing {
            html.p("本机没有配置\(kind.name)的发送：请运行维护人员按部署说明设置；设置之前的通知只在办公系统里，不会补发。", class: "notice restored")
        }
        addresses(&html)
        html.div(class: "side-by-side") { html in
            for entry in forms {
                html.section(class: "card setting-part", .aria("aria-labelledby", "form-\(entry.action)")) { html in
                    html.h2("设置\(entry.title)", .id("form-\(entry.action)"))
                    html.view(entry.form)
                }
            }
        }
        failures(&html)
    }

    private func addresses(_ html: inout HTML) {
        html.section(.aria("aria-labelledby", "addresses")) { html in
            html.h2("已设置的地址", .id("addresses"))
            guard !lines.isEmpty else {
                html.p("还没有设置。通知只在办公系统里。", class: "hint")
                return
            }
            html.ul(class: "desk-rows") { html in
                for line in lines { html.li(class: "line-row") { write(line, &$0) } }
            }
        }
    }

    private func write(_ line: Line, _ html: inout HTML) {
        html.div { html in
            html.h3(line.title)
            html.p(line.address, class: "break")
            html.p { html in
                html.span(line.state, class: "tag \(line.tone)")
                if !line.note.isEmpty { html.text(" \(line.note)") }
            }
        }
        html.pressForm("试发一条", MessagePages.link, token, hidden: [("do", "try"), ("account", line.account)])
        html.pressForm("停用", MessagePages.link, token, hidden: [("do", "off"), ("account", line.account)])
    }

    private func failures(_ html: inout HTML) {
        html.section(.aria("aria-labelledby", "failures")) { html in
            html.h2("没有送到的通知", .id("failures"))
            guard !troubled.isEmpty else {
                html.p("没有。", class: "hint")
                return
            }
            html.ul(class: "desk-rows") { html in
                for delivery in troubled {
                    html.li(class: "line-row") { html in
                        html.div { html in
                            html.h3(delivery.sentence)
                            let who = delivery.account.map { names[$0] } ?? delivery.kind.name
                            html.p("\(who) · \(delivery.madeAt.words) · 试了 \(delivery.failures) 次：\(delivery.reason)")
                        }
                        html.span(delivery.state.name, class: delivery.state == .givenUp ? "tag error" : "tag warning")
                        html.pressForm(
                            "马上再试",
                            MessagePages.link,
                            token,
                            hidden: [("do", "retry"), ("delivery", delivery.id.rawValue)]
                        )
                    }
                }
            }
        }
    }
}
