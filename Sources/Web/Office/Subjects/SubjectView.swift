import Disclosure
import LegalClock

/// One subject: where it stands and why, what may be done next, what was done.
struct SubjectView: HTMLView {
    private let found: FoundSubject
    private let due: DueWords
    private let waiting: String
    private let handler: String
    private let starter: String
    private let steps: [(title: String, link: Link)]
    private let blocked: [StepOffer]
    private let timeline: Timeline
    private let isDone: Bool
    /// What is particular to its kind, between what may be done and what was done.
    var middle: (any HTMLView)?
    /// Beneath what was done.
    var end: (any HTMLView)?

    init(_ found: FoundSubject, offers: [StepOffer], visit: OfficeVisit, names: Names, isDone: Bool) {
        self.found = found
        self.isDone = isDone
        due = DueWords(found.desk, on: visit.today, in: visit.calendar)
        waiting = names.words(found.desk.waiting)
        handler = found.desk.handler.map { names[$0] } ?? "还没有"
        starter =
            (found.desk.starter ?? found.acts.first?.authority.account).map { names[$0] }
            ?? (found.acts.first?.authority.role ?? .applicant).name
        let forms = StepForm.of(found.id.kind)
        steps = offers.filter { $0.refusal == nil }.compactMap { offer in
            forms.first { $0.step == offer.step }.map { (offer.title, $0.link(found.id)) }
        }
        blocked = offers.filter { $0.refusal != nil }
        timeline = Timeline(found.acts, names: names, newest: isDone)
    }

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in
                html.li { $0.a(found.entry.title, href: OfficePlace.list(found.id.kind).link) }
                html.li(found.id.key)
            }
        }
        html.div(class: "subject-head") { html in
            html.h1(found.desk.title)
            html.p(class: "subject-state") { html in
                html.due(due)
                html.strong(found.desk.state)
                if !waiting.isEmpty { html.text(" · " + waiting) }
            }
        }
        if isDone {
            html.p("已办理，并记入办理过程。", class: "notice done", .role("status"))
        }
        html.div(class: "columns") { html in
            html.div { html in
                next(&html)
                text(&html)
                if let middle { html.view(middle) }
                story(&html)
                if let end { html.view(end) }
            }
            html.aside(class: "facts card", .label("事项情况")) { facts(&$0) }
        }
    }

    private func next(_ html: inout HTML) {
        html.section(class: "next", .aria("aria-labelledby", "next")) { html in
            html.h2("下一步", .id("next"))
            if steps.isEmpty { html.p("现在没有要您办理的步骤。", class: "note-line") }
            html.p(class: "actions") { html in
                for (number, step) in steps.enumerated() {
                    let isNext = number == 0 && found.desk.isOpen
                    html.a(step.title, href: step.link, class: isNext ? "button primary" : "button")
                }
            }
            if !blocked.isEmpty { notNow(&html) }
        }
    }

    private func notNow(_ html: inout HTML) {
        html.details(class: "blocked") { html in
            html.summary("现在不能办的 \(blocked.count) 步，为什么")
            html.dl { html in
                for offer in blocked {
                    html.dt(offer.title)
                    html.dd { html in
                        html.text(offer.refusal?.sentence ?? "")
                        if let remedy = offer.refusal?.remedy, !remedy.isEmpty { html.text("谁能办：" + remedy) }
                    }
                }
            }
        }
    }

    private func text(_ html: inout HTML) {
        guard !found.desk.summary.isEmpty else { return }
        html.section(class: "subject-text") { html in
            html.h2("内容")
            html.p(found.desk.summary, class: "lines")
        }
    }

    private func story(_ html: inout HTML) {
        html.section(.aria("aria-labelledby", "story")) { html in
            html.h2("办理过程", .id("story"))
            html.view(timeline)
        }
    }

    private func facts(_ html: inout HTML) {
        html.dl { html in
            fact("编号", found.id.key, &html)
            fact("类别", found.entry.title, &html)
            fact("到期", due.reason, &html)
            fact("经办人", handler, &html)
            fact("发起人", starter, &html)
            if let first = found.acts.first { fact("开始", first.day.chinese, &html) }
            fact("记录", "\(found.acts.count) 条，不能修改", &html)
        }
    }

    private func fact(_ name: String, _ value: String, _ html: inout HTML) {
        html.div { html in
            html.dt(name)
            html.dd(value)
        }
    }
}
