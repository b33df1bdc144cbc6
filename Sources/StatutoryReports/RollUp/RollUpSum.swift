extension Check {
    /// R-SUM: a government's report is the sum of its agencies' reports.
    ///
    /// It takes several reports, so it is answered by ``RollUp/difference(from:)``; here is its place in the catalogue.
    static let rollUpSum = Check(
        "R-SUM",
        .warning,
        rule: "政府的年度报告各格，等于所属各机关年度报告同格之和；规章只由制定规章的政府填报，不参加汇总。",
        source: "汇总规则（推定）：表二、表三、表四逐格相加",
        example: "“（一）予以公开”的“总计”：汇总报告为 12，各机关相加为 11",
        passesInSilence: false
    )
}
