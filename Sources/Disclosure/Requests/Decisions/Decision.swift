/// 处理决定: how a request, or one item of it, was answered. Each is a row of ``DecisionRow/all``.
///
/// Not to be mixed with ``RequestState``, which is where the case stands.
package enum Decision: String, CaseIterable, Hashable, Sendable {
    case grantedAlreadyPublic
    case granted
    case partiallyGranted
    case refusedStateSecret
    case refusedProhibitedByLaw
    case refusedThreeSecurities
    case refusedThirdParty
    case refusedInternal
    case refusedProcess
    case refusedCaseFile
    case administrativeQuery
    case notExisting
    case notThisAgency
    case requiresCreation
    case stillUnclear
    case petition
    case repeated
    case publishedMaterial
    case abnormalVolume
    case reconfirm
    case abandonedNoCorrection
    case abandonedFeeUnpaid
    case withdrawn
    case notGovernmentInformation
    case archived

    /// What the law and the statutory table say of it.
    package var row: DecisionRow { DecisionRow.all[DecisionRow.indices[self] ?? 0] }
    package var name: String { row.name }
}

extension Decision {
    /// Information goes out, wholly or in part: L-17 asks for a review before.
    package var discloses: Bool {
        switch self {
        case .grantedAlreadyPublic, .granted, .partiallyGranted: true
        default: false
        }
    }

    /// 不予公开 on a ground of R 14, 15 or 16 (L-13).
    package var isRefusal: Bool { ground != nil }

    /// Why information that is there is not given (R 14–16, law notes §2).
    package var ground: RefusalGround? {
        switch self {
        case .refusedStateSecret: .stateSecret
        case .refusedProhibitedByLaw: .prohibitedByLaw
        case .refusedThreeSecurities: .threeSecuritiesOneStability
        case .refusedThirdParty: .thirdPartyRights
        case .refusedInternal: .internalAffairs
        case .refusedProcess: .deliberativeProcess
        case .refusedCaseFile: .enforcementCaseFile
        default: nil
        }
    }

    /// Ends a case without an answer being drafted: by silence, by not paying, by the applicant.
    package var closesWithoutReply: Bool {
        switch self {
        case .abandonedNoCorrection, .abandonedFeeUnpaid, .withdrawn: true
        default: false
        }
    }

    /// What an officer may choose for an item.
    package static let forItems = allCases.filter { !$0.closesWithoutReply }
}

/// 不予公开的情形: the grounds of R 14–16.
package enum RefusalGround: String, CaseIterable, Hashable, Sendable {
    case stateSecret
    /// By law or administrative regulation: a 规章 or a local rule is not enough.
    case prohibitedByLaw
    case threeSecuritiesOneStability
    case thirdPartyRights
    case internalAffairs
    case deliberativeProcess
    case enforcementCaseFile

    /// 不得公开 (R 14, R 15); the grounds of R 16 say 可以不予公开.
    package var isMandatory: Bool {
        switch self {
        case .stateSecret, .prohibitedByLaw, .threeSecuritiesOneStability, .thirdPartyRights: true
        case .internalAffairs, .deliberativeProcess, .enforcementCaseFile: false
        }
    }

    package var name: String {
        switch self {
        case .stateSecret: "国家秘密"
        case .prohibitedByLaw: "法律、行政法规禁止公开"
        case .threeSecuritiesOneStability: "危及国家安全、公共安全、经济安全、社会稳定"
        case .thirdPartyRights: "商业秘密、个人隐私等第三方合法权益"
        case .internalAffairs: "人事管理、后勤管理、内部工作流程等内部事务信息"
        case .deliberativeProcess: "讨论记录、过程稿、磋商信函、请示报告等过程性信息"
        case .enforcementCaseFile: "行政执法案卷信息"
        }
    }
}
