import Crypto
import Disclosure
import Documents
import LegalClock

/// A step that sends letters: what is asked for, the letters composed of it, and what they do to the case.
///
/// Its ``stepForm`` goes from the fields to the draft of the letter on the page, and from there to the number: nothing
/// goes out that nobody has seen.
struct LetterForm: Sendable {
    typealias Compose = @Sendable (FormValues, LetterComposer, CivilDate, WorkingCalendar) throws -> [Letter]
    typealias Rule = @Sendable (DisclosureRequest, LetterTaking) throws -> [RequestAct]

    let step: Step
    let title: String
    /// What happens then, in one sentence.
    let lead: String
    /// The step counts from the day on which the letter arrives.
    var mustArrive = false
    /// On the button that does it.
    var button = "签发并取号"
    /// What the law says, beside the form.
    var law: [LawPoint] = []
    /// Fields that name people: kept apart, never in an act.
    var person: (@Sendable (FormValues) -> PersonDetails?)?
    let fields: @Sendable (StepSetting, DisclosureRequest) async throws -> [FormField]
    let compose: Compose
    let rule: Rule

    init(
        _ step: Step,
        _ title: String,
        _ lead: String,
        mustArrive: Bool = false,
        law: [LawPoint] = [],
        fields: @escaping @Sendable (StepSetting, DisclosureRequest) async throws -> [FormField] = { _, _ in [] },
        compose: @escaping Compose,
        rule: @escaping Rule = { _, _ in [] }
    ) {
        self.step = step
        self.title = title
        self.lead = lead
        self.mustArrive = mustArrive
        self.law = law
        self.fields = fields
        self.compose = compose
        self.rule = rule
    }

    var stepForm: StepForm {
        StepForm(
            step: step,
            kind: DisclosureRequest.kind,
            target: .existing,
            title: title,
            lead: lead,
            fields: { try await fields($0) },
            revise: { _, values, _ in values[Self.isShown] = "1" },
            aside: { [law] _ in law.isEmpty ? nil : LawView(law) },
            preview: StepPreview(before: "下一步：看文书", after: button) { fields, values in
                fields.contains { $0.name.utf8.starts(with: Self.seen.utf8) && values[$0.name] == "1" }
            }
        ) { try await take($0) }
    }

    /// Hidden fields: the draft is shown; it was seen as it is (with the digest of what it says).
    static let isShown = "shown"
    static let seen = "seen."
    /// How the letter reaches the one it is for.
    static let arrival = "arrival"

    func values(_ letter: IssuedLetter) -> FormValues { FormValues(letter.particulars.mapValues { [$0] }) }
}

/// What a rule is given of letters that go out or have arrived.
struct LetterTaking: Sendable {
    let values: FormValues
    /// In the order in which they were composed.
    let letters: [IssuedLetter]
    let issuedOn: CivilDate
    let servedOn: CivilDate
    let today: CivilDate
    let calendar: WorkingCalendar

    var number: String { letters.first?.number ?? "" }
}

extension FormValues {
    /// A number, or nothing that can be one: rules say what is wrong with it.
    func number(_ name: String) -> Int { Int(self[name]) ?? 0 }

    func numbers(_ name: String) -> [Int] {
        // Kept in an act as one text.
        all(name).flatMap { $0.utf8.split(separator: UInt8(ascii: ",")).compactMap { Int(String(Substring($0))) } }
    }

    func dayGiven(_ name: String) throws(FieldRefusal) -> CivilDate {
        guard let day = day(name) else { throw FieldRefusal(name, "请填写一个日期，例如 2026-12-01。") }
        return day
    }
}

extension StepForm {
    static let letters: [StepForm] = LetterForm.all.map(\.stepForm) + [serveLetter]
}
