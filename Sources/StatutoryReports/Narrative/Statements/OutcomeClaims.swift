extension ClaimReader {
    /// The outcome a number speaks of: `部分公开13件`, `13件部分公开`.
    func outcome(of mention: Mention, _ clause: Clause) -> Word? {
        if let before = Self.outcome(in: mention.before) { return before }
        // 13件部分公开: only where nothing was said before the number and nothing else is counted in the clause.
        guard clause.mentions.count == 1, mention.before.isEmpty || mention.before == WordSet([.among]) else {
            return nil
        }
        return Self.outcome(in: mention.after)
    }

    /// The one outcome in a set; `nil` for none or several.
    private static func outcome(in words: WordSet) -> Word? {
        guard words.meets(WordSet.outcomes) else { return nil }
        var found: Word?
        for (word, _) in rows where words.has(word) {
            // 不予公开（…国家秘密）: the leaf says more than its group.
            guard found == nil || Self.isGroup(found) else { return nil }
            found = word
        }
        return found
    }

    private static func isGroup(_ word: Word?) -> Bool {
        word == .refused || word == .unable || word == .notProcessed || word == .otherDisposal
    }

    /// Rows of table 3, the groups before their leaves.
    static let rows: [(Word, String)] = [
        (.granted, "3.1"), (.partial, "3.2"), (.refused, "3.3"), (.unable, "3.4"), (.notProcessed, "3.5"),
        (.otherDisposal, "3.6"), (.stateSecret, "3.3.1"), (.prohibited, "3.3.2"), (.threeSecurities, "3.3.3"),
        (.thirdParty, "3.3.4"), (.internalAffairs, "3.3.5"), (.process, "3.3.6"), (.caseFile, "3.3.7"),
        (.query, "3.3.8"), (.notHeld, "3.4.1"), (.needsCreation, "3.4.2"), (.unclear, "3.4.3"),
        (.petitionKind, "3.5.1"), (.repeated, "3.5.2"), (.publishedMatter, "3.5.3"), (.volume, "3.5.4"),
        (.confirmation, "3.5.5"), (.notCorrected, "3.6.1"), (.unpaid, "3.6.2"),
    ]

    mutating func readOutcome(_ outcome: Word, _ mention: Mention, _ count: Int, _ sentence: Sentence) {
        guard
            mention.unit == .jian || mention.unit == .zong || mention.unit == .xiang || mention.unit == .qi
                || mention.unit == .ci || mention.unit == .none
        else { return }
        // 予以公开5件，告知已主动公开3件: both are row 三（一）, so neither number alone is.
        if outcome == .granted, namesOutcome(.proactive, in: sentence) { return }
        // 本机关不掌握10件，信息不存在5件: both are row 三（四）1.
        if outcome == .notHeld, namesOutcome(.notExisting, in: sentence) { return }
        if mention.before.meets(Self.notOutcomes) || sortsDocuments(sentence) { return }
        guard let row = Self.rows.first(where: { $0.0 == outcome })?.1 else { return }
        claim(.outcome(row), mention, count)
    }

    private static let notOutcomes = WordSet([.review, .litigation, .upheld, .corrected, .proposal, .hotline, .publish])

    /// A number of the sentence counts that, too.
    private func namesOutcome(_ word: Word, in sentence: Sentence) -> Bool {
        narrative.mentions[sentence.mentions].contains { $0.before.has(word) }
    }
}
