/// 台账的栏目: what a column of an old register may hold.
package enum RegisterField: String, CaseIterable, Hashable, Sendable {
    case number, channel, kind, applicant, phone, asked, submittedOn, receivedOn, extendedDays, decision, letter,
        answeredOn, way

    /// In the head of a table, and after `--map`.
    package var name: String {
        switch self {
        case .number: "编号"
        case .channel: "提交方式"
        case .kind: "申请人类别"
        case .applicant: "申请人"
        case .phone: "联系电话"
        case .asked: "申请内容"
        case .submittedOn: "提交日期"
        case .receivedOn: "收到日期"
        case .extendedDays: "延期工作日"
        case .decision: "答复结果"
        case .letter: "答复文号"
        case .answeredOn: "答复日期"
        case .way: "送达方式"
        }
    }

    /// Without it there is no case to be made.
    package var isNeeded: Bool {
        switch self {
        case .applicant, .asked, .receivedOn: true
        default: false
        }
    }

    /// Whether it holds one of a list of words, which a register may call otherwise (``RegisterMapping/meanings``).
    package var hasWords: Bool { !RegisterVocabulary.entries(of: self).isEmpty }

    /// Words by which a head is guessed to be it.
    package var words: [String] {
        switch self {
        case .number: ["编号", "登记号", "登记编号", "申请编号", "受理号", "受理编号", "收件编号", "流水号", "序号"]
        case .channel: ["提交方式", "申请方式", "申请渠道", "受理方式", "受理渠道", "收件方式", "来件方式"]
        case .kind: ["申请人类别", "申请人类型", "申请主体", "主体类型", "申请人性质"]
        case .applicant: ["申请人", "申请人姓名", "姓名", "申请人名称", "申请单位", "姓名或名称"]
        case .phone: ["联系电话", "电话", "联系方式", "申请人电话", "申请人联系电话", "申请人联系方式", "手机"]
        case .asked:
            [
                "申请内容", "内容描述", "所需信息", "所需政府信息", "申请事项", "信息内容", "申请公开内容", "申请公开的内容", "申请公开事项",
                "申请公开信息", "申请公开的信息", "申请公开的政府信息", "申请信息", "信息名称", "申请标题",
            ]
        case .submittedOn: ["提交日期", "申请日期", "申请时间", "提交时间", "寄出日期"]
        case .receivedOn:
            [
                "收到日期", "收到时间", "收到申请日期", "收到申请时间", "收到申请之日", "受理日期", "受理时间", "收件日期", "收件时间",
                "登记日期", "登记时间", "收文日期",
            ]
        case .extendedDays: ["延期工作日", "延期天数", "延期", "是否延期", "延长期限"]
        case .decision: ["答复结果", "办理结果", "处理结果", "答复类型", "答复情况", "办理情况", "处理决定", "答复种类"]
        case .letter: ["答复文号", "文号", "告知书文号", "答复书文号", "发文字号"]
        case .answeredOn: ["答复日期", "答复时间", "送达日期", "送达时间", "办结日期", "办结时间", "办理日期"]
        case .way: ["送达方式", "答复方式", "送达途径", "提供方式"]
        }
    }
}
