/// Why something about links, sessions or one's own account is not possible.
package enum AccessRefusal: Refusal, Hashable {
    /// Not known, used, replaced or over: one answer for all of these.
    case linkIsVoid
    case noSuchSession
    case currentPasswordWrong
    case secondFactorAlready
    case noSecondFactor
    /// No enrolment was begun, or it is too long ago.
    case enrolmentIsVoid
    case codeWrong
    /// Too many attempts.
    case wait(seconds: Int)

    package var sentence: String {
        switch self {
        case .linkIsVoid: "这个链接无效：可能已经用过、已被新链接取代，或已过期。"
        case .noSuchSession: "没有这个会话，可能已经结束。"
        case .currentPasswordWrong: "当前密码不正确。"
        case .secondFactorAlready: "已经启用第二步验证。要换验证器，请先停用。"
        case .noSecondFactor: "没有启用第二步验证。"
        case .enrolmentIsVoid: "这次设置已超过十分钟，请重新开始。"
        case .codeWrong: "验证码不正确。请核对手机时间，再输入验证器上最新的六位数字。"
        case .wait(let seconds): SignInRefusal.wait(seconds: seconds).sentence
        }
    }

    package var field: String? {
        switch self {
        case .currentPasswordWrong: "password"
        case .codeWrong: "code"
        default: nil
        }
    }

    package var remedy: String {
        switch self {
        case .linkIsVoid: "请系统管理员重新发放链接。"
        default: ""
        }
    }
}
