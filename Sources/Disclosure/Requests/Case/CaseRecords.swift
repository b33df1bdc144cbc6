package import LegalClock

/// 补正, as it went.
package struct CorrectionRecord: Hashable, Sendable {
    package var what: String
    package var letter: String
    package var issuedOn: CivilDate
    package var servedOn: CivilDate
    /// Working days the applicant has.
    package var days: Int
    package var limit: RequestDue
    package var stopsClock: Bool
    package internal(set) var receivedOn: CivilDate?
}

/// 征求意见, as it went.
package struct ConsultationRecord: Hashable, Sendable {
    package enum Result: Hashable, Sendable {
        case answered(on: CivilDate, ConsultationOpinion, text: String)
        case lapsed(on: CivilDate)
    }

    package internal(set) var letter: ConsultationLetter
    package internal(set) var result: Result?
    /// L-32: the third party was told what is disclosed against its objection.
    package internal(set) var toldOn: CivilDate?

    package var isOpen: Bool { result == nil }

    package var opinion: ConsultationOpinion? {
        if case .answered(_, let opinion, _) = result { opinion } else { nil }
    }

    /// Whether disclosing is agreed to. Silence is consent of a 共同制作机关 (R 34), not of a third party (R 32).
    package var agrees: Bool {
        switch result {
        case .answered(_, let opinion, _): opinion == .agrees
        case .lapsed: letter.kind == .coAgency
        case nil: false
        }
    }
}

/// 信息处理费, as it went.
package struct FeeRecord: Hashable, Sendable {
    package enum Result: Hashable, Sendable {
        case paid(on: CivilDate, receipt: String)
        case waived, lapsed
    }

    package internal(set) var notice: FeeNotice
    /// The day on which it was paid, as the applicant says.
    package internal(set) var toldPayment: CivilDate?
    package internal(set) var result: Result?
    /// 分
    package internal(set) var refunded = 0

    /// 分: what was received and kept.
    package var received: Int { if case .paid = result { notice.fen - refunded } else { 0 } }
}

/// 说明理由 (R 35), as it went.
package struct ReasonsRecord: Hashable, Sendable {
    package let letter: String
    package let servedOn: CivilDate
    /// Working days the applicant has.
    package let days: Int
    package internal(set) var limit: RequestDue
    package internal(set) var text: String?
    /// Whether the reasons are found reasonable; `nil` until somebody has said so.
    package internal(set) var isAccepted: Bool?
}

/// 延期, as it stands in the run of the clock that runs.
package struct ExtensionRecord: Hashable, Sendable {
    package internal(set) var proposedDays: Int?
    package internal(set) var agreedDays: Int?
    package internal(set) var agreedBy: AccountID?
    /// Used in this run.
    package internal(set) var isUsed = false
}

/// What was checked about an item before its answer may be signed.
package struct ItemReview: Hashable, Sendable {
    package internal(set) var isSearched = false
    package internal(set) var secrecy: SecrecyOutcome?
    package internal(set) var isRedactionChecked = false
}

/// 签发
package struct SigningRecord: Hashable, Sendable {
    package let on: CivilDate
    package let by: AccountID?
    package let letters: [SignedLetter]
}

/// What table three counts of a case: once, however often it is answered again (law notes §10).
package struct CountedOutcome: Hashable, Sendable {
    package let decision: Decision
    /// The service of the decision, or the day the case was closed without one.
    package let on: CivilDate

    package init(decision: Decision, on day: CivilDate) {
        self.decision = decision
        on = day
    }
}

/// R 44: information that was asked for becomes public for everyone.
package enum PublicationRecord: Hashable, Sendable {
    case proposed
    case declined
    case due(RequestDue)
    case published(on: CivilDate, publication: String)
}

/// 导入: where a case comes from that was handled elsewhere.
package struct TakenOver: Hashable, Sendable {
    package let file: String
    /// Of the file, from 1.
    package let row: Int
    /// The number it had there; empty for none.
    package let number: String
    /// The key of the ``RegisterImport`` it came with; empty for what was imported before there were such.
    package let batch: String

    package init(file: String, row: Int, number: String, batch: String = "") {
        (self.file, self.row, self.number, self.batch) = (file, row, number, batch)
    }

    /// 2023年台账.xlsx第5行，原编号〔2023〕5号
    package var words: String { "\(file)第\(row)行\(number.isEmpty ? "" : "，原编号\(number)")" }
}
