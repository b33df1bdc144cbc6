import Disclosure
import LegalClock

extension LetterForm {
    /// 签发 (law notes §10): the letters that answer, composed from what was drafted.
    static let sign: LetterForm = {
        var form = LetterForm(
            .signRequest,
            "签发",
            "核对文书后签发并取文号。签发以后文书不能再改；发现错误的，送达以前可以撤回签发。",
            law: [.remedy, .severable],
            fields: { setting, request in signFields(request) },
            compose: { values, composer, day, _ in
                let isOnline = values["online"] == "1"
                return try groups(values, composer.request).map { items in
                    try composer.decision(items, number: "", on: day, isServedOnline: isOnline)
                }
            },
            rule: { request, taking in
                let groups = groups(taking.values, request)
                guard groups.count == taking.letters.count else { throw RequestRefusal.lettersDoNotFit }
                let letters = zip(groups, taking.letters).map { items, letter in
                    SignedLetter(
                        kind: letter.kind,
                        number: letter.number,
                        items: items,
                        remedy: request.remedy(of: items),
                        digest: letter.digest
                    )
                }
                return try request.sign(letters, on: taking.today)
            }
        )
        form.button = "签发并取号"
        return form
    }()

    private static func signFields(_ request: DisclosureRequest) -> [FormField] {
        var fields: [FormField] = []
        let missing = request.missingBeforeSigning
        var checks = FormField(
            "checks",
            missing.isEmpty ? "签发前的核对：全部通过" : "签发前还缺 \(missing.count) 项",
            .told,
            hint: "核对了依据、理由、检索、区分处理、保密审查和第三方意见。"
        )
        checks.start = missing.map(\.sentence)
        fields.append(checks)
        if byDecision(request).count > 1 {
            fields.append(
                FormField(
                    "letters",
                    "制发几件文书",
                    .choice(
                        [
                            .init(value: "one", label: "一件答复书，逐项答复"),
                            .init(value: "several", label: "按答复的类型分别制发，共 \(byDecision(request).count) 件"),
                        ],
                        none: nil
                    )
                )
            )
        }
        let isOnline = request.intake.map { [.online, .email].contains($0.way) } ?? false
        fields.append(
            FormField(
                "online",
                "怎样送达",
                .choice(
                    [
                        .init(value: "1", label: "电子送达：写明网上申请行政复议的渠道"),
                        .init(value: "0", label: "当面、邮寄等其他方式"),
                    ],
                    none: nil
                ),
                hint: request.intake.map { "申请人要求的获取方式：\($0.way.name)。" } ?? "",
                source: "《行政复议法》第二十二条",
                start: isOnline ? "1" : "0"
            )
        )
        return fields
    }

    /// Items by letter: all in one, or those decided alike together.
    private static func groups(_ values: FormValues, _ request: DisclosureRequest) -> [[Int]] {
        values["letters"] == "several" ? byDecision(request) : [request.items.map(\.number)]
    }

    private static func byDecision(_ request: DisclosureRequest) -> [[Int]] {
        var groups: [(kind: LetterKind?, items: [Int])] = []
        for item in request.items.map(\.number) {
            let kind = request.drafts[item]?.decision.row.letter
            if let place = groups.firstIndex(where: { $0.kind == kind }) {
                groups[place].items.append(item)
            } else {
                groups.append((kind, [item]))
            }
        }
        return groups.map(\.items)
    }
}

extension StepForm {
    /// 撤回签发: the answer goes back to its draft, and the numbers of its letters are void.
    static let recallRequest = StepForm(
        step: .recallRequest,
        kind: DisclosureRequest.kind,
        target: .existing,
        title: Permissions.title(of: .recallRequest),
        lead: "签发之后、送达之前发现有错的，撤回签发，退回拟稿。原来的文号作废，不再使用；答复期限照常计算。",
        fields: { _ in [.reason("撤回签发的理由", hint: "错在哪里。")] }
    ) { form in
        let id = try form.existing()
        let reason = form.values["reason"]
        let recall = Command(.recallRequest, DisclosureRequest.self, id, seen: form.seen, by: form.actor) {
            request,
            _ in
            try request.recall(reason: reason)
        }
        let request = try form.setting.subject(DisclosureRequest.self)
        let signed = (request.signing?.letters ?? []).map(\.number).filter { request.letter(numbered: $0) != nil }
        guard let stores = form.setting.stores, !signed.isEmpty else { return try await form.ledger.record(recall).id }
        let voiding = LetterVoiding(id, seen: nil, numbers: signed, reason: "撤回签发：\(reason)", after: recall)
        return try await stores.letters.void(voiding, by: form.actor).id
    }

    /// 登记送达: way, the day the law takes, proof.
    static let serveLetter = next(
        DisclosureRequest.self,
        .serveRequest,
        "登记送达",
        "登记答复怎样、哪一天送达。是否按期答复，以法律认定的送达之日为准。"
    ) { setting in
        let request = try setting.subject(DisclosureRequest.self)
        let ways = LetterService.Way.allCases.map {
            FormField.Choice(value: $0.rawValue, label: "\($0.name)（以\($0.dayName)为准）")
        }
        let isOnline = request.intake.map { [.online, .email].contains($0.way) } ?? false
        let usual: LetterService.Way = isOnline ? .electronic : .postal
        let due = request.due.map { "答复期限：\($0)。" } ?? ""
        return [
            FormField(
                "way",
                "送达方式",
                .choice(ways, none: nil),
                source: "国办公开办函〔2016〕235号",
                start: usual.rawValue
            ),
            FormField("day", "送达之日", .day(earliest: nil), hint: due, start: setting.today.description),
            FormField("proof", "送达凭证", .line(longest: 60), hint: "送达回证、挂号或者 EMS 邮件号、系统记录编号。"),
            FormField("files", "凭证的照片或者扫描件", .files(.attachment), isOptional: true),
        ]
    } rule: { request, step, today in
        guard let way = LetterService.Way(rawValue: step.values["way"]) else {
            throw FieldRefusal("way", "请选择送达方式。")
        }
        let acts = try request.serve(
            way,
            day: step.dayGiven("day"),
            proof: step.values["proof"],
            on: today,
            by: step.setting.profile.map { RequestPolicy($0) } ?? .standard
        )
        return try acts + (step.told("送达凭证", "files").map { try request.note($0) } ?? [])
    }
    .taking(FileField("files", .attachment))
    .citing(.service)
}
