extension Breakdown {
    /// The breakdowns a sentence gives: at 其中, in brackets right after a number, after a colon, at 分别.
    static func all(in index: Int, of narrative: Narrative) -> [Breakdown] {
        let sentence = narrative.sentences[index]
        guard (2...400).contains(sentence.mentions.count) else { return [] }
        return sentence.clauses.flatMap { position -> [Breakdown] in
            guard let opening = Opening(position, sentence, narrative) else { return [] }
            return BreakdownReader(narrative: narrative, index: index, opening: opening).breakdowns()
        }
    }

    /// Where and how the parts begin.
    struct Opening {
        var kind: Kind
        var clause: Int
        /// The first number of the parts, in ``Narrative/mentions``.
        var firstPart: Int
        var isBracket = false

        /// `nil` when the clause does not begin to divide what was counted before it.
        init?(_ position: Int, _ sentence: Sentence, _ narrative: Narrative) {
            let clause = narrative.clauses[position]
            self.clause = position
            firstPart = clause.mentions.lowerBound
            if clause.words.has(.among) {
                kind = .among
                // 共120条其中甲50条: the total stands in the same clause.
                if let part = clause.mentions.first(where: { narrative.mentions[$0].before.has(.among) }) {
                    firstPart = part
                }
                return
            }
            guard position > sentence.clauses.lowerBound else { return nil }
            let before = narrative.clauses[position - 1]
            guard let last = before.mentions.last, narrative.mentions[last].end >= before.end - 3 else { return nil }
            if clause.opener == .open, clause.depth == 1, !clause.words.has(.including) {
                kind = .listed
                isBracket = true
            } else if clause.opener == .colon {
                kind = .listed
            } else if clause.words.has(.respectively), !clause.mentions.isEmpty {
                kind = .respectively
            } else {
                return nil
            }
        }
    }
}

/// Gathers the totals before an opening and the parts after it.
private struct BreakdownReader {
    let narrative: Narrative
    let index: Int
    let opening: Breakdown.Opening

    /// One breakdown for each unit that was counted before the parts.
    func breakdowns() -> [Breakdown] {
        let totals = totals()
        guard !totals.isEmpty else { return [] }
        let matters = totals.reduce(into: WordSet()) { $0.formUnion(narrative.clauses[Int($1.mention.clause)].words) }
        let list = list(matters)
        return totals.compactMap { total in
            let same = list.mentions.filter { $0.unit == total.mention.unit }
            let parts = same.compactMap { mention in
                mention.count.map { StockNumbers.Number(value: $0, mention: mention) }
            }
            // An inexact part makes the sum inexact.
            guard parts.count == same.count, parts.count >= 2 else { return nil }
            return Breakdown(
                total: total,
                parts: parts,
                kind: opening.kind,
                isOpen: list.isOpen || isCut,
                isBracket: opening.isBracket
            )
        }
    }

    /// The paragraph, or the page, ends before the sentence does.
    private var isCut: Bool {
        let sentence = narrative.sentences[index]
        guard !opening.isBracket else {
            let bracket = narrative.clauses[opening.clause..<sentence.clauses.upperBound]
            let last = bracket.prefix { $0.depth >= bracket[opening.clause].depth }.last
            return last?.closer != .close
        }
        return narrative.bytes[Int(sentence.end)] == 0x0A
    }

    /// The last number of each unit before the parts, in their sentence, or in the sentence before when 其中 opens one.
    private func totals() -> [StockNumbers.Number] {
        let sentence = narrative.sentences[index]
        let own = narrative.mentions[sentence.mentions.lowerBound..<opening.firstPart]
        if !own.isEmpty { return totals(own) }
        guard opening.kind == .among, index > 0, narrative.sentences[index - 1].paragraph == sentence.paragraph else {
            return []
        }
        // Of several numbers in the sentence before (共收到 20 件，上年结转 3 件。), 其中 divides the whole.
        let before = narrative.mentions[narrative.sentences[index - 1].mentions]
        return totals(before).filter { total in
            !before.contains { $0.unit == total.mention.unit && $0.count ?? 0 > total.value }
        }
    }

    private func totals(_ mentions: ArraySlice<Mention>) -> [StockNumbers.Number] {
        var totals: [StockNumbers.Number] = []
        for mention in mentions.reversed() where mention.depth == 0 && mention.unit != .percent {
            if totals.contains(where: { $0.mention.unit == mention.unit }) { continue }
            guard let value = mention.count, !mention.before.meets(Self.asides) else { continue }
            totals.append(StockNumbers.Number(value: value, mention: mention))
        }
        return totals
    }

    /// The numbers of the list: to the end of the sentence, the closing bracket, the next 其中, a semicolon after two of them,
    /// or a clause that turns to another matter.
    private func list(_ matters: WordSet) -> (mentions: [Mention], isOpen: Bool) {
        let sentence = narrative.sentences[index]
        let depth = narrative.clauses[opening.clause].depth
        var found: [Mention] = []
        var isOpen = false
        for position in opening.clause..<sentence.clauses.upperBound {
            let clause = narrative.clauses[position]
            if clause.depth < depth || (position > opening.clause && clause.words.has(.among)) { break }
            if clause.depth > depth { continue }
            let numbers =
                max(clause.mentions.lowerBound, opening.firstPart)..<max(clause.mentions.upperBound, opening.firstPart)
            let mentions = narrative.mentions[numbers].filter { !$0.before.meets(Self.asides) && $0.unit != .percent }
            if turns(clause, mentions, matters) { break }
            if clause.words.has(.andSoOn), !mentions.isEmpty { isOpen = true }
            found += mentions
            // 甲50条、乙70条，… is one clause: what follows it is another matter.
            if opening.kind == .among, mentions.count >= 2, mentions.allSatisfy({ $0.unit == mentions[0].unit }) {
                break
            }
            if clause.closer == .semicolon, hasTwo(found) { break }
        }
        return (found, isOpen)
    }

    private func turns(_ clause: Clause, _ mentions: [Mention], _ matters: WordSet) -> Bool {
        !mentions.isEmpty && clause.words.meets(Self.matters) && !matters.meets(Self.matters)
    }

    private func hasTwo(_ mentions: [Mention]) -> Bool {
        mentions.contains { first in mentions.filter { $0.unit == first.unit }.count >= 2 }
    }

    private static let asides = WordSet([.comparison, .average, .share])
    private static let matters = WordSet([
        .receive, .answer, .takenIn, .reported, .review, .litigation, .collect, .hotline, .proposal, .handle,
    ])
}
