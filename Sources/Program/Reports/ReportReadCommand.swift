import ArgumentParser
import StatutoryReports

/// `gongkai report read FILE… [--json]`
struct ReportReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "读取报告，列出三张表的每一格。"
    )

    @OptionGroup var files: ReportFiles

    @Flag(help: "每个文件输出一行 JSON。")
    var json = false

    func run() throws {
        try files.forEach { name, report in
            Output.print(ReportText(report, name: name, paint: .standardOutput).text)
        }
    }
}
