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

    /// Words by which a head is guessed to be it, the likeliest first.
    var words: [String] {
        switch self {
        case .number: ["编号", "序号", "登记号", "受理号"]
        case .channel: ["提交方式", "申请方式", "申请渠道", "受理方式"]
        case .kind: ["申请人类别", "申请人类型", "主体类型"]
        case .applicant: ["申请人", "申请人姓名", "姓名", "申请人姓名或名称"]
        case .phone: ["联系电话", "电话", "联系方式"]
        case .asked: ["申请内容", "内容描述", "所需信息", "申请事项", "信息内容"]
        case .submittedOn: ["提交日期", "申请日期", "申请时间"]
        case .receivedOn: ["收到日期", "收到申请日期", "受理日期", "收件日期", "登记日期"]
        case .extendedDays: ["延期工作日", "延期天数", "延期"]
        case .decision: ["答复结果", "办理结果", "处理结果", "答复类型"]
        case .letter: ["答复文号", "文号", "告知书文号"]
        case .answeredOn: ["答复日期", "答复时间", "送达日期", "办结日期"]
        case .way: ["送达方式", "答复方式"]
        }
    }
}

/// Which column, counted from 0, holds which field.
package struct RegisterMapping: Hashable, Sendable {
    package private(set) var columns: [RegisterField: Int]

    package init(_ columns: [RegisterField: Int]) { self.columns = columns }

    package subscript(field: RegisterField) -> Int? {
        get { columns[field] }
        set { columns[field] = newValue }
    }

    /// By the names of the heads: the same word first, then a head that begins with it. No column is taken twice.
    package init(guessing heads: [String]) {
        columns = [:]
        let heads = heads.map { String($0.filter { !$0.isWhitespace && $0 != "*" && $0 != "：" }) }
        for isExact in [true, false] {
            for field in RegisterField.allCases where columns[field] == nil {
                let taken = Set(columns.values)
                let place = field.words.lazy.compactMap { word in
                    heads.indices.first { index in
                        !taken.contains(index) && (isExact ? heads[index] == word : heads[index].hasPrefix(word))
                    }
                }.first
                if let place { columns[field] = place }
            }
        }
    }

    package var missing: [RegisterField] { RegisterField.allCases.filter { $0.isNeeded && columns[$0] == nil } }
}
