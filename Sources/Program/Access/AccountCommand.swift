import ArgumentParser
import Disclosure
import Foundation

/// `gongkai account …`: accounts, from the machine the program runs on.
///
/// What is done here is recorded as the program's: whoever may run it on its data has them at hand anyway.
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "账号：角色权限表，列出、邀请、重发链接、停用。",
        subcommands: [
            AccountRolesCommand.self, AccountListCommand.self, AccountInviteCommand.self, AccountLinkCommand.self,
            AccountDisableCommand.self,
        ]
    )
}

/// Where the links that are printed lead.
struct SiteAddressOption: ParsableArguments {
    @Option(
        name: .customLong("site"),
        help: ArgumentHelp("网站对用户的地址，写在链接前面。", valueName: "网址")
    )
    var site = "http://127.0.0.1:8080"

    func link(_ link: IssuedLink) -> String { Self.link(link, site: site) }

    static func link(_ link: IssuedLink, site: String) -> String {
        "\(site.hasSuffix("/") ? String(site.dropLast()) : site)/office/links/\(link.token.rawValue)"
    }
}

extension DataFolder {
    /// Everyone of every agency, by agency.
    func accounts() async throws -> [(agency: Agency, accounts: [AccountEntry])] {
        let established = try await agencies.established()
        var all: [(Agency, [AccountEntry])] = []
        for agency in try await agencies.tree().agencies where established.contains(agency.code) {
            all.append((agency, try await access.accounts(of: agency.code, by: .program(for: agency.code))))
        }
        return all
    }

    func account(signInName: String) async throws -> AccountEntry {
        for (_, accounts) in try await accounts() {
            if let found = accounts.first(where: { $0.signInName == signInName }) { return found }
        }
        throw CommandRefused("没有账号“\(signInName.printable)”。用 gongkai account list 查看全部账号。")
    }

    /// The one of that name, or the only one there is.
    func agency(named name: String?) async throws -> AgencyCode {
        let established = try await agencies.established()
        if let name {
            guard let agency = try await reports.agency(named: name), established.contains(agency.code) else {
                throw CommandRefused("没有使用本系统的机关“\(name.printable)”。")
            }
            return agency.code
        }
        guard let only = established.first, established.count == 1 else {
            throw CommandRefused(established.isEmpty ? "还没有机关。先用 gongkai serve 建立第一个系统管理员。" : "有多个机关，请用 --agency 指明。")
        }
        return only
    }

    /// Runs a command on the folder and closes it. A refusal is printed as a sentence.
    static func run(_ options: DataOptions, _ body: (DataFolder) async throws -> Void) async throws {
        let folder = try await options.open()
        do {
            try await body(folder)
        } catch {
            try? await folder.close()
            guard let refusal = error as? any Refusal else { throw error }
            Output.complain(refusal.sentence + refusal.remedy)
            throw ExitCode(1)
        }
        try await folder.close()
    }
}

/// Why a command does nothing: a sentence for whoever typed it.
struct CommandRefused: Refusal {
    let sentence: String
    init(_ sentence: String) { self.sentence = sentence }
}
