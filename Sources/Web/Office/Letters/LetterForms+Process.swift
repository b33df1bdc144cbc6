import Disclosure
import LegalClock

extension LetterForm {
    /// Every step that sends letters.
    static let all: [LetterForm] =
        [
            askCorrection, consult, tellThirdParty, notifyFee, extend, askReasons, delay, sign,
        ] + withoutStep

    /// 告知补正 (R 30)
    private static let askCorrection = LetterForm(
        .askRequestCorrection,
        "告知补正",
        "制发补正告知书，一次告知全部需要补正的内容。申请人补正以后，答复期限重新计算。",
        mustArrive: true,
        law: [.correction]
    ) { setting, request in
        let policy = setting.profile.map { RequestPolicy($0) } ?? .standard
        let isLate = request.correctionDue.map { setting.today > $0.day } ?? false
        var fields = [
            FormField("what", "需要补正的事项", .text(rows: 5), hint: "逐项写明：哪里不明确，缺少什么材料。"),
            FormField(
                "days",
                "补正期限（工作日）",
                .number(5...15),
                hint: "自送达之日起。",
                source: "合理的补正期限，一般为十个工作日",
                start: String(policy.correctionDays)
            ),
        ]
        if isLate {
            fields.append(
                FormField(
                    "evenLate",
                    "已经超过七个工作日",
                    .choices([.init(value: "1", label: "仍然告知补正：答复期限不停止，并记入案件的问题")]),
                    source: "《政府信息公开条例》第三十条"
                )
            )
        }
        return fields
    } compose: { values, composer, day, _ in
        [try composer.correction(what: values["what"], days: values.number("days"), number: "", on: day)]
    } rule: { request, taking in
        try request.askForCorrection(
            taking.values["what"],
            letter: taking.number,
            issuedOn: taking.issuedOn,
            servedOn: taking.servedOn,
            days: taking.values.number("days"),
            evenLate: taking.values["evenLate"] == "1",
            on: taking.today,
            in: taking.calendar
        )
    }

    /// 延期 (R 33)
    private static let extend = LetterForm(
        .extendRequest,
        "告知延期",
        "制发延期答复告知书。须经政府信息公开工作机构负责人同意，并在答复期限届满前告知申请人。",
        mustArrive: true,
        law: [.period]
    ) { _, request in
        let due = request.due.map { "现在的答复期限：\($0)。" } ?? ""
        let agreed = request.extensions.agreedDays.map { "已同意延长\($0)个工作日。" } ?? "还没有负责人同意。"
        return [FormField("agreed", "延长的期限", .told, hint: due, start: agreed)]
    } compose: { _, composer, day, calendar in
        [try composer.extended(on: day, in: calendar)]
    } rule: { request, taking in
        try request.extend(letter: taking.number, servedOn: taking.servedOn, on: taking.today, in: taking.calendar)
    }

    /// 说明理由 (R 35)
    private static let askReasons = LetterForm(
        .askRequestReasons,
        "要求说明理由",
        "制发说明理由告知书。申请数量、频次明显超过合理范围时使用；答复期限继续计算。",
        mustArrive: true,
        law: [.volume]
    ) { setting, _ in
        let days = setting.profile.map { RequestPolicy($0) }?.reasonDays ?? RequestPolicy.standard.reasonDays
        return [
            FormField("days", "说明理由的期限", .told, start: "自送达之日起\(days)个工作日（在机关设置中确定）"),
            FormField("reasonDays", "", .hidden, start: String(days)),
        ]
    } compose: { values, composer, day, _ in
        [try composer.reasons(days: values.number("reasonDays"), number: "", on: day)]
    } rule: { request, taking in
        var policy = RequestPolicy.standard
        policy.reasonDays = taking.values.number("reasonDays")
        return try request.askReasons(
            letter: taking.number,
            servedOn: taking.servedOn,
            on: taking.today,
            in: taking.calendar,
            by: policy
        )
    }

    /// 延迟答复 (R 35)
    private static let delay = LetterForm(
        .delayRequest,
        "告知延迟答复",
        "制发延迟答复告知书。申请人的理由合理，但无法在期限内答复时使用。",
        mustArrive: true,
        law: [.volume]
    ) { setting, _ in
        [
            FormField("until", "延迟到哪一天", .day(earliest: setting.today)),
            FormField("reason", "理由", .text(rows: 4), hint: "为什么不能按期答复，需要多少时间。"),
        ]
    } compose: { values, composer, day, _ in
        guard !values["reason"].isEmpty else { throw FieldRefusal("reason", "请填写理由。") }
        return [try composer.delay(until: values.dayGiven("until"), reason: values["reason"], number: "", on: day)]
    } rule: { request, taking in
        try request.delay(
            until: taking.values.dayGiven("until"),
            letter: taking.number,
            servedOn: taking.servedOn,
            reason: taking.values["reason"],
            on: taking.today
        )
    }

    /// 收费通知 (国办函〔2020〕109号)
    private static let notifyFee = LetterForm(
        .notifyRequestFee,
        "通知收费",
        "制发收费通知书。申请人缴费以后，答复期限重新计算；逾期不缴的，不再处理。",
        mustArrive: true,
        law: [.fee]
    ) { setting, _ in
        let quantity = setting.asked.number("quantity")
        var fields = [
            FormField(
                "tariff",
                "计收方式",
                .choice(FeeTariff.allCases.map { .init(value: $0.rawValue, label: $0.name) }, none: "请选择"),
                hint: "按件还是按量，由机关选定一种，不能同时按两种标准计算。",
                source: "国办函〔2020〕109号第三条、第四条"
            ),
            FormField(
                "quantity",
                "第几件或者多少页",
                .number(1...Fee.mostPages),
                hint: "按件：该申请人本自然月向本机关提出的第几件；按量：A4 单面多少页。"
            ),
            FormField("way", "缴纳方式", .text(rows: 2), hint: "收款单位、账号或者缴款码、地点。"),
        ]
        guard quantity > 0 else { return fields }
        for tariff in FeeTariff.allCases {
            var told = FormField("told-\(tariff.rawValue)", "\(tariff.name)的计算", .told)
            told.start = FeeWords.lines(tariff, quantity: quantity)
            fields.append(told)
        }
        return fields
    } compose: { values, composer, day, _ in
        [
            try composer.fee(
                tariff(values),
                quantity: values.number("quantity"),
                wayToPay: values["way"],
                number: "",
                on: day
            )
        ]
    } rule: { request, taking in
        try request.notifyFee(
            tariff(taking.values),
            quantity: taking.values.number("quantity"),
            letter: taking.number,
            issuedOn: taking.issuedOn,
            servedOn: taking.servedOn,
            on: taking.today,
            in: taking.calendar
        )
    }

    private static func tariff(_ values: FormValues) throws(FieldRefusal) -> FeeTariff {
        guard let tariff = FeeTariff(rawValue: values["tariff"]) else { throw FieldRefusal("tariff", "请选择计收方式。") }
        return tariff
    }
}
