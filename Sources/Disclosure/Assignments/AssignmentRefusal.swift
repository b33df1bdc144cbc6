/// Why a step of an assignment is not possible.
package enum AssignmentRefusal: Refusal, Hashable {
    case textMissing(String)
    case tooLong(String)
    case dueDayMissing
    case dueDayIsOver
    case handlerMissing
    case sameHandler
    case isOver(Assignment.State)
    case notDone
    case onlyHandler
    case onlyStarter
    case concernsOthers

    package var sentence: String {
        switch self {
        case .textMissing("name"): "请写明要办什么。"
        case .textMissing("result"): "请写明办理结果。"
        case .textMissing("reason"): "请写明理由。"
        case .textMissing: "请填写内容。"
        case .tooLong("name"): "标题最多 100 个字。"
        case .tooLong: "最多 2000 个字，更长的请作为附件上传。"
        case .dueDayMissing: "请选择到期日。"
        case .dueDayIsOver: "到期日不能早于今天。"
        case .handlerMissing: "请选择由谁办理。"
        case .sameHandler: "已经由这个人办理。"
        case .isOver(let state): "这件事\(state.name)，不能再办。"
        case .notDone: "办结之后才能退回重办。"
        case .onlyHandler: "只有经办人能办结。"
        case .onlyStarter: "只有交办人能这样做。"
        case .concernsOthers: "只有交办人和经办人能这样做。"
        }
    }

    package var field: String? {
        switch self {
        case .textMissing(let field), .tooLong(let field): field
        case .dueDayMissing, .dueDayIsOver: "due"
        case .handlerMissing, .sameHandler: "handler"
        default: nil
        }
    }

    package var remedy: String {
        switch self {
        case .onlyHandler: "经办人。"
        case .onlyStarter: "交办人。"
        case .isOver(.done): "交办人可以退回重办。"
        default: ""
        }
    }
}
