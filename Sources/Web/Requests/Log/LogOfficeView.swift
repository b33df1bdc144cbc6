import Disclosure
import LegalClock

/// What is in the log, and what was answered and is not.
struct LogOfficeView: HTMLView {
    private let isOpen: Bool
    private let logged: [LogRow]
    private let count: Int
    private let answered: [CountedCase]

    init(isOpen: Bool, logged: [LogRow], count: Int, answered: [CountedCase]) {
        self.isOpen = isOpen
        self.logged = logged
        self.count = count
        let inside = Set(logged.map(\.key))
        self.answered = answered.filter { !inside.contains($0.id.key) }
    }

    func write(to html: inout HTML) {
        html.div(class: "desk-head") { html in
            html.h1("答复目录")
            if isOpen { html.div(class: "actions") { $0.a("看公开的目录", href: "/request/log", class: "button") } }
        }
        html.p("把已经答复的申请摘要公布，公众可以先查再问。摘要不能有申请人和第三方的信息。", class: "lead")
        if !isOpen {
            html.p(class: "notice") { html in
                html.text("本机关没有设立答复目录，公众看不到这里的内容。")
                html.a("在单位设置中设立", href: "/office/settings/publicity")
            }
        }
        part("目录里的（\(count) 件）", "logged", logged.map { ($0.key, $0.content.title, $0.content.outcome.name) }, &html)
        part(
            "最近答复、还没有列入的",
            "answered",
            answered.map { ($0.id.key, $0.title, $0.outcome?.name ?? "") },
            &html
        )
    }

    private func part(
        _ title: String,
        _ id: String,
        _ lines: [(key: String, title: String, outcome: String)],
        _ html: inout HTML
    ) {
        html.section(class: "desk-part", .aria("aria-labelledby", id)) { html in
            html.h2(title, .id(id))
            if lines.isEmpty { return html.p("没有。", class: "hint") }
            html.ul(class: "desk-rows") { html in
                for line in lines {
                    html.li(class: "line-row") { html in
                        html.span(class: "desk-what") { html in
                            html.a(line.title, href: "/office/log/\(line.key)")
                            html.span("　\(line.key) · \(line.outcome)", class: "hint")
                        }
                    }
                }
            }
        }
    }
}

/// The entry of one request: the applicant's words with what tells of persons marked, and the summary to publish.
struct LogOfficeEntryView: HTMLView {
    static let fields = [
        FormField("title", "申请事项", .line(longest: 60), hint: "一句话，不写申请人。"),
        FormField("summary", "摘要", .text(rows: 10), hint: "申请什么，怎么答复的，依据和理由；不写姓名、电话、证件号码和住址。"),
    ]
    static let reason = FormField("reason", "撤下的理由", .line(longest: 200))

    let request: DisclosureRequest
    let entry: LogEntry
    let seen: Int?
    let names: [String]
    let values: FormValues?
    let refusal: RefusalWords?
    let mayLog: Bool
    let mayUnlog: Bool
    let isOpen: Bool
    let token: String

    private var key: String { request.id.key }

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in
                html.li { $0.a("答复目录", href: "/office/log") }
                html.li { $0.a(key, href: .subject(request.id)) }
            }
        }
        html.h1(entry.content == nil ? "列入答复目录" : "答复目录中的摘要")
        html.p(class: "actions") { html in
            html.a("看这件申请的办理情况", href: .subject(request.id), class: "button small")
        }
        if entry.content != nil, isOpen { html.p("公众现在能看到这一件。", class: "notice") }
        original(&html)
        if mayLog { form(&html) } else { html.p("由公开工作人员列入目录。", class: "hint") }
        if entry.content != nil, mayUnlog { unlogForm(&html) }
    }

    /// The applicant's text as it came: what must go is marked.
    private func original(_ html: inout HTML) {
        html.section(class: "card", .aria("aria-labelledby", "original")) { html in
            html.h2("申请人的原文", .id("original"))
            html.p("标出的是电话、证件号码、邮箱和姓名，不能公开。程序只认得样子，请再通读一遍。", class: "hint")
            html.ol(class: "status-items") { html in
                for item in request.items { html.li(class: "lines") { write(item.description, &$0) } }
            }
        }
    }

    private func write(_ text: String, _ html: inout HTML) {
        let bytes = Array(text.utf8)
        var position = 0
        for trace in PersonalTrace.all(in: text, names: names) {
            html.text(utf8: bytes[position..<trace.range.lowerBound])
            html.mark(class: "error", .title(trace.kind.name)) { $0.text(utf8: bytes[trace.range]) }
            position = trace.range.upperBound
        }
        html.text(utf8: bytes[position...])
    }

    private func form(_ html: inout HTML) {
        html.view(
            OfficeForm(
                action: "/office/log/\(key)/log",
                token: token,
                fields: Self.fields,
                values: values ?? start,
                refusal: refusal,
                button: entry.content == nil ? "列入目录" : "改摘要",
                cancel: "/office/log"
            )
        )
    }

    /// What stands there now, or the applicant's words without what tells of persons, and how it was answered.
    private var start: FormValues {
        if let content = entry.content { return FormValues(["title": [content.title], "summary": [content.summary]]) }
        let asked = request.items.map { PersonalTrace.removed(from: $0.description, names: names) }
        let title = asked.first.map { Self.line($0) } ?? ""
        let outcome = request.outcome.map { "答复：\($0.name)。" } ?? ""
        return FormValues(["title": [title], "summary": [(asked + [outcome]).joined(separator: "\n")]])
    }

    private static func line(_ text: String) -> String {
        String(text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }).shortened(50)
    }

    private func unlogForm(_ html: inout HTML) {
        html.section(class: "card", .aria("aria-labelledby", "unlog")) { html in
            html.h2("撤下", .id("unlog"))
            html.p("撤下以后公众看不到；撤下的记录仍然保留。", class: "hint")
            html.view(
                OfficeForm(
                    action: "/office/log/\(key)/unlog",
                    token: token,
                    fields: [Self.reason],
                    button: "从目录撤下",
                    isPrimary: false,
                    key: "unlog"
                )
            )
        }
    }
}
