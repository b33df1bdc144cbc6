/// The periods of a case, by the ids of the law notes §5.
package enum RequestPeriod: String, CaseIterable, Hashable, Sendable {
    case reply = "C-REPLY"
    case correction = "C-CORR"
    case applicantCorrects = "C-CORR-A"
    case thirdParty = "C-3RD"
    case coAgency = "C-COAG"
    case fee = "C-FEE"
    case reasons = "C-REASON"

    package var name: String {
        switch self {
        case .reply: "答复期限"
        case .correction: "告知补正的期限"
        case .applicantCorrects: "补正期限"
        case .thirdParty: "第三方答复的期限"
        case .coAgency: "有关机关答复的期限"
        case .fee: "缴费期限"
        case .reasons: "说明理由的期限"
        }
    }

    /// Working days; the applicant's own are the agency's to set within bounds.
    package var workingDays: Int {
        switch self {
        case .reply: 20  // C-REPLY, R 33
        case .correction: 7  // C-CORR, R 30
        case .applicantCorrects: 10  // C-CORR-A: 合理期限, our default
        case .thirdParty: 15  // C-3RD, R 32
        case .coAgency: 15  // C-COAG, R 34; a referral by R 17 likewise
        case .fee: 20  // C-FEE, 国办函〔2020〕109号 Art. 6
        case .reasons: 7  // C-REASON: not in the law, our default
        }
    }

    /// 合理期限 for the applicant to correct.
    package static let correctionDays = 5...15
    /// C-EXT: at most as long again.
    package static let extensionDays = 1...20
}
