package import LegalClock

/// 依申请公开 (R 27–45): the case of a request for information, as its acts leave it.
///
/// ``RequestAct`` is what can happen, the files of `Rules` say what may happen when (law notes §10), ``RequestState`` is
/// where it stands and ``Decision`` how it was answered.
package struct DisclosureRequest: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "request")
    package static let title = "依申请公开"

    /// Its key is the number the applicant gets: `2026-0031`.
    package let id: SubjectID
    package internal(set) var state: RequestState = .submitted
    /// `nil` before the first act.
    package internal(set) var intake: RequestIntake?
    /// 收到申请之日 (R 31); `nil` while it is not fixed.
    package internal(set) var receivedOn: CivilDate?
    /// What is asked, as corrected.
    package internal(set) var items: [RequestItem] = []
    package internal(set) var hasIdentityProof = false

    /// C-REPLY with all that happened to it.
    package internal(set) var clock: Clock?
    /// Before a fee notice interrupted it, for the case that the notice is taken back.
    package internal(set) var clockBeforeFee: Clock?
    /// The last day of C-REPLY as recorded; `nil` while it is void.
    package internal(set) var due: RequestDue?
    /// The last day to ask for a correction.
    package internal(set) var correctionDue: RequestDue?

    package internal(set) var unit: UnitID?
    package internal(set) var handler: AccountID?
    /// 内部办理期限: no legal period.
    package internal(set) var internalDue: CivilDate?
    /// The one it was given to has said what there is: it is the office's turn again.
    package internal(set) var hasUnitAnswered = false

    package internal(set) var corrections: [CorrectionRecord] = []
    package internal(set) var consultations: [ConsultationRecord] = []
    package internal(set) var fees: [FeeRecord] = []
    package internal(set) var extensions = ExtensionRecord()
    package internal(set) var reasons: ReasonsRecord?
    package internal(set) var delayedUntil: CivilDate?

    package internal(set) var drafts: [Int: ItemDecision] = [:]
    package internal(set) var reviews: [Int: ItemReview] = [:]
    package internal(set) var signing: SigningRecord?
    package internal(set) var service: LetterService?
    /// How it was answered last.
    package internal(set) var outcome: Decision?
    package internal(set) var counted: CountedOutcome?
    /// Served by the due day; `nil` until then, or when that rests on an unannounced year.
    package internal(set) var isInTime: Bool?

    package internal(set) var orders: [ReopeningOrder] = []
    package internal(set) var openReviews: Set<ReviewKind> = []
    /// L-18: when each refused item is looked at again.
    package internal(set) var reevaluations: [Int: CivilDate] = [:]
    package internal(set) var publications: [Int: PublicationRecord] = [:]
    package internal(set) var links: [String] = []
    /// What went out, in order; voided ones too.
    package internal(set) var letters: [IssuedLetter] = []
    package internal(set) var isSatisfied: Bool?
    /// From an old register; `nil` for a case that was handled here from the beginning.
    package internal(set) var takenOver: TakenOver?
    private(set) var importedAt: Moment?
    package internal(set) var isReceiptConfirmed = false
    /// V-…: what went against the law, in the order in which it was found.
    package internal(set) var findings: [RequestFinding] = []

    package init(id: SubjectID) { self.id = id }

    package mutating func apply(_ act: Recorded<RequestAct>) {
        findings += self.findings(of: act.content)
        if case .closing(.takenOver) = act.content { importedAt = act.at }
        switch act.content {
        case .intake(let part): apply(part)
        case .handling(let part): apply(part)
        case .correction(let part): apply(part, on: act.day)
        case .consultation(let part): apply(part)
        case .fee(let part): apply(part, on: act.day)
        case .period(let part): apply(part, by: act.authority.account)
        case .decision(let part): apply(part, by: act.authority.account)
        case .closing(let part): apply(part)
        case .letter(let part): apply(part, on: act.day)
        }
    }
}
