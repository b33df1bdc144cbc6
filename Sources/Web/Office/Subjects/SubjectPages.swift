import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock

/// One page for each subject, and one for each step of it.
///
///     GET  /office/subjects/{kind}/{key}           what it is, what may be done, what was done
///     GET  /office/subjects/{kind}/{key}/{step}    the form of a step
///     POST /office/subjects/{kind}/{key}/{step}
///     GET  /office/new/{kind}/{step}               the form that begins one
///     POST /office/new/{kind}/{step}
struct SubjectPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/subjects/{kind}/{key}", use: gate.page { visit in .page(try await page(visit)) })
        router.get("office/subjects/{kind}/{key}/{step}", use: gate.page { visit in .page(try await form(visit)) })
        router.post(
            "office/subjects/{kind}/{key}/{step}",
            use: gate.form(files: { Self.files($0) }) { try await take($0, $1, $2) }
        )
        router.get("office/new/{kind}/{step}", use: gate.page { visit in .page(try await form(visit)) })
        router.post(
            "office/new/{kind}/{step}",
            use: gate.form(files: { Self.files($0) }) { try await take($0, $1, $2) }
        )
    }

    // MARK: The page

    private func page(_ visit: OfficeVisit) async throws -> OfficePage {
        let found = try await found(visit)
        let rest = try found.entry.offers(found.id, found.acts, visit.actor, visit.today)
        let isDone = try visit.query()["done"] == "1"
        if found.id.kind == DisclosureRequest.kind {
            let view = try await CasePages(office: office).view(found, rest, visit, isDone: isDone)
            return OfficePage(found.desk.title, .list(found.id.kind), view: view)
        }
        let view = SubjectView(
            found,
            offers: rest,
            visit: visit,
            names: try await office.names([], found.acts),
            isDone: isDone
        )
        return OfficePage(found.desk.title, .list(found.id.kind), view: view)
    }

    /// - Throws: 404 for what is not there, 403 for kinds this person does not see.
    private func found(_ visit: OfficeVisit) async throws -> FoundSubject {
        let id = try subject(visit)
        guard let entry = SubjectCatalogue.entry(id.kind) else { throw Refused.noSuchPage }
        try Sight.require(.list(id.kind), visit.actor)
        let acts = try await office.ledger.acts(of: id, in: visit.agency)
        guard !acts.isEmpty, let desk = try entry.derive(id, acts).desk else {
            throw Refused(.notFound, "没有这件事，可能不属于您的单位，也可能地址写错了。")
        }
        return FoundSubject(id: id, entry: entry, acts: acts, desk: desk)
    }

    private func subject(_ visit: OfficeVisit) throws(Refused) -> SubjectID {
        guard let id = SubjectID(rawValue: "\(try visit.parameter("kind"))/\(try visit.parameter("key"))") else {
            throw .noSuchPage
        }
        return id
    }

    // MARK: The steps

    /// Of the step in the address.
    private static func files(_ parameters: Parameters) -> [FileField] {
        let (kind, name) = (parameters.get("kind") ?? "", parameters.get("step") ?? "")
        let forms = StepForm.of(SubjectKind(rawValue: kind))
        let target: StepForm.Target = parameters.get("key") == nil ? .new : .existing
        return forms.first { $0.target == target && $0.name == name }?.files ?? []
    }

    private func stepForm(_ visit: OfficeVisit) throws -> StepForm {
        let kind = SubjectKind(rawValue: try visit.parameter("kind"))
        let name = try visit.parameter("step")
        let target: StepForm.Target = visit.parameters.get("key") == nil ? .new : .existing
        let forms = StepForm.of(kind).filter { $0.target == target }
        guard let form = forms.first(where: { $0.name == name }) else { throw Refused.noSuchPage }
        return form
    }

    /// The form as it is opened: with what was typed before and not sent.
    private func form(_ visit: OfficeVisit) async throws -> OfficePage {
        let step = try stepForm(visit)
        // Said before anybody fills in a form that cannot be sent.
        _ = try Permissions.authority(for: step.step, visit.actor)
        var setting = try await setting(visit, step)
        setting.asked = FormValues(all: try visit.query())
        let draft = try await draft(at: visit, asked: setting.asked)
        // What was typed decides about the fields, as it did when it was typed.
        if let draft, let body = try? Query(encoded: draft.body) { setting.asked = FormValues(all: body) }
        var fields = try await step.fields(setting)
        if let draft, !step.files.isEmpty { fields.hold(try await held(draft, step, visit)) }
        var view = try await StepFormView(step, fields: fields, setting: setting, visit: visit)
        if let draft { view.restore(draft) }
        return try await page(view, visit)
    }

    /// Files that came in before, if they are still there and still this person's.
    private func held(_ draft: Draft, _ step: StepForm, _ visit: OfficeVisit) async throws -> HeldFiles? {
        guard let stores = office.stores, let body = try? Query(encoded: draft.body) else { return nil }
        let holder = FileHolder(agency: visit.agency, account: visit.account)
        var held: [HeldFile] = []
        for field in step.files {
            for name in body.all(field.keptName).prefix(field.kind.mostPerSubject) {
                guard let id = holder.file(named: name, in: field),
                    let file = try await stores.files.file(id, of: visit.agency), holder.owns(file, of: field.kind)
                else { continue }
                held.append(HeldFile(field: field.name, file: file))
            }
        }
        return held.isEmpty ? nil : HeldFiles(held: held, holder: holder)
    }

    /// Not that of another item: `?item=2` asks for a form of its own.
    private func draft(at visit: OfficeVisit, asked: FormValues) async throws -> Draft? {
        guard let draft = try await office.drafts.draft(at: visit.request.uri.path, of: visit.account),
            let body = try? Query(encoded: draft.body)
        else { return nil }
        return asked.names.allSatisfy { body.all($0) == asked.all($0) } ? draft : nil
    }

    private func page(
        _ view: StepFormView,
        _ visit: OfficeVisit,
        status: HTTPResponse.Status = .ok
    ) async throws -> OfficePage {
        var view = view
        let acts = view.changes + (view.found?.acts ?? [])
        view.names = try await office.names([], acts)
        let title = view.found.map { "\(view.step.title) · \($0.desk.title)" } ?? view.step.title
        return OfficePage(title, .list(view.step.kind), status: status, view: view)
    }

    /// Done, or the form again with all that was typed and what is wrong.
    private func take(_ visit: OfficeVisit, _ body: Query, _ sent: FileForm?) async throws -> OfficeAnswer {
        let step = try stepForm(visit)
        _ = try Permissions.authority(for: step.step, visit.actor)
        var setting = try await setting(visit, step)
        setting.asked = FormValues(all: body)
        var fields = try await step.fields(setting)
        let held = sent.map { HeldFiles($0) }
        fields.hold(held)
        let values = FormValues(body, of: fields)
        let pressed = fields.first { $0.isPress && !body[$0.name].isEmpty }?.name
        if let pressed = pressed ?? step.preview.flatMap({ $0.isSeen(fields, values) ? nil : StepPreview.press }) {
            return .page(try await revised(step, pressed, values, setting, held, visit))
        }
        let request = StepRequest(
            ledger: office.ledger,
            actor: visit.actor,
            subject: step.target == .existing ? try subject(visit) : nil,
            seen: Int(body["seen"]),
            values: values,
            setting: setting,
            held: held?.held ?? []
        )
        do {
            if let refused = held?.refused.first { throw FieldRefusal(refused.field, "有文件没有收下，其余的已经收到。") }
            let id = try await step.take(request)
            try await office.drafts.discard(visit.request.uri.path, of: visit.account)
            return .on(Link(.subject(id), query: [("done", "1")]))
        } catch let refusal as any Refusal where !refusal.isAboutNothing {
            if setting.found != nil { setting.found = try await found(visit) }
            var view = try await StepFormView(step, fields: fields, setting: setting, visit: visit)
            view.values = values
            view.refuse(refusal)
            return .page(try await page(view, visit, status: refusal.status))
        }
    }

    /// The form again, after a button that records nothing.
    private func revised(
        _ step: StepForm,
        _ pressed: String,
        _ values: FormValues,
        _ setting: StepSetting,
        _ held: HeldFiles?,
        _ visit: OfficeVisit
    ) async throws -> OfficePage {
        var (values, setting) = (values, setting)
        try await step.revise(pressed, &values, setting)
        setting.asked = values
        var fields = try await step.fields(setting)
        fields.hold(held)
        return try await page(StepFormView(step, fields: fields, setting: setting, visit: visit), visit)
    }

    private func setting(_ visit: OfficeVisit, _ step: StepForm) async throws -> StepSetting {
        try await office.stepSetting(visit, found: step.target == .existing ? try await found(visit) : nil)
    }
}

extension [FormField] {
    /// With what came in before.
    fileprivate mutating func hold(_ held: HeldFiles?) {
        guard let held else { return }
        for index in indices where self[index].isForFiles { self[index].held = held }
    }
}

/// A subject with all that was done about it.
struct FoundSubject: Sendable {
    let id: SubjectID
    let entry: SubjectEntry
    let acts: [Act]
    let desk: DeskEntry
}

extension Refusal {
    /// There is no form to show it at: the role forbids it, or there is no such subject.
    var isAboutNothing: Bool {
        self as? LedgerRefusal == .noSuchSubject || isForbidden
    }

    var status: HTTPResponse.Status {
        switch self as? LedgerRefusal {
        case .changedMeanwhile: .conflict
        case .noSuchSubject: .notFound
        case .clockIsBehind: .serviceUnavailable
        default: isForbidden ? .forbidden : .unprocessableContent
        }
    }
}
