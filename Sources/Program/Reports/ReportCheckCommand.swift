import ArgumentParser
import StatutoryReports

/// `gongkai report check FILE… [--previous FILE] [--json]`
struct ReportCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "核对报告，列出发现的问题；有错误时退出码为 1。"
    )

    @OptionGroup var files: ReportFiles

    @Option(help: ArgumentHelp("同一机关上一年度的报告，用于核对跨年数据。", valueName: "文件"))
    var previous: String?

    @Flag(help: "每个文件输出一行 JSON。")
    var json = false

    func run() throws {
        let previous = try previous.map { try InputFile(name: $0).requiredReport() }
        var hasErrors = false
        try files.forEach { name, report in
            let log = Check.run(report, previous: previous)
            hasErrors = hasErrors || log.findings.contains { $0.severity == .error }
            if json {
                Output.line { ReportJSON.write(report, file: name, checks: log, to: &$0) }
            } else {
                Output.print(FindingsText(log, of: report, name: name, paint: .standardOutput).text)
            }
        }
        if hasErrors { throw ExitCode.errorFindings }
    }
}
