extension DisclosureRequest {
    /// Given to this person, or to a unit without saying to whom, and not answered yet.
    package func isGiven(to actor: Actor) -> Bool {
        guard !hasUnitAnswered, state.isOpen else { return false }
        if let handler { return handler == actor.account }
        return unit != nil && actor.roles.contains(.informationOfficer)
    }

    /// What whoever it was given to does: say what there is, or that it is not theirs.
    package static let unitSteps: [Step] = [.answerRequestAsUnit, .recordRequestSearch, .giveRequestBack]
}

extension RequestState {
    /// What a case usually needs next while it stands there, the likeliest first. Everything else that is possible is
    /// special.
    package var mainSteps: [Step] {
        switch self {
        case .submitted: [.registerRequest]
        case .received: [.beginRequestReview, .askRequestCorrection, .assignRequest]
        case .underReview:
            [.answerRequestAsUnit, .draftRequest, .assignRequest, .reviewRequestSecrecy, .consultOnRequest]
        case .awaitingCorrection: [.correctRequest, .lapseRequestCorrection]
        case .awaitingThirdParty, .awaitingCoAgency: [.receiveRequestOpinion, .lapseRequestConsultation]
        case .awaitingReason: [.giveRequestReasons, .judgeRequestReasons]
        case .awaitingFee: [.payRequestFee, .lapseRequestFee]
        // Offered only when nothing is missing any more.
        case .drafting:
            [.submitRequestForApproval, .reviewRequestSecrecy, .draftRequest, .noteRequestNoSecrecy]
        case .approving: [.signRequest, .returnRequestDraft]
        case .decided: [.serveRequest, .recallRequest]
        case .served, .closedAbandoned, .withdrawn: [.archiveRequest]
        case .archived: []
        }
    }

    /// On the board: what is to be done next, by whomever it waits for.
    package var nextWords: String {
        switch self {
        case .submitted: "与申请人确认，登记"
        case .received: "看内容是否明确，开始审查或者告知补正"
        case .underReview: "查找、审查，拟作答复"
        case .awaitingCorrection: "收到补正后登记；过期未补正的办结"
        case .awaitingThirdParty, .awaitingCoAgency: "收到意见后登记；期满未答复的登记"
        case .awaitingReason: "收到理由后登记，认定是否合理"
        case .awaitingFee: "缴费后登记；过期未缴的办结"
        case .drafting: "补齐所缺，送签"
        case .approving: "签发或者退回"
        case .decided: "送达并登记"
        case .served, .closedAbandoned, .withdrawn: "归档"
        case .archived: ""
        }
    }

    /// Why the reply period does not run; empty when it does.
    package var pause: String {
        switch clock {
        case .suspended: "答复期限中止：\(name)，所需时间不计算"
        case .void: "答复期限待重新计算：\(name)"
        case .notStarted: "答复期限还没有开始：收到申请之日未确定"
        case .running, .stopped: ""
        }
    }
}
