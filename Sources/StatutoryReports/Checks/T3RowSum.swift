extension Check {
    /// T3-ROW: 总计 of a row is the sum of its six kinds of applicants.
    static let t3RowSum = Check(
        "T3-ROW",
        .error,
        rule: "表三各行：总计等于自然人与五类法人或其他组织之和。",
        source: "国办公开办函〔2019〕60号、〔2021〕30号 表三总计列",
        example: "（一）予以公开：六类申请人相加为 3，总计为 2",
        fault: { broken in
            IdentityFault(
                message: "\(broken.subject.rowLabel)：六类申请人相加为 \(broken.right)，总计为 \(broken.left)",
                expected: String(broken.right),
                found: String(broken.left)
            )
        }
    )
}
