import Disclosure
import LegalClock

/// How a case ends, and what is to be done then.
extension StepForm {
    static let reviewEnd: [StepForm] = [
        concludeReview, appealReview, obeyReview, receiveReviewOpinion, answerReviewOpinion,
    ]

    private static let concludeReview = review(
        .concludeReview,
        "收到决定书、判决书或者裁定书之日登记。责令重新答复的，所涉申请同时恢复办理，期限从收到之日的次日起算；结果计入年度报告第四表。",
        bringing: .decision
    ) { setting in
        let kind = try setting.subject(Review.self).notice?.kind ?? .reconsideration
        let results = ReviewResult.results(of: kind).map { result in
            FormField.Choice(
                value: result.rawValue,
                label: "\(result.name(of: kind))（\(result.column.name)；\(result.article(of: kind) ?? "")）"
            )
        }
        return [
            FormField("result", "结果", .choice(results, none: "请选择")),
            FormField("document", "文书的名称和文号", .line(longest: 90)),
            .day("on", "本机关收到之日", setting),
            .decision("answersAnew", "是否责令重新答复", yes: "责令重新答复", no: "没有"),
            FormField(
                "workingDays",
                "责令答复的工作日数",
                .line(longest: 3),
                hint: "文书没有写明的不填，按二十个工作日计算。",
                isOptional: true
            ),
        ]
    } rule: { review, form, today in
        let typed = form.values["workingDays"]
        let conclusion = ReviewConclusion(
            try form.choice("result"),
            document: form.values["document"],
            on: try form.dayGiven("on"),
            answersAnew: try form.isYes("answersAnew"),
            workingDays: typed.isEmpty ? nil : try form.number("workingDays")
        )
        return try review.conclude(conclusion, on: today, in: form.setting.calendar)
    }

    private static let appealReview = review(
        .appealReview,
        "一审之后任何一方上诉的，登记后案件重新回到“审理中”，年度报告按尚未审结计。",
        bringing: .appeal
    ) { setting in
        [
            .day("on", "上诉之日", setting),
            FormField("court", "上诉审人民法院", .line(longest: 90)),
            FormField("caseNumber", "案号", .line(longest: 90), isOptional: true),
            .decision("byAgency", "谁上诉", yes: "本机关", no: "对方当事人"),
        ]
    } rule: { review, form, today in
        let appeal = ReviewAppeal(
            on: try form.dayGiven("on"),
            court: form.values["court"],
            caseNumber: form.values["caseNumber"],
            byAgency: try form.isYes("byAgency")
        )
        return try review.appeal(appeal, on: today)
    }

    private static let obeyReview = review(
        .obeyReview,
        "结果为纠正的，写明怎样履行：重新答复的文号、日期，或者采取的补救措施（《行政复议法》第七十七条）。",
        bringing: .fulfilment
    ) { setting in
        [FormField("text", "履行情况", .line(longest: 90)), .day("on", "履行之日", setting)]
    } rule: { review, form, today in
        try review.obey(form.values["text"], on: try form.dayGiven("on"), on: today)
    }

    private static let receiveReviewOpinion = review(
        .receiveReviewOpinion,
        "收到行政复议意见书的，六十日内把办理情况通报复议机关（《行政复议法》第七十六条）。",
        bringing: .opinion
    ) { setting in
        [FormField("document", "意见书的名称和文号", .line(longest: 90)), .day("on", "收到之日", setting)]
    } rule: { review, form, today in
        try review.receiveOpinion(
            form.values["document"],
            on: try form.dayGiven("on"),
            on: today,
            in: form.setting.calendar
        )
    }

    private static let answerReviewOpinion = review(.answerReviewOpinion, "登记对意见书的书面通报。", bringing: .opinion) {
        setting in
        [FormField("document", "回复的文号", .line(longest: 90)), .day("on", "回复之日", setting)]
    } rule: { review, form, today in
        try review.answerOpinion(form.values["document"], on: try form.dayGiven("on"), on: today)
    }
}
