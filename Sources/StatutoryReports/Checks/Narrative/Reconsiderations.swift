extension Check {
    /// N-REV: reconsideration cases and their results, against the first five columns of table 4.
    static let reconsiderations = Check(
        statedBy: "N-REV",
        .error,
        rule: "正文所写行政复议的件数（及维持、纠正等结果），等于表四“行政复议”各列。",
        source: "《政府信息公开条例》第五十条第（三）项；年度报告格式表四",
        example: "文中写“被申请行政复议2次”，表四“行政复议”总计为 1",
        unstated: "文中没有写行政复议的件数"
    )
}
