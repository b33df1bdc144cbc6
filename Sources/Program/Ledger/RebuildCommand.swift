import ArgumentParser
import Storage

/// `gongkai rebuild`
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "由记录重新生成全部台账和检索；记录本身不动。",
        discussion: "在一个事务中完成，期间不能办理新的事项。记录本身是否完好，用 gongkai verify 核对。"
    )

    @OptionGroup var data: DataOptions

    func run() async throws {
        let folder = try await data.openExisting()
        do {
            let count = try await Rebuilding(folder.database).run()
            try await folder.close()
            Output.print("已由记录重新生成 \(count) 件事的台账和检索。")
        } catch let fault as LedgerFault {
            try? await folder.close()
            Output.complain("没有改动任何台账。\(fault.sentence.printable)")
            throw ExitCode.errorFindings
        }
    }
}
