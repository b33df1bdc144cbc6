import Disclosure
import LegalClock

extension LetterForm {
    /// 征求意见 (R 32, R 34, R 17)
    static let consult: LetterForm = {
        var form = LetterForm(
            .consultOnRequest,
            "征求意见",
            "制发征求意见书或者审查提请函。等待意见的时间不计算在答复期限内，最长十五个工作日。",
            mustArrive: true,
            law: [.thirdParty, .coAgency, .otherAgency]
        ) { setting, request in
            consultFields(setting, request)
        } compose: { values, composer, day, _ in
            let kind = try kind(values)
            let person = values["person"]
            return [
                try composer.consultation(
                    kind,
                    about: values.numbers("items"),
                    person: kind == .thirdParty && !person.isEmpty ? PersonID(rawValue: person) : nil,
                    agency: kind == .thirdParty ? "" : values["agency"],
                    number: "",
                    on: day
                )
            ]
        } rule: { request, taking in
            let kind = try kind(taking.values)
            let person = taking.values["person"]
            return try request.consult(
                kind,
                about: taking.values.numbers("items"),
                person: kind == .thirdParty && !person.isEmpty ? PersonID(rawValue: person) : nil,
                agency: kind == .thirdParty ? "" : taking.values["agency"],
                letter: taking.number,
                sentOn: taking.issuedOn,
                servedOn: taking.servedOn,
                on: taking.today,
                in: taking.calendar
            )
        }
        form.person = { values in
            guard values["kind"] == ConsultationLetter.Kind.thirdParty.rawValue, !values["name"].isEmpty else {
                return nil
            }
            return PersonDetails(name: values["name"], phone: values["phone"], address: values["address"])
        }
        return form
    }()

    private static func kind(_ values: FormValues) throws(FieldRefusal) -> ConsultationLetter.Kind {
        guard let kind = ConsultationLetter.Kind(rawValue: values["kind"]) else {
            throw FieldRefusal("kind", "请选择向谁征求意见。")
        }
        if kind == .thirdParty, values["name"].isEmpty, values["person"].isEmpty {
            throw FieldRefusal("name", "请填写第三方的姓名或者名称。")
        }
        if kind != .thirdParty, values["agency"].isEmpty { throw FieldRefusal("agency", "请填写机关名称。") }
        guard !values.numbers("items").isEmpty else { throw FieldRefusal("items", "请选择涉及哪几项内容。") }
        return kind
    }

    private static func consultFields(_ setting: StepSetting, _ request: DisclosureRequest) -> [FormField] {
        let kinds = ConsultationLetter.Kind.allCases.map { kind in
            FormField.Choice(value: kind.rawValue, label: label(kind))
        }
        var items = FormField(
            "items",
            "涉及哪几项内容",
            .choices(request.items.map { .init(value: String($0.number), label: "\($0.number). \($0.description)") })
        )
        if request.items.count == 1 { items.start = ["1"] }
        return [
            FormField("kind", "向谁征求意见", .choice(kinds, none: "请选择")), items,
            FormField(
                "name",
                "第三方的姓名或者名称",
                .line(longest: 100),
                hint: "只填第三方；与案件分开保存，依法可以删除。",
                isOptional: true
            ),
            FormField("phone", "第三方的电话", .line(longest: 40), isOptional: true),
            FormField("address", "第三方的地址", .line(longest: 200), isOptional: true),
            FormField("agency", "机关名称", .line(longest: 60), hint: "向机关征求意见或者提请审查时填写。", isOptional: true),
        ]
    }

    private static func label(_ kind: ConsultationLetter.Kind) -> String {
        switch kind {
        case .thirdParty: "第三方：公开可能损害其合法权益（条例第三十二条）"
        case .coAgency: "共同制作机关：由其与本机关共同制作（条例第三十四条）"
        case .referral: "主管部门或者保密行政管理部门：不能确定可以公开（条例第十七条）"
        }
    }

    /// 告知第三方 (L-32): what is disclosed although it objects, and why.
    static let tellThirdParty = LetterForm(
        .tellRequestThirdParty,
        "告知第三方",
        "第三方不同意公开而决定公开的，将公开的内容和理由书面告知第三方。",
        mustArrive: true,
        law: [.thirdParty]
    ) { _, request in
        let answered = request.consultations.filter { $0.letter.kind == .thirdParty && !$0.isOpen }
        let choices = answered.map { record in
            FormField.Choice(
                value: String(record.letter.number),
                label: "\(record.letter.letter)：\(record.opinion?.name ?? "期满未答复")"
            )
        }
        return [FormField("letter", "哪一份征求意见书", .choice(choices, none: choices.count == 1 ? nil : "请选择"))]
    } compose: { values, composer, day, _ in
        [try composer.toThirdParty(letter: consultation(values, composer.request), number: "", on: day)]
    } rule: { request, taking in
        let number = consultation(taking.values, request)
        let items = request.consultation(number)?.letter.items ?? []
        let told = items.compactMap { request.drafts[$0] }.filter(\.decision.discloses).map(\.publicInterest)
        let reason = told.filter { !$0.isEmpty }.joined(separator: "；")
        return try request.tellThirdParty(
            letter: number,
            "\(taking.number)：\(reason.isEmpty ? "决定公开" : reason)",
            toldOn: taking.servedOn,
            on: taking.today
        )
    }

    private static func consultation(_ values: FormValues, _ request: DisclosureRequest) -> Int {
        let chosen = values.number("letter")
        if chosen > 0 { return chosen }
        return request.consultations.last { $0.letter.kind == .thirdParty && !$0.isOpen }?.letter.number ?? 0
    }
}
