package import LegalClock

/// What can happen to a case of reconsideration or litigation.
package enum ReviewAct: ActContent {
    /// 登记
    case opened(ReviewNotice, answerDue: RequestDue, decisionDue: RequestDue?)
    /// 案号, 受理 day or 程序 became known or changed (ARL 55).
    case amended(ReviewAmendment, answerDue: RequestDue, decisionDue: RequestDue?)
    case assigned(to: AccountID)
    /// 提出书面答复 or 答辩状 with evidence; `documents` by their names.
    case answered(on: CivilDate, documents: [String])
    /// Something sent, received or heard: 听取意见, 开庭, 阅卷.
    case documented(on: CivilDate, title: String)
    /// ARL 62: the authority needs thirty days more.
    case extended(on: CivilDate, decisionDue: RequestDue?)
    /// 中止
    case suspended(on: CivilDate, reason: String)
    case resumed(on: CivilDate, decisionDue: RequestDue?)
    /// 审结: received by the agency on a day. `furtherDue`: until when it can be taken to the next court.
    case concluded(ReviewConclusion, furtherDue: RequestDue?)
    /// 上诉: pending again, before the court above.
    case appealed(ReviewAppeal)
    /// What the conclusion orders is done.
    case obeyed(on: CivilDate, text: String)
    /// 行政复议意见书 or 司法建议 with the day by which to answer.
    case opinionReceived(on: CivilDate, document: String, due: RequestDue)
    case opinionAnswered(on: CivilDate, document: String)
    /// A new holiday notice moved a period.
    case dueMoved(clock: String, from: RequestDue, to: RequestDue, notice: String)
    case noted(String)
    /// 归入材料: files that came with a step.
    case filed(ReviewPapers)

    package static let version = 1
}

/// What became known of a case after it was opened.
package struct ReviewAmendment: Hashable, Sendable {
    package var caseNumber: String
    package var procedure: ReviewProcedure
    package var acceptedOn: CivilDate?

    package init(caseNumber: String, procedure: ReviewProcedure, acceptedOn: CivilDate?) {
        self.caseNumber = caseNumber
        self.procedure = procedure
        self.acceptedOn = acceptedOn
    }
}

/// 审结: how it ended, and what it orders.
package struct ReviewConclusion: Hashable, Sendable {
    package var result: ReviewResult
    /// 行政复议决定书, 判决书 or 裁定书 with its number.
    package var document: String
    /// Served on the agency.
    package var on: CivilDate
    /// The request must be answered anew, within so many working days when the document says so.
    package var answersAnew: Bool
    package var workingDays: Int?

    package init(
        _ result: ReviewResult,
        document: String,
        on day: CivilDate,
        answersAnew: Bool = false,
        workingDays: Int? = nil
    ) {
        self.result = result
        self.document = document
        on = day
        self.answersAnew = answersAnew
        self.workingDays = workingDays
    }
}

/// 上诉
package struct ReviewAppeal: Hashable, Sendable {
    package var on: CivilDate
    package var court: String
    package var caseNumber: String
    /// By the agency; otherwise by the other side.
    package var byAgency: Bool

    package init(on day: CivilDate, court: String, caseNumber: String, byAgency: Bool) {
        on = day
        self.court = court
        self.caseNumber = caseNumber
        self.byAgency = byAgency
    }
}
