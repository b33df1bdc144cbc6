extension Check {
    /// N-T2-PROC: 政府集中采购, projects and amount. An amount is compared to the digits the text prints.
    static let statedProcurement = Check(
        statedBy: "N-T2-PROC",
        .error,
        rule: "正文所写政府集中采购的项目数和金额，与表二一致。",
        source: "国办公开办函〔2019〕60号 表二第二十条第（九）项",
        formats: ["gk2019"],
        example: "文中写“采购总金额20.66万元”，表二“采购总金额”为 26.6000",
        unstated: "文中没有写政府集中采购"
    )
}
