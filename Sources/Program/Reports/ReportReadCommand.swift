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
            if json {
                let findings = Check.run(report).findings
                Output.line { ReportJSON.write(report, file: name, findings: findings, to: &$0) }
            } else {
                Output.print(ReportText(report, name: name, paint: .standardOutput).text)
            }
        }
    }
}
