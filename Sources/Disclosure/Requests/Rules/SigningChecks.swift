extension DisclosureRequest {
    /// What is still missing before an answer may be signed, in the order of the items: the list on the page of the case.
    ///
    /// drafting → approving → decided: exactly one decision code; article cited; redaction check if partial; secrecy check
    /// recorded (law notes §10).
    package var missingBeforeSigning: [RequestRefusal] {
        var missing: [RequestRefusal] = []
        if !hasIdentityProof { missing.append(.identityMissing) }  // L-29b
        if consultations.contains(where: \.isOpen) { missing.append(.opinionsOpen) }
        for item in items {
            guard let draft = drafts[item.number] else {
                missing.append(.notDrafted(item.number))
                continue
            }
            missing += textsMissing(draft)
            missing += groundsMissing(draft)
            missing += secrecyMissing(draft)
            missing += thirdPartyMissing(draft)
        }
        return missing
    }

    private func textsMissing(_ draft: ItemDecision) -> [RequestRefusal] {
        var missing: [RequestRefusal] = []
        if !draft.citesItsBasis {  // V-NOBASIS, L-13: an exemption is named
            missing.append(.basisMissing(draft.item, draft.decision.row.basis))
        }
        if !draft.decision.discloses || draft.decision == .partiallyGranted, draft.reasons.isBlank {
            missing.append(.reasonsMissing(draft.item))
        }
        if draft.decision.discloses, draft.access.isBlank {  // R 36(一), (二); L-40
            missing.append(.accessMissing(draft.item))
        }
        return missing
    }

    /// What single decisions rest on.
    private func groundsMissing(_ draft: ItemDecision) -> [RequestRefusal] {
        let review = reviews[draft.item] ?? ItemReview()
        switch draft.decision {
        case .notExisting:  // R 36(四): keep the search record
            return review.isSearched ? [] : [.searchMissing(draft.item)]
        case .partiallyGranted:  // L-37
            return review.isRedactionChecked && !draft.redaction.isBlank ? [] : [.redactionMissing(draft.item)]
        case .stillUnclear:  // R 30
            return corrections.contains { $0.receivedOn != nil } ? [] : [.notCorrected(draft.item)]
        case .abnormalVolume:  // L-35: a judgement, after the reasons were asked for
            return reasons?.isAccepted == false ? [] : [.volumeNotJudged]
        default: return []
        }
    }

    /// L-17: reviewed for every item, and the answer is what the review allows.
    private func secrecyMissing(_ draft: ItemDecision) -> [RequestRefusal] {
        guard let outcome = reviews[draft.item]?.secrecy else { return [.secrecyMissing(draft.item)] }
        let allowed: Bool =
            switch outcome {
            case .open: true
            case .partlyOpen: draft.decision == .partiallyGranted || !draft.decision.discloses
            case .notOpen: !draft.decision.discloses
            case .undecided: false
            case .notConcerned: !draft.decision.discloses && !draft.decision.isRefusal
            }
        return allowed ? [] : [.secrecyForbids(draft.item, outcome)]
    }

    /// L-32: asked when the ground needs it; not refused against consent or an unfounded objection; disclosed against a
    /// founded one only for the public interest, and the third party told.
    private func thirdPartyMissing(_ draft: ItemDecision) -> [RequestRefusal] {
        let letters = consultations.filter { $0.letter.kind == .thirdParty && $0.letter.items.contains(draft.item) }
        if draft.decision == .refusedThirdParty {  // V-THIRD-SKIPPED
            if letters.isEmpty { return [.thirdPartyNotAsked(draft.item)] }
            if letters.allSatisfy(\.agrees) { return [.thirdPartyAgreed(draft.item)] }
            let answered = letters.compactMap(\.opinion)
            if answered.count == letters.count, !answered.contains(.objects) {
                return [.objectionUnfounded(draft.item)]
            }
            return []
        }
        // A part may be kept back for the third party's sake.
        guard draft.decision.discloses, draft.decision != .partiallyGranted else { return [] }
        let objecting = letters.filter { $0.opinion == .objects || $0.opinion == .objectsWithoutReason }
        guard !objecting.isEmpty else { return [] }
        if objecting.contains(where: { $0.opinion == .objects }), draft.publicInterest.isBlank {
            return [.publicInterestMissing(draft.item)]
        }
        return objecting.allSatisfy { $0.toldOn != nil } ? [] : [.thirdPartyNotTold(draft.item)]
    }
}
