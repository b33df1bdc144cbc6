extension Check {
    /// Y-PEND: a case that was pending last year appears again, concluded or pending.
    static let yearPending = Check(
        "Y-PEND",
        .info,
        rule: "表四本年总计不少于上年尚未审结件数。",
        source: "国办公开办函〔2019〕60号、〔2021〕30号 表四（推定）",
        example: "行政复议：上年尚未审结 2 件，本年总计只有 1 件",
        relations: CommonFormat.groups.map { group in
            YearRelation(
                id: "Y-PEND/\(group.id)",
                previous: [.t4(group.id, "pending")],
                current: [],
                stated: .t4(group.id, "sum"),
                isLowerBound: true,
                label: group.label
            )
        },
        sentence: { "\($0.relation.label)：上年尚未审结 \($0.expected) 件，本年总计只有 \($0.found) 件" }
    )
}
