package import LegalClock

package enum ReasonTemplateRefusal: Refusal, Hashable {
    case missing(String, String)
    case tooLong(String)
    case isRetired
    case nothingChanged

    package var sentence: String {
        switch self {
        case .missing(_, let name): "请填写\(name)。"
        case .tooLong: "填写的内容太长。"
        case .isRetired: "模板已经停用。"
        case .nothingChanged: "没有改动。"
        }
    }

    package var field: String? {
        switch self {
        case .missing(let field, _), .tooLong(let field): field
        case .isRetired: nil
        case .nothingChanged: "text"
        }
    }
}

extension ReasonTemplate {
    package static func write(
        _ name: String,
        for decision: Decision?,
        _ text: String
    ) throws(ReasonTemplateRefusal) -> [ReasonTemplateAct] {
        guard !name.isBlank else { throw .missing("name", "模板名称") }
        guard name.utf8.count <= 180 else { throw .tooLong("name") }
        guard !text.isBlank else { throw .missing("text", "模板内容") }
        guard text.utf8.count <= ItemDecision.longestText else { throw .tooLong("text") }
        return [.written(name: name, decision: decision, text: text)]
    }

    package func change(
        _ name: String,
        for decision: Decision?,
        _ text: String
    ) throws(ReasonTemplateRefusal) -> [ReasonTemplateAct] {
        guard !isRetired else { throw .isRetired }
        guard (name, decision, text) != (self.name, self.decision, self.text) else { throw .nothingChanged }
        return try Self.write(name, for: decision, text)
    }

    package func retire(reason: String) throws(ReasonTemplateRefusal) -> [ReasonTemplateAct] {
        guard !isRetired else { throw .isRetired }
        guard reason.utf8.count <= 3_000 else { throw .tooLong("reason") }
        return [.retired(reason: reason)]
    }

    package func offers(to actor: Actor, on day: CivilDate) -> [StepOffer] {
        [
            StepOffer(.changeTemplate, Permissions.title(of: .changeTemplate), to: actor) {
                () throws(ReasonTemplateRefusal) in
                try change(name + "-", for: decision, text)
            },
            StepOffer(.retireTemplate, Permissions.title(of: .retireTemplate), to: actor) {
                () throws(ReasonTemplateRefusal) in
                try retire(reason: "-")
            },
        ]
    }
}

extension Step {
    package static let writeTemplate = Step("template.write")
    package static let changeTemplate = Step("template.change")
    package static let retireTemplate = Step("template.retire")
}

extension Permissions {
    private static let office: [Role] = [.disclosureOfficer]

    static let templates: [Permission] = [
        Permission(.writeTemplate, "新增理由模板", office),
        Permission(.changeTemplate, "修改理由模板", office),
        Permission(.retireTemplate, "停用理由模板", office),
    ]
}
