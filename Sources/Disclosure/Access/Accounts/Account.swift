package import LegalClock

/// 账号: one person's access to an agency's office, as its acts leave it.
///
/// Name of the person, sign-in name and unit are rows that can be erased; password, authenticator and codes are rows that
/// nobody reads. What is here is who may do what, and since when.
package struct Account: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "account")
    package static let title = "账号"

    package enum State: String, Hashable, Sendable {
        case invited, active, disabled

        package var name: String {
            switch self {
            case .invited: "待接受邀请"
            case .active: "使用中"
            case .disabled: "已停用"
            }
        }
    }

    package let id: SubjectID
    package private(set) var state: State = .invited
    /// Its invitation was accepted: it has a sign-in name and a password.
    package private(set) var isAccepted = false
    package private(set) var roles: Set<Role> = []
    package private(set) var hasSecondFactor = false
    /// What it does for others, ended ones left out.
    package private(set) var substitutions: [Substitution] = []
    package private(set) var invitedAt: Moment?
    private var lastSubstitution = 0

    package init(id: SubjectID) { self.id = id }

    package static func subject(_ account: AccountID) -> SubjectID { SubjectID(kind, account.rawValue) }
    package var account: AccountID { AccountID(rawValue: id.key) }

    package mutating func apply(_ act: Recorded<AccountAct>) {
        switch act.content {
        case .invited(let roles):
            self.roles = roles
            invitedAt = act.at
        case .accepted:
            isAccepted = true
            state = .active
        case .rolesChanged(let roles, _): self.roles = roles
        case .disabled: state = .disabled
        case .enabled: state = isAccepted ? .active : .invited
        case .passwordReset(let removedSecondFactor): if removedSecondFactor { hasSecondFactor = false }
        case .secondFactorEnrolled: hasSecondFactor = true
        case .secondFactorRemoved: hasSecondFactor = false
        case .substituted(let substitution):
            lastSubstitution += 1
            substitutions.append(substitution.numbered(lastSubstitution))
        case .substitutionEnded(let number, _): substitutions.removeAll { $0.number == number }
        case .linkIssued, .corrected, .passwordChanged, .recoveryCodesRenewed, .recoveryCodeUsed: break
        }
    }

    /// Accounts are in their own list.
    package var desk: DeskEntry? { nil }

    package static let register: Register? = Register(
        "account",
        [.text("state"), .text("roles"), .text("substitutions"), .integer("second_factor")]
    )

    package var registerRow: [RegisterValue]? {
        [
            .text(state.rawValue), .text(Role.list(roles)),
            .text(substitutions.map(\.line).joined(separator: "\n")), .integer(hasSecondFactor ? 1 : 0),
        ]
    }

    package func notices(of act: Recorded<AccountAct>) -> [Notice] {
        switch act.content {
        // Whoever issues a link could use it: the one who audits hears of it.
        case .linkIssued: [Notice(to: .role(.auditAdministrator), "一个账号重新发放了一次性链接，请在审计日志中核对。")]
        case .rolesChanged(let roles, _):
            [Notice(to: .account(account), "您的角色改为：\(Role.names(roles))。")]
        case .substituted(let substitution):
            [
                Notice(
                    to: .account(account),
                    "\(substitution.period)由您代理：\(Role.names(substitution.roles))。"
                ),
                Notice(
                    to: .account(substitution.principal),
                    "\(substitution.period)您的角色有人代理：\(Role.names(substitution.roles))。"
                ),
            ]
        default: []
        }
    }
}

extension Role {
    /// `deputyHead,head`: as registers and acts keep a set of roles.
    package static func list(_ roles: Set<Role>) -> String {
        assignable.filter(roles.contains).map(\.rawValue).joined(separator: ",")
    }

    /// `nil` for a role that nobody is given.
    package static func set(_ list: String) -> Set<Role>? {
        var roles: Set<Role> = []
        for name in list.utf8.split(separator: UInt8(ascii: ",")) {
            guard let role = Role(rawValue: String(decoding: name, as: UTF8.self)), assignable.contains(role)
            else { return nil }
            roles.insert(role)
        }
        return roles
    }

    /// 分管领导、主要领导; 无 for none.
    package static func names(_ roles: Set<Role>) -> String {
        roles.isEmpty ? "无" : assignable.filter(roles.contains).map(\.name).joined(separator: "、")
    }
}
