import Disclosure
import LegalClock

extension StatusForm {
    /// 补正 (R 30).
    static let correct = StatusForm(
        step: .correctRequest,
        name: "correct",
        title: "补正申请",
        lead: { setting in
            let correction = setting.request.corrections.last
            return "机关请您补正：\(correction?.what ?? "")"
        },
        done: "已收到您的补正。",
        fields: { setting in
            var fields = setting.request.items.map { item in
                FormField(
                    "item\(item.number)",
                    "第\(item.number)项内容",
                    .text(rows: 6),
                    hint: item.number == 1 ? itemHint : ""
                )
            }
            if let limit = setting.request.corrections.last?.limit.day, setting.today > limit {
                let hint = "补正期限\(limit.chinese)已过，请写明为什么没能按时补正。"
                fields.append(FormField("excuse", "逾期的正当理由", .text(rows: 3), hint: hint))
            }
            return fields
        },
        values: { request in
            FormValues(Dictionary(request.items.map { ("item\($0.number)", [$0.description]) }) { first, _ in first })
        },
        isAsked: { $0.state == .awaitingCorrection },
        file: { request in
            request.hasIdentityProof
                ? StatusFile(field: StatusFile.material, label: "补充材料", hint: "", isOptional: true)
                : StatusFile(
                    field: StatusFile.proof,
                    label: "身份证明",
                    hint: "申请时没有提供身份证明，请拍照或者扫描。",
                    isOptional: false
                )
        },
        rule: { request, values, setting in
            let texts = request.items.map { values["item\($0.number)"] }
            guard !texts.contains(where: { $0.isEmpty }) else {
                throw FieldRefusal("item\((texts.firstIndex(of: "") ?? 0) + 1)", "请写明这一项要什么信息；不再需要的，请撤回申请后重新提出。")
            }
            return try request.receiveCorrection(
                items: texts == request.items.map(\.description) ? [] : texts,
                hasIdentityProof: !request.hasIdentityProof && setting.files > 0,
                receivedOn: setting.today,
                excuse: values["excuse"],
                on: setting.today,
                in: setting.calendar
            )
        }
    )

    private static let itemHint = "写明信息的名称、文号，或者便于查询的其他特征，例如时间、地点、项目名称。"

    /// 说明理由 (R 35).
    static let giveReasons = StatusForm(
        step: .giveRequestReasons,
        name: "reasons",
        title: "说明理由",
        lead: { _ in "机关认为申请的数量、频次明显超过合理范围，请您说明理由；理由是否合理由机关认定。" },
        done: "已收到您说明的理由。",
        fields: { _ in [FormField("text", "理由", .text(rows: 8))] },
        isAsked: { $0.state == .awaitingReason && $0.reasons?.text == nil },
        rule: { request, values, setting in
            try request.giveReasons(values["text"], receivedOn: setting.today, on: setting.today)
        }
    )

    /// 告知已缴费 (109 Art. 6): the office looks whether the money came, and records it.
    static let tellPayment = StatusForm(
        step: .tellRequestPayment,
        name: "payment",
        title: "我已缴费",
        lead: { _ in "缴费以后请告诉工作机构，便于核对到账。核对以后，答复期限自缴清费用的次日起重新计算。" },
        done: "已告诉工作机构，核对到账后会登记。",
        fields: { setting in
            [
                FormField("paidOn", "缴费日期", .day(earliest: setting.request.fees.last?.notice.servedOn)),
                FormField("proof", "缴款码、票据号或者转账附言", .line(longest: 100)),
            ]
        },
        isAsked: { $0.state == .awaitingFee },
        rule: { request, values, setting in
            guard let day = values.day("paidOn") else {
                throw FieldRefusal("paidOn", "请填写缴费的日期，例如 2026-12-01。")
            }
            return try request.tellPayment(paidOn: day, proof: values["proof"], on: setting.today)
        }
    )

    /// 确认收到答复.
    static let confirmReceipt = StatusForm(
        step: .confirmRequestReceipt,
        name: "receipt",
        title: "确认收到答复",
        lead: { _ in "确认以后，机关知道答复已经到了您手里。这不影响您申请复议或者提起诉讼。" },
        done: "谢谢，已记下您收到了答复。",
        isAsked: { $0.state == .served && !$0.isReceiptConfirmed },
        rule: { request, _, _ in try request.confirmReceipt() }
    )

    /// 评价.
    static let rate = StatusForm(
        step: .rateRequest,
        name: "rate",
        title: "评价这次办理",
        lead: { _ in "您满意不满意，都会记入这件申请，供机关改进。可以再改。" },
        done: "谢谢您的评价。",
        fields: { _ in
            [
                FormField(
                    "satisfied",
                    "您满意吗",
                    .choice([.init(value: "yes", label: "满意"), .init(value: "no", label: "不满意")], none: "请选择")
                ),
                FormField("remark", "还有什么要说的", .text(rows: 4), isOptional: true),
            ]
        },
        rule: { request, values, _ in
            guard ["yes", "no"].contains(values["satisfied"]) else { throw FieldRefusal("satisfied", "请选择满意或者不满意。") }
            return try request.rate(satisfied: values["satisfied"] == "yes", remark: values["remark"])
        }
    )

    /// 建议主动公开 (R 44 ¶2).
    static let proposePublication = StatusForm(
        step: .proposeRequestPublication,
        name: "publication",
        title: "建议主动公开",
        lead: { _ in "您认为得到的信息应当让公众都知道的，可以建议机关纳入主动公开的范围。" },
        done: "已收到您的建议。",
        fields: { setting in
            let items = setting.request.proposable.map {
                FormField.Choice(value: "\($0.number)", label: "第\($0.number)项：\($0.description.shortened(40))")
            }
            return [FormField("item", "建议公开哪一项", .choice(items, none: items.count == 1 ? nil : "请选择"))]
        },
        rule: { request, values, _ in
            guard let item = Int(values["item"]) else { throw FieldRefusal("item", "请选择一项。") }
            return try request.proposePublication(item: item)
        }
    )

    /// 撤回.
    static let withdraw = StatusForm(
        step: .withdrawRequest,
        name: "withdraw",
        title: "撤回申请",
        lead: { _ in "撤回以后不再办理，也不能恢复；以后可以再次提出申请。" },
        done: "申请已撤回。",
        fields: { _ in [FormField("reason", "撤回的原因", .text(rows: 3), isOptional: true)] },
        rule: { request, values, setting in
            try request.withdraw(reason: values["reason"], receivedOn: setting.today, on: setting.today)
        }
    )
}
