/// Reads what the sentences claim about the tables, one topic after the other.
///
/// Only what is plainly about this agency and this year becomes a claim: sentences about another year, plans, shares,
/// comparisons, inexact numbers and the parts of an enumeration by office do not.
struct ClaimReader {
    let narrative: Narrative
    let year: Int?
    var claims: [Claim] = []

    static func read(_ narrative: Narrative, year: Int?) -> [Claim] {
        var reader = ClaimReader(narrative: narrative, year: year)
        for index in narrative.sentences.indices {
            // More claims than cells are no report.
            guard reader.claims.count < 1000 else { break }
            let sentence = narrative.sentences[index]
            let first = reader.claims.count
            guard reader.isAboutThisYear(sentence) else { continue }
            if sentence.words.meets(WordSet.requestTopics) { reader.readRequests(index) }
            if sentence.words.meets(WordSet.reviewTopics) { reader.readReviews(index) }
            if sentence.words.meets(WordSet.itemTopics) { reader.readItems(index) }
            for claim in first..<reader.claims.count { reader.claims[claim].sentence = index }
        }
        return reader.claims
    }

    /// Headings and 2008年以来 are not.
    private func isAboutThisYear(_ sentence: Sentence) -> Bool {
        guard !sentence.isHeading else { return false }
        return !sentence.words.has(.since) || sentence.lastYear == 0 || sentence.lastYear == year
    }

    /// Whether the last year named before a number is the report's, or none is; what is carried over may name the year
    /// it comes from or goes to.
    func isThisYear(_ named: Int, carried: Bool = false) -> Bool {
        guard let year, named != 0 else { return true }
        return named == year || (carried && abs(named - year) == 1)
    }

    mutating func claim(_ subject: Subject, _ mention: Mention, _ count: Int) {
        claims.append(
            Claim(subject: subject, value: .count(count), range: words(of: mention))
        )
    }

    mutating func claimZero(_ subject: Subject, _ clause: Clause) {
        claims.append(
            Claim(subject: subject, value: .count(0), range: clause.start..<clause.end, isImplied: true)
        )
    }

    /// The noun and the number.
    func words(of mention: Mention) -> Range<Int32> { min(mention.noun, mention.start)..<mention.end }

    /// Not a share, a comparison, an average or a plan, and a count.
    func plainCount(_ mention: Mention) -> Int? {
        guard !mention.before.meets(WordSet.notThisCount) else { return nil }
        guard isThisYear(mention.year, carried: mention.before.meets(WordSet.carried)) else { return nil }
        return mention.cases
    }

    /// The clauses of a sentence.
    func clauses(_ sentence: Sentence) -> ArraySlice<Clause> { narrative.clauses[sentence.clauses] }
}

extension WordSet {
    static let requestTopics = WordSet([
        .request, .apply, .receive, .newly, .takenIn, .answer, .carriedIn, .carriedOut, .granted, .partial, .refused,
        .unable, .notProcessed, .otherDisposal,
    ])
    static let reviewTopics = WordSet([.review, .litigation, .direct, .afterReview])
    static let itemTopics = WordSet([
        .normative, .regulation, .documents, .license, .penalty, .coercion, .otherService, .procurement, .adminFee,
        .subItem,
    ])
    static let carried = WordSet([.carry, .carriedIn, .carriedOut])
    static let notThisCount = WordSet([.comparison, .average, .share, .plan, .lastYear, .rate])
    static let outcomes = WordSet([
        .granted, .partial, .refused, .unable, .notProcessed, .otherDisposal, .stateSecret, .prohibited,
        .threeSecurities, .thirdParty, .internalAffairs, .process, .caseFile, .query, .notHeld, .needsCreation,
        .unclear, .petitionKind, .repeated, .publishedMatter, .volume, .confirmation, .notCorrected, .unpaid,
    ])
}
