import ArgumentParser
import StatutoryReports

/// `gongkai report …`: what can be done with annual reports in files.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "读取、核对、比较、汇总年度报告。",
        subcommands: [
            ReportReadCommand.self, ReportCheckCommand.self, ReportCompareCommand.self, ReportSumCommand.self,
            ReportCatalogueCommand.self,
        ]
    )
}

/// The files a command works through, one after the other, so that any number of them takes the memory of one.
struct ReportFiles: ParsableArguments {
    @Argument(help: ArgumentHelp("报告文件（文本、HTML 或 DOCX）；“-”读标准输入。", valueName: "文件"))
    var files: [String]

    /// Does something with each report that can be read, and says of the others why not.
    ///
    /// - Throws: ``ExitCode/unreadable`` at the end when a file could not be read.
    func forEach(_ body: (String, AnnualReport) throws -> Void) throws {
        var failed = false
        for name in files {
            do throws(UnusableInput) {
                let report = try InputFile(name: name).report()
                do { try body(name, report) } catch { throw UnusableInput(name, "\(error)") }
            } catch {
                Output.complain(error.description)
                failed = true
            }
        }
        if failed { throw ExitCode.unreadable }
    }
}
