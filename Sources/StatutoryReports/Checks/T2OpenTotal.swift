extension Check {
    /// T2-OPENLE: what was newly opened this year is part of all that is open (gk2019).
    static let t2OpenTotal = Check(
        "T2-OPENLE",
        .warning,
        rule: "规章、规范性文件：本年新公开数量不大于对外公开总数量。",
        source: "国办公开办函〔2019〕60号 表二第二十条第（一）项（推定）",
        formats: ["gk2019"],
        example: "规章：本年新公开数量 5 大于对外公开总数量 3",
        fault: { broken in
            IdentityFault(
                message: "\(broken.subject.rowLabel)：本年新公开数量 \(broken.left) 大于对外公开总数量 \(broken.right)",
                expected: "不大于 \(broken.right)",
                found: String(broken.left)
            )
        }
    )
}
