/// 角色: what someone may do in an agency, as a duty. One account may hold several, but the three administrators are three
/// persons (三员分立).
package enum Role: String, CaseIterable, Hashable, Sendable {
    /// 信息员: drafts and submits information of a unit, answers for its share of a request.
    case informationOfficer
    /// 公开工作人员: the disclosure officer (R 4).
    case disclosureOfficer
    /// 保密审查员 (R 17).
    case secrecyReviewer
    /// 分管领导
    case deputyHead
    /// 主要领导
    case head
    /// 主管部门: the superior office (R 3, 47).
    case supervisingOffice
    case systemAdministrator
    case securityAdministrator
    case auditAdministrator
    /// Someone outside, without an account. Nobody is given this role.
    case applicant
    /// The program itself, on a clock. Nobody is given this role.
    case program

    /// On the screen.
    package var name: String {
        switch self {
        case .informationOfficer: "信息员"
        case .disclosureOfficer: "公开工作人员"
        case .secrecyReviewer: "保密审查员"
        case .deputyHead: "分管领导"
        case .head: "主要领导"
        case .supervisingOffice: "主管部门"
        case .systemAdministrator: "系统管理员"
        case .securityAdministrator: "安全管理员"
        case .auditAdministrator: "审计管理员"
        case .applicant: "公众"
        case .program: "系统"
        }
    }

    package static let assignable = allCases.filter { $0 != .applicant && $0 != .program }
    package static let administrators: Set<Role> = [.systemAdministrator, .securityAdministrator, .auditAdministrator]
}

/// Stands for an account: 16 lower-case hexadecimal digits by chance.
package struct AccountID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }
}

/// Someone who wants to act: what a session knows of them.
package struct Actor: Hashable, Sendable {
    /// `nil` for the public and for the program.
    package var account: AccountID?
    package var agency: AgencyCode
    package var roles: Set<Role>
    /// 代理: roles of others held for today, and whose they are.
    package var substitutedRoles: [Role: AccountID]
    /// The network address.
    package var origin: String

    package init(
        account: AccountID?,
        agency: AgencyCode,
        roles: Set<Role>,
        substitutedRoles: [Role: AccountID] = [:],
        origin: String = ""
    ) {
        self.account = account
        self.agency = agency
        self.roles = roles
        self.substitutedRoles = substitutedRoles
        self.origin = origin
    }

    /// The program itself, acting for an agency.
    package static func program(for agency: AgencyCode) -> Actor {
        Actor(account: nil, agency: agency, roles: [.program])
    }

    /// Someone outside, through the public site.
    package static func applicant(to agency: AgencyCode, from origin: String) -> Actor {
        Actor(account: nil, agency: agency, roles: [.applicant], origin: origin)
    }
}
