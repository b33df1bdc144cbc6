/// Numbers of the text whose kinds the form knows, so that it is known when all of them are told.
private struct ToldSum {
    /// `各类办理结果`.
    var what: String
    var parts: [Claim]
    /// What they may add up to; the first is what the text says.
    var totals: [Int]

    var values: [Int] { parts.compactMap(\.value.count) }
    var isWrong: Bool { !totals.contains(values.reduce(0, +)) }

    var range: Range<Int32> {
        let lower = parts.map(\.range.lowerBound).min() ?? 0
        return lower..<max(lower, parts.map(\.range.upperBound).max() ?? 0)
    }
}

extension CheckedReport {
    /// Six kinds of outcome against the requests answered, four results against the cases, both ways of litigation against all
    /// litigation: each within one sentence, the last within one paragraph.
    func toldSums() -> [Finding] {
        var sums: [ToldSum] = []
        for claims in claims(groupedBy: { $0.sentence }) where claims.count >= 5 {
            sums += outcomes(claims)
            sums += results(claims, "行政复议") { .review($0) }
            sums += results(claims, "未经复议直接起诉") { .direct($0) }
            sums += results(claims, "复议后起诉") { .afterReview($0) }
        }
        let paragraphs = claims(groupedBy: { Int(narrative.sentences[$0.sentence].paragraph) })
        for claims in paragraphs where claims.count >= 3 { sums += litigation(claims) }
        return sums.filter(\.isWrong).prefix(50).map { sum in
            let added = sum.values.reduce(0, +)
            return finding(
                "N-SUM",
                .warning,
                at: sum.range,
                "\(sum.what) \(Check.sum(sum.values))，文中写共 \(sum.totals[0]) 件",
                expected: String(added),
                found: String(sum.totals[0])
            )
        }
    }

    /// Runs of claims that share a number, in the order of the text.
    private func claims(groupedBy key: (Claim) -> Int) -> [[Claim]] {
        var groups: [[Claim]] = []
        for claim in narrative.claims {
            if let last = groups.last?.last, key(last) == key(claim) {
                groups[groups.count - 1].append(claim)
            } else {
                groups.append([claim])
            }
        }
        return groups
    }

    private func outcomes(_ claims: [Claim]) -> [ToldSum] {
        let parts = claims.first(["3.1", "3.2", "3.3", "3.4", "3.5", "3.6"].map { .outcome($0) })
        guard parts.count == 6 else { return [] }
        let left = claims.count(of: .carriedOut) ?? 0
        let arrived = claims.count(of: .handled) ?? claims.count(of: .received)
        guard let total = claims.count(of: .disposed) ?? arrived.map({ $0 - left }) else { return [] }
        return [ToldSum(what: "各类办理结果", parts: parts, totals: [total, total + left])]
    }

    private func results(_ claims: [Claim], _ what: String, _ subject: (String) -> Subject) -> [ToldSum] {
        let parts = claims.first(["upheld", "corrected", "other", "pending"].map(subject))
        guard parts.count == 4, let total = claims.count(of: subject("sum")) else { return [] }
        return [ToldSum(what: "\(what)各类结果", parts: parts, totals: [total])]
    }

    private func litigation(_ claims: [Claim]) -> [ToldSum] {
        let parts = claims.first([.direct("sum"), .afterReview("sum")])
        guard parts.count == 2, let total = claims.count(of: .litigation("sum")) else { return [] }
        return [ToldSum(what: "行政诉讼", parts: parts, totals: [total])]
    }
}

extension [Claim] {
    /// The first claim about each subject that has one.
    fileprivate func first(_ subjects: [Subject]) -> [Claim] {
        subjects.compactMap { subject in first { $0.subject == subject } }
    }

    fileprivate func count(of subject: Subject) -> Int? { first { $0.subject == subject }?.value.count }
}
