package import LegalClock

/// Why a step of a request is not possible.
package enum RequestRefusal: Refusal, Hashable {
    // What a form must say.
    case textMissing(String, String)
    case tooLong(String)
    case tooMany(String, Int)
    case dayMissing(String, String)
    case dayInFuture(String)
    /// A day before one it must follow: its field, the name of the other, the other.
    case dayBefore(String, String, CivilDate)
    case noSuchItem(Int)
    // Where a case stands.
    case isOver(RequestState)
    case notYet(RequestState, needs: [RequestState])
    case alreadyRegistered
    case notOnline
    case stillToConfirm(until: RequestDue)
    // Correction (R 30).
    case alreadyCorrected
    case correctionTooLate(RequestDue)
    case correctionDaysOutOfBounds
    case noCorrectionAsked
    case excuseMissing(RequestDue)
    // Periods.
    case periodNotOver(RequestDue)
    case restsOnUnannouncedYear(RequestDue)
    case alreadyExtended
    case extensionTooLong
    case consentMissing
    case replyAlreadyDue(RequestDue)
    case delayNotLater
    case noReasonsAsked
    case reasonsPending
    // Consultation (R 32, R 34, R 17).
    case addresseeMissing
    case letterNumberTaken(String)
    case noSuchLetter(Int)
    case letterIsAnswered(Int)
    // Fees.
    case feeNotInForce
    case feeIsNothing
    case tariffChosen
    case noFee
    case feePeriodOver(RequestDue)
    case refundTooMuch(Int)
    // Before signing: each is a row of the list on the page.
    case notDrafted(Int)
    case decisionNotForItems(Decision)
    case basisMissing(Int, String)
    case reasonsMissing(Int)
    case accessMissing(Int)
    case searchMissing(Int)
    case redactionMissing(Int)
    case secrecyMissing(Int)
    case secrecyForbids(Int, SecrecyOutcome)
    case thirdPartyNotAsked(Int)
    case thirdPartyAgreed(Int)
    case objectionUnfounded(Int)
    case publicInterestMissing(Int)
    case thirdPartyNotTold(Int)
    case notCorrected(Int)
    case volumeNotJudged
    case identityMissing
    case opinionsOpen
    case lettersDoNotFit
    case remedyWrong(RemedyRoute)
    // Afterwards.
    case proofMissing
    case notRefused(Int)
    case notDisclosed(Int)
    case publicationStands(Int)
    case concernsOthers
}

extension RequestRefusal {
    package var field: String? {
        switch self {
        case .textMissing(let field, _), .tooLong(let field), .tooMany(let field, _), .dayMissing(let field, _),
            .dayInFuture(let field), .dayBefore(let field, _, _):
            field
        case .noSuchItem, .notDrafted, .notRefused, .notDisclosed: "item"
        case .correctionTooLate: "issuedOn"
        case .correctionDaysOutOfBounds, .extensionTooLong: "days"
        case .excuseMissing: "excuse"
        case .replyAlreadyDue: "servedOn"
        case .delayNotLater: "until"
        case .addresseeMissing: "addressee"
        case .letterNumberTaken, .lettersDoNotFit, .remedyWrong: "letter"
        case .feeIsNothing, .tariffChosen: "tariff"
        case .refundTooMuch: "fen"
        case .decisionNotForItems: "decision"
        case .basisMissing: "basis"
        case .reasonsMissing: "reasons"
        case .accessMissing: "access"
        case .publicInterestMissing: "publicInterest"
        case .redactionMissing: "redaction"
        case .proofMissing: "proof"
        default: nil
        }
    }

    /// Who or what can make it possible.
    package var remedy: String {
        switch self {
        case .stillToConfirm: "工作机构可以现在确认。"
        case .correctionTooLate: "仍可以告知补正，但答复期限不重新计算，并记为逾期告知。"
        case .consentMissing: "先提请公开工作机构负责人同意。"
        case .restsOnUnannouncedYear: "由工作人员核实后办理；导入放假通知后自动重算。"
        case .searchMissing: "登记检索记录。"
        case .redactionMissing, .secrecyMissing: "公开工作人员、保密审查员。"
        case .secrecyForbids(_, .undecided): "提请主管部门或者保密行政管理部门确定（条例第十七条）。"
        case .thirdPartyNotAsked: "先向第三方发出征求意见书。"
        case .thirdPartyNotTold: "登记告知第三方的日期和理由。"
        case .identityMissing, .notCorrected: "告知申请人补正。"
        case .opinionsOpen: "等待答复，或者期满后登记未答复。"
        case .volumeNotJudged: "先要求申请人说明理由，并对理由是否合理作出认定。"
        case .replyAlreadyDue: "尽快作出答复。"
        case .isOver(.served): "可以归档、重新办理（依复议决定或者判决）。"
        default: ""
        }
    }
}
