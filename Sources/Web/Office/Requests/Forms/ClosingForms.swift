import Disclosure
import LegalClock

/// How a case ends, and what still happens to it afterwards.
extension StepForm {
    static let requestAfterwards: [StepForm] = [
        withdrawRequest, archiveRequest, reopenRequest, reevaluateRequest, proposeRequestPublication,
        declineRequestPublication, convertRequestToProactive, publishRequest, tellAgencyOfRequest,
        confirmRequestReceipt,
    ]

    private static let withdrawRequest = request(
        .withdrawRequest,
        "申请人自己撤回的，代为登记。撤回应当出于申请人的意愿，不得动员、要求申请人撤回。"
    ) { setting in
        [
            .day("receivedOn", "收到撤回之日", setting),
            .reason("申请人说明的理由", hint: "申请人没有说明的可以不填；写明以什么方式撤回更好。", isOptional: true),
        ]
    } rule: { request, form, today in
        try request.withdraw(
            reason: form.values["reason"],
            receivedOn: try form.dayGiven("receivedOn"),
            on: today
        )
    }

    private static let archiveRequest = request(
        .archiveRequest,
        "材料齐全、没有未了事项的，归档。归档之后仍可以依复议决定或者判决重新办理。"
    ) { request, _, _ in
        try request.archive()
    }

    private static let reopenRequest = request(
        .reopenRequest,
        "复议机关或者人民法院责令重新答复的，重新办理。期限从收到之日的次日起重新计算；年度报告不再计一次。"
    ) { setting in
        [
            FormField(
                "kind",
                "由谁责令",
                .choice(
                    ReviewKind.allCases.map { .init(value: $0.rawValue, label: "\($0.name)（\($0.orderer)）") },
                    none: "请选择"
                )
            ),
            FormField("document", "决定书或者判决书的文号", .line(longest: 90)),
            FormField(
                "days",
                "责令答复的工作日数",
                .line(longest: 3),
                hint: "决定书没有写明的不填，按二十个工作日计算。",
                isOptional: true
            ),
            .day("receivedOn", "收到决定书或者判决书之日", setting),
        ]
    } rule: { request, form, today in
        let order = ReopeningOrder(
            kind: try form.choice("kind"),
            document: form.values["document"],
            workingDays: form.values["days"].isEmpty ? nil : try form.number("days")
        )
        return try request.reopen(
            by: order,
            receivedOn: try form.dayGiven("receivedOn"),
            on: today,
            in: form.setting.calendar
        )
    }

    private static let reevaluateRequest = request(
        .reevaluateRequest,
        "不予公开的信息要定期评估，因情势变化可以公开的，应当公开。"
    ) { setting in
        let request = try setting.request
        return [
            .item(request, among: request.reevaluations.keys.sorted()),
            .decision("disclose", "评估结论", yes: "情况已有变化，可以公开", no: "仍不予公开"),
            FormField("opinion", "评估意见", .text(rows: 4)),
        ]
    } rule: { request, form, today in
        try request.reevaluate(
            item: try form.item(),
            disclose: try form.isYes("disclose"),
            opinion: form.values["opinion"],
            on: today,
            by: form.policy
        )
    }
    .citing(.reevaluation)

    /// Items that were given out.
    private static func disclosed(_ request: DisclosureRequest) -> [Int] {
        request.items.map(\.number).filter { request.drafts[$0]?.decision.discloses == true }
    }

    private static let proposeRequestPublication = request(
        .proposeRequestPublication,
        "申请人建议把得到的信息向所有人公开的，代为登记。"
    ) { setting in
        let request = try setting.request
        return [.item(request, among: disclosed(request))]
    } rule: { request, form, _ in
        try request.proposePublication(item: try form.item())
    }
    .citing(.publication)

    private static let declineRequestPublication = request(
        .declineRequestPublication,
        "经审核不属于主动公开范围的，写明理由。"
    ) { setting in
        let request = try setting.request
        return [
            .item(request, among: request.publications.filter { $0.value == .proposed }.keys.sorted()),
            .reason("不纳入的理由"),
        ]
    } rule: { request, form, _ in
        try request.declinePublication(item: try form.item(), reason: form.values["reason"])
    }
    .citing(.publication)

    private static let convertRequestToProactive = request(
        .convertRequestToProactive,
        "多个申请人就相同信息提出申请、可以公开的，可以纳入主动公开；属于主动公开范围的应当及时公开。"
    ) { setting in
        let request = try setting.request
        return [.item(request, among: disclosed(request))]
    } rule: { request, form, today in
        try request.convertToProactive(item: try form.item(), on: today, in: form.setting.calendar)
    }
    .citing(.publication)

    private static let publishRequest = request(
        .publishRequest,
        "已经在网站等渠道公开了的，登记在哪里、哪一天公开。"
    ) { setting in
        let request = try setting.request
        let pending = request.publications.filter { if case .due = $0.value { true } else { false } }
        return [
            .item(request, among: pending.keys.sorted()),
            FormField("publication", "公开的信息", .line(longest: 90), hint: "标题、索引号或者网址。"),
            .day("publishedOn", "公开之日", setting),
        ]
    } rule: { request, form, today in
        try request.publish(
            item: try form.item(),
            publication: form.values["publication"],
            publishedOn: try form.dayGiven("publishedOn"),
            on: today
        )
    }
    .citing(.publication)

    private static let tellAgencyOfRequest = request(
        .tellAgencyOfRequest,
        "信息由别的机关负责、公开前需要协调的，记录告知了谁、告知了什么。这一步不影响答复期限。"
    ) { _ in
        [
            FormField("agency", "告知哪个机关", .line(longest: 90)),
            FormField("text", "告知的内容", .text(rows: 4)),
        ]
    } rule: { request, form, _ in
        try request.tellAgency(form.values["agency"], form.values["text"])
    }
    .citing(.otherAgency)

    private static let confirmRequestReceipt = request(
        .confirmRequestReceipt,
        "申请人当面或者来电说收到了答复的，代为登记。"
    ) { request, _, _ in
        try request.confirmReceipt()
    }
}
