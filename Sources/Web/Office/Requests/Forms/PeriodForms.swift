import Disclosure
import LegalClock

/// Money and time: fees, extension, the question why so much is asked.
extension StepForm {
    static let requestPeriods: [StepForm] = [
        payRequestFee, waiveRequestFee, lapseRequestFee, refundRequestFee, proposeRequestExtension,
        agreeRequestExtension, declineRequestExtension, giveRequestReasons, judgeRequestReasons,
    ]

    private static let payRequestFee = request(
        .payRequestFee,
        "缴清之后，答复期限从次日起重新计算二十个工作日。"
    ) { setting in
        [
            feeTold(try setting.request),
            .day("paidOn", "缴费之日", setting),
            FormField("receipt", "财政票据号", .line(longest: 100)),
        ]
    } rule: { request, form, today in
        try request.payFee(
            paidOn: try form.dayGiven("paidOn"),
            receipt: form.values["receipt"],
            on: today,
            in: form.setting.calendar
        )
    }
    .citing(.fee)

    private static func feeTold(_ request: DisclosureRequest) -> FormField {
        let notice = request.fees.last?.notice
        let text = notice.map { "\(Fee.chinese(fen: $0.fen))，\($0.tariff.name)，\($0.limit)前缴纳（\($0.letter)）" }
        return FormField("told", "应缴的信息处理费", .told, start: text ?? "没有收费通知。")
    }

    private static let waiveRequestFee = request(
        .waiveRequestFee,
        "收费通知发错了的，撤销。答复期限照原来的算，好像没有通知过。"
    ) { setting in
        [feeTold(try setting.request), .reason("撤销的理由")]
    } rule: { request, form, _ in
        try request.waiveFee(reason: form.values["reason"])
    }
    .citing(.fee)

    private static let lapseRequestFee = request(
        .lapseRequestFee,
        "缴费期限已过没有缴纳的，视为放弃申请，不再处理。这一步办了，申请就办结。"
    ) { setting in
        [feeTold(try setting.request)]
    } rule: { request, form, today in
        try request.lapseFee(by: form.actor, on: today)
    }
    .citing(.fee)

    private static let refundRequestFee = request(
        .refundRequestFee,
        "不应当收取的，退还申请人。金额会计入年度报告的收费数据。"
    ) { setting in
        [
            FormField("yuan", "退还金额（元）", .line(longest: 12), hint: "例如 40 或者 12.50。"),
            .reason("退还的理由"),
        ]
    } rule: { request, form, _ in
        guard let fen = Fee.fen(typed: form.values["yuan"]) else {
            throw FieldRefusal("yuan", "请填写金额，例如 40 或者 12.50。")
        }
        return try request.refundFee(fen: fen, reason: form.values["reason"])
    }
    .citing(.fee)

    private static func days(_ request: DisclosureRequest) -> FormField {
        let proposed = request.extensions.proposedDays ?? 20
        return FormField(
            "days",
            "延长的工作日数",
            .number(1...20),
            hint: "最长二十个工作日，只能延长一次。现在的答复期限是\(request.due?.description ?? "未定")。",
            start: String(proposed)
        )
    }

    private static let proposeRequestExtension = request(
        .proposeRequestExtension,
        "提请公开工作机构负责人同意。同意之后，还要在答复期限届满之前发出延期答复告知书并送达，延期才有效。"
    ) { setting in
        [days(try setting.request), .reason("延期的理由", hint: "例如：需要检索的档案数量多，正在整理。")]
    } rule: { request, form, _ in
        try request.proposeExtension(by: try form.number("days"), reason: form.values["reason"])
    }
    .citing(.period)

    private static let agreeRequestExtension = request(
        .agreeRequestExtension,
        "同意之后，经办人要在答复期限届满之前告知申请人。"
    ) { setting in
        [days(try setting.request)]
    } rule: { request, form, _ in
        try request.agreeExtension(by: try form.number("days"))
    }
    .citing(.period)

    private static let declineRequestExtension = request(
        .declineRequestExtension,
        "不同意的，答复期限不变。"
    ) { _ in
        [.reason("不同意的理由")]
    } rule: { request, form, _ in
        try request.declineExtension(reason: form.values["reason"])
    }
    .citing(.period)

    private static let giveRequestReasons = request(
        .giveRequestReasons,
        "申请人说明了为什么提出大量或者频繁的申请，在这里登记。理由是否合理，下一步再认定。"
    ) { setting in
        [
            FormField("text", "申请人说明的理由", .text(rows: 5)),
            .day("receivedOn", "收到之日", setting),
        ]
    } rule: { request, form, today in
        try request.giveReasons(form.values["text"], receivedOn: try form.dayGiven("receivedOn"), on: today)
    }
    .citing(.volume)

    private static let judgeRequestReasons = request(
        .judgeRequestReasons,
        "理由不合理的，可以告知不予处理；理由合理但不能按期答复的，可以确定延迟答复的合理期限并告知申请人。"
    ) { setting in
        [
            FormField("told", "申请人说明的理由", .told, start: try setting.request.reasons?.text ?? "没有说明。"),
            .decision("accepted", "认定", yes: "理由合理", no: "理由不合理"),
            FormField("opinion", "认定的意见", .text(rows: 4)),
        ]
    } rule: { request, form, today in
        try request.judgeReasons(
            accepted: try form.isYes("accepted"),
            opinion: form.values["opinion"],
            on: today
        )
    }
    .citing(.volume)
}
