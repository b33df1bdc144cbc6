import ArgumentParser
import Disclosure

/// `gongkai account invite 姓名 [--agency 机关] [--role 角色]`
struct AccountInviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "邀请一个账号，打印一次性链接。",
        discussion: "角色由安全管理员在网站上授予；只有机关还没有的管理员角色可以在邀请时指定。"
    )

    @Argument(help: ArgumentHelp("姓名。", valueName: "姓名"))
    var personName: String

    @Option(help: ArgumentHelp("机关全称；只有一个机关时可以不写。", valueName: "机关"))
    var agency: String?

    @Option(help: ArgumentHelp("系统管理员、安全管理员或审计管理员。", valueName: "角色"))
    var role: String?

    @OptionGroup var site: SiteAddressOption
    @OptionGroup var data: DataOptions

    func run() async throws {
        let role = try role.map { name in
            guard let role = Role.assignable.first(where: { $0.name == name || $0.rawValue == name }) else {
                throw ValidationError("没有角色“\(name)”。可以写：\(Role.names(Role.administrators))。")
            }
            return role
        }
        try await DataFolder.run(data) { folder in
            let agency = try await folder.agency(named: agency)
            let link = try await folder.access.invite(
                Invitation(agency: agency, personName: personName, roles: role.map { [$0] } ?? []),
                by: .program(for: agency)
            )
            Output.print("请在 72 小时内打开这个一次性链接，设定账号和密码：\n\(site.link(link))")
        }
    }
}

/// `gongkai account link 账号 --reason 理由`
struct AccountLinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "为忘记密码或丢失验证器的账号重新发放一次性链接。"
    )

    @Argument(help: ArgumentHelp("登录用的账号。", valueName: "账号"))
    var signInName: String

    @Option(help: ArgumentHelp("理由，记入审计日志。", valueName: "理由"))
    var reason: String

    @OptionGroup var site: SiteAddressOption
    @OptionGroup var data: DataOptions

    func run() async throws {
        try await DataFolder.run(data) { folder in
            let entry = try await folder.account(signInName: signInName)
            let link = try await folder.access.issueLink(
                for: entry.id,
                reason: reason,
                by: .program(for: entry.agency)
            )
            Output.print("请在 72 小时内打开这个一次性链接，重设密码：\n\(site.link(link))")
        }
    }
}

/// `gongkai account disable 账号 --reason 理由`
struct AccountDisableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "停用账号，结束它的全部会话。"
    )

    @Argument(help: ArgumentHelp("登录用的账号。", valueName: "账号"))
    var signInName: String

    @Option(help: ArgumentHelp("理由，记入审计日志。", valueName: "理由"))
    var reason: String

    @OptionGroup var data: DataOptions

    func run() async throws {
        try await DataFolder.run(data) { folder in
            let entry = try await folder.account(signInName: signInName)
            try await folder.access.disable(
                entry.id,
                reason: reason,
                seen: nil,
                by: .program(for: entry.agency)
            )
            Output.print("已停用 \(signInName.printable)。")
        }
    }
}
