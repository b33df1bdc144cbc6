import ArgumentParser

/// `gongkai requests …`
struct RequestsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "requests",
        abstract: "依申请公开：到期处理和提醒。",
        subcommands: [RequestsTickCommand.self]
    )
}
