extension Check {
    /// N-SUM: parts add up to the total they are parts of.
    ///
    /// `其中` often names only some parts, so a sum that falls short is a finding only where the list claims to be whole:
    /// its last part is 其他 or 其余, it follows the total in brackets or after a colon (three parts or more), it is said with
    /// 分别, or at least four parts after 其中 miss the total by one digit and at most a tenth. A sum above the total is
    /// always wrong, unless the parts are channels, which may carry the same item. The kinds of outcome, and the results of
    /// reviews, are whole when all of them are told.
    static let partsOfTotal = Check(
        "N-SUM",
        .warning,
        rule: "“共 N 条，其中……”各项之和等于 N。",
        source: "正文数字前后一致",
        example: "1 + 381 + 91 + 36 + 11 + 290 = 810，文中写共 820 条"
    ) { checked, log in
        let narrative = checked.narrative
        var lists: [Finding] = []
        for index in narrative.sentences.indices where lists.count < 50 {
            for breakdown in Breakdown.all(in: index, of: narrative) where breakdown.isWrong {
                lists.append(checked.finding(breakdown))
            }
        }
        // 其中 with all kinds of outcome is one contradiction, told once.
        let told = checked.toldSums().filter { told in !lists.contains { $0.overlaps(told) } }
        log.conclude("N-SUM", lists + told)
    }
}

extension CheckedReport {
    fileprivate func finding(_ breakdown: Breakdown) -> Finding {
        let sum = breakdown.sum
        let last = breakdown.parts[breakdown.parts.count - 1].mention
        return finding(
            "N-SUM",
            .warning,
            at: breakdown.total.mention.noun..<last.end,
            "\(Check.sum(breakdown.parts.map(\.value)))，文中写共 \(breakdown.total.value) \(breakdown.unit(narrative))",
            expected: String(sum),
            found: String(breakdown.total.value)
        )
    }
}

extension Finding {
    /// Whether both mark some of the same words.
    fileprivate func overlaps(_ other: Finding) -> Bool {
        guard let range = sourceRange, let others = other.sourceRange else { return false }
        return range.overlaps(others)
    }
}
