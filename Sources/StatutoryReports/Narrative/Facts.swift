import DocumentContent

extension AnnualReport {
    /// Every counted number of the running text, and the zeros said in words.
    func makeFacts(_ narrative: Narrative) -> [Fact] {
        var facts: [Fact] = []
        facts.reserveCapacity(narrative.mentions.count)
        var places = SourcePlaces(content)
        for (index, sentence) in narrative.sentences.enumerated() {
            let range = source(sentence.start..<sentence.end, narrative)
            let chapter = Self.chapterNames[Int(narrative.chapter(of: index))]
            for clause in narrative.clauses[sentence.clauses] {
                for mention in narrative.mentions[clause.mentions] where !mention.traits.contains(.quoted) {
                    facts.append(fact(mention, narrative, chapter, range, &places))
                }
                if let zero = narrative.impliedZero(clause) {
                    facts.append(fact(zero, clause, narrative, chapter, range, &places))
                }
            }
        }
        return facts
    }

    private static let chapterNames = ["", "C1", "C2", "C3", "C4", "C5", "C6"]

    private func source(_ range: Range<Int32>, _ narrative: Narrative) -> Range<Int32> {
        narrative.prose.source(of: Int(range.lowerBound)..<Int(range.upperBound), in: content.text)
    }

    private func fact(
        _ mention: Mention,
        _ narrative: Narrative,
        _ chapter: String,
        _ sentence: Range<Int32>,
        _ places: inout SourcePlaces
    ) -> Fact {
        let range = source(mention.start..<mention.end, narrative)
        return Fact(
            micros: mention.micros,
            unit: narrative.string(Int(mention.unitStart)..<Int(mention.end)),
            noun: narrative.string(Int(mention.noun)..<Int(mention.start)),
            isOpen: mention.traits.contains(.open),
            chapter: chapter,
            place: places.place(of: Int(range.lowerBound)),
            sourceRange: range,
            sentence: sentence
        )
    }

    private func fact(
        _ zero: Range<Int32>,
        _ clause: Clause,
        _ narrative: Narrative,
        _ chapter: String,
        _ sentence: Range<Int32>,
        _ places: inout SourcePlaces
    ) -> Fact {
        let range = source(zero, narrative)
        return Fact(
            micros: 0,
            unit: "",
            noun: narrative.string(Int(zero.upperBound)..<Int(clause.end)),
            isImpliedZero: true,
            chapter: chapter,
            place: places.place(of: Int(range.lowerBound)),
            sourceRange: range,
            sentence: sentence
        )
    }
}

extension Narrative {
    /// The words 未收到, 未发生, 无 … of a clause that counts nothing else and speaks of what a report counts.
    func impliedZero(_ clause: Clause) -> Range<Int32>? {
        guard clause.mentions.isEmpty, clause.words.has(.nothing), clause.words.meets(Self.countedNotions) else {
            return nil
        }
        var zero: Range<Int32>?
        for token in tokens[clause.tokens] {
            guard let word = token.word else { continue }
            if word == .nothing, zero == nil { zero = token.start..<token.end }
            if let zero, Self.countedNotions.has(word) { return zero }
        }
        return nil
    }

    private static let countedNotions = WordSet([
        .request, .apply, .review, .litigation, .complaint, .collect, .adminFee, .processingFee, .feeNotice, .normative,
        .procurement, .carriedIn, .carriedOut,
    ])
}
