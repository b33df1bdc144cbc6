import ArgumentParser
import Disclosure

/// `gongkai account list`
struct AccountListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出全部账号。")

    @OptionGroup var data: DataOptions

    func run() async throws {
        try await DataFolder.run(data) { folder in
            for (agency, accounts) in try await folder.accounts() {
                Output.print(agency.name.printable)
                var table = TextTable()
                for entry in accounts {
                    table.add([
                        "  " + (entry.signInName.isEmpty ? "（未接受邀请）" : entry.signInName), entry.personName,
                        entry.unitName, entry.account.state.name, Role.names(entry.account.roles),
                        entry.account.hasSecondFactor ? "两步验证" : "",
                        entry.lastSignInAt.map { "最近登录 \($0.day) \($0.clockToTheMinute)" } ?? "从未登录",
                    ])
                }
                for line in table.lines { Output.print(line) }
            }
        }
    }
}
