extension Check {
    /// T4-SUM: 总计 of each group of table 4 is the sum of its four results.
    static let t4Sum = Check(
        "T4-SUM",
        .error,
        rule: "表四各组：总计等于结果维持、结果纠正、其他结果、尚未审结之和。",
        source: "国办公开办函〔2019〕60号、〔2021〕30号 表四总计列",
        example: "行政复议：结果维持 1、结果纠正 0、其他结果 0、尚未审结 0 相加为 1，总计为 2",
        fault: { broken in
            let parts = broken.identity.right.map { "\(broken.format($0).columnLabel) \(broken.value($0))" }
            return IdentityFault(
                message: "\(broken.subject.rowLabel)：\(parts.joined(separator: "、")) 相加为 \(broken.right)，"
                    + "总计为 \(broken.left)",
                expected: String(broken.right),
                found: String(broken.left)
            )
        }
    )
}
