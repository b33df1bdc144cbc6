import ArgumentParser
import Disclosure

/// `gongkai account roles`: who may do what.
struct AccountRolesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roles",
        abstract: "列出角色权限表：每一步可以由谁办理。"
    )

    func run() throws {
        var table = TextTable()
        for permission in Permissions.all {
            table.add([permission.title, permission.roles.map(\.name).joined(separator: "、")])
        }
        for line in table.lines { Output.print(line) }
    }
}
