extension Check {
    /// N-T2-ITEM: `原有X项，现为Y项` is prevItems and prevItems + delta; stated decisions are 处理决定数量.
    static let statedItems = Check(
        statedBy: "N-T2-ITEM",
        .error,
        rule: "正文所写行政许可、行政处罚、行政强制的项目数（原有、现为）和处理决定数，与表二一致。",
        source: "年度报告格式表二第二十条第（五）、（六）项",
        example: "文中写“行政处罚原有13项，现为0项”，表二“行政处罚”的“本年增/减”为 -10",
        unstated: "文中没有写许可、处罚、强制的数"
    )
}
