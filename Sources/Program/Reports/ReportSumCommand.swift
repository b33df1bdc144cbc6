import ArgumentParser
import DocumentContent
import StatutoryReports

/// `gongkai report sum FILE… [--json]`
struct ReportSumCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sum",
        abstract: "把几份报告逐格相加；格式不同的分别汇总。"
    )

    @OptionGroup var files: ReportFiles

    @Flag(help: "输出一行 JSON。")
    var json = false

    func run() throws {
        var reports: [AnnualReport] = []
        try files.forEach { _, report in
            var report = report
            // A sum needs the numbers only: thousands of reports fit into memory without their texts.
            report.content = DocumentContent(text: [], pieces: [])
            reports.append(report)
        }
        let rollUp = RollUp(of: reports)
        if json {
            Output.line { RollUpJSON.write(rollUp, to: &$0) }
        } else {
            Output.print(RollUpText(rollUp, paint: .standardOutput).text)
        }
    }
}
