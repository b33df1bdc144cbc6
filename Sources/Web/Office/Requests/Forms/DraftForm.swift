import Disclosure
import LegalClock

/// 拟作答复: one item, one decision, and only what that decision needs.
extension StepForm {
    static let draftRequest = drafting()

    private static func drafting() -> StepForm {
        var form = request(
            .draftRequest,
            "每一项内容拟一个答复；送签之前可以重拟。先选答复种类，再填写这种答复需要的内容。"
        ) { setting in
            try await DraftFields(setting).fields
        } rule: { request, form, _ in
            try request.draft(
                ItemDecision(
                    item: try form.item(),
                    decision: try form.choice("decision"),
                    basis: form.values["basis"],
                    reasons: form.values["reasons"],
                    access: form.values["access"],
                    rightAgency: form.values["rightAgency"],
                    redaction: form.values["redaction"],
                    publicInterest: form.values["publicInterest"],
                    files: form.values.all("files").filter { !$0.isEmpty } + form.hashes("newFiles")
                )
            )
        }
        form.files = [FileField("newFiles", .attachment)]
        form.revise = { pressed, values, setting in
            switch pressed {
            case "insert": try await TemplateChoice.insert(&values, setting)
            default: DraftFields.change(&values)
            }
        }
        // One button: which answer it is comes first, and what that answer needs after it.
        form.preview = StepPreview(before: "下一步：填写答复内容", after: form.title) { _, values in
            !values.all("basis").isEmpty
        }
        form.aside = { setting in
            guard let decision = Decision(rawValue: setting.asked["decision"]) else { return nil }
            return LawView(decision.law)
        }
        return form
    }
}

/// The fields of a draft, by item and decision.
struct DraftFields {
    private let setting: StepSetting
    private let request: DisclosureRequest
    private let item: Int?
    private let decision: Decision?
    private let before: ItemDecision?

    init(_ setting: StepSetting) throws {
        self.setting = setting
        request = try setting.request
        let only = request.items.count == 1 ? request.items[0].number : nil
        item = Int(setting.asked["item"]) ?? only
        before = item.flatMap { [request] in request.drafts[$0] }
        let asked = Decision(rawValue: setting.asked["decision"])
        decision = asked.flatMap { Decision.forItems.contains($0) ? $0 : nil } ?? before?.decision
    }

    /// The basis of another kind of answer is another one.
    static func change(_ values: inout FormValues) {
        guard let decision = Decision(rawValue: values["decision"]) else { return }
        if !decision.row.articles.contains(where: values["basis"].contains) { values["basis"] = decision.row.basis }
    }

    var fields: [FormField] {
        get async throws {
            var fields = [itemField, kindField]
            guard let decision else { return fields }
            fields.append(FormField("change", "改换答复种类", .press, hint: "改选之后按这里，换成那种答复需要填的内容；已经填写的保留。"))
            fields += try await texts(decision)
            if decision == .granted || decision == .partiallyGranted {
                fields += try await files()
                fields.append(FormField("newFiles", "上传提供给申请人的文件", .files(.attachment), isOptional: true))
            }
            return fields
        }
    }

    private var itemField: FormField {
        var field = FormField.item(request)
        if let item { field.start = [String(item)] }
        return field
    }

    private var kindField: FormField {
        let choices = DecisionRow.all.filter { Decision.forItems.contains($0.decision) }.map { row in
            FormField.Choice(value: row.decision.rawValue, label: "\(row.name)（\(row.letter.title)）")
        }
        return FormField(
            "decision",
            "答复种类",
            .choice(choices, none: "请选择"),
            hint: "按年度报告表三的顺序排列。",
            start: decision?.rawValue ?? ""
        )
    }

    private func texts(_ decision: Decision) async throws -> [FormField] {
        let kept = before ?? ItemDecision(item: item ?? 1, decision: decision)
        let basis = before?.decision == decision ? kept.basis : decision.row.basis
        var fields = [FormField("basis", "依据", .text(rows: 2), hint: "引用到条、款、项。", start: basis)]
        if let field = interestField(decision, kept) { fields.append(field) }
        if decision == .partiallyGranted {
            fields.append(
                FormField("redaction", "不予公开的部分", .text(rows: 3), hint: "哪些内容不提供，例如“附表中的身份证号码”。", start: kept.redaction)
            )
        }
        if decision == .notThisAgency {
            fields.append(
                FormField(
                    "rightAgency",
                    "负责公开的机关",
                    .text(rows: 2),
                    hint: "能够确定的，写明名称和联系方式。",
                    isOptional: true,
                    start: kept.rightAgency
                )
            )
        }
        if !decision.discloses || decision == .partiallyGranted {
            fields += try await TemplateChoice.fields(for: decision, setting)
            fields.append(FormField("reasons", "理由", .text(rows: 6), hint: reasonsHint(decision), start: kept.reasons))
        }
        if let field = accessField(decision, kept) { fields.append(field) }
        return fields
    }

    /// R 32: against an objection, only for the public interest.
    private func interestField(_ decision: Decision, _ kept: ItemDecision) -> FormField? {
        let objects = request.consultations.contains { record in
            record.opinion == .objects && item.map(record.letter.items.contains) ?? true
        }
        guard objects, decision.discloses, decision != .partiallyGranted else { return nil }
        return FormField(
            "publicInterest",
            "不公开会对公共利益造成什么重大影响",
            .text(rows: 4),
            hint: "第三方不同意公开并有合理理由。仍要公开的，必须写明，并书面告知第三方（条例第三十二条）。",
            start: kept.publicInterest
        )
    }

    private func reasonsHint(_ decision: Decision) -> String {
        switch decision {
        case .notExisting: "写明检索了哪里、怎样检索、没有找到。另要登记检索记录。"
        case .partiallyGranted: "不予公开的部分为什么不予公开。"
        case .repeated: "写明以前哪一件、哪一天、以什么文号答复过。"
        case .requiresCreation: "写明没有现成的信息，提供需要怎样加工、分析。"
        default: "针对这件申请写明事实和为什么适用这一条，不要只重复条文。"
        }
    }

    /// Where what is given, or what is elsewhere, is to be had.
    private func accessField(_ decision: Decision, _ kept: ItemDecision) -> FormField? {
        let isNeeded = decision.discloses
        let isUseful: Set<Decision> = [.publishedMaterial, .administrativeQuery, .archived, .petition]
        guard isNeeded || isUseful.contains(decision) else { return nil }
        let wanted = request.intake.map { "申请人要求：\($0.form.name)，\($0.way.name)。" } ?? ""
        return FormField(
            "access",
            "获取的方式、途径和时间",
            .text(rows: 3),
            hint: (decision == .grantedAlreadyPublic ? "写明公开在哪里，最好附网址。" : "") + wanted,
            isOptional: !isNeeded,
            start: kept.access
        )
    }

    private func files() async throws -> [FormField] {
        guard let stores = setting.stores, let found = setting.found else { return [] }
        let kept = try await stores.files.files(of: found.id, in: setting.actor.agency)
        guard kept.contains(where: { $0.kind == .attachment }) else { return [] }
        let choices = kept.filter { $0.kind == .attachment }.map {
            FormField.Choice(value: $0.hash, label: $0.name.text)
        }
        var field = FormField("files", "提供的文件", .choices(choices), isOptional: true)
        field.start = before?.files ?? []
        return [field]
    }
}
