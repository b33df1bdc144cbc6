import Disclosure
import LegalClock

/// The page of the own request: where it stands, until when and why, what may be done, how it went.
struct StatusView: HTMLView {
    private let number: String
    private let agency: String
    private let subject: String
    private let items: [RequestItem]
    private let head: StatusHead
    private let derivation: DerivationView?
    private let asked: StatusForm?
    private let offered: [StatusForm]
    private let course: PublicCourse
    private let letters: [IssuedLetter]
    private let makesPDF: Bool
    private let files: [KeptFile]
    private let law: StatusLaw
    private let formToken: String
    private let done: String?

    init(
        _ visit: StatusVisit,
        agency: String,
        course: PublicCourse,
        letters: [IssuedLetter],
        makesPDF: Bool,
        files: [KeptFile],
        done: String?
    ) {
        let request = visit.subject
        number = visit.id.key
        self.agency = agency
        items = request.items
        subject = request.items.first?.description.shortened(60) ?? ""
        head = StatusHead(request, on: visit.today, in: visit.calendar)
        derivation = request.clock.map { DerivationView($0.derivation(in: visit.calendar), today: visit.today) }
        let offered = StatusForm.offered(request, to: visit.actor, on: visit.today)
        asked = offered.first { $0.isAsked(request) }
        self.offered = offered
        self.course = course
        self.letters = letters.reversed()
        self.makesPDF = makesPDF
        self.files = files
        law = StatusLaw(request)
        formToken = visit.formToken
        self.done = done
    }

    func write(to html: inout HTML) {
        html.article(class: "status") { html in
            if let done { html.p(done, class: "notice done", .role("status")) }
            html.header(class: "status-head") { html in
                html.p(class: "status-number") { html in
                    html.text(number)
                    html.text(" · ")
                    html.text(subject)
                }
                html.h1 { html in
                    html.text(head.title)
                    if !head.day.isEmpty { html.span(head.day, class: "status-day") }
                }
                if !head.tags.isEmpty {
                    html.p(class: "status-tags") { html in
                        for tag in head.tags { html.span(tag.text, class: "tag \(tag.style)") }
                    }
                }
                if !head.lead.isEmpty { html.p(head.lead, class: "lead") }
                if let asked {
                    html.p(class: "actions") { $0.a(asked.title, href: asked.link, class: "button primary") }
                }
            }
            html.div(class: "columns") { html in
                html.div(class: "status-main") { html in
                    if !letters.isEmpty { letterList(&html) }
                    if !files.isEmpty { fileList(&html) }
                    if let derivation { html.view(derivation) }
                    courseList(&html)
                }
                html.div(class: "status-side") { html in
                    what(&html)
                    lawList(&html)
                    actions(&html)
                }
            }
        }
    }

    private func letterList(_ html: inout HTML) {
        html.section(class: "card", .aria("aria-labelledby", "letters")) { html in
            html.h2("给您的文书", .id("letters"))
            html.ul(class: "status-files") { html in
                for letter in letters {
                    html.li { html in
                        html.p { html in
                            html.strong(letter.kind.title)
                            html.span("　\(letter.number)　\(letter.issuedOn.chinese)", class: "hint")
                        }
                        if let day = letter.erasedOn {
                            html.p("个人信息已经删除，文书内容于\(day.chinese)销毁，不能再下载。", class: "hint")
                            return
                        }
                        html.p(class: "actions") { html in
                            let link: Link = "/request/status/letters/\(letter.key)"
                            let name = letter.number
                            html.a("下载", href: "\(link)/file", class: "button small", .label("下载\(name)"))
                            if makesPDF {
                                html.a("PDF", href: "\(link)/pdf", class: "button small", .label("\(name)的PDF"))
                            }
                            html.a("打开、打印", href: link, class: "button small", .label("打开\(name)"))
                        }
                    }
                }
            }
        }
    }

    private func fileList(_ html: inout HTML) {
        html.section(class: "card", .aria("aria-labelledby", "files")) { html in
            html.h2("公开给您的信息", .id("files"))
            html.ul(class: "status-files") { html in
                for file in files {
                    html.li { html in
                        html.a(file.name.text, href: "/request/status/files/\(file.id)")
                        html.span(fileSize(file.size), class: "hint")
                    }
                }
            }
        }
    }

    private func courseList(_ html: inout HTML) {
        html.section(class: "status-course", .aria("aria-labelledby", "course")) { html in
            html.h2("办理经过", .id("course"))
            html.ol { html in
                for line in course.lines {
                    html.li { html in
                        html.h3(line.title)
                        html.p { html in
                            html.time(line.day.chinese, .datetime(line.day.description))
                            if !line.text.isEmpty { html.text("　" + line.text) }
                        }
                    }
                }
            }
        }
    }

    private func what(_ html: inout HTML) {
        html.section(class: "card", .aria("aria-labelledby", "what")) { html in
            html.h2("申请的内容", .id("what"))
            html.p(agency, class: "hint")
            html.ol(class: "status-items") { html in
                for item in items { html.li(item.description, class: "lines") }
            }
        }
    }

    private func lawList(_ html: inout HTML) {
        html.section(class: "card", .aria("aria-labelledby", "law")) { html in
            html.h2("法律怎么规定", .id("law"))
            html.ul(class: "status-law") { html in
                for note in law.notes {
                    html.li { html in
                        html.text(note.words)
                        html.span("（\(note.article)）", class: "hint")
                    }
                }
            }
        }
    }

    private func actions(_ html: inout HTML) {
        html.section(class: "status-actions", .aria("aria-labelledby", "may")) { html in
            html.h2("您可以", .id("may"))
            html.p(class: "actions") { html in
                for form in offered where form.step != asked?.step {
                    html.a(form.title, href: form.link, class: "button")
                }
                if derivation != nil { html.a("逐日推算表（可打印）", href: "/request/status/days", class: "button") }
            }
            html.pressForm("退出查询", "/request/status/leave", formToken, class: "button plain")
            html.p("用别人的电脑或者手机查询的，看完请退出；两个小时以后会自动退出。", class: "hint")
        }
    }
}

/// The period day by day, as a table to print.
struct StatusDaysView: HTMLView {
    let number: String
    let derivation: DueDerivation
    let today: CivilDate

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in html.li { $0.a("办理进度", href: "/request/status") } }
        }
        html.h1("申请 \(number) 的\(derivation.limit.title)")
        html.p(derivation.summary, class: "lead")
        html.p("依据：\(derivation.limit.basis)。推算于\(today.chinese)。", class: "hint")
        html.view(DerivationTable(derivation))
    }
}
