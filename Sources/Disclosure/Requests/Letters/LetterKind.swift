/// 文书: every letter and process form of the law notes §6.
///
/// There is no national rule on their names; these are the common ones.
package enum LetterKind: String, CaseIterable, Hashable, Sendable {
    // 告知书
    case alreadyPublic, granted, partlyGranted, refused, administrativeQuery, notExisting, notThisAgency
    case requiresCreation, stillUnclear, petition, repeated, publishedMaterial, abnormalVolume, reconfirm
    case abandoned, withdrawn, notGovernmentInformation, archived
    /// Several items with decisions of different kinds.
    case mixed
    // 过程文书
    case registration, intakeReceipt, correction, reasons, extended, delay
    case thirdParty, thirdPartyConfirmation, consultationToApplicant, decisionToThirdParty
    case coAgency, referral, assistance, fee, proofOfService

    package var title: String { Self.titles[self] ?? "告知书" }

    /// Ends the case, wholly or for some items.
    package var isDecision: Bool {
        switch self {
        case .registration, .intakeReceipt, .correction, .reasons, .extended, .delay, .thirdParty,
            .thirdPartyConfirmation, .consultationToApplicant, .decisionToThirdParty, .coAgency, .referral, .assistance,
            .fee, .proofOfService:
            false
        default: true
        }
    }

    /// Leaves the house under a number of its own.
    package var isNumbered: Bool {
        switch self {
        case .registration, .proofOfService, .withdrawn: false
        default: true
        }
    }

    private static let titles: [LetterKind: String] = [
        .alreadyPublic: "政府信息公开告知书（已主动公开）",
        .granted: "政府信息公开告知书（予以公开）",
        .partlyGranted: "政府信息部分公开告知书",
        .refused: "政府信息不予公开告知书",
        .administrativeQuery: "政府信息公开申请告知书（行政查询）",
        .notExisting: "政府信息不存在告知书",
        .notThisAgency: "非本机关政府信息告知书",
        .requiresCreation: "政府信息无法提供告知书（需另行制作）",
        .stillUnclear: "政府信息无法提供告知书（补正后仍不明确）",
        .petition: "政府信息公开申请不予处理告知书",
        .repeated: "政府信息公开申请不予重复处理告知书",
        .publishedMaterial: "政府信息公开申请不予处理告知书（公开出版物）",
        .abnormalVolume: "政府信息公开申请不予处理告知书（大量反复申请）",
        .reconfirm: "政府信息公开申请不予处理告知书",
        .abandoned: "政府信息公开申请不再处理告知书",
        .withdrawn: "政府信息公开申请终止办理记录",
        .notGovernmentInformation: "政府信息公开申请告知书（不属于政府信息）",
        .archived: "政府信息公开申请告知书（按档案规定利用）",
        .mixed: "政府信息公开申请答复书",
        .registration: "政府信息公开申请登记表",
        .intakeReceipt: "政府信息公开申请接收回执",
        .correction: "政府信息公开申请补正告知书",
        .reasons: "政府信息公开申请说明理由告知书",
        .extended: "政府信息公开申请延期答复告知书",
        .delay: "政府信息公开申请延迟答复告知书",
        .thirdParty: "政府信息公开征求意见书（第三方）",
        .thirdPartyConfirmation: "政府信息公开征求意见确认函",
        .consultationToApplicant: "政府信息公开征求意见告知书",
        .decisionToThirdParty: "依申请公开政府信息告知书（第三方）",
        .coAgency: "政府信息公开征求意见书（共同制作机关）",
        .referral: "政府信息公开审查提请函",
        .assistance: "政府信息公开申请协办函",
        .fee: "政府信息公开信息处理费收费通知书",
        .proofOfService: "送达回证",
    ]
}
