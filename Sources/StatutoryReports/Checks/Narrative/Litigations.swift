extension Check {
    /// N-LIT: court cases against the ten columns of 行政诉讼 in table 4; a bare number is both groups together.
    static let litigations = Check(
        statedBy: "N-LIT",
        .error,
        rule: "正文所写行政诉讼的件数，等于表四“未经复议直接起诉”与“复议后起诉”之和（分别写明的，分别相等）。",
        source: "《政府信息公开条例》第五十条第（三）项；年度报告格式表四",
        example: "文中写“被提起行政诉讼3次”，表四两项总计合计为 2",
        unstated: "文中没有写行政诉讼的件数"
    )
}
