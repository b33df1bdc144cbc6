extension Check {
    /// N-SUM: parts add up to the total they are parts of.
    ///
    /// `其中` often names only some parts, so a sum that falls short is a finding only where the list claims to be whole:
    /// its last part is 其他 or 其余, it follows the total in brackets or after a colon (three parts or more), it is said with
    /// 分别, or at least four parts after 其中 miss the total by one digit and at most a tenth. A sum above the total is
    /// always wrong, unless the parts are channels, which may carry the same item.
    static let partsOfTotal = Check(
        "N-SUM",
        .warning,
        rule: "“共 N 条，其中……”各项之和等于 N。",
        source: "正文数字前后一致",
        example: "1 + 381 + 91 + 36 + 11 + 290 = 810，文中写共 820 条"
    ) { checked, log in
        let narrative = checked.narrative
        let broken = narrative.sentences.indices.lazy
            .flatMap { Breakdown.all(in: $0, of: narrative) }
            .filter { $0.isWrong }
            .map { checked.finding($0) }
        log.conclude("N-SUM", Array(broken.prefix(50)) + checked.outcomeSums())
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

    /// All six kinds of outcome in one sentence add up to the requests answered there (or received, less what goes into
    /// the next year).
    fileprivate func outcomeSums() -> [Finding] {
        let told = Dictionary(grouping: narrative.claims.filter(\.isRequest), by: \.sentence)
        return told.values.compactMap { claims in
            let outcomes = ["3.1", "3.2", "3.3", "3.4", "3.5", "3.6"].compactMap { row in
                claims.first { $0.subject == .outcome(row) }
            }
            guard outcomes.count == 6 else { return nil }
            func count(_ subject: Subject) -> Int? { claims.first { $0.subject == subject }?.value.count }
            let left = count(.carriedOut) ?? 0
            guard let total = count(.disposed) ?? (count(.handled) ?? count(.received)).map({ $0 - left }) else {
                return nil
            }
            let values = outcomes.compactMap(\.value.count)
            let sum = values.reduce(0, +)
            guard sum != total, sum != total + left else { return nil }
            return finding(
                "N-SUM",
                .warning,
                at: outcomes[0].range.lowerBound..<outcomes[5].range.upperBound,
                "各类办理结果 \(Check.sum(values))，文中写办理 \(total) 件",
                expected: String(sum),
                found: String(total)
            )
        }
    }
}

extension Claim {
    /// Of requests: received, answered, with which outcome.
    fileprivate var isRequest: Bool {
        switch subject {
        case .outcome, .received, .handled, .disposed, .carriedOut: true
        default: false
        }
    }
}
