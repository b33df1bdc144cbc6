/// A notion the running text speaks of, whatever the words: `答复`, `办结` and `处理完毕` are all ``answer``.
enum Word: UInt8, CaseIterable, Sendable {
    // Requests.
    case request, apply, applicant, receive, newly, takenIn, handle, answer, inProgress, withdrawn
    case carriedIn, carriedOut, carry, lastYear, nextYear
    case onTime, late, extended
    // Outcomes: the groups, then the leaves of table 3.
    case granted, partial, refused, unable, notProcessed, otherDisposal, proactive
    case stateSecret, prohibited, threeSecurities, thirdParty, internalAffairs, process, caseFile, query
    case notHeld, notExisting, needsCreation, unclear
    case petitionKind, repeated, publishedMatter, volume, confirmation
    case notCorrected, unpaid
    // Reviews.
    case review, litigation, direct, afterReview, upheld, corrected, otherResult, unresolved
    case lost, handledCase, passive, disclosure
    // Structure of a sentence.
    case nothing, among, including, respectively, altogether, comparison, average, share, rest, andSoOn, each
    case plan, since, local, channel, rate
    // Other matters that are counted like requests.
    case hotline, complaint, matter, proposal
    // Table 2.
    case normative, regulation, ruleBook, documents, make, repeal, inForce, publish
    case license, penalty, coercion, otherService, subItem, decision, had, now
    case procurement, adminFee, processingFee, collect, feeNotice
    // Amounts of work under way, for stocks.
    case reported
    // Natural persons and organisations.
    case person, organization
    // What only one branch of government says of itself.
    case branch
    // Swallowed so that 无 or 一 in them is not read as a word.
    case swallowed
}

/// Which notions occur in a stretch of text.
struct WordSet: Sendable, Equatable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init() {}

    init(_ words: [Word]) {
        for word in words { insert(word) }
    }

    @inline(__always)
    mutating func insert(_ word: Word) { insert(code: word.rawValue) }

    @inline(__always)
    mutating func insert(code: UInt8) {
        if code < 64 { low |= 1 << UInt64(code) } else { high |= 1 << UInt64(code - 64) }
    }

    @inline(__always)
    mutating func formUnion(_ other: WordSet) {
        low |= other.low
        high |= other.high
    }

    func union(_ other: WordSet) -> WordSet {
        var union = self
        union.formUnion(other)
        return union
    }

    @inline(__always)
    func has(_ word: Word) -> Bool {
        let code = word.rawValue
        return code < 64 ? low & 1 << UInt64(code) != 0 : high & 1 << UInt64(code - 64) != 0
    }

    @inline(__always)
    func meets(_ other: WordSet) -> Bool { low & other.low != 0 || high & other.high != 0 }

    func hasAll(_ other: WordSet) -> Bool { low & other.low == other.low && high & other.high == other.high }

    var isEmpty: Bool { low == 0 && high == 0 }
}
