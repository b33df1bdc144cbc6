extension Check {
    /// T2-FORCEGE: what was made this year and not repealed is in force (gk2021).
    static let t2InForce = Check(
        "T2-FORCEGE",
        .warning,
        rule: "规章、行政规范性文件：现行有效件数不少于本年制发件数减本年废止件数。",
        source: "国办公开办函〔2021〕30号 表二第二十条第（一）项（推定）",
        formats: ["gk2021"],
        example: "行政规范性文件：现行有效 2 件，少于本年制发 5 件减本年废止 1 件",
        fault: { broken in
            let values = broken.values
            return IdentityFault(
                message: "\(broken.subject.rowLabel)：现行有效 \(values[0]) 件，少于本年制发 \(values[1]) 件减本年废止 \(values[2]) 件",
                expected: "不少于 \(broken.right)",
                found: values[0]
            )
        }
    )
}
