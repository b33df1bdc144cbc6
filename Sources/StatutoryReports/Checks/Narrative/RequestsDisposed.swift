extension Check {
    /// N-REQ-DISP: the requests answered are （七）总计 of table 3.
    ///
    /// Requests under （六）其他处理 (withdrawn, not corrected in time) get no reply, so a number that leaves them out
    /// decides nothing.
    static let requestsDisposed = Check(
        statedBy: "N-REQ-DISP",
        .error,
        rule: "正文所写答复、办结的件数，等于表三“（七）总计”的总计。",
        source: "年度报告格式表三“三、本年度办理结果”",
        example: "文中写“已答复120件”，表三“（七）总计”为 119",
        unstated: "文中没有写答复、办结的件数",
        accepts: { claim, checked in
            guard let stated = claim.value.count, let all = checked.certainSum([.t3("3.7", .sum)]), stated < all else {
                return false
            }
            let others = Subject.outcome("3.6").cells(in: checked.report.format)
            guard let withoutReply = checked.certainSum(others) else { return false }
            return all - stated <= withoutReply
        }
    )
}
