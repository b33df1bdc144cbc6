import Disclosure
import LegalClock

/// The forms of 依申请公开. Steps that issue a letter have theirs in `Office/Letters`.
extension StepForm {
    static let requests: [StepForm] =
        requestIntake + requestReview + requestPeriods + requestReply + requestAfterwards + [eraseApplicant]

    /// A step of a case, called as the table of permissions calls it.
    static func request(
        _ step: Step,
        _ lead: String,
        fields: @escaping @Sendable (StepSetting) async throws -> [FormField] = { _ in [] },
        rule: @escaping @Sendable (DisclosureRequest, StepRequest, CivilDate) throws -> [RequestAct]
    ) -> StepForm {
        next(DisclosureRequest.self, step, Permissions.title(of: step), lead, fields: fields, rule: rule)
    }

    /// The same with what the law says beside it.
    func citing(_ points: LawPoint...) -> StepForm {
        var form = self
        form.aside = { _ in LawView(points) }
        return form
    }
}

extension FormField {
    static func reason(_ label: String = "理由", hint: String = "", isOptional: Bool = false) -> FormField {
        FormField("reason", label, .text(rows: 3), hint: hint, isOptional: isOptional)
    }

    /// 2026-11-20, with today in it at first.
    static func day(_ name: String, _ label: String, _ setting: StepSetting, hint: String = "") -> FormField {
        FormField(name, label, .day(earliest: nil), hint: hint, start: setting.today.description)
    }

    /// Which item a step is about; one item needs no question.
    static func item(_ request: DisclosureRequest, among numbers: [Int]? = nil) -> FormField {
        let items = request.items.filter { numbers?.contains($0.number) ?? true }
        guard items.count != 1 else {
            return FormField("item", "", .hidden, start: String(items[0].number))
        }
        return FormField("item", "申请内容", .choice(items.map(\.choice), none: "请选择"))
    }

    /// Yes or no as two choices, because silence is neither.
    static func decision(_ name: String, _ label: String, yes: String, no: String, hint: String = "") -> FormField {
        let choices = [Choice(value: "yes", label: yes), Choice(value: "no", label: no)]
        return FormField(name, label, .choice(choices, none: "请选择"), hint: hint)
    }
}

extension RequestItem {
    var choice: FormField.Choice {
        FormField.Choice(value: String(number), label: "第\(number)项：\(description.shortened(40))")
    }
}

extension StepRequest {
    /// - Throws: a ``FieldRefusal`` when nothing was chosen.
    func item() throws(FieldRefusal) -> Int {
        guard let item = Int(values["item"]) else { throw FieldRefusal("item", "请选择申请内容。") }
        return item
    }

    /// A choice of an enumeration.
    func choice<Value: RawRepresentable>(_ field: String, _ type: Value.Type = Value.self) throws(FieldRefusal) -> Value
    where Value.RawValue == String {
        guard let value = Value(rawValue: values[field]) else { throw FieldRefusal(field, "请选择一项。") }
        return value
    }

    func isYes(_ field: String) throws(FieldRefusal) -> Bool {
        switch values[field] {
        case "yes": true
        case "no": false
        default: throw FieldRefusal(field, "请选择一项。")
        }
    }

    /// What the agency decides for itself.
    var policy: RequestPolicy { setting.profile.map { RequestPolicy($0) } ?? .standard }
}

extension StepSetting {
    var request: DisclosureRequest {
        get throws { try subject(DisclosureRequest.self) }
    }
}
