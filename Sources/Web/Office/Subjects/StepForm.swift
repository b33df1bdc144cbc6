import Disclosure
import LegalClock

/// How a step of a subject is asked for on a page: what must be filled in, and the command it becomes.
///
/// A feature has its forms in its own folder and adds one line to ``all``; subject pages, new pages, drafts and the table
/// of who may do what come of them.
struct StepForm: Sendable {
    /// Beginning something new, or a step of what is there.
    enum Target: Sendable { case new, existing }

    let step: Step
    let kind: SubjectKind
    let target: Target
    /// On the button and over the form: 办结
    let title: String
    /// What happens then, in one sentence.
    let lead: String
    /// What must be filled in; what is known of the subject, and what the form was asked with, may change it.
    let fields: @Sendable (StepSetting) async throws -> [FormField]
    /// Fields in which files are chosen, whatever the form asks for otherwise: known before it is read.
    var files: [FileField] = []
    /// Lists offer it for all that is chosen there.
    var isForSeveral = false
    /// A button of the form was pressed that records nothing (``FormField/Kind/press``, by its name): the form is shown
    /// again, with these values.
    var revise: @Sendable (_ pressed: String, inout FormValues, StepSetting) async throws -> Void = { _, _, _ in }
    /// What helps to fill it in, beside the form: the text of the law, what was done before.
    var aside: @Sendable (StepSetting) async throws -> (any HTMLView)? = { _ in nil }
    /// What must be looked at before it can be done; `nil` for nothing.
    var preview: StepPreview?
    let take: @Sendable (StepRequest) async throws -> SubjectID

    /// Every feature adds its forms here.
    static let all: [StepForm] = [assignments, requests, letters, templates, reviews, recordCorrections].flatMap(\.self)

    static func of(_ kind: SubjectKind) -> [StepForm] { all.filter { $0.kind == kind } }

    /// In an address: `complete` of `assignment.complete`.
    var name: String {
        String(decoding: step.rawValue.utf8.drop { $0 != UInt8(ascii: ".") }.dropFirst(), as: UTF8.self)
    }

    /// What this actor may begin.
    static func beginning(_ actor: Actor) -> [StepForm] {
        all.filter { $0.target == .new && Permissions.mayTake($0.step, actor) }
    }

    var newLink: Link { "/office/new/\(kind.rawValue)/\(name)" }

    func link(_ id: SubjectID) -> Link { "\(Link.subject(id))/\(name)" }
}

/// A form that shows what will come of it first: a letter, before it goes out.
struct StepPreview: Sendable {
    /// A sending counts as this press while nothing was seen: ``StepForm/revise``.
    static let press = "preview"
    /// On the one button, before and after.
    let before: String
    let after: String
    /// Whether what these fields come to was seen as it is.
    let isSeen: @Sendable ([FormField], FormValues) -> Bool
}

/// What a form is made from.
struct StepSetting: Sendable {
    let actor: Actor
    let today: CivilDate
    /// Of the agency: what rules count with.
    let calendar: WorkingCalendar
    /// Who can be given work.
    let colleagues: [Colleague]
    /// Of the agency: its units, its address, how many days before it reminds. `nil` before it uses the office.
    var profile: AgencyProfile?
    let ledger: any Ledger
    let stores: RequestStores?
    /// What the step is about; `nil` for a new one, and for several at once.
    var found: FoundSubject?
    /// What the address asks the form with, `?item=2`, or else what was sent.
    var asked = FormValues()

    /// For a list of choices, by unit.
    var people: [FormField.Choice] {
        colleagues.map { colleague in
            let unit = colleague.unitName.isEmpty ? "" : "\(colleague.unitName) · "
            let mine = colleague.account == actor.account ? "（我自己）" : ""
            return FormField.Choice(value: colleague.account.rawValue, label: unit + colleague.personName + mine)
        }
    }

    var units: [FormField.Choice] {
        (profile?.openUnits ?? []).map { FormField.Choice(value: $0.id.rawValue, label: $0.name) }
    }

    /// As it stood when the form was made.
    ///
    /// - Throws: ``LedgerRefusal/noSuchSubject`` for a form that is not about one.
    func subject<S: Subject>(_ type: S.Type) throws -> S {
        guard let found else { throw LedgerRefusal.noSuchSubject }
        return try S(id: found.id, acts: found.acts)
    }
}

/// A form that was sent.
struct StepRequest: Sendable {
    let ledger: any Ledger
    let actor: Actor
    /// `nil` for a new one.
    let subject: SubjectID?
    /// How many acts it had when the form was made; `nil` when the form does not say.
    let seen: Int?
    let values: FormValues
    let setting: StepSetting
    /// What came in with the form.
    var held: [HeldFile] = []

    /// SHA-256 of the files of a field: what an act names them by.
    func hashes(_ field: String) -> [String] { held.filter { $0.field == field }.map(\.file.hash) }

    /// `送达凭证：回执.jpg（SHA-256 3f9a…）`, for an act that says so; `nil` without files.
    func told(_ label: String, _ field: String) -> String? {
        let files = held.filter { $0.field == field }.map { "\($0.file.name.text)（SHA-256 \($0.file.hash)）" }
        return files.isEmpty ? nil : "\(label)：\(files.joined(separator: "；"))"
    }

    /// Somebody of the list, and nobody else.
    func colleague(_ field: String) -> AccountID? {
        setting.colleagues.first { $0.account.rawValue == values[field] }?.account
    }

    /// A unit of the agency that is still there.
    func unit(_ field: String) -> UnitID? {
        setting.profile?.openUnits.first { $0.id.rawValue == values[field] }?.id
    }

    /// Of a unit that is still there.
    func unitName(_ field: String) -> String? {
        setting.profile?.openUnits.first { $0.id.rawValue == values[field] }?.name
    }

    /// - Throws: a ``FieldRefusal`` for what is no number, for nothing too.
    func number(_ field: String) throws(FieldRefusal) -> Int {
        guard let number = Int(values[field]) else { throw FieldRefusal(field, "请填写一个整数。") }
        return number
    }

    /// A day that must be given.
    func dayGiven(_ field: String) throws(FieldRefusal) -> CivilDate {
        guard let day = try day(field) else { throw FieldRefusal(field, "请填写日期。") }
        return day
    }

    /// `nil` for nothing.
    ///
    /// - Throws: a ``FieldRefusal`` for what is no day: 2026-02-30, 明天.
    func day(_ field: String) throws(FieldRefusal) -> CivilDate? {
        guard !values[field].isEmpty else { return nil }
        guard let day = values.day(field) else { throw FieldRefusal(field, "请填写一个日期，例如 2026-12-01。") }
        return day
    }

    func existing() throws -> SubjectID {
        guard let subject else { throw LedgerRefusal.noSuchSubject }
        return subject
    }
}

/// What was typed is not what its field is for: the page says so before a rule is asked.
struct FieldRefusal: Refusal, Hashable {
    let field: String?
    let sentence: String

    init(_ field: String, _ sentence: String) {
        self.field = field
        self.sentence = sentence
    }
}

extension StepForm {
    /// The same with a field for files.
    func taking(_ files: FileField...) -> StepForm {
        var form = self
        form.files += files
        return form
    }

    /// A step that begins a subject with the next number of its kind.
    static func beginning<S: Subject>(
        _ type: S.Type,
        _ step: Step,
        _ title: String,
        _ lead: String,
        fields: @escaping @Sendable (StepSetting) async throws -> [FormField],
        rule: @escaping @Sendable (StepRequest, CivilDate) throws -> [S.Content]
    ) -> StepForm {
        StepForm(step: step, kind: S.kind, target: .new, title: title, lead: lead, fields: fields) { request in
            let target = Command<S>.Target.next(series: S.kind.rawValue, digits: 4)
            let command = Command<S>(step, target, by: request.actor) { _, setting in try rule(request, setting.day) }
            return try await request.ledger.record(command).id
        }
    }

    /// A step of a subject that is there.
    static func next<S: Subject>(
        _ type: S.Type,
        _ step: Step,
        _ title: String,
        _ lead: String,
        isForSeveral: Bool = false,
        fields: @escaping @Sendable (StepSetting) async throws -> [FormField],
        rule: @escaping @Sendable (S, StepRequest, CivilDate) throws -> [S.Content]
    ) -> StepForm {
        StepForm(
            step: step,
            kind: S.kind,
            target: .existing,
            title: title,
            lead: lead,
            fields: fields,
            isForSeveral: isForSeveral
        ) { request in
            let target = Command<S>.Target.existing(try request.existing(), seen: request.seen)
            let command = Command<S>(step, target, by: request.actor) { subject, setting in
                try rule(subject, request, setting.day)
            }
            guard !request.held.isEmpty, let stores = request.setting.stores,
                let command = command as? Command<DisclosureRequest>
            else { return try await request.ledger.record(command).id }
            return try await stores.requests.record(command, attaching: request.held.map(\.file.id)).id
        }
    }
}
