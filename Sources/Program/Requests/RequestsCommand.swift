import ArgumentParser

/// `gongkai requests …`
struct RequestsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "requests",
        abstract: "依申请公开：到期处理和提醒，导入原有台账。",
        subcommands: [RequestsTickCommand.self, RequestsImportCommand.self]
    )
}
