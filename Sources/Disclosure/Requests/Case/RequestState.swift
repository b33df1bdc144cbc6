/// 办理状态: where a case stands (law notes §10). How it was answered is its ``Decision``.
package enum RequestState: String, CaseIterable, Hashable, Sendable {
    /// Arrived, the receipt day not fixed.
    case submitted
    case received
    case underReview
    case awaitingCorrection
    case awaitingThirdParty
    case awaitingCoAgency
    case awaitingReason
    case awaitingFee
    case drafting
    case approving
    case decided
    case served
    case closedAbandoned
    case withdrawn
    case archived

    /// What C-REPLY does meanwhile.
    package enum ReplyClockBehaviour: Hashable, Sendable {
        case notStarted, running, suspended, void, stopped
    }

    package var clock: ReplyClockBehaviour {
        switch self {
        case .submitted: .notStarted
        case .received, .underReview, .awaitingReason, .drafting, .approving, .decided: .running
        case .awaitingThirdParty, .awaitingCoAgency: .suspended
        case .awaitingCorrection, .awaitingFee: .void
        case .served, .closedAbandoned, .withdrawn, .archived: .stopped
        }
    }

    package var isOpen: Bool { clock != .stopped }

    package var name: String {
        switch self {
        case .submitted: "待确认"
        case .received: "已受理"
        case .underReview: "审查中"
        case .awaitingCorrection: "待申请人补正"
        case .awaitingThirdParty: "征求第三方意见"
        case .awaitingCoAgency: "征求其他机关意见"
        case .awaitingReason: "待申请人说明理由"
        case .awaitingFee: "待申请人缴费"
        case .drafting: "拟稿中"
        case .approving: "待签发"
        case .decided: "待送达"
        case .served: "已答复"
        case .closedAbandoned: "不再处理"
        case .withdrawn: "已撤回"
        case .archived: "已归档"
        }
    }

    /// What the applicant reads.
    package var publicName: String {
        switch self {
        case .submitted: "已提交，等待工作机构确认"
        case .received, .underReview: "已受理，正在办理"
        case .awaitingCorrection: "请您补正"
        case .awaitingThirdParty, .awaitingCoAgency: "正在征求意见"
        case .awaitingReason: "请您说明理由"
        case .awaitingFee: "请您缴纳信息处理费"
        case .drafting, .approving: "正在拟写答复"
        case .decided: "答复已作出，正在送达"
        case .served: "已答复"
        case .closedAbandoned: "不再处理"
        case .withdrawn: "您已撤回申请"
        case .archived: "已办结"
        }
    }
}
