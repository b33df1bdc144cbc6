import Disclosure
import LegalClock

/// The forms of 交办事项: the example for other features.
extension StepForm {
    static let assignments: [StepForm] = [
        assign, completeAssignment, noteAssignment, passAssignmentOn, postponeAssignment, reopenAssignment,
        withdrawAssignment,
    ]

    private static func reason(_ hint: String = "") -> FormField {
        FormField("reason", "理由", .text(rows: 3), hint: hint)
    }

    private static let assign = beginning(
        Assignment.self,
        .assign,
        "交办一件事",
        "事项会出现在经办人的今日工作里，并通知经办人。"
    ) { setting in
        [
            FormField("name", "要办什么", .line(longest: 100), hint: "一句话，例如“核对机构职能栏目”。"),
            FormField("detail", "说明", .text(rows: 5), hint: "要求、依据，到哪里找材料。", isOptional: true),
            FormField("handler", "由谁办理", .choice(setting.people, none: "请选择")),
            FormField("due", "到期日", .day(earliest: setting.today), isOptional: true),
        ]
    } rule: { request, today in
        try Assignment.assign(
            request.values["name"],
            detail: request.values["detail"],
            due: request.day("due"),
            to: request.colleague("handler"),
            on: today
        )
    }

    private static let completeAssignment = next(
        Assignment.self,
        .completeAssignment,
        "办结",
        "办结之后会通知交办人；交办人可以退回重办。"
    ) { _ in
        [FormField("result", "办理结果", .text(rows: 5), hint: "做了什么，在哪里可以看到。")]
    } rule: { assignment, request, _ in
        try assignment.complete(result: request.values["result"], by: request.actor)
    }

    private static let noteAssignment = next(
        Assignment.self,
        .noteAssignment,
        "记录办理情况",
        "只记一笔，不改变事项的状态。"
    ) { _ in
        [FormField("text", "办理情况", .text(rows: 4))]
    } rule: { assignment, request, _ in
        try assignment.note(request.values["text"], by: request.actor)
    }

    private static let passAssignmentOn = next(
        Assignment.self,
        .passAssignmentOn,
        "转办",
        "转办之后由新的经办人办理，到期日不变。",
        isForSeveral: true
    ) { setting in
        [FormField("handler", "转给谁", .choice(setting.people, none: "请选择")), reason()]
    } rule: { assignment, request, _ in
        try assignment.passOn(
            to: request.colleague("handler"),
            reason: request.values["reason"],
            by: request.actor
        )
    }

    private static let postponeAssignment = next(
        Assignment.self,
        .postponeAssignment,
        "改到期日",
        "改动会通知经办人。"
    ) { setting in
        [FormField("due", "新的到期日", .day(earliest: setting.today)), reason()]
    } rule: { assignment, request, today in
        try assignment.postpone(
            to: request.day("due"),
            reason: request.values["reason"],
            by: request.actor,
            on: today
        )
    }

    private static let reopenAssignment = next(
        Assignment.self,
        .reopenAssignment,
        "退回重办",
        "事项回到经办人手里，重新等待办理。"
    ) { _ in
        [reason("还缺什么，要办到什么程度。")]
    } rule: { assignment, request, _ in
        try assignment.reopen(reason: request.values["reason"], by: request.actor)
    }

    private static let withdrawAssignment = next(
        Assignment.self,
        .withdrawAssignment,
        "撤回",
        "事项不再办理；办理过程仍然保留。"
    ) { _ in
        [reason()]
    } rule: { assignment, request, _ in
        try assignment.withdraw(reason: request.values["reason"], by: request.actor)
    }
}
