import Disclosure

/// 理由模板: texts of the agency's own, and how one gets into a draft.
extension StepForm {
    static let templates: [StepForm] = [writeTemplate, changeTemplate, retireTemplate]

    private static func fields(_ template: ReasonTemplate?) -> [FormField] {
        let decisions = Decision.forItems.map { FormField.Choice(value: $0.rawValue, label: $0.name) }
        return [
            FormField(
                "name",
                "模板名称",
                .line(longest: 60),
                hint: "一看就知道用在哪里，例如“过程性信息：会议纪要”。",
                start: template?.name ?? ""
            ),
            FormField(
                "decision",
                "用于哪种答复",
                .choice(decisions, none: "各种答复"),
                isOptional: true,
                start: template?.decision?.rawValue ?? ""
            ),
            FormField(
                "text",
                "模板内容",
                .text(rows: 8),
                hint: "拟稿时插入理由，插入之后还要按具体情况修改。修改模板不影响已经拟好的答复。",
                start: template?.text ?? ""
            ),
        ]
    }

    private static let writeTemplate = beginning(
        ReasonTemplate.self,
        .writeTemplate,
        Permissions.title(of: .writeTemplate),
        "常用的理由写成模板，拟稿时插入。"
    ) { _ in
        fields(nil)
    } rule: { form, _ in
        try ReasonTemplate.write(
            form.values["name"],
            for: Decision(rawValue: form.values["decision"]),
            form.values["text"]
        )
    }

    private static let changeTemplate = next(
        ReasonTemplate.self,
        .changeTemplate,
        Permissions.title(of: .changeTemplate),
        "改动只影响以后的拟稿。"
    ) { setting in
        fields(try setting.subject(ReasonTemplate.self))
    } rule: { template, form, _ in
        try template.change(
            form.values["name"],
            for: Decision(rawValue: form.values["decision"]),
            form.values["text"]
        )
    }

    private static let retireTemplate = next(
        ReasonTemplate.self,
        .retireTemplate,
        Permissions.title(of: .retireTemplate),
        "停用之后拟稿时不再列出。"
    ) { _ in
        [.reason("停用的理由", isOptional: true)]
    } rule: { template, form, _ in
        try template.retire(reason: form.values["reason"])
    }
}

/// Templates in the form of a draft: a choice, and a button that puts the text into the reasons.
enum TemplateChoice {
    private static let most = 50

    static func fields(for decision: Decision, _ setting: StepSetting) async throws -> [FormField] {
        var choices: [FormField.Choice] = []
        for state in [ReasonTemplate.state(decision), ReasonTemplate.state(nil)] {
            var query = DeskQuery(agency: setting.actor.agency, kind: ReasonTemplate.kind)
            (query.isOpen, query.state, query.order, query.limit) = (true, state, .title, most)
            choices += try await setting.ledger.desk(query).map {
                FormField.Choice(value: $0.subject.key, label: $0.entry.title)
            }
        }
        guard !choices.isEmpty else { return [] }
        return [
            FormField("template", "常用模板", .choice(choices, none: "不用模板"), isOptional: true),
            FormField("insert", "插入模板", .press, hint: "插在已经写的理由后面，插入之后按具体情况修改。"),
        ]
    }

    static func insert(_ values: inout FormValues, _ setting: StepSetting) async throws {
        guard !values["template"].isEmpty, let id = SubjectID(rawValue: "template/\(values["template"])"),
            let standing = try await setting.ledger.standing(ReasonTemplate.self, id, of: setting.actor.agency)
        else { return }
        let before = values["reasons"]
        values["reasons"] = before.isEmpty ? standing.subject.text : before + "\n" + standing.subject.text
        values["template"] = ""
    }
}
