import Disclosure
import LegalClock
import TestSupport
import Testing

/// The state machine of the law notes §10: one test for each guard, by its rule id.
struct RequestRulesTests {
    private static let start = day("2025-03-03")
    private let calendar = WorkingCalendar.national

    private func reviewed(items: [String] = ["决算"]) throws -> RequestCase {
        try RequestCase.underReview(on: Self.start, items: items)
    }

    private func ask(
        _ request: inout RequestCase,
        issuedOn: CivilDate,
        days: Int = 10,
        evenLate: Bool = false
    ) throws(RequestRefusal) {
        try request.take(on: issuedOn) { (request) throws(RequestRefusal) in
            try request.askForCorrection(
                "请补正",
                letter: "补1",
                issuedOn: issuedOn,
                servedOn: issuedOn,
                days: days,
                evenLate: evenLate,
                on: issuedOn,
                in: calendar
            )
        }
    }

    // MARK: Registration

    @Test func aCaseIsRegisteredOnce() throws {
        let request = try RequestCase.registered(on: Self.start)
        #expect(throws: RequestRefusal.alreadyRegistered) {
            try request.request.register(ReceiptFacts(submittedOn: Self.start), on: Self.start, in: calendar)
        }
    }

    // MARK: Correction, R 30

    /// C-CORR: seven working days; after them the clock runs on (V-CORR-LATE).
    @Test func aLateCorrectionNoticeStopsNothing() throws {
        var request = try RequestCase.registered(on: Self.start)
        let limit = RequestDue(day: day("2025-03-12"))
        #expect(throws: RequestRefusal.correctionTooLate(limit)) { try ask(&request, issuedOn: day("2025-03-13")) }
        try ask(&request, issuedOn: day("2025-03-13"), evenLate: true)
        #expect(request.request.state == .received)
        #expect(request.request.due?.day == day("2025-03-31"))
        #expect(request.request.findings.map(\.kind) == [.correctionLate])
        try request.take(on: day("2025-03-20")) { (request) throws(RequestRefusal) in
            try request.receiveCorrection(
                items: ["部门决算"],
                hasIdentityProof: true,
                receivedOn: day("2025-03-20"),
                on: day("2025-03-20"),
                in: calendar
            )
        }
        #expect(request.request.due?.day == day("2025-03-31"))
        #expect(request.request.items.map(\.description) == ["部门决算"])
    }

    /// V-CORR-TWICE
    @Test func aSecondCorrectionIsRefused() throws {
        var request = try RequestCase.registered(on: Self.start)
        try ask(&request, issuedOn: day("2025-03-04"))
        try request.take(on: day("2025-03-05")) { (request) throws(RequestRefusal) in
            try request.receiveCorrection(
                items: [],
                hasIdentityProof: true,
                receivedOn: day("2025-03-05"),
                on: day("2025-03-05"),
                in: calendar
            )
        }
        #expect(throws: RequestRefusal.alreadyCorrected) { try ask(&request, issuedOn: day("2025-03-06")) }
    }

    /// C-CORR-A: five to fifteen.
    @Test(arguments: [4, 16, 0, -1])
    func theApplicantHasAReasonableTime(days: Int) throws {
        var request = try RequestCase.registered(on: Self.start)
        #expect(throws: RequestRefusal.correctionDaysOutOfBounds) {
            try ask(&request, issuedOn: Self.start, days: days)
        }
    }

    /// Late, but for a good reason.
    @Test func aLateCorrectionNeedsAnExcuse() throws {
        var request = try RequestCase.registered(on: Self.start)
        try ask(&request, issuedOn: Self.start, days: 5)
        let late = day("2025-03-11")
        func receive(_ request: DisclosureRequest, _ excuse: String) throws(RequestRefusal) -> [RequestAct] {
            try request.receiveCorrection(
                items: [],
                hasIdentityProof: true,
                receivedOn: late,
                excuse: excuse,
                on: late,
                in: calendar
            )
        }
        #expect(throws: RequestRefusal.excuseMissing(RequestDue(day: day("2025-03-10")))) {
            try receive(request.request, " ")
        }
        try request.take(on: late) { (request) throws(RequestRefusal) in try receive(request, "住院") }
        #expect(request.request.due?.day == calendar.day(20, workingDaysAfter: late).day)
    }

    // MARK: Extension, R 33 (C-EXT)

    @Test func anExtensionNeedsTheHead() throws {
        let request = try reviewed()
        #expect(throws: RequestRefusal.consentMissing) {
            try request.request.extend(letter: "延1", servedOn: Self.start, on: Self.start, in: calendar)
        }
    }

    @Test func anExtensionIsToldBeforeTheReplyIsDue() throws {
        var request = try reviewed()
        try request.take(by: RequestCase.head) { (request) throws(RequestRefusal) in try request.agreeExtension(by: 20)
        }
        let late = day("2025-04-01")
        #expect(throws: RequestRefusal.replyAlreadyDue(RequestDue(day: day("2025-03-31")))) {
            try request.request.extend(letter: "延1", servedOn: late, on: late, in: calendar)
        }
    }

    @Test(arguments: [0, 21, -1])
    func anExtensionIsAtMostTwentyWorkingDays(days: Int) throws {
        let request = try reviewed()
        #expect(throws: RequestRefusal.extensionTooLong) { try request.request.agreeExtension(by: days) }
        #expect(throws: RequestRefusal.extensionTooLong) { try request.request.proposeExtension(by: days, reason: "多") }
    }

    /// Once in a run of the clock; after a restart it is there again.
    @Test func anExtensionIsUsedOnce() throws {
        var request = try reviewed()
        try request.take(by: RequestCase.head) { (request) throws(RequestRefusal) in try request.agreeExtension(by: 5) }
        try request.take { (request) throws(RequestRefusal) in
            try request.extend(letter: "延1", servedOn: Self.start, on: Self.start, in: calendar)
        }
        #expect(throws: RequestRefusal.alreadyExtended) { try request.request.agreeExtension(by: 5) }
        try ask(&request, issuedOn: day("2025-03-04"))
        try request.take(on: day("2025-03-05")) { (request) throws(RequestRefusal) in
            try request.receiveCorrection(
                items: [],
                hasIdentityProof: true,
                receivedOn: day("2025-03-05"),
                on: day("2025-03-05"),
                in: calendar
            )
        }
        #expect(throws: Never.self) { try request.request.agreeExtension(by: 5) }
    }

    /// V-EXT-LATE, V-EXT-NOAPPROVAL: found in a case taken over from elsewhere.
    @Test func anUnlawfulExtensionIsFound() throws {
        var request = try reviewed()
        let due = RequestDue(day: day("2025-04-28"))
        request.record([
            .period(.extended(days: 20, agreedBy: nil, letter: "延1", servedOn: day("2025-04-01"), due: due))
        ])
        #expect(request.request.findings.map(\.kind) == [.extensionNotApproved, .extensionLate])
    }

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
