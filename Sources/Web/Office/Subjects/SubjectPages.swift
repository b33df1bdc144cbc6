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
        router.post("office/subjects/{kind}/{key}/{step}", use: gate.form { try await take($0, $1) })
        router.get("office/new/{kind}/{step}", use: gate.page { visit in .page(try await form(visit)) })
        router.post("office/new/{kind}/{step}", use: gate.form { try await take($0, $1) })
    }

    // MARK: The page

    private func page(_ visit: OfficeVisit) async throws -> OfficePage {
        let found = try await found(visit)
        let rest = try found.entry.offers(found.id, found.acts, visit.actor, visit.today)
        let view = SubjectView(
            found,
            offers: rest,
            visit: visit,
            names: try await office.names([], found.acts),
            isDone: try visit.query()["done"] == "1"
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
        let found = step.target == .existing ? try await found(visit) : nil
        var view = StepFormView(step, setting: try await setting(visit), visit: visit, found: found)
        if let draft = try await office.drafts.draft(at: view.action.address, of: visit.account) {
            view.restore(draft)
        }
        return try await page(view, visit)
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
    private func take(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let step = try stepForm(visit)
        let setting = try await setting(visit)
        let values = FormValues(body, of: step.fields(setting))
        let subject = step.target == .existing ? try subject(visit) : nil
        let seen = Int(body["seen"])
        let request = StepRequest(
            ledger: office.ledger,
            actor: visit.actor,
            subject: subject,
            seen: seen,
            values: values,
            setting: setting
        )
        do {
            let id = try await step.take(request)
            try await office.drafts.discard(visit.request.uri.path, of: visit.account)
            return .on(Link(.subject(id), query: [("done", "1")]))
        } catch let refusal as any Refusal where !refusal.isAboutNothing {
            let found = step.target == .existing ? try await found(visit) : nil
            var view = StepFormView(step, setting: setting, visit: visit, found: found)
            view.values = values
            view.refuse(refusal)
            return .page(try await page(view, visit, status: refusal.status))
        }
    }

    private func setting(_ visit: OfficeVisit) async throws -> StepSetting { try await office.stepSetting(visit) }
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
        default: isForbidden ? .forbidden : .unprocessableContent
        }
    }
}
