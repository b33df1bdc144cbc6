import Disclosure
import LegalClock

/// Something that a form of the office asks for.
///
///     FormField("reason", "理由", .text(rows: 3), hint: "会记入办理过程。")
struct FormField: Sendable {
    enum Kind: Sendable {
        /// One line of at most so many characters.
        case line(longest: Int)
        case text(rows: Int)
        /// A day that is not before another.
        case day(earliest: CivilDate?)
        case choice([Choice], none: String?)
        /// Several of them.
        case choices([Choice])
        case number(ClosedRange<Int>)
        case password(autocomplete: StaticString)
        /// Six digits from a device.
        case oneTimeCode
        case hidden
        /// Read, not filled in: the text stands in ``FormField/hint`` or ``FormField/start``.
        case told
        /// Something to look at between the fields, which may hold the inputs of others.
        case view(any HTMLView & Sendable)
        /// Files that come in with the form and belong to its subject once the step is taken; the step names the field
        /// too: ``StepForm/files``.
        case files(FileKind)
        /// Its input stands in the view of another field.
        case within
        /// A button that records nothing and shows the form again: see ``StepForm/revise``.
        case press
    }

    struct Choice: Hashable, Sendable {
        let value: String
        let label: String
    }

    let name: String
    let label: String
    let kind: Kind
    var hint: String
    var isOptional: Bool
    /// For the browser: `username`.
    var autocomplete: String
    /// 到期日 of a threshold: where a figure comes from, beside the field.
    var source: String
    /// What stands there before anybody types; several where several can be chosen.
    var start: [String]
    /// Of a field for files: what came in with the form before.
    var held: HeldFiles?

    init(
        _ name: String,
        _ label: String,
        _ kind: Kind,
        hint: String = "",
        isOptional: Bool = false,
        autocomplete: String = "off",
        source: String = "",
        start: String...
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.hint = hint
        self.isOptional = isOptional
        self.autocomplete = autocomplete
        self.source = source
        self.start = start
    }

    /// A list of choices takes what it offers, and nothing else.
    func mayHold(_ value: String) -> Bool {
        switch kind {
        case .choice(let choices, _), .choices(let choices): choices.contains { $0.value == value }
        case .told, .press: false
        default: true
        }
    }

    var isForFiles: Bool { if case .files = kind { true } else { false } }

    var isPress: Bool { if case .press = kind { true } else { false } }

    /// What is typed into it may not be written down anywhere.
    var isSecret: Bool {
        switch kind {
        case .password, .oneTimeCode: true
        default: false
        }
    }
}

/// Files that came in with a form, and those that were not taken.
struct HeldFiles: Sendable {
    var held: [HeldFile]
    var refused: [RefusedFile]
    let holder: FileHolder

    init(_ form: FileForm) { (held, refused, holder) = (form.held, form.refused, form.holder) }

    init(held: [HeldFile], holder: FileHolder) {
        self.held = held
        self.holder = holder
        refused = []
    }

    func of(_ field: String) -> [HeldFile] { held.filter { $0.field == field } }
}

/// What stands in the fields of a form: values by name, several of a name where a field allows it.
struct FormValues: Hashable, Sendable {
    private var values: [String: [String]]

    init(_ values: [String: [String]] = [:]) { self.values = values }

    /// The fields of that form, from what was sent: as ``PlainText`` keeps it, nothing else of the body.
    init(_ body: Query, of fields: [FormField]) {
        values = [:]
        for field in fields where !field.isForFiles {
            let sent = body.all(field.name).map(PlainText.kept).filter(field.mayHold)
            if !sent.isEmpty { values[field.name] = sent }
        }
    }

    /// As the fields stand before anybody types, or as the address asks for them.
    init(_ fields: [FormField], asked: FormValues) {
        values = [:]
        for field in fields {
            let given = asked.all(field.name).filter { !$0.isEmpty }
            let start = given.isEmpty ? field.start : given
            if !start.isEmpty { values[field.name] = start }
        }
    }

    /// All of a body or an address, whatever its fields are.
    init(all body: Query) {
        values = [:]
        for pair in body.pairs { values[pair.name, default: []].append(PlainText.kept(pair.value)) }
    }

    subscript(name: String) -> String {
        get { values[name]?.first ?? "" }
        set { values[name] = [newValue] }
    }

    func all(_ name: String) -> [String] { values[name] ?? [] }

    mutating func set(_ name: String, _ all: [String]) { values[name] = all }

    /// `nil` when it is none.
    func day(_ name: String) -> CivilDate? { CivilDate(self[name]) }

    var isBlank: Bool { values.values.allSatisfy { $0.allSatisfy(\.isEmpty) } }

    var names: [String] { values.keys.sorted() }

    /// As the body of a form: `a=1&b=2`, in the order of the names.
    var encoded: String {
        names.flatMap { name in all(name).map { name.percentEncoded() + "=" + $0.percentEncoded() } }.joined(
            separator: "&"
        )
    }
}
