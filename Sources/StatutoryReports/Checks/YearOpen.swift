extension Check {
    /// Y-OPEN: all that is open is what was, plus what was newly opened (gk2019 in both years). Withdrawals explain a
    /// lower number.
    static let yearOpen = Check(
        "Y-OPEN",
        .info,
        rule: "对外公开总数量等于上年对外公开总数量加本年新公开数量。",
        source: "国办公开办函〔2019〕60号 表二第二十条第（一）项（推定；撤下可以说明）",
        formats: ["gk2019"],
        example: "规范性文件：上年对外公开总数量 20 加本年新公开 3 为 23，本年对外公开总数量为 21",
        relations: [("regulation", "规章"), ("normative", "规范性文件")].map { row, label in
            YearRelation(
                id: "Y-OPEN/\(row)",
                previous: [.t2("1.\(row)", "openTotal")],
                current: [(.t2("1.\(row)", "opened"), 1)],
                stated: .t2("1.\(row)", "openTotal"),
                label: label
            )
        },
        sentence: {
            "\($0.relation.label)：上年对外公开总数量 \($0.previous[0]) 加本年新公开 \($0.current[0]) 为 \($0.expected)，"
                + "本年对外公开总数量为 \($0.found)"
        }
    )
}
