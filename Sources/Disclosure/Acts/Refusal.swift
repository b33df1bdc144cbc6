/// Why a rule does not allow what was asked: a sentence for the one who asked, shown beside the field or the button.
package protocol Refusal: Error, Sendable {
    /// A Chinese sentence: what is not possible, and why.
    var sentence: String { get }
    /// The field of the form it is about, by its name; `nil` when it is about the step as a whole.
    var field: String? { get }
    /// Who can make it possible, or what must happen first; empty when nobody can.
    var remedy: String { get }
}

extension Refusal {
    package var field: String? { nil }
    package var remedy: String { "" }
}

/// Refusals that any subject knows.
package enum LedgerRefusal: Refusal, Hashable {
    /// Somebody else acted since the page was opened: the acts that were added, oldest first.
    case changedMeanwhile([Act])
    /// The role is not allowed to do it.
    case notPermitted(Step, Role?)
    case noSuchSubject
    /// The server's clock is behind the last act of the chain by so many seconds.
    case clockIsBehind(seconds: Int64)
    case tooLarge

    package var sentence: String {
        switch self {
        case .changedMeanwhile: "您打开这一页之后，已有人办理了这件事。您填写的内容还在，请看过新的情况再决定。"
        case .notPermitted(let step, _): "您的角色不能“\(Permissions.title(of: step))”。"
        case .noSuchSubject: "没有这件事，可能不属于您的单位。"
        case .clockIsBehind(let seconds): "服务器时钟比最近一次记录慢了 \(seconds) 秒，不能记录。请系统管理员校准时钟。"
        case .tooLarge: "填写的内容太长，请缩短，或作为附件上传。"
        }
    }

    package var remedy: String {
        switch self {
        case .notPermitted(let step, _):
            Permissions.roles(for: step).map(\.name).joined(separator: "、").isEmpty
                ? "" : "可以办理的角色：" + Permissions.roles(for: step).map(\.name).joined(separator: "、") + "。"
        case .clockIsBehind: "系统管理员。"
        default: ""
        }
    }
}
