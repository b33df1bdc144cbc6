/// 法律要点: what a rule comes to, with its article, for the one who handles a case. It is not the text of the statute.
///
///     LawPoint.correction.article     // 条例第三十条
///     RequestState.underReview.law    // what matters while a case is reviewed
package enum LawPoint: String, CaseIterable, Hashable, Sendable {
    case purpose, content, receipt, correction
    case secret, rightsOfOthers, internalMatters, secrecyReview, reevaluation
    case thirdParty, coAgency, otherAgency, period, volume
    case existing, alreadyPublic, notExisting, notOurs, repeated, ownRules, severable, creation, petition
    case accessForm, publication, fee, service, remedy, archive, notInformation

    /// 条例第三十一条
    package var article: String {
        switch self {
        case .notInformation: "条例第二条"
        case .otherAgency: "条例第十条、第十一条"
        case .secret: "条例第十四条"
        case .rightsOfOthers: "条例第十五条"
        case .internalMatters: "条例第十六条"
        case .secrecyReview: "条例第十七条"
        case .reevaluation: "条例第十八条"
        case .purpose: "条例第二十七条"
        case .content: "条例第二十九条"
        case .correction: "条例第三十条"
        case .receipt: "条例第三十一条"
        case .thirdParty: "条例第三十二条"
        case .period: "条例第三十三条"
        case .coAgency: "条例第三十四条"
        case .volume: "条例第三十五条"
        case .alreadyPublic: "条例第三十六条第一项"
        case .existing: "条例第三十六条第二项"
        case .notExisting: "条例第三十六条第四项"
        case .notOurs: "条例第三十六条第五项"
        case .repeated: "条例第三十六条第六项"
        case .ownRules: "条例第三十六条第七项"
        case .severable: "条例第三十七条"
        case .creation: "条例第三十八条"
        case .petition: "条例第三十九条"
        case .accessForm: "条例第四十条"
        case .publication: "条例第四十四条、第二十六条"
        case .fee: "国办函〔2020〕109号"
        case .service: "国办公开办函〔2016〕235号"
        case .remedy: "行政复议法第二十条、第二十二条、第二十三条"
        case .archive: "档案法第十五条"
        }
    }
}

extension RequestState {
    /// What matters while a case stands there.
    package var law: [LawPoint] {
        switch self {
        case .submitted: [.receipt, .purpose, .content]
        case .received: [.correction, .content, .period]
        case .underReview: [.secrecyReview, .thirdParty, .period]
        case .awaitingCorrection: [.correction]
        case .awaitingThirdParty: [.thirdParty, .rightsOfOthers, .period]
        case .awaitingCoAgency: [.coAgency, .secrecyReview, .period]
        case .awaitingReason: [.volume]
        case .awaitingFee: [.fee]
        case .drafting, .approving: [.secrecyReview, .severable, .remedy]
        case .decided: [.service, .period]
        case .served: [.remedy, .reevaluation, .publication]
        case .closedAbandoned, .withdrawn: [.remedy]
        case .archived: [.reevaluation]
        }
    }
}

extension Decision {
    /// What an answer of this kind rests on.
    package var law: [LawPoint] {
        switch self {
        case .grantedAlreadyPublic: [.alreadyPublic]
        case .granted: [.existing, .accessForm]
        case .partiallyGranted: [.severable, .accessForm, .remedy]
        case .refusedStateSecret, .refusedProhibitedByLaw, .refusedThreeSecurities: [.secret, .secrecyReview, .remedy]
        case .refusedThirdParty: [.rightsOfOthers, .thirdParty, .remedy]
        case .refusedInternal, .refusedProcess, .refusedCaseFile: [.internalMatters, .remedy]
        case .administrativeQuery: [.ownRules]
        case .notExisting: [.notExisting]
        case .notThisAgency: [.notOurs, .otherAgency]
        case .requiresCreation: [.creation]
        case .stillUnclear: [.correction]
        case .petition, .publishedMaterial: [.petition]
        case .repeated: [.repeated]
        case .reconfirm: [.repeated, .creation]
        case .abnormalVolume: [.volume]
        case .abandonedNoCorrection: [.correction]
        case .abandonedFeeUnpaid: [.fee]
        case .withdrawn: []
        case .notGovernmentInformation: [.notInformation]
        case .archived: [.archive]
        }
    }
}
