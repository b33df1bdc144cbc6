import Disclosure
import LegalClock
import TestSupport
import Testing

/// The guards of fees, of reasons, and of what happens after the answer (law notes §7, §10).
struct RequestLaterRulesTests {
    private static let start = day("2025-03-03")
    private let calendar = WorkingCalendar.national

    private func reviewed() throws -> RequestCase { try RequestCase.underReview(on: Self.start) }

    // MARK: Fees, 国办函〔2020〕109号 (C-FEE)

    @Test func aFeeIsChosenOnceAndOnlyWhenThereIsOne() throws {
        var request = try reviewed()
        func notify(_ request: DisclosureRequest, _ pages: Int, on day: CivilDate) throws(RequestRefusal)
            -> [RequestAct]
        {
            try request.notifyFee(
                .perPage,
                quantity: pages,
                letter: "收1",
                issuedOn: day,
                servedOn: day,
                on: day,
                in: calendar
            )
        }
        #expect(throws: RequestRefusal.feeIsNothing) { try notify(request.request, 30, on: Self.start) }
        #expect(throws: RequestRefusal.replyAlreadyDue(RequestDue(day: day("2025-03-31")))) {
            try notify(request.request, 31, on: day("2025-04-01"))
        }
        try request.take { (request) throws(RequestRefusal) in try notify(request, 31, on: Self.start) }
        #expect(request.request.state == .awaitingFee)
        try request.take { (request) throws(RequestRefusal) in try request.waiveFee(reason: "误收") }
        #expect(throws: RequestRefusal.tariffChosen) { try notify(request.request, 31, on: Self.start) }
        let old = try RequestCase.underReview(on: day("2020-11-02"))
        #expect(throws: RequestRefusal.feeNotInForce) { try notify(old.request, 31, on: day("2020-11-03")) }
    }

    @Test func noMoreIsPaidBackThanWasPaid() throws {
        var request = try reviewed()
        try request.take { (request) throws(RequestRefusal) in
            try request.notifyFee(
                .perPage,
                quantity: 31,
                letter: "收1",
                issuedOn: Self.start,
                servedOn: Self.start,
                on: Self.start,
                in: calendar
            )
        }
        #expect(throws: RequestRefusal.feePeriodOver(RequestDue(day: day("2025-03-31")))) {
            try request.request.payFee(paidOn: day("2025-04-01"), receipt: "财1", on: day("2025-04-01"), in: calendar)
        }
        try request.take { (request) throws(RequestRefusal) in
            try request.payFee(paidOn: Self.start, receipt: "财1", on: Self.start, in: calendar)
        }
        #expect(throws: RequestRefusal.refundTooMuch(10_00)) { try request.request.refundFee(fen: 10_01, reason: "多收") }
        try request.take { (request) throws(RequestRefusal) in try request.refundFee(fen: 4_00, reason: "多收") }
        #expect(throws: RequestRefusal.refundTooMuch(6_00)) { try request.request.refundFee(fen: 6_01, reason: "多收") }
        #expect(request.request.row?.feeReceived == 6_00)
    }

    // MARK: Reasons, R 35

    /// L-35: only after the reasons were asked for and found wanting.
    @Test func abnormalVolumeIsAJudgementAfterAQuestion() throws {
        var request = try reviewed()
        let draft = ItemDecision(item: 1, decision: .abnormalVolume, reasons: "数量明显超过合理范围")
        var early = request
        #expect(throws: RequestRefusal.volumeNotJudged) { try early.answer([draft], on: Self.start) }
        try request.take { (request) throws(RequestRefusal) in
            try request.askReasons(letter: "说1", servedOn: Self.start, on: Self.start, in: calendar)
        }
        #expect(request.request.state.clock == .running)
        #expect(throws: RequestRefusal.reasonsPending) {
            try request.request.judgeReasons(accepted: false, opinion: "无", on: day("2025-03-12"))
        }
        try request.take(on: day("2025-03-13")) { (request) throws(RequestRefusal) in
            try request.judgeReasons(accepted: false, opinion: "未说明", on: day("2025-03-13"))
        }
        try request.answer([draft], on: day("2025-03-14"))
        #expect(request.request.outcome == .abnormalVolume)
    }

    /// C-DELAY: only with good reasons, and to a later day.
    @Test func aDelayNeedsGoodReasons() throws {
        var request = try reviewed()
        func delay(_ request: DisclosureRequest, _ until: String) throws(RequestRefusal) -> [RequestAct] {
            try request.delay(until: day(until), letter: "迟1", servedOn: Self.start, reason: "量大", on: Self.start)
        }
        #expect(throws: RequestRefusal.noReasonsAsked) { try delay(request.request, "2025-06-30") }
        try request.take { (request) throws(RequestRefusal) in
            try request.askReasons(letter: "说1", servedOn: Self.start, on: Self.start, in: calendar)
        }
        try request.take { (request) throws(RequestRefusal) in
            try request.giveReasons("研究需要", receivedOn: Self.start, on: Self.start)
        }
        try request.take { (request) throws(RequestRefusal) in
            try request.judgeReasons(accepted: true, opinion: "合理", on: Self.start)
        }
        #expect(throws: RequestRefusal.delayNotLater) { try delay(request.request, "2025-03-31") }
        try request.take { (request) throws(RequestRefusal) in try delay(request, "2025-06-30") }
        #expect(request.request.due?.day == day("2025-06-30"))
    }

    // MARK: Afterwards

    @Test func anOrderOpensACaseAgainAndItIsCountedOnce() throws {
        var request = try reviewed()
        try request.answer([ItemDecision(item: 1, decision: .refusedProcess, reasons: "过程稿")], on: day("2025-03-10"))
        try request.serve(on: day("2025-03-10"))
        let order = ReopeningOrder(kind: .reconsideration, document: "某府复决〔2025〕7号", workingDays: 15)
        try request.take(on: day("2025-06-12")) { (request) throws(RequestRefusal) in
            try request.reopen(by: order, receivedOn: day("2025-06-12"), on: day("2025-06-12"), in: calendar)
        }
        #expect(request.request.state == .underReview)
        #expect(request.request.due?.day == calendar.day(15, workingDaysAfter: day("2025-06-12")).day)
        try request.answer([RequestCase.granted], on: day("2025-06-20"))
        try request.serve(on: day("2025-06-20"))
        #expect(request.request.outcome == .granted)
        #expect(request.request.counted == CountedOutcome(decision: .refusedProcess, on: day("2025-03-10")))
        #expect(request.request.isInTime == true)
    }

    /// L-18: twelve months as a rule; disclosed now, it is looked at no more.
    @Test func refusalsAreLookedAtAgain() throws {
        var request = try reviewed()
        try request.answer([ItemDecision(item: 1, decision: .refusedProcess, reasons: "过程稿")], on: day("2025-03-10"))
        try request.serve(on: day("2025-03-11"))
        #expect(request.request.reevaluations == [1: day("2026-03-11")])
        #expect(request.request.alerts(on: day("2026-03-11"), in: calendar).map(\.urgency) == [.possible])
        try request.take(on: day("2026-03-11")) { (request) throws(RequestRefusal) in
            try request.reevaluate(item: 1, disclose: true, opinion: "文件已印发", on: day("2026-03-11"))
        }
        #expect(request.request.reevaluations.isEmpty)
        #expect(throws: RequestRefusal.notRefused(1)) {
            try request.request.reevaluate(item: 1, disclose: true, opinion: "-", on: day("2026-03-12"))
        }
    }

    /// L-44, L-26, V-PUB-LATE
    @Test func whatIsConvertedIsPublishedInTwentyWorkingDays() throws {
        var request = try reviewed()
        try request.answer([RequestCase.granted], on: day("2025-03-10"))
        try request.serve(on: day("2025-03-10"))
        try request.take { (request) throws(RequestRefusal) in try request.proposePublication(item: 1) }
        #expect(throws: RequestRefusal.publicationStands(1)) { try request.request.proposePublication(item: 1) }
        try request.take { (request) throws(RequestRefusal) in
            try request.convertToProactive(item: 1, on: day("2025-03-10"), in: calendar)
        }
        #expect(request.request.findings(on: day("2025-04-08")).isEmpty)
        #expect(request.request.findings(on: day("2025-04-09")).map(\.kind) == [.publishedLate])
        try request.take(on: day("2025-04-09")) { (request) throws(RequestRefusal) in
            try request.publish(
                item: 1,
                publication: "2025-0009",
                publishedOn: day("2025-04-09"),
                on: day("2025-04-09")
            )
        }
        #expect(request.request.findings.map(\.kind) == [.publishedLate])
    }
}
