extension Check {
    /// Y-FORCE: in force is what was, plus what was made, minus what was repealed (gk2021 in both years).
    ///
    /// Documents that lapse, and functions that move to another agency, explain a difference.
    static let yearInForce = Check(
        "Y-FORCE",
        .warning,
        rule: "现行有效件数等于上年现行有效件数加本年制发、减本年废止。",
        source: "国办公开办函〔2021〕30号 表二第二十条第（一）项（推定；失效、职能划转可以说明）",
        formats: ["gk2021"],
        example: "行政规范性文件：上年现行有效 5 件，加本年制发 4 件、减本年废止 0 件为 9 件，本年现行有效为 8 件",
        relations: [("regulation", "规章"), ("normative", "行政规范性文件")].map { row, label in
            YearRelation(
                id: "Y-FORCE/\(row)",
                previous: [.t2("1.\(row)", "inForce")],
                current: [(.t2("1.\(row)", "issued"), 1), (.t2("1.\(row)", "repealed"), -1)],
                stated: .t2("1.\(row)", "inForce"),
                label: label
            )
        },
        sentence: {
            "\($0.relation.label)：上年现行有效 \($0.previous[0]) 件，加本年制发 \($0.current[0]) 件、减本年废止 \($0.current[1]) 件"
                + "为 \($0.expected) 件，本年现行有效为 \($0.found) 件"
        }
    )
}
