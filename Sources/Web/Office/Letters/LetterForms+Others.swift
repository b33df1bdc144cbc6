import Disclosure
import LegalClock

extension LetterForm {
    /// Letters that change nothing in the case.
    static let withoutStep: [LetterForm] = [receipt, tellApplicant, confirmOpinion, assist, abandoned]

    private static let receipt = LetterForm(
        .issueReceipt,
        "制发接收回执",
        "告知申请人收到申请之日和答复期限。",
        compose: { _, composer, day, _ in [try composer.intakeReceipt(number: "", on: day)] }
    )

    /// R 33 ¶3
    private static let tellApplicant = LetterForm(
        .tellApplicantOfConsultation,
        "告知申请人正在征求意见",
        "告知申请人征求意见所需时间不计算在答复期限内。"
    ) { _, request in
        let kinds = Set(request.consultations.map(\.letter.kind))
        let choices = ConsultationLetter.Kind.allCases.filter(kinds.contains).map {
            FormField.Choice(value: $0.rawValue, label: $0.addressee)
        }
        return [FormField("kind", "正在征求谁的意见", .choice(choices, none: choices.count == 1 ? nil : "请选择"))]
    } compose: { values, composer, day, _ in
        let kind = ConsultationLetter.Kind(rawValue: values["kind"]) ?? composer.request.consultations.last?.letter.kind
        guard let kind, composer.request.consultations.contains(where: { $0.letter.kind == kind }) else {
            throw LetterRefusal.nothingToTell
        }
        return [try composer.consultationToApplicant(kind, number: "", on: day)]
    }

    private static let confirmOpinion = LetterForm(
        .confirmOpinion,
        "请第三方确认意见",
        "第三方口头提出意见的，请其书面确认。"
    ) { _, request in
        let answered = request.consultations.filter { $0.letter.kind == .thirdParty && $0.opinion != nil }
        return [
            FormField(
                "letter",
                "哪一份征求意见书",
                .choice(
                    answered.map { .init(value: String($0.letter.number), label: $0.letter.letter) },
                    none: answered.count == 1 ? nil : "请选择"
                )
            )
        ]
    } compose: { values, composer, day, _ in
        let answered = composer.request.consultations.last { $0.letter.kind == .thirdParty && $0.opinion != nil }
        let number = values.number("letter") > 0 ? values.number("letter") : answered?.letter.number ?? 0
        return [try composer.consultationConfirmation(letter: number, on: day)]
    }

    private static let assist = LetterForm(
        .askAssistance,
        "制发协办函",
        "请有关单位协助查找或者提供申请公开的信息。"
    ) { _, _ in
        [
            FormField("agency", "发给哪个单位", .line(longest: 60)),
            FormField("what", "请其办理的事项", .text(rows: 4), hint: "查找什么，什么时候回复。"),
        ]
    } compose: { values, composer, day, _ in
        [try composer.assistance(to: values["agency"], what: values["what"], number: "", on: day)]
    }

    /// 3.6.1, 3.6.2
    private static let abandoned = LetterForm(
        .tellAbandoned,
        "制发不再处理告知书",
        "逾期不补正或者不缴费，已经不再处理的，告知申请人。"
    ) { _, request in
        let isOnline = request.intake.map { [.online, .email].contains($0.way) } ?? false
        return [
            FormField(
                "online",
                "怎样送达",
                .choice(
                    [.init(value: "1", label: "电子送达"), .init(value: "0", label: "当面、邮寄等其他方式")],
                    none: nil
                ),
                start: isOnline ? "1" : "0"
            )
        ]
    } compose: { values, composer, day, _ in
        [try composer.abandoned(number: "", on: day, isServedOnline: values["online"] == "1")]
    }
}
