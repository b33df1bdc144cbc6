import Disclosure
import LegalClock

/// What happens to a request of the demo; what it needs beside its name follows from the case.
enum DemoStep: Hashable, Sendable {
    case submit, register, linkToFirst
    case assign, answerAsUnit, giveBack
    case review, search, reviewSecrecy, redact
    case askCorrection, correct, lapseCorrection
    case consult(ConsultationLetter.Kind), receiveOpinion(ConsultationOpinion)
    case notifyFee(pages: Int), pay, lapseFee
    case proposeExtension(Int), agreeExtension(Int), extend
    case askReasons, giveReasons, judgeReasons(accepted: Bool)
    case draft, sendForApproval, sign, serve(LetterService.Way)
    /// Ordered to answer anew: by another decision.
    case decideAgain(Decision)
    case withdraw, archive, rate(satisfied: Bool), confirmReceipt
    case proposePublication, convertToProactive
}

/// A step on a day; those of one day come in the order in which they stand.
struct DemoEvent: Sendable {
    enum What: Sendable {
        case request(Int, DemoStep)
        case review(Int, DemoReviewStep)
        case recordCorrection(Int, DemoRecordStep)
        case work(Int)
        case house(DemoHouseStep)
    }

    let day: CivilDate
    let what: What
}
