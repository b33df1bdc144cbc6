import ArgumentParser

@main
struct Gongkai: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "gongkai", abstract: "政府信息公开")
}
