import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock

/// 通知
///
///     GET  /office/notices?before=…
///     POST /office/notices/seen     through=…: what was shown is no longer new
struct NoticePages: Sendable {
    static let pageLength = 50

    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/notices", use: gate.page { visit in .page(try await page(visit)) })
        router.post("office/notices/seen", use: gate.form { try await look($0, $1) })
    }

    private func page(_ visit: OfficeVisit) async throws -> OfficePage {
        let before = try visit.query().number("before", in: 1...Int(Int32.max))
        let notices = try await office.notices.notices(to: visit.actor, before: before, limit: Self.pageLength)
        let view = NoticeListView(notices, visit: visit, isFirstPage: before == nil)
        return OfficePage("通知", .notices, view: view)
    }

    private func look(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        guard let position = try body.number("through", in: 0...Int(Int32.max)) else { throw Refused.formIsOld }
        try await office.notices.look(through: position, by: visit.account)
        return .on("/office/notices")
    }
}

struct NoticeListView: HTMLView {
    private let lines: [NoticeLine]
    private let token: String
    private let newest: Int?
    private let next: Link?

    init(_ notices: [GivenNotice], visit: OfficeVisit, isFirstPage: Bool) {
        lines = notices.map { NoticeLine($0, for: visit.actor) }
        token = visit.token
        newest = isFirstPage && notices.contains(where: \.isNew) ? notices.first?.position : nil
        next =
            notices.count == NoticePages.pageLength
            ? notices.last.map { Link("/office/notices", query: [("before", String($0.position))]) } : nil
    }

    func write(to html: inout HTML) {
        html.div(class: "desk-head") { html in
            html.h1("通知")
            if let newest {
                html.pressForm(
                    "全部标为已读",
                    "/office/notices/seen",
                    token,
                    hidden: [("through", String(newest))],
                    class: "button"
                )
            }
        }
        if lines.isEmpty {
            html.div(class: "empty") { html in
                html.h2("还没有通知")
                html.p("交给您的事、您交办的事有了结果、代理开始或结束，都会在这里告诉您。")
            }
        } else {
            html.ul(class: "desk-rows") { html in
                for line in lines { html.view(line) }
            }
        }
        if let next { html.p(class: "list-foot") { $0.a("更早的通知", href: next, class: "button small") } }
    }
}

/// One notice: when, what, and the way to what it is about.
struct NoticeLine: HTMLView {
    private let sentence: String
    private let at: String
    private let isNew: Bool
    private let link: Link?

    init(_ notice: GivenNotice, for actor: Actor) {
        sentence = notice.sentence
        at = notice.at.words
        isNew = notice.isNew
        link =
            if Sight.sees(notice.subject.kind, actor) {
                .subject(notice.subject)
            } else if notice.subject.kind == Account.kind {
                "/office/me"
            } else if notice.subject.kind == ReminderDay.kind, Sight.sees(DisclosureRequest.kind, actor) {
                // Of a month: its figures.
                Link("/office/requests/monthly", query: [("month", notice.subject.key)])
            } else { nil }
    }

    func write(to html: inout HTML) {
        html.li(class: "line-row notice-line") { html in
            html.div { html in
                html.p(class: "notice-text") { html in
                    if isNew { html.span("新", class: "tag info") }
                    html.text(sentence)
                }
                html.p(at)
            }
            if let link { html.a("查看", href: link, class: "button", .label("查看：\(sentence)")) }
        }
    }
}
