import Disclosure
import LegalClock
import TestSupport
import Testing

/// What must be there before an answer is signed and served (law notes §6, §10).
struct SigningTests {
    private static let start = day("2025-03-03")
    private let calendar = WorkingCalendar.national

    /// The draft as the only one, with a review that allows it; what the list says is missing.
    private func missing(
        _ draft: ItemDecision,
        _ acts: [RequestAct] = [],
        secrecy: SecrecyOutcome? = nil
    ) throws -> [RequestRefusal] {
        var request = try RequestCase.underReview(on: Self.start)
        let outcome =
            secrecy ?? (draft.decision.discloses ? .open : draft.decision.isRefusal ? .notOpen : .notConcerned)
        request.record([.handling(.secrecyReviewed(item: 1, outcome: outcome, opinion: "-"))] + acts)
        try request.take { (request) throws(RequestRefusal) in try request.draft(draft) }
        return request.request.missingBeforeSigning
    }

    @Test func aCompleteDraftMayBeSigned() throws { #expect(try missing(RequestCase.granted).isEmpty) }

    @Test(arguments: [
        (ItemDecision(item: 1, decision: .granted), RequestRefusal.accessMissing(1)),
        (ItemDecision(item: 1, decision: .refusedProcess), .reasonsMissing(1)),
        (
            ItemDecision(item: 1, decision: .refusedProcess, basis: "条例", reasons: "过程稿"),
            .basisMissing(1, "《中华人民共和国政府信息公开条例》第十六条第二款、第三十六条第三项")
        ),
        (ItemDecision(item: 1, decision: .notExisting, reasons: "经检索"), .searchMissing(1)),
        (
            ItemDecision(item: 1, decision: .partiallyGranted, reasons: "个人隐私", access: "附后", redaction: "身份证号"),
            .redactionMissing(1)
        ),
        (ItemDecision(item: 1, decision: .refusedThirdParty, reasons: "商业秘密"), .thirdPartyNotAsked(1)),
        (ItemDecision(item: 1, decision: .stillUnclear, reasons: "不明确"), .notCorrected(1)),
    ])
    func whatIsMissingIsSaid(draft: ItemDecision, refusal: RequestRefusal) throws {
        #expect(try missing(draft) == [refusal])
    }

    /// L-17: the answer is what the review allows.
    @Test(arguments: [
        (Decision.granted, SecrecyOutcome.notOpen, false), (.granted, .partlyOpen, false), (.granted, .open, true),
        (.granted, .undecided, false), (.granted, .notConcerned, false), (.refusedStateSecret, .notOpen, true),
        (.refusedStateSecret, .notConcerned, false), (.petition, .notConcerned, true), (.petition, .undecided, false),
    ])
    func theReviewAllowsTheAnswer(decision: Decision, outcome: SecrecyOutcome, allows: Bool) throws {
        let draft = ItemDecision(item: 1, decision: decision, reasons: "理由", access: "附后")
        #expect(try missing(draft, secrecy: outcome).isEmpty == allows)
    }

    @Test func everyItemIsDraftedAndReviewed() throws {
        var request = try RequestCase.underReview(on: Self.start, items: ["决算", "预算"])
        try request.take { (request) throws(RequestRefusal) in try request.draft(RequestCase.granted) }
        #expect(request.request.missingBeforeSigning == [.secrecyMissing(1), .notDrafted(2)])
        #expect(throws: RequestRefusal.secrecyMissing(1)) { try request.request.submitForApproval() }
    }

    @Test func identityMustBeProved() throws {
        var request = try RequestCase.registered(on: Self.start, hasIdentityProof: false)
        request.record([.handling(.reviewBegun)])
        #expect(throws: RequestRefusal.identityMissing) { try request.answer([RequestCase.granted], on: Self.start) }
    }

    // MARK: The third party, R 32 (L-32)

    private func asked(_ opinion: ConsultationOpinion?) -> [RequestAct] {
        let limit = RequestDue(day: day("2025-03-24"))
        let letter = ConsultationLetter(
            number: 1,
            kind: .thirdParty,
            items: [1],
            person: PersonID(rawValue: "t"),
            letter: "征1",
            sentOn: Self.start,
            servedOn: Self.start,
            limit: limit
        )
        let end: ConsultationAct =
            opinion.map { .answered(letter: 1, on: Self.start, opinion: $0, text: "-", due: limit) }
            ?? .lapsed(letter: 1, on: Self.start, due: limit)
        return [.consultation(.sent(letter)), .consultation(end)]
    }

    @Test(arguments: [
        (ConsultationOpinion.agrees, RequestRefusal.thirdPartyAgreed(1)),
        (.objectsWithoutReason, .objectionUnfounded(1)), (.objects, nil), (nil, nil),
    ])
    func aRefusalForAThirdPartyNeedsItsFoundedObjection(opinion: ConsultationOpinion?, refusal: RequestRefusal?) throws
    {
        let draft = ItemDecision(item: 1, decision: .refusedThirdParty, reasons: "商业秘密")
        #expect(try missing(draft, asked(opinion)) == [refusal].compactMap { $0 })
    }

    @Test func disclosingAgainstAnObjectionNeedsThePublicInterestAndALetter() throws {
        var draft = RequestCase.granted
        #expect(try missing(draft, asked(.objects)) == [.publicInterestMissing(1)])
        draft.publicInterest = "涉及公共卫生安全"
        #expect(try missing(draft, asked(.objects)) == [.thirdPartyNotTold(1)])
        let told = RequestAct.consultation(.thirdPartyTold(letter: 1, on: Self.start, text: "公开的内容和理由"))
        #expect(try missing(draft, asked(.objects) + [told]).isEmpty)
        #expect(try missing(RequestCase.granted, asked(.agrees)).isEmpty)
    }

    /// V-THIRD-SKIPPED, V-NOBASIS, V-NOREMEDY, V-REMEDY-WRONGROUTE: found in a case taken over from elsewhere.
    @Test(arguments: [(RemedyRoute?.none, RequestFinding.Kind.noRemedy), (.either, .wrongRemedy)])
    func anUnlawfulAnswerIsFound(remedy: RemedyRoute?, finding: RequestFinding.Kind) throws {
        var request = try RequestCase.underReview(on: Self.start)
        let letter = SignedLetter(kind: .refused, number: "告1", items: [1], remedy: remedy)
        request.record([
            .decision(.drafted(ItemDecision(item: 1, decision: .refusedThirdParty, basis: ""))),
            .decision(.signed(on: Self.start, letters: [letter])),
        ])
        #expect(request.request.findings.map(\.kind) == [.noBasis, .thirdPartySkipped, finding])
    }

    // MARK: Letters and service

    private func approving() throws -> RequestCase {
        var request = try RequestCase.underReview(on: Self.start, items: ["决算", "请示"])
        request.record([
            .handling(.secrecyReviewed(item: 1, outcome: .open, opinion: "-")),
            .handling(.secrecyReviewed(item: 2, outcome: .notOpen, opinion: "-")),
            .decision(.drafted(RequestCase.granted)),
            .decision(.drafted(ItemDecision(item: 2, decision: .refusedProcess, reasons: "请示报告"))),
            .decision(.submittedForApproval),
        ])
        return request
    }

    @Test(arguments: [
        ([SignedLetter(kind: .granted, number: "告1", items: [1], remedy: .either)], RequestRefusal.lettersDoNotFit),
        ([SignedLetter(kind: .granted, number: "告1", items: [1, 2], remedy: .reconsiderationFirst)], .lettersDoNotFit),
        (
            [SignedLetter(kind: .mixed, number: "告1", items: [1, 2], remedy: .either)],
            .remedyWrong(.reconsiderationFirst)
        ),
        ([SignedLetter(kind: .mixed, number: "告1", items: [1, 2], remedy: nil)], .remedyWrong(.reconsiderationFirst)),
        (
            [SignedLetter(kind: .mixed, number: " ", items: [1, 2], remedy: .reconsiderationFirst)],
            .textMissing("letter", "文号")
        ),
        (
            [
                SignedLetter(kind: .granted, number: "告1", items: [1], remedy: .either),
                SignedLetter(kind: .refused, number: "告1", items: [2], remedy: .reconsiderationFirst),
            ], .lettersDoNotFit
        ),
    ])
    func lettersFitTheDecisions(letters: [SignedLetter], refusal: RequestRefusal) throws {
        let request = try approving()
        #expect(throws: refusal) { try request.request.sign(letters, on: Self.start) }
    }

    /// docs/decisions/0006-recall-before-service.md
    @Test func whatIsSignedCanBeRecalledUntilItIsServed() throws {
        var request = try approving()
        let letter = SignedLetter(kind: .mixed, number: "告1", items: [1, 2], remedy: .reconsiderationFirst)
        try request.take { (request) throws(RequestRefusal) in try request.sign([letter], on: Self.start) }
        let due = request.request.due
        #expect(throws: RequestRefusal.textMissing("reason", "撤回签发的理由")) { try request.request.recall(reason: " ") }
        try request.take { (request) throws(RequestRefusal) in try request.recall(reason: "姓名写错") }
        #expect(request.request.state == .drafting)
        #expect(request.request.signing == nil && request.request.outcome == nil)
        #expect(request.request.due == due && request.request.drafts.count == 2)
        try request.take { (request) throws(RequestRefusal) in try request.submitForApproval() }
        #expect(throws: RequestRefusal.self) { try request.request.recall(reason: "还没有签发") }
    }

    /// One for each item, or one for all; the whole is 部分公开.
    @Test func severalLettersOrOne() throws {
        var request = try approving()
        let letters = [
            SignedLetter(kind: .granted, number: "告1", items: [1], remedy: .either),
            SignedLetter(kind: .refused, number: "告2", items: [2], remedy: .reconsiderationFirst),
        ]
        try request.take { (request) throws(RequestRefusal) in try request.sign(letters, on: Self.start) }
        #expect(request.request.outcome == .partiallyGranted)
        #expect(throws: RequestRefusal.notYet(.decided, needs: [.underReview, .drafting])) {
            try request.request.draft(RequestCase.granted)
        }
    }

    /// 国办公开办函〔2016〕235号: posted in time is in time; V-SERVICE-COURIER; V-REPLY-LATE.
    @Test(arguments: [
        ("2025-03-31", LetterService.Way.postal, true, [RequestFinding.Kind]()),
        ("2025-04-01", .direct, false, [.replyLate]), ("2025-03-31", .courier, true, [.courier]),
        ("2025-04-01", .courier, false, [.replyLate, .courier]),
    ])
    func theDayOfServiceDecides(
        on text: String,
        way: LetterService.Way,
        isInTime: Bool,
        findings: [RequestFinding.Kind]
    ) throws {
        var request = try RequestCase.underReview(on: Self.start)
        try request.answer([RequestCase.granted], on: day("2025-03-20"))
        try request.serve(on: day(text), way)
        #expect(request.request.isInTime == isInTime)
        #expect(request.request.findings.map(\.kind) == findings)
    }

    @Test func serviceNeedsAProofAndALaterDay() throws {
        var request = try RequestCase.underReview(on: Self.start)
        try request.answer([RequestCase.granted], on: day("2025-03-20"))
        #expect(throws: RequestRefusal.proofMissing) {
            try request.request.serve(.postal, day: day("2025-03-20"), proof: " ", on: day("2025-03-20"))
        }
        #expect(throws: RequestRefusal.dayBefore("day", "签发之日", day("2025-03-20"))) {
            try request.request.serve(.postal, day: day("2025-03-19"), proof: "1", on: day("2025-03-20"))
        }
        #expect(throws: RequestRefusal.dayInFuture("day")) {
            try request.request.serve(.postal, day: day("2025-03-21"), proof: "1", on: day("2025-03-20"))
        }
    }

    /// Nobody does anything: the answer is overdue the day after.
    @Test func anOverdueReplyIsFoundByTheDay() throws {
        let request = try RequestCase.underReview(on: Self.start)
        #expect(request.request.findings(on: day("2025-03-31")).isEmpty)
        #expect(request.request.findings(on: day("2025-04-01")).map(\.kind) == [.replyLate])
    }
}
