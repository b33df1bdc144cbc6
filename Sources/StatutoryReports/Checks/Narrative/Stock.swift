extension Check {
    /// N-STOCK: what was settled and what is still under way are together what came in.
    ///
    /// `共反映问题110个，已办结111个，正在办理4个`: 111 + 4 = 115. Only where one sentence gives all three in one unit; what was
    /// carried in from last year may or may not be in the total.
    static let stock = Check(
        "N-STOCK",
        .warning,
        rule: "同一句中，已办结数加正在办理数，等于收到（反映）总数。",
        source: "正文数字前后一致",
        example: "111 + 4 = 115，文中写 110"
    ) { checked, log in
        let sentences = checked.narrative.sentences.lazy.filter { $0.mentions.count >= 3 }
        log.conclude("N-STOCK", sentences.compactMap { checked.stockFault($0) })
    }
}

extension CheckedReport {
    fileprivate func stockFault(_ sentence: Sentence) -> Finding? {
        guard let stock = StockNumbers(sentence, narrative), let pending = stock.pending else { return nil }
        let sum = stock.settled.value + pending.value
        guard sum != stock.total.value, sum != stock.total.value + (stock.carried ?? 0) else { return nil }
        return finding(
            "N-STOCK",
            .warning,
            at: stock.total.mention.noun..<max(stock.settled.mention.end, pending.mention.end),
            "\(stock.settled.value) + \(pending.value) = \(sum)，文中写 \(stock.total.value)",
            expected: String(sum),
            found: String(stock.total.value)
        )
    }
}

/// What came in, what was settled and what is still under way, as one sentence tells it.
struct StockNumbers {
    struct Number {
        var value: Int
        var mention: Mention
    }

    var total: Number
    var settled: Number
    var pending: Number?
    /// 上年结转.
    var carried: Int?

    /// `nil` unless the sentence has one total and one settled number after it, in the same unit.
    init?(_ sentence: Sentence, _ narrative: Narrative) {
        var total: Number?
        var settled: [Number] = []
        var pending: [Number] = []
        for mention in narrative.mentions[sentence.mentions] {
            guard let value = mention.cases, mention.depth == 0 || mention.before.has(.carriedIn) else { continue }
            if mention.before.meets(Self.otherNumbers) { continue }
            let number = Number(value: value, mention: mention)
            if mention.before.has(.carriedIn) {
                carried = value
            } else if mention.before.meets(Self.underWay) || mention.after.meets(Self.underWay) {
                if total?.mention.unit == mention.unit { pending.append(number) }
            } else if mention.before.has(.answer) {
                if total?.mention.unit == mention.unit { settled.append(number) }
            } else if mention.before.meets(Self.arrival), total == nil {
                total = number
            }
        }
        guard let total, settled.count == 1, pending.count <= 1 else { return nil }
        self.total = total
        self.settled = settled[0]
        self.pending = pending.first
    }

    private static let arrival = WordSet([.reported, .receive, .takenIn, .newly])
    private static let underWay = WordSet([.inProgress, .carriedOut])
    private static let otherNumbers = WordSet([
        .onTime, .late, .extended, .comparison, .average, .share, .among, .including, .respectively, .plan, .lastYear,
        .channel,
    ])
}
