import Disclosure
import LegalClock

/// While the case is pending.
extension StepForm {
    static let reviewCourse: [StepForm] = [
        answerReview, amendReview, assignReview, documentReview, extendReview, suspendReview, resumeReview, noteReview,
    ]

    private static let answerReview = review(
        .answerReview,
        "登记向复议机关提出书面答复，或者向法院提交答辩状和证据。逾期不提出的，视为没有证据、依据。",
        bringing: .answer
    ) { setting in
        [
            FormField("documents", "提交的材料", .text(rows: 4), hint: "每行一份，例如“行政复议答复书”“证据清单及证据”。"),
            .day("on", "提交之日", setting),
        ]
    } rule: { review, form, today in
        let documents = form.values["documents"].split(separator: "\n").map(String.init).filter { !$0.isBlank }
        return try review.answer(documents: documents, on: try form.dayGiven("on"), on: today)
    }

    private static let amendReview = review(
        .amendReview,
        "补记案号、受理之日；简易程序转为普通程序的，在这里改，期限随之重新推算。"
    ) { setting in
        let notice = try setting.subject(Review.self).notice
        return [
            FormField("caseNumber", "案号", .line(longest: 90), isOptional: true, start: notice?.caseNumber ?? ""),
            FormField(
                "procedure",
                "适用程序",
                .choice(ReviewProcedure.allCases.map { .init(value: $0.rawValue, label: $0.name) }, none: "请选择"),
                start: notice?.procedure.rawValue ?? ""
            ),
            FormField(
                "acceptedOn",
                "受理（立案）之日",
                .day(earliest: nil),
                isOptional: true,
                start: notice?.acceptedOn?.description ?? ""
            ),
        ]
    } rule: { review, form, today in
        let amendment = ReviewAmendment(
            caseNumber: form.values["caseNumber"],
            procedure: try form.choice("procedure"),
            acceptedOn: try form.day("acceptedOn")
        )
        return try review.amend(amendment, on: today, in: form.setting.calendar)
    }

    private static let assignReview = review(.assignReview, "交给一个人准备答复和证据。") { setting in
        [FormField("handler", "经办人", .choice(setting.people, none: "请选择"))]
    } rule: { review, form, _ in
        try review.assign(to: form.colleague("handler"))
    }

    private static let documentReview = review(
        .documentReview,
        "登记收到、发出的文书，或者听取意见、阅卷、开庭等事项；以前的材料也可以在这里补传。",
        bringing: .record
    ) { setting in
        [FormField("title", "文书或者事项", .line(longest: 90)), .day("on", "日期", setting), ReviewFields.paper]
    } rule: { review, form, today in
        try review.document(form.values["title"], on: try form.dayGiven("on"), on: today)
    }

    private static let extendReview = review(
        .extendReview,
        "复议机关决定延长审理期限的登记：普通程序一次，最多三十日（《行政复议法》第六十二条）。",
        bringing: .record
    ) { setting in
        [.day("on", "收到延期通知之日", setting)]
    } rule: { review, form, today in
        try review.extend(on: try form.dayGiven("on"), on: today, in: form.setting.calendar)
    }

    private static let suspendReview = review(
        .suspendReview,
        "复议机关或者法院中止审理的登记。中止期间不计入审理期限；本机关的答复期限不停。",
        bringing: .record
    ) { setting in
        [.day("on", "中止之日", setting), .reason("中止的原因")]
    } rule: { review, form, today in
        try review.suspend(reason: form.values["reason"], on: try form.dayGiven("on"), on: today)
    }

    private static let resumeReview = review(.resumeReview, "审理期限从恢复之日起继续计算。") { setting in
        [.day("on", "恢复之日", setting)]
    } rule: { review, form, today in
        try review.resume(on: try form.dayGiven("on"), on: today, in: form.setting.calendar)
    }

    private static let noteReview = review(.noteReview, "只记一笔，不改变案件的状态。") { _ in
        [FormField("text", "情况", .text(rows: 4))]
    } rule: { review, form, _ in
        try review.note(form.values["text"])
    }
}
