/// Why a step of an account is not possible.
package enum AccountRefusal: Refusal, Hashable {
    case personNameMissing
    case personNameTooLong
    case signInNameInvalid
    case signInNameTaken
    case agencyNameMissing
    case agencyNameTooLong
    case agencyUnknown
    case unitUnknown
    case reasonMissing
    case reasonTooLong
    /// The three administrators are three persons.
    case administratorsAreExclusive(Role, Role)
    /// Roles are given by the security administrator.
    case rolesAreGivenByOthers
    case roleNotAssignable
    case sameRoles
    case ownRoles
    case ownAccount
    case lastSystemAdministrator
    case alreadyDisabled
    case notDisabled
    case isDisabled
    case notYetAccepted
    case alreadyAccepted
    case substituteMissing
    case principalMissing
    case substituteIsPrincipal
    case rolesMissing
    /// Roles that the one who is substituted does not have.
    case rolesNotHeld(Set<Role>)
    case daysMissing
    case daysReversed
    case daysAreOver
    case periodTooLong
    case tooManySubstitutions
    case noSuchSubstitution
    case notOwnRoles
    case otherAgency
    case administratorsAreSubstitutedByOthers

    package var sentence: String {
        switch self {
        case .personNameMissing: "请填写姓名。"
        case .personNameTooLong: "姓名最多 30 个字。"
        case .signInNameInvalid: "账号用小写字母、数字、点、短横线或下划线，以字母或数字开头，3 至 32 个字符。"
        case .signInNameTaken: "这个账号已有人使用，请换一个。"
        case .agencyNameMissing: "请填写机关全称。"
        case .agencyNameTooLong: "机关名称最多 100 个字。"
        case .agencyUnknown: "没有这个机关。"
        case .unitUnknown: "本机关没有这个内设机构。"
        case .reasonMissing: "请写明理由。"
        case .reasonTooLong: "理由最多 500 个字。"
        case .administratorsAreExclusive(let one, let other):
            "“\(one.name)”和“\(other.name)”不能是同一人（三员分立）。"
        case .rolesAreGivenByOthers: "角色由安全管理员授予，请先邀请，再请安全管理员授予角色。"
        case .roleNotAssignable: "这个角色不能授予。"
        case .sameRoles: "角色没有变化。"
        case .ownRoles: "不能改自己的角色。"
        case .ownAccount: "不能停用自己的账号。"
        case .lastSystemAdministrator: "这是最后一个系统管理员，停用或改换角色后就没有人能管理账号了。"
        case .alreadyDisabled: "账号已停用。"
        case .notDisabled: "账号没有停用。"
        case .isDisabled: "账号已停用，要先恢复使用。"
        case .notYetAccepted: "账号的邀请还没有接受。"
        case .alreadyAccepted: "账号的邀请已经接受。"
        case .substituteMissing: "请选择由谁代理。"
        case .principalMissing: "请选择代理谁。"
        case .substituteIsPrincipal: "不能代理自己。"
        case .rolesMissing: "请选择代理的角色。"
        case .rolesNotHeld(let roles): "被代理人没有这些角色：\(Role.names(roles))。"
        case .daysMissing: "请填写代理的起止日期。"
        case .daysReversed: "结束日期不能早于开始日期。"
        case .daysAreOver: "代理的期限已经过去。"
        case .periodTooLong: "一次代理最长一年。"
        case .tooManySubstitutions: "一个账号同时最多有 20 项代理，请先结束不用的。"
        case .noSuchSubstitution: "没有这项代理，可能已经结束。"
        case .notOwnRoles: "只能请人代理自己的角色。"
        case .otherAgency: "只能在同一机关内代理。"
        case .administratorsAreSubstitutedByOthers: "管理员角色的代理由安全管理员设定。"
        }
    }

    package var field: String? {
        switch self {
        case .personNameMissing, .personNameTooLong: "personName"
        case .signInNameInvalid, .signInNameTaken: "signInName"
        case .agencyNameMissing, .agencyNameTooLong: "agencyName"
        case .agencyUnknown: "agency"
        case .unitUnknown: "unit"
        case .reasonMissing, .reasonTooLong: "reason"
        case .administratorsAreExclusive, .rolesAreGivenByOthers, .roleNotAssignable, .sameRoles, .rolesMissing,
            .rolesNotHeld, .administratorsAreSubstitutedByOthers:
            "roles"
        case .substituteMissing, .substituteIsPrincipal, .otherAgency: "substitute"
        case .principalMissing, .notOwnRoles: "principal"
        case .daysMissing, .daysAreOver: "from"
        case .daysReversed, .periodTooLong: "through"
        default: nil
        }
    }

    package var remedy: String {
        switch self {
        case .rolesAreGivenByOthers, .administratorsAreSubstitutedByOthers: "安全管理员。"
        case .ownRoles: "另一位安全管理员。"
        case .ownAccount: "另一位系统管理员。"
        case .lastSystemAdministrator: "先邀请另一位系统管理员。"
        default: ""
        }
    }
}
