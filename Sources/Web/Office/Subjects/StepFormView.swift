import Disclosure
import LegalClock

/// The form of one step, under what it is about.
struct StepFormView: HTMLView {
    let step: StepForm
    let found: FoundSubject?
    let action: Link
    var values = FormValues()
    var names = Names()
    /// Acts that were added after the one who fills in the form looked.
    private(set) var changes: [Act] = []
    private let fields: [FormField]
    private let aside: (any HTMLView)?
    private let token: String
    private let due: DueWords?
    private var refusal: RefusalWords?
    private var restoredAt: Moment?

    init(_ step: StepForm, fields: [FormField], setting: StepSetting, visit: OfficeVisit) async throws {
        let found = setting.found
        self.step = step
        self.found = found
        self.fields = fields
        token = visit.token
        aside = try await step.aside(setting)
        values = FormValues(fields, asked: setting.asked)
        due = found.map { DueWords($0.desk, on: visit.today, in: visit.calendar) }
        action = found.map { step.link($0.id) } ?? step.newLink
    }

    mutating func refuse(_ refusal: any Refusal) {
        self.refusal = RefusalWords(refusal)
        if case .changedMeanwhile(let acts)? = refusal as? LedgerRefusal { changes = acts }
    }

    /// With what was done since the draft was begun.
    mutating func restore(_ draft: Draft) {
        guard let body = try? Query(encoded: draft.body) else { return }
        let kept = FormValues(body, of: fields)
        guard !kept.isBlank else { return }
        values = kept
        restoredAt = draft.keptAt
        if let seen = Int(body["seen"]), let found { changes = found.acts.filter { $0.ordinal > seen } }
    }

    func write(to html: inout HTML) {
        if let found {
            html.nav(class: "crumbs", .label("所在位置")) { html in
                html.ul(class: "crumbs") { html in
                    html.li { $0.a(found.entry.title, href: OfficePlace.list(found.id.kind).link) }
                    html.li { $0.a(found.desk.title.shortened(40), href: .subject(found.id)) }
                }
            }
        }
        html.h1(step.title)
        html.p(step.lead, class: "lead")
        if let found { about(found, &html) }
        if !changes.isEmpty { changed(&html) }
        guard let aside else { return form(&html) }
        html.div(class: "columns") { html in
            html.div { form(&$0) }
            html.aside(class: "facts card", .label("办理时参考")) { $0.view(aside) }
        }
    }

    private func form(_ html: inout HTML) {
        html.view(
            OfficeForm(
                action: action,
                token: token,
                fields: fields,
                values: values,
                refusal: refusal,
                button: step.preview.map { $0.isSeen(fields, values) ? $0.after : $0.before } ?? step.title,
                cancel: found.map { .subject($0.id) } ?? "/office",
                seen: found?.acts.last?.ordinal,
                restoredAt: restoredAt,
                keepsDrafts: true
            )
        )
    }

    private func about(_ found: FoundSubject, _ html: inout HTML) {
        html.div(class: "about card") { html in
            if let due { html.due(due) }
            html.div { html in
                html.h2(found.desk.title)
                if !found.desk.summary.isEmpty { html.p(found.desk.summary.shortened(200)) }
            }
        }
    }

    private func changed(_ html: inout HTML) {
        html.section(class: "changed notice", .aria("aria-labelledby", "changed")) { html in
            html.h2("这期间有人办理过", .id("changed"))
            html.view(Timeline(changes, names: names))
        }
    }
}
