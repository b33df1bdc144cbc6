import Disclosure
import Testing

struct RequestRefusalTests {
    private static let due = RequestDue(day: day("2025-03-31"))

    /// Every refusal is a sentence of its own that says what is the matter.
    @Test(arguments: [
        RequestRefusal.textMissing("what", "理由"), .tooLong("what"), .tooMany("items", 50), .dayMissing("on", "签收之日"),
        .dayInFuture("on"), .dayBefore("on", "提交之日", due.day), .noSuchItem(3), .isOver(.served),
        .notYet(.submitted, needs: [.received]), .alreadyRegistered, .notOnline, .stillToConfirm(until: due),
        .alreadyCorrected, .correctionTooLate(due), .correctionDaysOutOfBounds, .noCorrectionAsked, .excuseMissing(due),
        .periodNotOver(due), .restsOnUnannouncedYear(due), .alreadyExtended, .extensionTooLong, .consentMissing,
        .replyAlreadyDue(due), .delayNotLater, .noReasonsAsked, .reasonsPending, .addresseeMissing,
        .letterNumberTaken("征1"), .noSuchLetter(2), .letterIsAnswered(1), .feeNotInForce, .feeIsNothing, .tariffChosen,
        .noFee, .feePeriodOver(due), .refundTooMuch(100), .notDrafted(1), .decisionNotForItems(.withdrawn),
        .basisMissing(1, "条例第十六条"), .reasonsMissing(1), .accessMissing(1), .searchMissing(1), .redactionMissing(1),
        .secrecyMissing(1), .secrecyForbids(1, .undecided), .thirdPartyNotAsked(1), .thirdPartyAgreed(1),
        .objectionUnfounded(1), .publicInterestMissing(1), .thirdPartyNotTold(1), .notCorrected(1), .volumeNotJudged,
        .identityMissing, .opinionsOpen, .lettersDoNotFit, .remedyWrong(.either), .remedyWrong(.reconsiderationFirst),
        .proofMissing, .notRefused(1), .notDisclosed(1), .publicationStands(1), .concernsOthers,
    ])
    func everyRefusalSaysWhy(refusal: RequestRefusal) {
        #expect(refusal.sentence.hasSuffix("。"))
        #expect(refusal.sentence != "现在不能这样办理。")
        #expect(refusal.remedy.isEmpty || refusal.remedy.hasSuffix("。"))
    }
}
