extension Check {
    /// N-REQ-CARRY: requests carried over from last year (row 二 of table 3) and into the next (row 四).
    static let requestsCarried = Check(
        statedBy: "N-REQ-CARRY",
        .error,
        rule: "正文所写上年结转、结转下年的件数，等于表三第二项、第四项的总计。",
        source: "年度报告格式表三第二项、第四项",
        example: "文中写“上年结转9件”，表三“二、上年结转政府信息公开申请数量”总计为 8",
        unstated: "文中没有写结转的件数"
    )
}
