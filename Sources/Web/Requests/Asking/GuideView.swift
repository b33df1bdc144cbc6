import Disclosure

/// 依申请公开指南 (R 12) in plain words, from the settings of the agency: what, who, how, how long, how much.
struct GuideView: HTMLView {
    let agency: AskedAgency
    /// What was looked for, and what was found.
    var looked = ""
    var hits: [PublicHit]?

    private func text(_ key: SettingKey) -> String { agency.profile.text(key) }

    func write(to html: inout HTML) {
        html.div(class: "guide") { html in
            html.h1("申请公开政府信息")
            html.p("\(agency.name)没有主动公开的政府信息，任何人都可以申请获取。不需要说明用途，不需要注册。", class: "lead")
            html.p(class: "actions") { html in
                html.a("在网上申请", href: .asking(agency), class: "button primary")
                html.a("查询进度", href: "/request/status", class: "button")
                html.a("答复目录", href: "/request/log", class: "button")
                html.a("统计", href: "/request/statistics", class: "button")
                if agency.isOneOfSeveral { html.a("向其他机关申请", href: "/request/agencies", class: "button") }
            }
            look(&html)
            html.div(class: "guide-parts") { html in
                about(&html)
                how(&html)
                FeeGuideView().write(to: &html)
                ways(&html)
                remedy(&html)
            }
        }
    }

    private func look(_ html: inout HTML) {
        html.section(class: "card guide-look", .aria("aria-labelledby", "guide-look")) { html in
            html.h2("先查一查：也许已经公开", .id("guide-look"))
            html.form(class: "search", .method("get"), .action("/request"), .role("search")) { html in
                if agency.isOneOfSeveral {
                    html.input(.type("hidden"), .name("agency"), .value(agency.code.rawValue))
                }
                html.input(
                    .type("search"),
                    .name("q"),
                    .value(looked),
                    .label("要找的信息"),
                    .placeholder("例如“2025 年度部门决算”"),
                    Attribute("maxlength", "100")
                )
                html.button("查找", .type("submit"))
            }
            if let hits { html.div(class: "look") { $0.view(LookView(hits: hits)) } }
        }
    }

    private func about(_ html: inout HTML) {
        part("可以申请什么", "guide-what", &html) { html in
            html.p("本机关在履行行政管理职能过程中制作或者获取、以一定形式记录保存的信息。")
            html.p("咨询、投诉、信访、举报，要求本机关制作、加工信息，查阅自己案件的卷宗，不按申请公开办理，会告知您该走的渠道。")
        }
        part("谁可以申请", "guide-who", &html) { html in
            html.p("公民、法人和其他组织都可以。阅读、视听有困难的，本机关提供帮助；书写确有困难的，可以当面口头提出，由工作人员代填。")
        }
    }

    private func how(_ html: inout HTML) {
        part("要写清什么", "guide-how", &html) { html in
            html.ul(class: "plain-list") { html in
                html.li("您是谁：姓名或者名称、身份证明、联系方式")
                html.li("要什么：信息的名称、文号，或者便于查找的其他特征")
                html.li("怎样给：希望得到的形式和途径")
            }
        }
        part("多久答复", "guide-when", &html) { html in
            html.ul(class: "plain-list") { html in
                html.li("能当场答复的当场答复；不能的，自收到申请之日起 20 个工作日内答复")
                html.li("需要延长的，经负责人同意并告知您，最多再延长 20 个工作日")
                html.li("内容不明确的，7 个工作日内一次性告知补正；补正、征求第三方意见的时间不计算在内")
                html.li("在网上提交的，以双方确认之日为收到申请之日，本机关最迟在提交后的 \(agency.policy.confirmationDays) 个工作日内确认")
            }
        }
    }

    private func ways(_ html: inout HTML) {
        part("其他申请途径", "guide-ways", &html) { html in
            html.p("当面提交、邮寄、传真都可以。邮寄请在信封注明“政府信息公开申请”。")
            html.element("dl", "facts") { html in
                fact("受理机构", text(.office), &html)
                fact("地址", text(.address), &html)
                fact("邮政编码", text(.postcode), &html)
                fact("办公时间", text(.officeHours), &html)
                fact("电话", agency.profile.list(.phones).joined(separator: "、"), &html)
                fact("传真", text(.fax), &html)
                fact("电子邮箱（仅供咨询）", text(.email), &html)
            }
        }
    }

    private func remedy(_ html: inout HTML) {
        part("不服怎么办", "guide-remedy", &html) { html in
            html.p("认为答复侵犯了合法权益，或者逾期没有得到答复的，可以依法申请行政复议或者提起行政诉讼，也可以向上一级政府信息公开工作主管部门投诉、举报。")
            html.element("dl", "facts") { html in
                fact("行政复议机关", text(.reconsiderationAuthority), &html)
                fact("复议机关地址", text(.reconsiderationAddress), &html)
                fact("管辖法院", text(.court), &html)
            }
        }
    }

    private func fact(_ name: String, _ value: String, _ html: inout HTML) {
        guard !value.isEmpty else { return }
        html.div { html in
            html.dt(name)
            html.dd(value)
        }
    }

    private func part(_ title: String, _ id: String, _ html: inout HTML, content: HTML.Content) {
        html.section(class: "guide-part", .aria("aria-labelledby", id)) { html in
            html.h2(title, .id(id))
            content(&html)
        }
    }
}

/// 收费: both tariffs of 国办函〔2020〕109号, from the figures that fees are computed with.
struct FeeGuideView: HTMLView {
    func write(to html: inout HTML) {
        html.section(class: "guide-part", .aria("aria-labelledby", "guide-fee")) { html in
            html.h2("收不收费", .id("guide-fee"))
            html.p("一般不收费。申请的数量、频次明显超过合理范围的，可以收取信息处理费，按件或者按量只用一种（国办函〔2020〕109号）。收费前会书面通知您。")
            html.div(class: "guide-tables") { html in
                table(
                    "按件计收（同一申请人一个自然月内）",
                    "件数",
                    [
                        ("第 1 至 10 件", Fee.perRequest(ordinal: 10)), ("第 11 至 30 件", Fee.perRequest(ordinal: 30)),
                        ("第 31 至 40 件", Fee.perRequest(ordinal: 40)), ("第 41 至 50 件", Fee.perRequest(ordinal: 50)),
                    ],
                    "每件",
                    "以后每 10 件一档，每件再加 \(Fee.chinese(fen: Fee.perRequest(ordinal: 41) - Fee.perRequest(ordinal: 31)))。",
                    &html
                )
                table(
                    "按量计收（一件申请的页数，A4 单面）",
                    "页数",
                    [
                        ("第 1 至 30 页", Self.page(30)), ("第 31 至 100 页", Self.page(100)),
                        ("第 101 至 200 页", Self.page(200)), ("第 201 页起", Self.page(201)),
                    ],
                    "每页",
                    "各档分别计算后相加。",
                    &html
                )
            }
        }
    }

    /// What the n-th page costs.
    private static func page(_ number: Int) -> Int { Fee.perPage(pages: number) - Fee.perPage(pages: number - 1) }

    private func table(
        _ title: String,
        _ head: String,
        _ rows: [(String, Int)],
        _ unit: String,
        _ note: String,
        _ html: inout HTML
    ) {
        html.div { html in
            html.table(class: "guide-table") { html in
                html.caption(title)
                html.tr { html in
                    html.th(head, .scope("col"))
                    html.th(unit, .scope("col"))
                }
                for (name, fen) in rows {
                    html.tr { html in
                        html.th(name, .scope("row"))
                        html.td(fen == 0 ? "不收费" : Fee.chinese(fen: fen))
                    }
                }
            }
            html.p(note, class: "note")
        }
    }
}

/// Several agencies, of which one is chosen.
struct AgencyChoiceView: HTMLView {
    let agencies: [(code: AgencyCode, name: String)]

    func write(to html: inout HTML) {
        html.div(class: "guide") { html in
            html.h1("向哪个机关申请")
            html.p("请选择制作这份信息的机关；从别处获取、由它保存的信息，也可以向它申请。选错了，收到申请的机关会告诉您该找谁。", class: "lead")
            html.ul(class: "agency-choice") { html in
                for agency in agencies {
                    html.li { $0.a(agency.name, href: Link("/request", query: [("agency", agency.code.rawValue)])) }
                }
            }
        }
    }
}

/// A site without an office, or one that nobody set up yet.
struct NoAskingView: HTMLView {
    func write(to html: inout HTML) {
        html.section(class: "empty") { html in
            html.h1("还没有开通网上申请")
            html.p("本站还没有机关开通网上申请。政府信息公开申请也可以当面提交或者邮寄给有关机关的政府信息公开工作机构。")
            html.p(class: "actions") { $0.a("回到首页", href: "/", class: "button primary") }
        }
    }
}
