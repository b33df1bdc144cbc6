extension ClaimReader {
    /// 收到, 上年结转, 答复, 结转下年 and the outcomes of requests in one sentence.
    mutating func readRequests(_ index: Int) {
        let sentence = narrative.sentences[index]
        guard isAboutRequests(index) else { return }
        var total: Subject?
        for clause in clauses(sentence) {
            if clause.mentions.isEmpty {
                if narrative.chapter(of: index) != 5 { readNoRequests(clause) }
                continue
            }
            for position in clause.mentions {
                let mention = narrative.mentions[position]
                guard let count = plainCount(mention) else { continue }
                if mention.before.meets(Self.reviewWords) { continue }
                read(mention, count, in: sentence, total: &total)
            }
        }
    }

    private static let reviewWords = WordSet([.review, .litigation, .direct, .afterReview])

    /// The sentence itself speaks of disclosure requests, or the one before it in the paragraph, or the heading.
    private func isAboutRequests(_ index: Int) -> Bool {
        let sentence = narrative.sentences[index]
        if sentence.words.has(.request) { return true }
        guard sentence.words.has(.apply) || sentence.words.meets(WordSet.outcomes) || sentence.words.has(.answer)
        else { return false }
        if sentence.words.meets(Self.otherMatters) { return false }
        if sentence.heading.has(.request) || (sentence.words.has(.apply) && sentence.words.has(.disclosure)) {
            return true
        }
        guard index > 0, narrative.sentences[index - 1].paragraph == sentence.paragraph else { return false }
        return narrative.sentences[index - 1].words.has(.request)
    }

    static let otherMatters = WordSet([.hotline, .proposal, .license, .penalty, .coercion])

    private mutating func read(_ mention: Mention, _ count: Int, in sentence: Sentence, total: inout Subject?) {
        let before = mention.before
        let clause = narrative.clauses[Int(mention.clause)]
        let carries = before.has(.carry) || mention.after.has(.carry)
        if before.has(.carriedIn) || (before.has(.carry) && namesYear(mention, offset: -1)) {
            return claim(.carriedIn, mention, count)
        }
        let goesOn = before.has(.nextYear) || mention.after.has(.nextYear) || namesYear(mention, offset: 1)
        if before.has(.carriedOut) || mention.after.has(.carriedOut) || (carries && goesOn) {
            return claim(.carriedOut, mention, count)
        }
        if mention.after.has(.carriedIn) { return claim(.carriedIn, mention, count) }
        if let total, readApplicants(mention, count, of: total) { return }
        if let outcome = outcome(of: mention, clause) { return readOutcome(outcome, mention, count, sentence) }
        if isReceived(mention, clause, sentence) { return readReceived(mention, count, sentence, total: &total) }
        guard isDisposed(mention, clause, sentence) else { return }
        claim(.disposed, mention, count)
    }

    /// `2022年结转9件`, `1件结转至2024年` in a report of 2023.
    private func namesYear(_ mention: Mention, offset: Int) -> Bool {
        guard let year else { return false }
        return narrative.tokens[narrative.clauses[Int(mention.clause)].tokens].contains {
            $0.kind == .date && Int($0.micros / 10_000) == year + offset
        }
    }

    // MARK: Received

    private func isReceived(_ mention: Mention, _ clause: Clause, _ sentence: Sentence) -> Bool {
        let before = mention.before
        if before.meets(Self.otherMatters) || before.has(.collect) || before.has(.complaint) { return false }
        if before.has(.newly) || before.has(.takenIn) { return true }
        let speaksOfRequest = before.has(.request) || (before.has(.apply) && !before.has(.subItem))
        if before.has(.receive) {
            if speaksOfRequest || mention.after.has(.request) || mention.after.has(.apply) { return isWhole(mention) }
            // 收到5件 after 依申请公开情况。
            return mention.unit == .jian && sentence.words.has(.request) && isWhole(mention)
        }
        guard before.has(.request), !before.meets(Self.verbs), isWhole(mention) else { return false }
        // 依申请公开0件; 政府信息公开申请12件. Not 主动公开30件，依申请公开0件: how documents are open.
        if mention.micros == 0 { return mention.unit.countsCases && !sortsDocuments(sentence) }
        return mention.unit == .jian && narrative.bytes.hasAny(Self.requestNouns, before: Int(mention.start))
    }

    private static let requestNouns: [StaticString] = ["申请", "申请数", "申请量", "申请数量", "申请共", "申请共计", "申请总数"]

    private static let verbs = WordSet([
        .answer, .handle, .carry, .late, .extended, .collect, .withdrawn, .processingFee, .publish,
    ])

    /// Not one way of arrival (网上收到5件) and not the municipal office alone.
    private func isWhole(_ mention: Mention) -> Bool {
        if mention.before.has(.local) || mention.before.has(.among) { return false }
        return !mention.before.has(.channel) || mention.before.has(.altogether) || mention.before.has(.andSoOn)
    }

    private mutating func readReceived(_ mention: Mention, _ count: Int, _ sentence: Sentence, total: inout Subject?) {
        if mention.before.has(.newly) { return claim(.received, mention, count) }
        // After the total, further numbers of the sentence are parts of it.
        guard total == nil else { return }
        let includesCarried = mention.before.has(.takenIn) || partsNameCarried(after: mention, sentence)
        let subject: Subject = includesCarried ? .handled : .received
        total = subject
        claim(subject, mention, count)
    }

    /// 自然人申请3493件，法人或其他组织申请114件, after the total.
    private mutating func readApplicants(_ mention: Mention, _ count: Int, of total: Subject) -> Bool {
        let isPerson = mention.before.has(.person)
        guard isPerson != mention.before.has(.organization), !mention.before.meets(WordSet.outcomes) else {
            return false
        }
        claim(.applicants(isPerson: isPerson, withCarried: total == .handled), mention, count)
        return true
    }

    /// 共受理121件（其中本年度新收112件，上年结转9件）.
    private func partsNameCarried(after mention: Mention, _ sentence: Sentence) -> Bool {
        var isPart = false
        for clause in clauses(sentence) where clause.start > mention.end {
            if clause.words.has(.among) || clause.words.has(.including) || clause.opener == .open { isPart = true }
            guard isPart else { continue }
            for position in clause.mentions {
                let before = narrative.mentions[position].before.union(narrative.mentions[position].after)
                if before.has(.newly) || before.has(.carriedIn) { return true }
            }
        }
        return false
    }

    // MARK: Answered

    private func isDisposed(_ mention: Mention, _ clause: Clause, _ sentence: Sentence) -> Bool {
        let before = mention.before
        guard before.has(.answer), mention.unit == .jian || mention.unit == .zong || mention.unit == .none else {
            return false
        }
        if before.meets(Self.partlyAnswered) || sentence.words.has(.withdrawn) { return false }
        if sentence.words.meets(Self.otherMatters), !before.has(.request) { return false }
        if before.has(.inProgress) || before.has(.among) || before.has(.complaint) { return false }
        return before.has(.request) || before.has(.apply) || sentence.words.has(.request)
            || sentence.heading.has(.request)
    }

    private static let partlyAnswered = WordSet([.onTime, .late, .extended, .channel, .hotline, .proposal, .review])

    // MARK: None

    /// 未收到政府信息公开申请, 全局未发生公民、法人和其他组织依申请公开事项.
    private mutating func readNoRequests(_ clause: Clause) {
        guard !clause.words.meets(Self.notNoRequests) else { return }
        let speaksOfApplying = clause.words.has(.apply) && clause.words.has(.disclosure)
        guard saysNone(of: .request, clause) || (speaksOfApplying && saysNone(of: .apply, clause)) else { return }
        claimZero(.received, clause)
    }

    private static let notNoRequests = WordSet([
        .review, .litigation, .complaint, .late, .collect, .processingFee, .feeNotice, .withdrawn, .carry, .carriedIn,
        .carriedOut, .notProcessed, .refused, .unable, .lost, .extended, .answer, .channel, .comparison, .lastYear,
        .license, .penalty, .coercion,
    ])
}
