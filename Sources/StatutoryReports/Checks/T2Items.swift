extension Check {
    /// T2-ITEMS: the number of items after this year's change is not negative (gk2019).
    static let t2Items = Check(
        "T2-ITEMS",
        .error,
        rule: "行政许可等事项：上一年项目数量加本年增/减，不小于 0。",
        source: "国办公开办函〔2019〕60号 表二第二十条第（五）（六）（八）项（推定）",
        formats: ["gk2019"],
        example: "行政处罚：上一年项目数量 13 加本年增/减 -15 为 -2，现有项目数量不会小于 0",
        fault: { broken in
            let values = broken.values
            return IdentityFault(
                message: "\(broken.subject.rowLabel)：上一年项目数量 \(values[0]) 加本年增/减 \(values[1]) 为 \(broken.left)，"
                    + "现有项目数量不会小于 0",
                expected: "不小于 0",
                found: String(broken.left)
            )
        }
    )
}
