extension Check {
    /// N-ZERO-T4: cases in table 4 while table 3 is all zero, this year and, where it is known, last year.
    ///
    /// Possible (an older request, proactive disclosure), but the text should say how.
    static let zeroRequestsWithCases = Check(
        "N-ZERO-T4",
        .info,
        rule: "表三全为 0 而表四有复议、诉讼案件的，应说明案件从何而来。",
        source: "年度报告格式表三、表四",
        example: "本年没有申请，行政复议 1 件、复议后起诉 1 件"
    ) { checked, log in
        let id = "N-ZERO-T4"
        let requests = ["1", "2", "3.7", "4"].map { CellID.t3($0, .sum) }
        let groups = checked.report.format.groups
        let cases = groups.compactMap { checked.certainSum([.t4($0.id, "sum")]) }
        guard let total = checked.certainSum(requests), cases.count == groups.count else {
            return log.cannotDecide(id, because: "表三或表四的总计没有可确定的数")
        }
        guard total == 0, cases.contains(where: { $0 > 0 }) else { return log.passed(id) }
        if let previous = checked.previous, let earlier = previous.sum(requests), earlier > 0 { return log.passed(id) }
        let told = zip(groups, cases).filter { $1 > 0 }
        let cells = told.map { CellID.t4($0.0.id, "sum") }
        let list = told.map { "\($0.0.label) \($0.1) 件" }.joined(separator: "、")
        let years = checked.previous == nil ? "本年" : "本年和上年"
        let cell = checked.report[cells[0]]
        log.found(
            Finding(
                id: id,
                severity: .info,
                cells: cells,
                message: "表三\(years)没有申请，表四却有\(list)，请说明案件从何而来",
                place: cell.place,
                sourceRange: cell.place == nil ? nil : cell.sourceRange
            )
        )
    }
}
