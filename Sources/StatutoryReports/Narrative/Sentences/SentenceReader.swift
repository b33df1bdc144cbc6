/// Groups tokens into clauses and sentences and gives each number the notions around it.
struct SentenceReader {
    private var clauses: [Clause] = []
    private var sentences: [Sentence] = []
    private var mentions: [Mention] = []
    private var clause: Clause
    private var sentence: Sentence
    private var heading = WordSet()
    private var depth: UInt8 = 0
    /// The notions since the last number of the clause.
    private var words = WordSet()
    /// Where the noun of the next number begins.
    private var noun: Int32 = 0
    private var paragraph = 0
    private var afterIsOver = false
    /// The notions and the noun before the open bracket.
    private var outside: (WordSet, Int32) = (WordSet(), 0)

    static func read(_ narrative: inout Narrative) {
        var reader = SentenceReader()
        reader.run(narrative.tokens, narrative.prose)
        narrative.clauses = reader.clauses
        narrative.sentences = reader.sentences
        narrative.mentions = reader.mentions
    }

    private init() {
        clause = Clause(
            start: 0,
            end: 0,
            words: WordSet(),
            mentions: 0..<0,
            tokens: 0..<0,
            sentence: 0,
            depth: 0,
            year: 0,
            opener: .stop,
            closer: .stop
        )
        sentence = Sentence(
            start: 0,
            end: 0,
            clauses: 0..<0,
            mentions: 0..<0,
            words: WordSet(),
            heading: WordSet(),
            paragraph: 0,
            lastYear: 0,
            isHeading: false
        )
    }

    private mutating func run(_ tokens: [Token], _ prose: Prose) {
        clauses.reserveCapacity(tokens.count / 3)
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .word:
                words.insert(code: token.code)
                if mentions.count > clause.mentions.lowerBound, !afterIsOver {
                    mentions[mentions.count - 1].after.insert(code: token.code)
                }
                clause.words.insert(code: token.code)
            case .number: append(token)
            case .date:
                if !token.traits.contains(.quoted) { sentence.lastYear = Int(token.micros / 10_000) }
                noun = token.end
            case .ordinal: noun = token.end
            case .mark: divide(token, index, prose)
            }
        }
    }

    private mutating func append(_ token: Token) {
        // 未发生一起, 无一例: none, not one.
        if token.micros == 1_000_000, token.traits.contains(.inWords), words.has(.nothing) { return }
        mentions.append(
            Mention(
                micros: token.micros,
                unit: Unit(rawValue: token.code) ?? .none,
                traits: token.traits,
                before: words,
                after: WordSet(),
                clause: Int32(clauses.count),
                sentence: Int32(sentences.count),
                depth: depth,
                year: sentence.lastYear,
                noun: noun,
                start: token.start,
                unitStart: token.unit,
                end: token.end
            )
        )
        words = WordSet()
        noun = token.end
        afterIsOver = false
    }

    private mutating func divide(_ token: Token, _ index: Int, _ prose: Prose) {
        guard let mark = token.mark else { return }
        switch mark {
        case .pause, .dash, .openTitle, .closeTitle, .openQuote, .closeQuote:
            // 341件、转下年度办理121件: what follows 、 belongs to the next number.
            if mark == .pause {
                noun = token.end
                afterIsOver = true
            }
            return
        case .open:
            let beforeBracket = (words, noun)
            endClause(token, index, mark)
            if depth == 0 { outside = beforeBracket }
            depth = min(depth + 1, 9)
        case .close:
            endClause(token, index, mark)
            depth = depth > 0 ? depth - 1 : 0
            // 其他处理（含撤回）341件: the words before the bracket speak of the number after it.
            if depth == 0 { (words, noun) = outside }
        default: endClause(token, index, mark)
        }
        clause.depth = depth
        if mark == .stop { endSentence(token, prose) }
    }

    private mutating func endClause(_ token: Token, _ index: Int, _ mark: Mark) {
        clause.end = token.start
        clause.closer = mark
        clause.mentions = clause.mentions.lowerBound..<mentions.count
        clause.tokens = clause.tokens.lowerBound..<index
        clause.sentence = Int32(sentences.count)
        clause.year = sentence.lastYear
        if clause.end > clause.start {
            sentence.words.formUnion(clause.words)
            clauses.append(clause)
        }
        clause.start = token.end
        clause.words = WordSet()
        clause.mentions = mentions.count..<mentions.count
        clause.tokens = index + 1..<index + 1
        clause.opener = mark
        words = WordSet()
        noun = token.end
    }

    private mutating func endSentence(_ token: Token, _ prose: Prose) {
        while paragraph + 1 < prose.paragraphs.count, prose.paragraphs[paragraph + 1].start <= sentence.start {
            paragraph += 1
        }
        sentence.end = token.start
        sentence.clauses = sentence.clauses.lowerBound..<clauses.count
        sentence.mentions = sentence.mentions.lowerBound..<mentions.count
        sentence.paragraph = Int32(paragraph)
        sentence.isHeading = isHeading(prose)
        if sentence.isHeading { heading = sentence.words }
        sentence.heading = heading
        if !sentence.clauses.isEmpty { sentences.append(sentence) }
        depth = 0
        clause.depth = 0
        sentence.start = token.end
        sentence.clauses = clauses.count..<clauses.count
        sentence.mentions = mentions.count..<mentions.count
        sentence.words = WordSet()
        sentence.lastYear = 0
    }

    /// A heading paragraph, or the `（二）依申请公开情况。` that opens one.
    private func isHeading(_ prose: Prose) -> Bool {
        let start = Int(sentence.start)
        if prose.paragraphs.indices.contains(paragraph), Int(prose.paragraphs[paragraph].start) == start {
            if prose.paragraphs[paragraph].isHeading { return true }
            guard sentence.end - sentence.start <= 110, sentence.mentions.isEmpty else { return false }
            return prose.bytes.itemMarkLength(at: start, before: Int(sentence.end)) > 0
        }
        return false
    }
}
