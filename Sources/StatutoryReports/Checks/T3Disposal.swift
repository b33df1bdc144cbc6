extension Check {
    /// T3-DISP: （七）总计 is the sum of the leaves of 三、本年度办理结果.
    static let t3Disposal = Check(
        "T3-DISP",
        .error,
        rule: "表三各列：（七）总计等于（一）至（六）各项办理结果之和。",
        source: "国办公开办函〔2019〕60号、〔2021〕30号 表三（七）总计",
        example: "自然人：（七）总计为 2，各项办理结果相加为 3",
        fault: { broken in
            IdentityFault(
                message: "\(broken.subject.columnLabel)：（七）总计为 \(broken.left)，各项办理结果相加为 \(broken.right)",
                expected: String(broken.right),
                found: String(broken.left)
            )
        }
    )
}
