extension Check {
    /// T3-BAL: 第一项加第二项之和，等于第三项加第四项之和。
    ///
    /// Printed in the head of table 3 and true of each of its seven columns. The 总计 column follows from the other
    /// six; it is checked all the same, because it is the one people look at.
    static let t3Balance = Check(
        "T3-BAL",
        .error,
        rule: "表三各列：本年新收加上年结转，等于办理结果总计加结转下年度继续办理。",
        source: "国办公开办函〔2019〕60号、〔2021〕30号 表三表头：第一项加第二项之和，等于第三项加第四项之和",
        example: "自然人：本年新收 3 加上年结转 0 为 3，办理结果总计 2 加结转下年 0 为 2",
        fault: { broken in
            let values = broken.values
            return IdentityFault(
                message: "\(broken.subject.columnLabel)：本年新收 \(values[0]) 加上年结转 \(values[1]) 为 \(broken.left)，"
                    + "办理结果总计 \(values[2]) 加结转下年 \(values[3]) 为 \(broken.right)",
                expected: String(broken.left),
                found: String(broken.right)
            )
        }
    )
}
