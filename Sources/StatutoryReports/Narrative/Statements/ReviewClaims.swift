extension ClaimReader {
    /// 行政复议 and 行政诉讼 in one sentence: how many, with which results.
    mutating func readReviews(_ index: Int) {
        let sentence = narrative.sentences[index]
        var reading = ReviewReading(subject: nil, sum: nil)
        // 复议后起诉1件，结果维持。 goes on from the sentence before.
        for clause in clauses(sentence) {
            if clause.mentions.isEmpty {
                readResult(clause, reading)
                if narrative.chapter(of: index) != 5 { readNoReviews(clause) }
                continue
            }
            for position in clause.mentions { read(narrative.mentions[position], index, &reading) }
        }
    }

    /// Whose numbers come next, and the last total.
    struct ReviewReading {
        var subject: ReviewSubject?
        /// The cases last named are cases against this agency.
        var isOurs = false
        var sum: (mention: Mention, count: Int)?
    }

    enum ReviewSubject {
        case review, litigation, direct, afterReview, both

        init?(_ words: WordSet) {
            if words.has(.direct) {
                self = .direct
            } else if words.has(.afterReview) {
                self = .afterReview
            } else if words.has(.review), words.has(.litigation) {
                self = .both
            } else if words.has(.review) {
                self = .review
            } else if words.has(.litigation) {
                self = .litigation
            } else {
                return nil
            }
        }

        func column(_ column: String) -> Subject? {
            switch self {
            case .review: .review(column)
            case .litigation: .litigation(column)
            case .direct: .direct(column)
            case .afterReview: .afterReview(column)
            case .both: nil
            }
        }
    }

    private mutating func read(_ mention: Mention, _ index: Int, _ reading: inout ReviewReading) {
        guard let count = plainCount(mention) else { return }
        let named = ReviewSubject(mention.before)
        if let named { reading.subject = named }
        guard let subject = reading.subject else { return }
        if let result = Self.result(in: mention.before) {
            // 审结行政复议案件100件，维持80件: cases it heard, not its own.
            if named != nil { reading.isOurs = isAgainstUs(mention, index) }
            if reading.isOurs, let column = subject.column(result) { claim(column, mention, count) }
            return
        }
        guard named != nil else { return }
        reading.isOurs = isCaseCount(mention, index)
        guard reading.isOurs else { return }
        if case .both = subject { return readBoth(mention, count) }
        reading.sum = (mention, count)
        if let column = subject.column("sum") { claim(column, mention, count) }
    }

    /// 行政复议、行政诉讼各1件, 均为0.
    private mutating func readBoth(_ mention: Mention, _ count: Int) {
        guard mention.before.has(.each) || count == 0 else { return }
        claim(.review("sum"), mention, count)
        claim(.litigation("sum"), mention, count)
    }

    /// How many cases there were against this agency: not parts of them, not cases it lost.
    private func isCaseCount(_ mention: Mention, _ index: Int) -> Bool {
        let before = mention.before
        if before.meets(Self.notAgainstUs) || before.has(.local) { return false }
        if before.has(.among), !before.meets(Self.whichLitigation) { return false }
        guard [.jian, .ci, .qi, .zong, .li, .ge, .none].contains(mention.unit) else { return false }
        return isAgainstUs(mention, index)
    }

    /// Cases against this agency over disclosure, not cases it handles as 复议机关.
    private func isAgainstUs(_ mention: Mention, _ index: Int) -> Bool {
        let sentence = narrative.sentences[index]
        let before = mention.before
        if before.has(.passive) || sentence.words.meets(Self.disclosure) { return true }
        // 收到行政复议申请120件, 办理行政复议案件30件: an office that hears cases.
        if before.has(.handle) || before.has(.handledCase) || (before.has(.receive) && before.has(.apply)) {
            return false
        }
        if sentence.heading.meets(Self.disclosure) || sentence.heading.meets(WordSet.reviewTopics) { return true }
        return narrative.chapter(of: index) == 4 || before.meets(Self.whichLitigation)
    }

    private static let whichLitigation = WordSet([.direct, .afterReview])
    private static let notAgainstUs = WordSet([.lost, .handledCase, .answer, .rate])
    private static let disclosure = WordSet([.disclosure, .request])

    private static func result(in words: WordSet) -> String? {
        if words.has(.upheld) { return "upheld" }
        if words.has(.corrected) { return "corrected" }
        if words.has(.otherResult) { return "other" }
        return words.has(.unresolved) ? "pending" : nil
    }

    /// 均尚未审结; 结果维持 of a single case: all cases just counted.
    private mutating func readResult(_ clause: Clause, _ reading: ReviewReading) {
        guard let sum = reading.sum, sum.count == 1 || clause.words.has(.each), let subject = reading.subject,
            let result = Self.result(in: clause.words), !clause.words.meets(Self.notAgainstUs),
            let column = subject.column(result)
        else { return }
        claims.append(Claim(subject: column, value: .count(sum.count), range: sum.mention.start..<clause.end))
    }

    /// 未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况.
    private mutating func readNoReviews(_ clause: Clause) {
        guard !clause.words.meets(Self.notNoReviews) else { return }
        if saysNone(of: .review, clause) { claimZero(.review("sum"), clause) }
        if saysNone(of: .litigation, clause) {
            claimZero(.direct("sum"), clause)
            claimZero(.afterReview("sum"), clause)
        }
    }

    private static let notNoReviews = WordSet([
        .lost, .corrected, .upheld, .unresolved, .handledCase, .rate, .direct, .afterReview, .otherResult, .local,
    ])
}
