import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock

/// Lists of subjects, and the search over all of them.
///
///     GET  /office/lists/{kind}?text=&standing=&turn=&due=&sort=&page=
///     GET  /office/lists/{kind}/{file}        all that is chosen, as list.csv or list.xlsx
///     GET  /office/search?text=…              over every kind
///     GET  /office/search/{file}
///     POST /office/lists/{kind}/bulk/{step}   one step for several
struct ListPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/lists/{kind}", use: gate.page { visit in .page(try await page(visit)) })
        router.get("office/lists/{kind}/{file}", use: gate.page { visit in .response(try await file(visit)) })
        router.get("office/search", use: gate.page { visit in .page(try await page(visit)) })
        router.get("office/search/{file}", use: gate.page { visit in .response(try await file(visit)) })
        router.post("office/lists/{kind}/bulk/{step}", use: gate.form { try await takeAll($0, $1) })
    }

    private func list(_ visit: OfficeVisit) throws -> DeskList {
        guard let name = visit.parameters.get("kind") else {
            guard Permissions.mayTake(.readBusiness, visit.actor) else { throw Refused.notForYou }
            return try DeskList(kind: nil, visit.query())
        }
        let kind = SubjectKind(rawValue: name)
        guard SubjectCatalogue.entry(kind) != nil else { throw Refused.noSuchPage }
        try Sight.require(.list(kind), visit.actor)
        return try DeskList(kind: kind, visit.query())
    }

    private func page(_ visit: OfficeVisit) async throws -> OfficePage {
        let list = try list(visit)
        let query = list.query(for: visit.actor, on: visit.today)
        let isAsked = list.kind != nil || list.isNarrow
        let found = isAsked ? try await office.ledger.page(query) : DeskPage(rows: [], count: DeskCount(0))
        let names = try await office.names(found.rows)
        let bulk = try await bulkSteps(list, visit)
        let view = ListView(list, found, names: names, visit: visit, bulk: bulk)
        return OfficePage(view.title, list.kind.map { .list($0) } ?? .search, view: view)
    }

    private func bulkSteps(_ list: DeskList, _ visit: OfficeVisit) async throws -> [BulkStep] {
        let forms = list.kind.map { StepForm.bulk($0, visit.actor) } ?? []
        guard !forms.isEmpty else { return [] }
        let setting = try await office.stepSetting(visit)
        var steps: [BulkStep] = []
        for form in forms { steps.append(BulkStep(form: form, fields: try await form.fields(setting))) }
        return steps
    }

    private func file(_ visit: OfficeVisit) async throws -> Response {
        let list = try list(visit)
        let name = try visit.parameter("file")
        guard name == "list.csv" || name == "list.xlsx" else { throw Refused.noSuchPage }
        let rows = try await all(list, visit)
        let table = ListTable(rows, names: try await office.names(rows), on: visit.today, in: visit.calendar)
        let title = list.kind.flatMap { SubjectCatalogue.entry($0)?.title } ?? "查找结果"
        return try OfficeFile.response(table, title: "\(title)\(visit.today)", isSheet: name == "list.xlsx")
    }

    /// Every row that is chosen, up to a number that a sheet is still handled with.
    private func all(_ list: DeskList, _ visit: OfficeVisit) async throws -> [DeskRow] {
        var query = list.query(for: visit.actor, on: visit.today)
        (query.offset, query.limit) = (0, 5_000)
        var rows: [DeskRow] = []
        while rows.count < ListTable.mostRows {
            let more = try await office.ledger.desk(query)
            rows += more
            guard more.count == query.limit else { break }
            query.offset += query.limit
        }
        return Array(rows.prefix(ListTable.mostRows))
    }

    // MARK: One step for several

    static let mostAtOnce = 100

    private func takeAll(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let kind = SubjectKind(rawValue: try visit.parameter("kind"))
        try Sight.require(.list(kind), visit.actor)
        let name = try visit.parameter("step")
        guard let step = StepForm.of(kind).first(where: { $0.isForSeveral && $0.name == name }) else {
            throw Refused.noSuchPage
        }
        _ = try Permissions.authority(for: step.step, visit.actor)
        let subjects = body.all("subject").prefix(Self.mostAtOnce).compactMap {
            SubjectID(rawValue: "\(kind.rawValue)/\($0)")
        }
        guard !subjects.isEmpty else {
            throw Refused(.unprocessableContent, "还没有选择事项。请在列表左边勾选，再\(step.title)。")
        }
        let setting = try await office.stepSetting(visit)
        let values = FormValues(body, of: try await step.fields(setting))
        var outcomes: [BulkView.Outcome] = []
        for subject in subjects {
            let request = StepRequest(
                ledger: office.ledger,
                actor: visit.actor,
                subject: subject,
                seen: nil,
                values: values,
                setting: setting
            )
            do {
                _ = try await step.take(request)
                outcomes.append(.init(subject: subject, refusal: nil))
            } catch let refusal as any Refusal {
                outcomes.append(.init(subject: subject, refusal: refusal.sentence))
            }
        }
        let view = BulkView(title: step.title, outcomes: outcomes, back: OfficePlace.list(kind).link)
        return .page(OfficePage(step.title, .list(kind), view: view))
    }
}

extension Office {
    func stepSetting(_ visit: OfficeVisit, found: FoundSubject? = nil) async throws -> StepSetting {
        let staff = Permissions.roles(for: .readBusiness)
        return StepSetting(
            actor: visit.actor,
            today: visit.today,
            calendar: visit.calendar,
            colleagues: try await access.colleagues(in: visit.agency, having: staff),
            profile: try await agencies.profile(of: visit.agency)?.subject,
            ledger: ledger,
            stores: stores,
            found: found
        )
    }
}

/// A step for several, with the fields that are the same for all.
struct BulkStep: Sendable {
    let form: StepForm
    let fields: [FormField]
}

extension StepForm {
    static func bulk(_ kind: SubjectKind, _ actor: Actor) -> [StepForm] {
        of(kind).filter { $0.isForSeveral && Permissions.mayTake($0.step, actor) }
    }
}

/// What came of one step for several: each is its own act, so some may be done and others refused.
struct BulkView: HTMLView {
    struct Outcome: Sendable {
        let subject: SubjectID
        let refusal: String?
    }

    let title: String
    let outcomes: [Outcome]
    let back: Link

    func write(to html: inout HTML) {
        let done = outcomes.count { $0.refusal == nil }
        html.h1("\(title)：办成 \(done) 件" + (done < outcomes.count ? "，\(outcomes.count - done) 件没有办成" : ""))
        html.ul(class: "bulk-list") { html in
            for outcome in outcomes {
                html.li { html in
                    html.span(
                        outcome.refusal == nil ? "已办" : "未办",
                        class: outcome.refusal == nil ? "tag sound" : "tag error"
                    )
                    html.text(" ")
                    html.a(outcome.subject.key, href: .subject(outcome.subject))
                    if let refusal = outcome.refusal { html.text("：\(refusal)") }
                }
            }
        }
        html.p(class: "actions") { $0.a("回到列表", href: back, class: "button primary") }
    }
}
