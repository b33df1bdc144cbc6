import LegalClock

/// What can happen to an account. No act holds a name, a password, a code or a token.
package enum AccountAct: ActContent {
    case invited(roles: Set<Role>)
    /// Somebody used the link and chose a password.
    case accepted
    /// A new one-time link, for one that was lost or ran out, or a forgotten password.
    case linkIssued(reason: String)
    /// Name or unit of the person were put right; what they are stands in rows.
    case corrected
    case rolesChanged(to: Set<Role>, reason: String)
    case disabled(reason: String)
    case enabled(reason: String)
    case passwordChanged
    /// By a link.
    case passwordReset(removedSecondFactor: Bool)
    case secondFactorEnrolled
    case secondFactorRemoved
    case recoveryCodesRenewed
    /// So many are left.
    case recoveryCodeUsed(left: Int)
    case substituted(Substitution)
    case substitutionEnded(number: Int, reason: String)

    package static let version = 1

    package var name: String {
        switch self {
        case .invited: "invited"
        case .accepted: "accepted"
        case .linkIssued: "linkIssued"
        case .corrected: "corrected"
        case .rolesChanged: "rolesChanged"
        case .disabled: "disabled"
        case .enabled: "enabled"
        case .passwordChanged: "passwordChanged"
        case .passwordReset: "passwordReset"
        case .secondFactorEnrolled: "secondFactorEnrolled"
        case .secondFactorRemoved: "secondFactorRemoved"
        case .recoveryCodesRenewed: "recoveryCodesRenewed"
        case .recoveryCodeUsed: "recoveryCodeUsed"
        case .substituted: "substituted"
        case .substitutionEnded: "substitutionEnded"
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .invited(let roles): "邀请使用，角色：\(Role.names(roles))"
        case .accepted: "接受邀请，账号开始使用"
        case .linkIssued(let reason): "重新发放一次性链接：\(reason)"
        case .corrected: "更正姓名或内设机构"
        case .rolesChanged(let roles, let reason): "角色改为 \(Role.names(roles))：\(reason)"
        case .disabled(let reason): "停用：\(reason)"
        case .enabled(let reason): "恢复使用：\(reason)"
        case .passwordChanged: "修改密码"
        case .passwordReset(let removed): "通过一次性链接重设密码\(removed ? "，并解除第二步验证" : "")"
        case .secondFactorEnrolled: "启用第二步验证"
        case .secondFactorRemoved: "停用第二步验证"
        case .recoveryCodesRenewed: "重新生成恢复码"
        case .recoveryCodeUsed(let left): "使用一个恢复码，还剩 \(left) 个"
        case .substituted(let substitution):
            "\(substitution.period)代理 \(substitution.principal) 的 \(Role.names(substitution.roles))：\(substitution.reason)"
        case .substitutionEnded(let number, let reason): "结束第 \(number) 次代理：\(reason)"
        }
    }
}

// MARK: Fields

extension AccountAct {
    package var fields: ActFields {
        switch self {
        case .invited(let roles): ActFields(["roles": Self.value(roles)])
        case .rolesChanged(let roles, let reason):
            ActFields(["roles": Self.value(roles), "reason": .text(reason)])
        case .linkIssued(let reason), .disabled(let reason), .enabled(let reason):
            ActFields(["reason": .text(reason)])
        case .passwordReset(let removed): ActFields(["removedSecondFactor": .number(removed ? 1 : 0)])
        case .recoveryCodeUsed(let left): ActFields(["left": .number(Int64(left))])
        case .substituted(let substitution):
            ActFields([
                "principal": .text(substitution.principal.rawValue), "roles": Self.value(substitution.roles),
                "from": .text(substitution.days.lowerBound.description),
                "through": .text(substitution.days.upperBound.description), "reason": .text(substitution.reason),
            ])
        case .substitutionEnded(let number, let reason):
            ActFields(["number": .number(Int64(number)), "reason": .text(reason)])
        case .accepted, .corrected, .passwordChanged, .secondFactorEnrolled, .secondFactorRemoved,
            .recoveryCodesRenewed:
            ActFields()
        }
    }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        guard version == 1 else { throw .unknown(name, version: version) }
        switch name {
        case "invited": self = .invited(roles: try Self.roles(fields))
        case "accepted": self = .accepted
        case "linkIssued": self = .linkIssued(reason: try fields.text("reason"))
        case "corrected": self = .corrected
        case "rolesChanged":
            self = .rolesChanged(to: try Self.roles(fields), reason: try fields.text("reason"))
        case "disabled": self = .disabled(reason: try fields.text("reason"))
        case "enabled": self = .enabled(reason: try fields.text("reason"))
        case "passwordChanged": self = .passwordChanged
        case "passwordReset":
            self = .passwordReset(removedSecondFactor: try fields.number("removedSecondFactor") == 1)
        case "secondFactorEnrolled": self = .secondFactorEnrolled
        case "secondFactorRemoved": self = .secondFactorRemoved
        case "recoveryCodesRenewed": self = .recoveryCodesRenewed
        case "recoveryCodeUsed": self = .recoveryCodeUsed(left: try fields.number("left"))
        case "substituted": self = .substituted(try Self.substitution(fields))
        case "substitutionEnded":
            self = .substitutionEnded(number: try fields.number("number"), reason: try fields.text("reason"))
        default: throw .unknown(name, version: version)
        }
    }

    private static func value(_ roles: Set<Role>) -> ActValue {
        .list(Role.assignable.filter(roles.contains).map { .text($0.rawValue) })
    }

    private static func roles(_ fields: ActFields) throws(ActFault) -> Set<Role> {
        var roles: Set<Role> = []
        for name in try fields.texts("roles") {
            guard let role = Role(rawValue: name), Role.assignable.contains(role) else {
                throw ActFault("不认识的角色“\(name)”。")
            }
            roles.insert(role)
        }
        return roles
    }

    private static func substitution(_ fields: ActFields) throws(ActFault) -> Substitution {
        let (from, through) = (try fields.day("from"), try fields.day("through"))
        guard from <= through else { throw ActFault("代理的期限前后颠倒。") }
        return Substitution(
            principal: AccountID(rawValue: try fields.text("principal")),
            roles: try roles(fields),
            days: from...through,
            reason: try fields.text("reason")
        )
    }
}
