import Disclosure

/// The form for a request: what is wanted, by whom, how it is to be given. Everything works without a script.
struct AskingFormView: HTMLView {
    /// A field that nobody sees and only programs fill in.
    static let honeyField = "homepage"

    let agency: AskedAgency
    let token: String
    var form = AskingForm()
    /// As it was sent; `nil` when it is opened.
    var sent: FileForm?
    var mistakes: [AskingMistake] = []
    /// Why it was not taken, beside what is wrong in fields.
    var refusal = ""
    /// What is public already; `nil` when nothing was looked for.
    var hits: [PublicHit]?

    func write(to html: inout HTML) {
        html.div(class: "asking") { html in
            html.h1("填写申请表")
            html.p("向\(agency.name)申请公开政府信息。不需要说明用途，也不需要注册。", class: "lead")
            if !problems.isEmpty || !refusal.isEmpty { summary(&html) }
            html.element("form", "asking-form", attributes) { html in
                hidden(&html)
                AskingItemsView(form: form, agency: agency, hits: hits, mistakes: mistakes).write(to: &html)
                AskingPersonView(form: form, sent: sent, mistakes: mistakes).write(to: &html)
                AskingWayView(form: form, sent: sent, mistakes: mistakes).write(to: &html)
                end(&html)
            }
            html.element("script", "", [.src(Asset.askingScript.link), Attribute("defer", nil)]) { _ in }
        }
    }

    private var attributes: [Attribute] {
        [
            .method("post"), .action(.asking(agency)), .id("asking"), Attribute("enctype", "multipart/form-data"),
            Attribute("novalidate", nil), Attribute("data-draft", "gongkai-request-\(agency.code)"),
            Attribute("data-fresh", sent == nil ? "1" : "0"), Attribute("data-work-bits", String(ProofOfWork.bits)),
            Attribute("data-look", Link("/request/look", query: [("agency", agency.code.rawValue)]).address),
        ]
    }

    /// Hidden fields stand first: they are read before the first file is.
    private func hidden(_ html: inout HTML) {
        html.input(.type("hidden"), .name(FormToken.field), .value(token))
        html.input(.type("hidden"), .name("work"), .id("work"))
        // Enter in a line of text presses the first button of a form: it sends, and does not add or look.
        html.button("提交", class: "quiet", .type("submit"), .tabindex(-1), .hiddenFromReaders)
        html.div(class: "asking-more", .hiddenFromReaders) { html in
            html.label(.for(Self.honeyField)) { $0.text("请不要填写这一格") }
            html.input(
                .type("text"),
                .name(Self.honeyField),
                .id(Self.honeyField),
                .tabindex(-1),
                Attribute("autocomplete", "off")
            )
        }
    }

    /// At the field, and once over the form with a link to each.
    private var problems: [AskingMistake] {
        mistakes + (sent?.refused ?? []).map { AskingMistake($0.field, $0.sentence) }
    }

    private func summary(_ html: inout HTML) {
        html.div(class: "refusal", .role("alert"), .id("problems"), .tabindex(-1)) { html in
            html.p(class: "refusal-title") { $0.strong(refusal.isEmpty ? "有 \(problems.count) 处需要改" : "还没有提交") }
            if !refusal.isEmpty { html.p(refusal) }
            html.ul { html in
                for problem in problems {
                    html.li { $0.a(problem.sentence, href: "#\(fragment: problem.field)") }
                }
            }
            if !problems.isEmpty { html.p("您填写的内容都在，改好后再提交一次。") }
        }
    }

    private func end(_ html: inout HTML) {
        html.div(class: "asking-end") { html in
            html.p("提交后立即得到申请编号和查询码，凭查询码随时查看办理进度、下载答复。", class: "hint")
            html.div(class: "form-actions") { html in
                html.button("提交申请", class: "button primary", .type("submit"))
                html.a("返回指南", href: .guide(agency), class: "button plain")
            }
            html.div(class: "draft-bar", .id("draft"), Attribute("hidden", nil)) { html in
                html.span(class: "draft-word", .role("status")) { _ in }
                html.button("清除草稿", class: "button small", .type("button"), .id("draft-clear"))
            }
        }
    }
}

extension Link {
    static func guide(_ agency: AskedAgency) -> Link {
        agency.isOneOfSeveral ? Link("/request", query: [("agency", agency.code.rawValue)]) : "/request"
    }

    static func asking(_ agency: AskedAgency) -> Link {
        agency.isOneOfSeveral ? Link("/request/new", query: [("agency", agency.code.rawValue)]) : "/request/new"
    }
}
