import Disclosure
import LegalClock

/// From what came in to a case on the clock.
extension StepForm {
    static let requestIntake: [StepForm] = [
        registerRequest, deemRequestConfirmed, linkRequest, correctRequest, lapseRequestCorrection,
    ]

    private static let registerRequest = request(
        .registerRequest,
        "登记之后，答复期限从收到申请之日的次日起计算。收到申请之日不能随意填写，由提交方式决定。"
    ) { setting in
        try receiptFields(try setting.request, setting)
    } rule: { request, form, today in
        guard let intake = request.intake else { throw RequestRefusal.alreadyRegistered }
        let facts = ReceiptFacts(
            submittedOn: intake.submittedOn,
            signedOn: try form.day("signedOn"),
            reachedOfficeOn: try form.day("reachedOfficeOn"),
            confirmedOn: try form.day("confirmedOn")
        )
        return try request.register(facts, on: today, in: form.setting.calendar)
    }
    .citing(.receipt, .content)

    /// Only the facts that the way of coming asks for (L-31a … L-31e).
    private static func receiptFields(_ request: DisclosureRequest, _ setting: StepSetting) throws -> [FormField] {
        guard let intake = request.intake else { return [] }
        let told = FormField(
            "told",
            "以哪一天为收到申请之日",
            .told,
            hint: "提交日期：\(intake.submittedOn.chinese)。",
            start: intake.channel.receiptBasis + "。"
        )
        return [told] + receiptDays(intake.channel, setting)
    }

    /// The days that a way of coming is judged by.
    static func receiptDays(_ channel: IntakeChannel, _ setting: StepSetting) -> [FormField] {
        let reached = FormField.day("reachedOfficeOn", "公开工作机构实际收到之日", setting, hint: "信件到了本机关公开工作机构手里的那一天。")
        let confirmed = FormField.day(
            "confirmedOn",
            "与申请人确认之日",
            setting,
            hint: "收到的当天与申请人联系确认；联系不上的，先登记，联系上以后再填确认之日。"
        )
        switch channel {
        case .inPerson, .oral: return []
        case .signedMail: return [.day("signedOn", "本机关签收之日", setting, hint: "收发室签收也算，不以公开工作机构拿到的日子为准。")]
        case .ordinaryMail, .misdirectedMail: return [reached, confirmed]
        case .online, .fax:
            return [.day("confirmedOn", "双方确认之日", setting, hint: "申请人提交之后，本机关确认收到的那一天。请在下一个工作日前确认。")]
        }
    }

    private static let deemRequestConfirmed = request(
        .deemRequestConfirmed,
        "互联网渠道的申请，超过确认期限没有确认的，视为已经确认，以保护申请人。系统每天自动办理；也可以在这里立即办理。"
    ) { request, form, today in
        try request.deemConfirmed(by: form.actor, on: today, in: form.setting.calendar, by: form.policy)
    }
    .citing(.receipt)

    private static let linkRequest = request(
        .linkRequest,
        "把两件有关系的申请连起来，例如内容相同的重复申请。是否重复由您判断，连起来不改变任何一件的期限和办理状态。"
    ) { setting in
        [
            FormField("request", "另一件申请的编号", .line(longest: 40), hint: "例如 2026-0031。"),
            .reason("关联的理由", hint: "例如：同一申请人就同一内容再次申请。"),
        ]
    } rule: { request, form, _ in
        try request.link(to: form.values["request"], reason: form.values["reason"])
    }
    .citing(.repeated)

    private static let correctRequest = request(
        .correctRequest,
        "申请人当面、来信或者来电补正的，在这里代为登记。答复期限自收到补正之日的次日起重新计算。"
    ) { setting in
        let request = try setting.request
        return request.items.map { item in
            FormField(
                "text\(item.number)",
                "第\(item.number)项内容（补正后）",
                .text(rows: 3),
                hint: "没有改动的照旧。",
                start: item.description
            )
        } + [
            .day("receivedOn", "收到补正之日", setting),
            .decision("identity", "身份证明", yes: "已经提供", no: "还没有提供"),
            FormField(
                "excuse",
                "逾期的正当理由",
                .text(rows: 2),
                hint: "补正期限\(request.corrections.last?.limit.description ?? "")。过了期限才补正的，写明有什么正当理由；没有正当理由的，按放弃申请处理。",
                isOptional: true
            ),
        ]
    } rule: { request, form, today in
        try request.receiveCorrection(
            items: request.items.map { form.values["text\($0.number)"] },
            hasIdentityProof: try form.isYes("identity"),
            receivedOn: try form.dayGiven("receivedOn"),
            excuse: form.values["excuse"],
            on: today,
            in: form.setting.calendar
        )
    }
    .citing(.correction)

    private static let lapseRequestCorrection = request(
        .lapseRequestCorrection,
        "补正期限已过，申请人没有正当理由不补正的，视为放弃申请，不再处理。这一步办了，申请就办结。"
    ) { request, form, today in
        try request.lapseCorrection(by: form.actor, on: today)
    }
    .citing(.correction)
}
