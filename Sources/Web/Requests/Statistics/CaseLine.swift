import Disclosure

/// A case behind a number, as the list and its file show it.
struct CaseLine: Hashable, Sendable {
    static let heads = ["编号", "事项", "类别", "收到之日", "到期日", "结果", "办结之日", "是否按期", "状态"]

    let id: SubjectID
    let texts: [String]

    init(_ counted: CountedCase) {
        id = counted.id
        texts = [
            counted.id.key, counted.title, counted.kind.name, counted.received?.description ?? "",
            counted.due?.description ?? "", counted.outcome?.name ?? "", counted.closed?.description ?? "",
            counted.isInTime.map { $0 ? "按期" : "逾期" } ?? "", counted.state.name,
        ]
    }

    init(_ review: Review) {
        id = review.id
        let kind = review.notice.map { $0.group.name } ?? ""
        let result = review.notice.flatMap { notice in review.conclusion.map { $0.result.name(of: notice.kind) } }
        texts = [
            review.id.key, review.desk?.title ?? "", kind, review.notice?.receivedOn.description ?? "",
            review.answerDue?.day.description ?? "", result ?? "", review.conclusion?.on.description ?? "", "",
            review.state.name,
        ]
    }
}

extension ListTable {
    /// Both tables, a line for each row of the form.
    init(_ counted: CountedReport) {
        let columns = StatutoryHeads.three
        var rows: [[String]] = counted.choice.format.rows.filter { $0.kind == .data }.map { row in
            ["表三", row.id, row.label]
                + StatutoryHeads.columns.map { counted.three[.t3(row.id, $0)].map(String.init) ?? "" }
        }
        for group in counted.choice.format.groups {
            let numbers = group.columns.map { counted.four[.t4(group.id, $0.id)].map(String.init) ?? "" }
            let named = zip(group.columns, numbers).map { "\($0.label) \($1)" }
            rows.append(
                ["表四", group.id, group.label] + named + Array(repeating: "", count: columns.count - named.count)
            )
        }
        self.init(heads: ["表", "行号", "项目"] + columns, rows: rows)
    }
}
