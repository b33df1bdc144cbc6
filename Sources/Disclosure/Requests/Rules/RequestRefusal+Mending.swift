extension RequestRefusal {
    /// The step that mends what is missing before an answer may be signed; `nil` where no single step does.
    package var mendingStep: Step? {
        switch self {
        case .notDrafted, .basisMissing, .reasonsMissing, .accessMissing, .publicInterestMissing, .thirdPartyAgreed,
            .objectionUnfounded:
            .draftRequest
        case .redactionMissing: .checkRequestRedaction
        case .searchMissing: .recordRequestSearch
        case .secrecyMissing: .reviewRequestSecrecy
        case .secrecyForbids(_, .undecided): .consultOnRequest
        case .secrecyForbids: .draftRequest
        case .thirdPartyNotAsked: .consultOnRequest
        case .thirdPartyNotTold: .tellRequestThirdParty
        case .identityMissing, .notCorrected: .askRequestCorrection
        case .opinionsOpen: .receiveRequestOpinion
        case .volumeNotJudged: .askRequestReasons
        default: nil
        }
    }

    /// Which item it is about; `nil` for the whole case.
    package var item: Int? {
        switch self {
        case .notDrafted(let item), .basisMissing(let item, _), .reasonsMissing(let item), .accessMissing(let item),
            .publicInterestMissing(let item), .thirdPartyAgreed(let item), .objectionUnfounded(let item),
            .redactionMissing(let item), .searchMissing(let item), .secrecyMissing(let item),
            .secrecyForbids(let item, _), .thirdPartyNotAsked(let item), .thirdPartyNotTold(let item),
            .notCorrected(let item), .noSuchItem(let item), .notRefused(let item), .notDisclosed(let item),
            .publicationStands(let item):
            item
        default: nil
        }
    }
}
