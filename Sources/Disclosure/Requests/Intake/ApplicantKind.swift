package import StatutoryReports

/// 申请人: the kinds exactly as table three of the annual report counts them, asked once at intake.
///
/// A lawyer who acts as agent for a natural person counts as 自然人.
package enum ApplicantKind: String, CaseIterable, Hashable, Sendable {
    case naturalPerson = "np"
    case commercialEnterprise = "biz"
    case researchInstitution = "sci"
    case publicWelfareOrganization = "ngo"
    case legalServiceInstitution = "law"
    case other = "oth"

    package var name: String {
        switch self {
        case .naturalPerson: "自然人"
        case .commercialEnterprise: "商业企业"
        case .researchInstitution: "科研机构"
        case .publicWelfareOrganization: "社会公益组织"
        case .legalServiceInstitution: "法律服务机构"
        case .other: "其他"
        }
    }

    /// Its column of table three.
    package var column: T3Column {
        switch self {
        case .naturalPerson: .np
        case .commercialEnterprise: .biz
        case .researchInstitution: .sci
        case .publicWelfareOrganization: .ngo
        case .legalServiceInstitution: .law
        case .other: .oth
        }
    }
}
