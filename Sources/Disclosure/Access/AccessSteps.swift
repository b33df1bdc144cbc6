extension Step {
    package static let readBusiness = Step("office.read")
    package static let overseeAgencies = Step("office.oversee")

    package static let signIn = Step("account.signIn")
    package static let noteSignInFailure = Step("account.noteFailure")
    package static let acceptInvitation = Step("account.accept")
    package static let keepOwnAccount = Step("account.own")
    package static let appointSubstitute = Step("account.appointSubstitute")
    package static let listAccounts = Step("account.list")
    package static let inviteAccount = Step("account.invite")
    package static let issueAccountLink = Step("account.issueLink")
    package static let correctAccount = Step("account.correct")
    package static let disableAccount = Step("account.disable")
    package static let enableAccount = Step("account.enable")
    package static let changeRoles = Step("account.changeRoles")
    package static let substituteAccount = Step("account.substitute")
    package static let endSubstitution = Step("account.endSubstitution")

    package static let readAudit = Step("audit.read")
    package static let exportAudit = Step("audit.export")
}

/// The division of the three administrators is [policy], after 三员分立 as practised under GB/T 22239-2019 (8.1.5 and
/// 8.1.7: the system is administered, secured and audited by different persons, each of whom does nothing else there):
/// the system administrator makes accounts but gives no roles, the security administrator gives roles but makes no
/// accounts, the audit administrator reads what both did and changes nothing. None of them reads business content.
extension Permissions {
    /// Whoever can be given a role.
    static let everyone = Role.assignable
    /// Who works on the business of an agency.
    static let officeStaff: [Role] = [
        .informationOfficer, .disclosureOfficer, .secrecyReviewer, .deputyHead, .head,
    ]

    static let access: [Permission] = [
        Permission(.readBusiness, "查看本机关办理的事项", officeStaff),
        Permission(.overseeAgencies, "查看下级机关的办理情况", [.supervisingOffice]),
        // Of the program: someone who was not given a role yet signs in too.
        Permission(.signIn, "登录和退出", everyone + [.program]),
        Permission(.noteSignInFailure, "记录登录失败和锁定", [.program]),
        Permission(.acceptInvitation, "使用一次性链接", [.program]),
        Permission(.keepOwnAccount, "管理自己的密码、第二步验证和会话", everyone + [.program]),
        Permission(.appointSubstitute, "请人代理自己的角色", officeStaff + [.supervisingOffice]),
        // Of the program: whoever commands it on its machine (`gongkai account`), where the data is at hand anyway.
        Permission(
            .listAccounts,
            "查看账号",
            [.systemAdministrator, .securityAdministrator, .auditAdministrator, .program]
        ),
        Permission(.inviteAccount, "邀请账号", [.systemAdministrator, .program]),
        Permission(.issueAccountLink, "重新发放一次性链接", [.systemAdministrator, .program]),
        Permission(.correctAccount, "更正姓名和内设机构", [.systemAdministrator]),
        Permission(.disableAccount, "停用账号", [.systemAdministrator, .program]),
        Permission(.enableAccount, "恢复账号", [.systemAdministrator]),
        Permission(.changeRoles, "授予和收回角色", [.securityAdministrator]),
        Permission(.substituteAccount, "设定代理", [.securityAdministrator]),
        Permission(.endSubstitution, "结束代理", [.securityAdministrator] + officeStaff + [.supervisingOffice]),
        Permission(.readAudit, "查看审计日志", [.auditAdministrator]),
        Permission(.exportAudit, "导出审计日志", [.auditAdministrator]),
    ]
}
