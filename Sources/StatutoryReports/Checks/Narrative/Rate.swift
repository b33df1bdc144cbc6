extension Check {
    /// N-RATE: a stated percentage is the ratio of the numbers stated beside it, within 0.05 percentage point (within one
    /// in the last digit where fewer decimals are printed).
    ///
    /// Two readings are certain enough: `…率` over what came in and what was settled in the same sentence (按时办结率 is
    /// something else), and `占…%` of a part in a total of the same sentence.
    static let rate = Check(
        "N-RATE",
        .warning,
        rule: "百分比等于所写两数之比，相差不超过 0.05 个百分点。",
        source: "正文数字前后一致",
        example: "111 ÷ 110 = 100.9%，文中写 96.5%"
    ) { checked, log in
        let narrative = checked.narrative
        let sentences = narrative.sentences.lazy.filter { (3...200).contains($0.mentions.count) }
        log.conclude(
            "N-RATE",
            sentences.flatMap { sentence in
                sentence.mentions.lazy.compactMap { position -> Finding? in
                    let mention = narrative.mentions[position]
                    guard mention.unit == .percent, !mention.traits.contains(.open) else { return nil }
                    return checked.finding(StatedRate(mention, position, sentence, narrative))
                }
            }
        )
    }
}

/// A percentage and the two numbers it must be the ratio of.
private struct StatedRate {
    var percent: Mention
    var part: StockNumbers.Number?
    var whole: StockNumbers.Number?
    /// The whole that the percentage does fit, where what is under way is counted in.
    var alternative: Int?

    init(_ percent: Mention, _ position: Int, _ sentence: Sentence, _ narrative: Narrative) {
        self.percent = percent
        if percent.before.has(.share) {
            readShare(position, sentence, narrative)
        } else if percent.before.has(.rate), percent.before.has(.answer), !percent.before.meets(Self.otherRates) {
            readSettled(sentence, narrative)
        }
    }

    private static let otherRates = WordSet([.onTime, .late, .extended, .comparison, .average])

    /// 自然人申请3493件，占96.8%: the number just before, of the first total of the sentence.
    private mutating func readShare(_ position: Int, _ sentence: Sentence, _ narrative: Narrative) {
        guard position > sentence.mentions.lowerBound else { return }
        let before = narrative.mentions[position - 1]
        guard let value = before.cases, !before.before.meets(WordSet.notThisCount) else { return }
        let total = narrative.mentions[sentence.mentions.lowerBound..<position - 1].first {
            $0.unit == before.unit && $0.depth == 0 && $0.before.meets(Self.totals)
        }
        guard let total, let whole = total.cases, value <= whole else { return }
        part = StockNumbers.Number(value: value, mention: before)
        self.whole = StockNumbers.Number(value: whole, mention: total)
    }

    private static let totals = WordSet([.altogether, .receive, .takenIn, .reported])

    private mutating func readSettled(_ sentence: Sentence, _ narrative: Narrative) {
        guard let stock = StockNumbers(sentence, narrative), stock.carried == nil else { return }
        // 100% of what fell due, while some is still under way.
        if percent.micros == 100_000_000, stock.pending != nil { return }
        part = stock.settled
        whole = stock.total
        alternative = stock.pending.map { $0.value + stock.settled.value }
    }
}

extension CheckedReport {
    fileprivate func finding(_ rate: StatedRate) -> Finding? {
        guard let part = rate.part, let whole = rate.whole, whole.value > 0, part.value < 1_000_000_000 else {
            return nil
        }
        let percent = rate.percent
        guard !fits(percent, part.value, whole.value) else { return nil }
        let printed = words(percent.start..<percent.end)
        var message = "\(part.value) ÷ \(whole.value) = \(Self.percentage(part.value, whole.value))，文中写 \(printed)"
        if let other = rate.alternative, other != whole.value, other > 0, fits(percent, part.value, other) {
            message += "；\(printed) 是 \(part.value) ÷ \(other)，总数应为 \(other)"
        }
        return finding(
            "N-RATE",
            .warning,
            at: percent.noun..<percent.end,
            message,
            expected: Self.percentage(part.value, whole.value),
            found: printed
        )
    }

    private func fits(_ percent: Mention, _ part: Int, _ whole: Int) -> Bool {
        let ratio = Int64(part) * 100_000_000 / Int64(whole)
        return abs(ratio - percent.micros) <= tolerance(percent)
    }

    /// 0.05 percentage point; just under 1 where no decimals are printed (96% for 96.8%).
    private func tolerance(_ percent: Mention) -> Int64 {
        let digits = narrative.bytes[Int(percent.start)..<Int(percent.end)]
        return digits.contains(0x2E) || percent.traits.contains(.inWords) ? 50_000 : 999_999
    }

    /// With one decimal: `100.9%`.
    private static func percentage(_ part: Int, _ whole: Int) -> String {
        let tenths = (part * 2000 + whole) / (2 * whole)
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
