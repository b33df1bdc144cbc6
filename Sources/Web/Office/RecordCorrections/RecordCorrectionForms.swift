import Disclosure
import LegalClock

/// The forms of 信息更正 (R 41).
extension StepForm {
    static let recordCorrections: [StepForm] = [submitRecordCorrection, assignRecordCorrection, settleRecordCorrection]

    /// The person is kept apart from the acts, erasable; only when the person is kept is anything recorded about it.
    private static let submitRecordCorrection = StepForm(
        step: .submitRecordCorrection,
        kind: RecordCorrection.kind,
        target: .new,
        title: "登记信息更正",
        lead: "有证据证明行政机关提供的与其自身相关的政府信息记录不准确的，可以要求更正（条例第四十一条）。不计入年度报告第三表。",
        fields: { setting in
            [
                FormField("name", "申请人姓名或者名称", .line(longest: 60)),
                FormField("phone", "联系电话", .line(longest: 40), isOptional: true),
                FormField("record", "哪一项记录不准确，应当是什么", .text(rows: 4)),
                FormField("evidence", "证据材料", .text(rows: 3), hint: "收到的证据的名称；原件随案保存。"),
                .day("on", "提出之日", setting),
            ]
        },
        take: { request in
            guard let stores = request.setting.stores else { throw LedgerRefusal.noSuchSubject }
            let values = request.values
            guard !values["name"].isBlank else { throw FieldRefusal("name", "请填写申请人的姓名或者名称。") }
            let day = try request.dayGiven("on")
            let person = PersonID.chance()
            // Asked before anything is kept; the ledger asks again.
            _ = try Permissions.authority(for: .submitRecordCorrection, request.actor)
            let rule: @Sendable (CivilDate) throws -> [RecordCorrectionAct] = { today in
                try RecordCorrection.submit(
                    by: person,
                    record: values["record"],
                    evidence: values["evidence"],
                    submittedOn: day,
                    on: today
                )
            }
            _ = try rule(request.setting.today)
            let details = PersonDetails(name: values["name"], phone: values["phone"])
            try await stores.persons.save(Person(id: person, agency: request.actor.agency, details: details))
            let target = Command<RecordCorrection>.Target.next(series: RecordCorrection.kind.rawValue, digits: 4)
            let command = Command<RecordCorrection>(.submitRecordCorrection, target, by: request.actor) { _, setting in
                try rule(setting.day)
            }
            return try await request.ledger.record(command).id
        }
    )

    private static let assignRecordCorrection = next(
        RecordCorrection.self,
        .assignRecordCorrection,
        "交办",
        "交给保管这项记录的人核实。"
    ) { setting in
        [FormField("handler", "由谁核实", .choice(setting.people, none: "请选择"))]
    } rule: { record, form, _ in
        guard let handler = form.colleague("handler") else { throw FieldRefusal("handler", "请选择经办人。") }
        return try record.assign(to: handler)
    }

    private enum Settlement: String, CaseIterable {
        case corrected, forwarded, pointedOut, declined

        var label: String {
            switch self {
            case .corrected: "经审核属实，已更正并告知申请人"
            case .forwarded: "不属于本机关职能范围，已转送有权更正的机关并告知"
            case .pointedOut: "不属于本机关职能范围，已告知向有权更正的机关提出"
            case .declined: "记录准确，不予更正"
            }
        }
    }

    private static let settleRecordCorrection = next(
        RecordCorrection.self,
        .settleRecordCorrection,
        "办理",
        "有权更正的，审核属实后更正并告知申请人；无权的，转送有权更正的机关并告知，或者告知申请人向有权的机关提出。"
    ) { setting in
        [
            FormField(
                "settlement",
                "办理结果",
                .choice(Settlement.allCases.map { .init(value: $0.rawValue, label: $0.label) }, none: "请选择")
            ),
            FormField("agency", "有权更正的机关", .line(longest: 90), hint: "转送或者告知的，写明机关名称。", isOptional: true),
            FormField("text", "办理情况", .text(rows: 4)),
            .day("day", "告知申请人之日", setting),
        ]
    } rule: { record, form, today in
        let agency = form.values["agency"]
        let settlement: RecordSettlement =
            switch try form.choice("settlement", Settlement.self) {
            case .corrected: .corrected
            case .forwarded: .forwarded(to: agency)
            case .pointedOut: .pointedOut(to: agency)
            case .declined: .declined
            }
        return try record.settle(
            settlement,
            text: form.values["text"],
            toldOn: try form.dayGiven("day"),
            on: today
        )
    }
}

extension PersonID {
    /// Eight bytes of the system's generator.
    fileprivate static func chance() -> PersonID {
        var generator = SystemRandomNumberGenerator()
        let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
        return PersonID(rawValue: String(repeating: "0", count: 16 - digits.utf8.count) + digits)
    }
}
