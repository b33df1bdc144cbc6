import Disclosure
import LegalClock
import TestSupport
import Testing

struct ReviewRulesTests {
    private let calendar = WorkingCalendar.national

    private func reconsideration(_ matter: ReviewMatter = .request("2025-0001")) throws -> ReviewCase {
        try ReviewCase(.sample(matter: matter, acceptedOn: day("2025-05-12"), receivedOn: day("2025-05-14")))
    }

    @Test func aCaseBeginsWithBothClocks() throws {
        let review = try reconsideration().review
        #expect(review.state == .answering)
        #expect(review.answerDue == RequestDue(day: day("2025-05-21")))
        #expect(review.decisionDue == RequestDue(day: day("2025-06-11")))
        #expect(review.desk?.due == day("2025-05-21"))
        #expect(review.desk?.waiting == .role(.disclosureOfficer))
        #expect(review.request?.rawValue == "request/2025-0001")
    }

    @Test func theGeneralProcedureGivesMoreTime() throws {
        var review = try reconsideration()
        let general = ReviewAmendment(caseNumber: "某复〔2025〕8号", procedure: .general, acceptedOn: day("2025-05-12"))
        try review.take(on: day("2025-05-20")) { (review, today) throws(ReviewRefusal) in
            try review.amend(general, on: today, in: calendar)
        }
        #expect(review.review.answerDue == RequestDue(day: day("2025-05-28")))
        #expect(review.review.decisionDue == RequestDue(day: day("2025-07-11")))
        #expect(throws: ReviewRefusal.nothingChanged) {
            try review.review.amend(general, on: day("2025-05-20"), in: calendar)
        }
        try review.take(on: day("2025-07-01")) { (review, today) throws(ReviewRefusal) in
            try review.extend(on: today, on: today, in: calendar)
        }
        #expect(review.review.decisionDue == RequestDue(day: day("2025-08-11")))
        #expect(throws: ReviewRefusal.alreadyExtended) {
            try review.review.extend(on: day("2025-07-02"), on: day("2025-07-02"), in: calendar)
        }
    }

    @Test(arguments: [("2025-05-21", false), ("2025-05-22", true)])
    func anAnswerIsInTimeUntilItsLastDay(answered: String, isLate: Bool) throws {
        var review = try reconsideration()
        #expect(review.review.findings(on: day("2025-05-21")).isEmpty)
        #expect(review.review.findings(on: day("2025-05-22")).map(\.id) == ["V-ANSWER-LATE"])
        try review.take(on: day(answered)) { (review, today) throws(ReviewRefusal) in
            try review.answer(documents: ["行政复议答复书", "证据目录"], on: today, on: today)
        }
        #expect(review.review.findings(on: day("2025-06-30")).isEmpty == !isLate)
        #expect(review.review.state == .pending)
        #expect(review.review.desk?.waiting == .outside("某市人民政府"))
        #expect(throws: ReviewRefusal.alreadyAnswered) {
            try review.review.answer(documents: ["补充"], on: day(answered), on: day(answered))
        }
    }

    @Test func whileItIsSuspendedTheDecisionWaits() throws {
        var review = try reconsideration()
        try review.take(on: day("2025-06-01")) { (review, today) throws(ReviewRefusal) in
            try review.suspend(reason: "需要有权机关作出解释", on: today, on: today)
        }
        #expect(review.review.state == .suspended)
        try review.take(on: day("2025-06-21")) { (review, today) throws(ReviewRefusal) in
            try review.resume(on: today, on: today, in: calendar)
        }
        // Twenty days later than 2025-06-11.
        #expect(review.review.decisionDue == RequestDue(day: day("2025-07-01")))
    }

    @Test func aReconsiderationCanBeTakenToCourtForFifteenDays() throws {
        var review = try reconsideration()
        try review.conclude(.upheld, on: day("2025-06-12"))
        #expect(review.review.furtherDue == RequestDue(day: day("2025-06-27")))
        #expect(review.review.desk?.isOpen == false)
        #expect(throws: ReviewRefusal.isConcluded) {
            try review.review.conclude(
                ReviewConclusion(.revoked, document: "另一份", on: day("2025-06-13")),
                on: day("2025-06-13"),
                in: calendar
            )
        }
        #expect(throws: ReviewRefusal.notAppealable) {
            try review.review.appeal(
                ReviewAppeal(on: day("2025-06-13"), court: "某高院", caseNumber: "", byAgency: true),
                on: day("2025-06-13")
            )
        }
    }

    @Test func anAppealOpensTheCaseAgain() throws {
        var suit = try ReviewCase(.sample(.litigation, after: true, receivedOn: day("2025-07-01")))
        try suit.conclude(.claimRejected, on: day("2025-11-03"))
        #expect(suit.review.furtherDue == RequestDue(day: day("2025-11-18")))
        try suit.take(on: day("2025-11-20")) { (review, today) throws(ReviewRefusal) in
            try review.appeal(ReviewAppeal(on: today, court: "某省高级人民法院", caseNumber: "", byAgency: false), on: today)
        }
        #expect(suit.review.state == .pending)
        #expect(suit.review.furtherDue == nil)
        try suit.conclude(.heldUnlawful, on: day("2026-03-02"))
        #expect(suit.review.furtherDue == nil)
        #expect(suit.review.column(in: 2025) == .pending)
        #expect(suit.review.column(in: 2026) == .corrected)
    }

    @Test(arguments: [
        (ReviewNotice.sample(after: true, receivedOn: day("2025-05-14")), ReviewRefusal.routeOfReconsideration),
        (.sample(matter: .request(" "), receivedOn: day("2025-05-14")), .textMissing("matter", "被复议或者起诉的事项")),
        (.sample(receivedOn: day("2025-06-14")), .dayInFuture("receivedOn")),
        (.sample(acceptedOn: day("2025-06-14"), receivedOn: day("2025-05-14")), .dayInFuture("acceptedOn")),
    ])
    func aNoticeThatIsNotRightIsRefused(notice: ReviewNotice, refusal: ReviewRefusal) {
        #expect(throws: refusal) { try Review.open(notice, on: day("2025-05-20"), in: calendar) }
    }

    @Test(arguments: [
        (
            ReviewConclusion(.claimRejected, document: "x", on: day("2025-06-12")),
            ReviewRefusal.resultOfOtherSide(.claimRejected)
        ),
        (ReviewConclusion(.upheld, document: "x", on: day("2025-06-12"), answersAnew: true), .orderWithoutCorrection),
        (ReviewConclusion(.upheld, document: "x", on: day("2025-06-12"), workingDays: 5), .daysOutOfBounds),
        (
            ReviewConclusion(.revoked, document: "x", on: day("2025-06-12"), answersAnew: true, workingDays: 0),
            .daysOutOfBounds
        ),
        (ReviewConclusion(.revoked, document: "", on: day("2025-06-12")), .textMissing("document", "决定书或者裁判文书的名称和文号")),
        (
            ReviewConclusion(.revoked, document: "x", on: day("2025-05-01")),
            .dayBefore("on", "上一步之日", day("2025-05-14"))
        ),
    ])
    func aConclusionThatIsNotRightIsRefused(conclusion: ReviewConclusion, refusal: ReviewRefusal) throws {
        let review = try reconsideration().review
        #expect(throws: refusal) { try review.conclude(conclusion, on: day("2025-06-30"), in: calendar) }
        #expect(!refusal.sentence.isEmpty)
    }

    @Test func aCaseThatWasNotBornFromARequestOrdersNone() throws {
        var review = try reconsideration(.proactiveDisclosure("未公开财政预算"))
        #expect(review.review.request == nil)
        #expect(throws: ReviewRefusal.orderWithoutRequest) {
            try review.review.conclude(
                ReviewConclusion(.orderedToPerform, document: "x", on: day("2025-06-12"), answersAnew: true),
                on: day("2025-06-12"),
                in: calendar
            )
        }
        try review.conclude(.orderedToPerform, on: day("2025-06-12"))
        #expect(review.acts.flatMap(review.review.effects).isEmpty)
        #expect(review.review.column(in: 2025) == .corrected)
    }

    @Test func anOpinionIsAnsweredWithinSixtyDays() throws {
        var review = try reconsideration()
        try review.conclude(.upheld, on: day("2025-06-12"))
        try review.take(on: day("2025-06-12")) { (review, today) throws(ReviewRefusal) in
            try review.receiveOpinion("某复意字〔2025〕1号", on: today, on: today, in: calendar)
        }
        #expect(review.review.desk?.due == day("2025-08-11"))
        #expect(review.review.desk?.isOpen == true)
        try review.take(on: day("2025-07-01")) { (review, today) throws(ReviewRefusal) in
            try review.answerOpinion("某府办函〔2025〕9号", on: today, on: today)
        }
        #expect(review.review.desk?.isOpen == false)
    }

    @Test func aNoticeMovesTheClocks() throws {
        let review = try ReviewCase(
            .sample(procedure: .general, acceptedOn: day("2026-12-21"), receivedOn: day("2026-12-22"))
        ).review
        #expect(review.answerDue == RequestDue(day: day("2027-01-06"), earliest: day("2027-01-04")))
        let calendar = try WorkingCalendar.national.adding(.sample(2027))
        let moved = review.recompute(by: "国办发明电〔2026〕9号", in: calendar)
        #expect(
            moved.contains {
                if case .dueMoved("answer", _, RequestDue(day: day("2027-01-07")), _) = $0 { true } else { false }
            }
        )
        #expect(review.recompute(by: "x", in: .national).isEmpty)
    }

    @Test func whatIsNotPossibleSaysWhy() throws {
        let officer = Actor(
            account: RequestCase.officer,
            agency: AgencyCode(rawValue: "a0000000001"),
            roles: [.disclosureOfficer]
        )
        let offers = try reconsideration().review.offers(to: officer, on: day("2025-05-20"))
        #expect(
            offers.filter { $0.refusal == nil }.map(\.step) == [
                .answerReview, .concludeReview, .amendReview, .assignReview, .documentReview, .suspendReview,
                .receiveReviewOpinion, .noteReview,
            ]
        )
        #expect(offers.allSatisfy { $0.refusal?.sentence.isEmpty != true && !$0.title.isEmpty })
    }
}
