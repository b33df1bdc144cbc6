extension Check {
    /// Y-CARRY: what was carried into the next year is what this year started with. True across the change of format.
    static let yearCarry = Check(
        "Y-CARRY",
        .error,
        rule: "上年“结转下年度继续办理”等于本年“上年结转政府信息公开申请数量”。",
        source: "国办公开办函〔2019〕60号、〔2021〕30号 表三第二、四项",
        example: "自然人：上年结转下年度继续办理 5 件，本年的上年结转为 4 件",
        relations: T3Column.allCases.map { column in
            YearRelation(
                id: "Y-CARRY/\(column.rawValue)",
                previous: [.t3("4", column)],
                current: [],
                stated: .t3("2", column),
                label: column.label
            )
        },
        sentence: { "\($0.relation.label)：上年结转下年度继续办理 \($0.expected) 件，本年的上年结转为 \($0.found) 件" }
    )
}
