import Disclosure
import LegalClock

/// The page of a request, which leads through the case: where it stands and why, what is missing, what comes next, what
/// the law says here, what was asked and drafted, what was done.
struct CaseView: HTMLView {
    private let request: DisclosureRequest
    private let found: FoundSubject
    private let facts: CaseFacts
    private let steps: CaseSteps
    private let checks: CaseChecks
    private let due: DueWords
    private let waiting: String
    private let derivation: String
    private let calendar: DerivationView?
    private let findings: [RequestFinding]
    private let timeline: Timeline
    private let side: CaseSide
    private let isDone: Bool

    init(
        _ request: DisclosureRequest,
        _ found: FoundSubject,
        _ facts: CaseFacts,
        offers: [StepOffer],
        visit: OfficeVisit,
        names: Names,
        isDone: Bool
    ) {
        self.request = request
        self.found = found
        self.facts = facts
        self.isDone = isDone
        steps = CaseSteps(request, offers, visit.actor)
        checks = CaseChecks(request, offers, visit.actor)
        due = DueWords(found.desk, on: visit.today, in: visit.calendar)
        waiting = names.words(found.desk.waiting)
        let days = request.clock?.derivation(in: visit.calendar)
        derivation = days?.summary ?? ""
        calendar = days.map { DerivationView($0, title: "逐日推算", today: visit.today) }
        findings = request.findings(on: visit.today)
        timeline = Timeline(found.acts, names: names, newest: isDone)
        side = CaseSide(request, facts, visit: visit, names: names)
    }

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in
                html.li { $0.a(found.entry.title, href: OfficePlace.list(found.id.kind).link) }
                html.li(found.id.key)
            }
        }
        head(&html)
        if isDone { html.p("已办理，并记入办理过程。", class: "notice done", .role("status")) }
        html.div(class: "columns") { html in
            html.div(class: "case") { html in
                if !findings.isEmpty { write(findings, &html) }
                html.view(CaseNextView(steps: steps))
                if !checks.lines.isEmpty { write(checks, &html) }
                html.view(CaseItemsView(request))
                html.view(CaseDealingsView(request))
                if let letters = facts.letters { write(letters, &html) }
                if let reviews = facts.reviews { html.view(reviews) }
                html.view(CaseFilesView(facts.files.filter { $0.kind != .letter }))
                html.view(LikeCasesView(facts.likes, of: request.id, mayLink: steps.link(.linkRequest, of: request.id)))
                story(&html)
                if let told = facts.told { html.view(told) }
            }
            html.div(class: "case-side") { html in
                html.view(side)
                if let log = facts.log { html.view(log) }
                html.aside(class: "facts card", .label("法律要点")) { $0.view(LawView(law)) }
            }
        }
    }

    /// Of the state, and of what is drafted.
    private var law: [LawPoint] {
        let drafted = request.state.isOpen ? request.items.compactMap { request.drafts[$0.number]?.decision } : []
        return (request.state.law + drafted.flatMap(\.law)).reduce(into: []) { points, point in
            if !points.contains(point) { points.append(point) }
        }
    }

    private func head(_ html: inout HTML) {
        html.div(class: "subject-head") { html in
            html.h1(found.desk.title)
            html.p(class: "subject-state") { html in
                html.due(due)
                html.strong(found.desk.state)
                if !waiting.isEmpty { html.text(" · " + waiting) }
                if request.takenOver != nil { html.span("由原有台账导入", class: "tag") }
            }
            html.div(class: "case-due") { html in
                html.p { html in
                    html.strong(dueTitle)
                    html.text(dueText)
                }
                if !derivation.isEmpty, request.state.isOpen { html.p(derivation, class: "hint") }
            }
            if let calendar {
                html.details(class: "blocked") { html in
                    html.summary("这个日期怎么算的")
                    html.view(calendar)
                }
            }
        }
    }

    private var dueTitle: String { request.state.clock == .running ? "答复期限 " : "" }

    private var dueText: String {
        let pause = request.state.pause
        if !pause.isEmpty {
            return pause + (request.nextDue.map { "，\($0)前" } ?? "") + "。"
        }
        guard request.state.isOpen else { return request.isInTime.map { $0 ? "按期答复。" : "逾期答复。" } ?? "已经办结。" }
        return request.due.map { "\($0)。\(due.tag)。" } ?? "还没有确定。"
    }

    private func write(_ findings: [RequestFinding], _ html: inout HTML) {
        html.section(class: "case-findings notice", .aria("aria-labelledby", "findings")) { html in
            html.h2("发现的问题", .id("findings"))
            html.ul { html in
                for finding in findings {
                    html.li { html in
                        html.span(finding.kind.rawValue, class: "tag error")
                        html.text(" " + finding.message)
                    }
                }
            }
        }
    }

    private func write(_ checks: CaseChecks, _ html: inout HTML) {
        html.section(class: "case-checks", .aria("aria-labelledby", "checks")) { html in
            html.h2("签发前还缺 \(checks.lines.count) 项", .id("checks"))
            html.ul(class: "check-list") { html in
                for line in checks.lines {
                    html.li { html in
                        html.span(line.sentence)
                        if let link = line.link {
                            html.a(line.title, href: link, class: "button small")
                        } else if line.who.isEmpty {
                            html.span("以后办理：\(line.title)", class: "note-line")
                        } else {
                            html.span(
                                line.title.isEmpty ? line.who : "由\(line.who)办理：\(line.title)",
                                class: "note-line"
                            )
                        }
                    }
                }
            }
        }
    }

    private func write(_ letters: CaseLettersView, _ html: inout HTML) {
        html.section(class: "case-letters", .aria("aria-labelledby", "letters")) { html in
            html.h2("文书", .id("letters"))
            html.view(letters)
            html.p { $0.a("另外制发、打印表格", href: "/office/requests/\(request.id.key)/letters") }
        }
    }

    private func story(_ html: inout HTML) {
        html.section(.aria("aria-labelledby", "story")) { html in
            html.h2("办理过程", .id("story"))
            html.view(timeline)
        }
    }
}
