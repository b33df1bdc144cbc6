/// Why a password cannot be chosen.
package enum PasswordRefusal: Refusal, Hashable {
    case tooShort
    case tooLong
    case isSignInName
    case isCommon
    case isMonotonous
    case unchanged

    package var sentence: String {
        switch self {
        case .tooShort: "密码至少 10 个字符。"
        case .tooLong: "密码最多 128 个字符。"
        case .isSignInName: "密码不能是账号，也不能只在账号前后添几个字符。"
        case .isCommon: "这个密码太常见，容易被猜到，请换一个。"
        case .isMonotonous: "密码中不同的字符太少，请换一个。"
        case .unchanged: "新密码与当前密码相同。"
        }
    }

    package var field: String? { "newPassword" }
}
