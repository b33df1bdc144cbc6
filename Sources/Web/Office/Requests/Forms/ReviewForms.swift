import Disclosure
import LegalClock

/// 审查: who has the information, what was searched, what the secrecy review says, what others say.
extension StepForm {
    static let requestReview: [StepForm] = [
        assignRequest, giveRequestBack, answerRequestAsUnit, beginRequestReview, recordRequestSearch,
        reviewRequestSecrecy, noteRequestNoSecrecy, checkRequestRedaction, noteRequest, receiveRequestOpinion,
        lapseRequestConsultation,
    ]

    private static let assignRequest = request(
        .assignRequest,
        "交给掌握信息的内设机构。内部办理期限是给机构的，不是法定期限，应当为审查、签发和送达留出时间。"
    ) { setting in
        let due = try setting.request.due
        return [
            FormField("unit", "承办机构", .choice(setting.units, none: "不指定"), isOptional: true),
            FormField(
                "handler",
                "经办人",
                .choice(setting.people, none: "不指定"),
                hint: "到期提醒和通知发给经办人；机构里还没有账号的，不指定，另行转告。",
                isOptional: true
            ),
            FormField(
                "due",
                "内部办理期限",
                .day(earliest: setting.today),
                hint: due.map { "法定答复期限是\($0)。" } ?? "",
                isOptional: true,
                start: setting.calendar.day(5, workingDaysAfter: setting.today).day.description
            ),
            FormField("note", "要求", .text(rows: 3), hint: "要查什么、回复什么。", isOptional: true),
        ]
    } rule: { request, form, today in
        let handler = form.colleague("handler")
        if handler == nil, let name = form.unitName("unit") {
            // Only persons are told and reminded: a unit alone would never hear of it.
            let people = form.setting.colleagues.filter { $0.unitName == name }.map(\.personName)
            guard people.isEmpty else {
                throw FieldRefusal("handler", "请选择经办人，才能通知和提醒到人：\(name)有\(people.joined(separator: "、"))。")
            }
        }
        return try request.assign(
            to: form.unit("unit"),
            handler: handler,
            due: try form.day("due"),
            note: form.values["note"],
            on: today
        )
    }

    private static let giveRequestBack = request(
        .giveRequestBack,
        "不归本机构掌握、交办有误的，写明理由退回公开工作机构。"
    ) { _ in
        [.reason("退回的理由", hint: "信息不归本机构掌握的，写明可能在哪里。")]
    } rule: { request, form, _ in
        try request.giveBack(reason: form.values["reason"], by: form.actor)
    }

    private static let answerRequestAsUnit = request(
        .answerRequestAsUnit,
        "把查找的情况和本机构的意见报公开工作机构，由公开工作机构统一答复申请人。"
    ) { _ in
        [
            FormField("text", "查找的情况和处理意见", .text(rows: 6), hint: "有没有、是什么、能不能公开、依据什么。"),
            FormField("files", "找到的文件", .files(.attachment), isOptional: true),
        ]
    } rule: { request, form, _ in
        try request.answerAsUnit(form.values["text"], files: form.hashes("files"), by: form.actor)
    }
    .taking(FileField("files", .attachment))

    private static let beginRequestReview = request(
        .beginRequestReview,
        "申请内容清楚、材料齐全的，开始审查。内容不明确的，不要在这里开始，先告知补正。"
    ) { request, _, _ in
        try request.beginReview()
    }
    .citing(.correction, .content)

    private static let recordRequestSearch = request(
        .recordRequestSearch,
        "答复“政府信息不存在”，要能拿出检索记录。写明在哪些系统、档案里，用什么词、什么方法检索，结果怎样。"
    ) { setting in
        [
            .item(try setting.request),
            FormField("places", "检索的范围和方法", .text(rows: 3), hint: "例如：办公系统2018年以来的收发文，关键词“技改补助”；综合档案室2015—2020年全宗。"),
            FormField("result", "检索结果", .text(rows: 3)),
        ]
    } rule: { request, form, _ in
        try request.recordSearch(
            item: try form.item(),
            places: form.values["places"],
            result: form.values["result"]
        )
    }
    .citing(.notExisting)

    private static let reviewRequestSecrecy = request(
        .reviewRequestSecrecy,
        "公开之前每一项都要审查。审查结论决定可以怎样答复。"
    ) { setting in
        [
            .item(try setting.request),
            FormField(
                "outcome",
                "审查结论",
                .choice(SecrecyOutcome.allCases.map { .init(value: $0.rawValue, label: $0.name) }, none: "请选择"),
                hint: "不能确定的，提请主管部门或者保密行政管理部门确定（条例第十七条）。"
            ),
            FormField("opinion", "审查意见", .text(rows: 4), hint: "结论是“答复不涉及信息内容”的，可以不写。", isOptional: true),
        ]
    } rule: { request, form, _ in
        try request.reviewSecrecy(
            item: try form.item(),
            try form.choice("outcome"),
            opinion: form.values["opinion"]
        )
    }
    .citing(.secrecyReview, .secret)

    private static let noteRequestNoSecrecy = request(
        .noteRequestNoSecrecy,
        "答复不透露任何信息内容的（例如信息不存在、不属于本机关、信访事项），不需要保密审查员审查，记录这一点即可。"
    ) { setting in
        [.item(try setting.request)]
    } rule: { request, form, _ in
        try request.noteNoSecrecy(item: try form.item())
    }
    .citing(.secrecyReview)

    private static let checkRequestRedaction = request(
        .checkRequestRedaction,
        "部分公开的，提供前核对：不予公开的内容已经真正删除，不只是遮盖；文件属性、批注、隐藏的行列也看过。"
    ) { setting in
        [
            .item(try setting.request),
            FormField("note", "核对的情况", .text(rows: 3), hint: "核对了什么，用什么方法。"),
            FormField("files", "区分处理前后的文件", .files(.attachment), isOptional: true),
        ]
    } rule: { request, form, _ in
        let acts = try request.checkRedaction(item: try form.item(), note: form.values["note"])
        return try acts + (form.told("区分处理的文件", "files").map { try request.note($0) } ?? [])
    }
    .taking(FileField("files", .attachment))
    .citing(.severable)

    private static let noteRequest = request(
        .noteRequest,
        "只记一笔，不改变申请的状态和期限。例如与申请人通话的情况。"
    ) { _ in
        [FormField("text", "内容", .text(rows: 4))]
    } rule: { request, form, _ in
        try request.note(form.values["text"])
    }

    /// Letters that are not answered; the only one is chosen already.
    private static func openLetter(_ request: DisclosureRequest) -> FormField {
        let letters = request.consultations.filter(\.isOpen).map { record -> FormField.Choice in
            let letter = record.letter
            return .init(
                value: String(letter.number),
                label: "\(letter.letter)（\(letter.kind.addressee)，\(letter.limit)前）"
            )
        }
        return FormField("letter", "哪一份征求意见书", .choice(letters, none: letters.count == 1 ? nil : "请选择"))
    }

    private static let receiveRequestOpinion = request(
        .receiveRequestOpinion,
        "收到意见，答复期限从次日起继续计算。第三方不同意公开的，要看有没有合理理由，由本机关判断。"
    ) { setting in
        [
            openLetter(try setting.request),
            FormField(
                "opinion",
                "意见",
                .choice(ConsultationOpinion.allCases.map { .init(value: $0.rawValue, label: $0.name) }, none: "请选择")
            ),
            FormField("text", "意见的内容和理由", .text(rows: 4), hint: "不同意公开的必须填写。", isOptional: true),
            .day("receivedOn", "收到意见之日", setting),
            FormField("files", "意见原件", .files(.attachment), isOptional: true),
        ]
    } rule: { request, form, today in
        let acts = try request.receiveOpinion(
            try form.choice("opinion"),
            text: form.values["text"],
            letter: try form.number("letter"),
            receivedOn: try form.dayGiven("receivedOn"),
            on: today,
            in: form.setting.calendar
        )
        return try acts + (form.told("意见原件", "files").map { try request.note($0) } ?? [])
    }
    .citing(.thirdParty, .coAgency, .period)
    .taking(FileField("files", .attachment))

    private static let lapseRequestConsultation = request(
        .lapseRequestConsultation,
        "十五个工作日期满没有答复的，在这里登记。第三方不答复不等于同意，由本机关决定；共同制作机关不答复视为同意公开。"
    ) { setting in
        [openLetter(try setting.request)]
    } rule: { request, form, today in
        try request.lapseConsultation(
            letter: try form.number("letter"),
            by: form.actor,
            on: today,
            in: form.setting.calendar
        )
    }
    .citing(.thirdParty, .coAgency)
}
