import ArgumentParser
import Glibc
import Storage

/// The command `gongkai`: wiring only; what it does is done by the other targets.
@main
struct Gongkai: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gongkai",
        abstract: "政府信息公开：年度报告的读取和核对，依申请公开的受理和答复，公开办公。",
        version: "gongkai 0.1",
        subcommands: [
            ReportCommand.self, CalendarCommand.self, ImportCommand.self, ServeCommand.self, DemoCommand.self,
            AccountCommand.self, VerifyCommand.self, RebuildCommand.self, BackupCommand.self, RestoreCommand.self,
            MessagesCommand.self, RequestsCommand.self,
        ]
    )

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let error as StorageError {
            Output.complain("错误：\("\(error)".printable)")
            exit(withError: ExitCode(EX_IOERR))
        } catch {
            let code = exitCode(for: error)
            let message = ChineseUsage.translated(fullMessage(for: error))
            if !message.isEmpty { code.isSuccess ? Output.print(message) : Output.complain(message) }
            exit(withError: code)
        }
    }
}

extension ExitCode {
    /// A report has a finding of severity error.
    static let errorFindings = ExitCode(1)
    /// EX_DATAERR: a file could not be read.
    static let unreadable = ExitCode(65)
}
