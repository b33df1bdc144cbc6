import Disclosure

/// 类似的申请, with the numbers of the same applicant: for the officer's judgement.
struct LikeCasesView: HTMLView {
    private let found: LikeCases.Found
    private let mayLink: Link?
    private let id: SubjectID

    init(_ found: LikeCases.Found, of id: SubjectID, mayLink: Link?) {
        self.found = found
        self.id = id
        self.mayLink = mayLink
    }

    func write(to html: inout HTML) {
        guard !found.likes.isEmpty || found.ofApplicant > 1 else { return }
        html.section(class: "likes", .aria("aria-labelledby", "likes")) { html in
            html.h2("类似的申请", .id("likes"))
            if found.ofApplicant > 1 {
                html.p("同一申请人向本机关共提出过 \(found.ofApplicant) 件申请（按姓名和证件、电话或者邮箱认定）。", class: "note-line")
            }
            if !found.hint.isEmpty { html.p(found.hint, class: "notice") }
            if !found.earlier.isEmpty {
                html.details(class: "blocked") { html in
                    html.summary("其他 \(found.earlier.count) 件")
                    html.ul(class: "file-list") { html in
                        for other in found.earlier {
                            html.li { $0.a("\(other.id.key) \(other.title)", href: .subject(other.id)) }
                        }
                    }
                }
            }
            guard !found.likes.isEmpty else { return }
            html.ul(class: "desk-rows") { html in
                for like in found.likes { html.li(class: "line-row") { write(like, &$0) } }
            }
            html.p("相似程度按文字计算，只供参考；是否重复申请由工作人员判断（条例第三十六条第六项）。", class: "hint")
        }
    }

    private func write(_ like: LikeCases.Like, _ html: inout HTML) {
        html.div { html in
            html.h3 { $0.a(like.row.entry.title, href: .subject(like.row.subject)) }
            let who = like.isSameApplicant ? "同一申请人" : "其他申请人"
            html.p("\(like.row.subject.key) · \(who) · 文字相似 \(like.permille / 10)% · \(like.row.entry.state)")
            if !like.answer.isEmpty { html.p("当时的答复：" + like.answer) }
        }
        if let mayLink {
            html.a(
                "关联",
                href: Link(mayLink, query: [("request", like.row.subject.key)]),
                class: "button small",
                .label("与 \(like.row.subject.key) 关联")
            )
        }
    }
}
