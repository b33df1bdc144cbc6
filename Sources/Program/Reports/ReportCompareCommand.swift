import ArgumentParser
import StatutoryReports

/// `gongkai report compare A B [--json]`
struct ReportCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "对照两份报告：同一机关的两年，或者两个机关。"
    )

    @Argument(help: ArgumentHelp("前一份报告。", valueName: "甲"))
    var left: String

    @Argument(help: ArgumentHelp("后一份报告。", valueName: "乙"))
    var right: String

    @Flag(help: "输出一行 JSON。")
    var json = false

    func run() throws {
        let first = try InputFile(name: left).requiredReport()
        let second = try InputFile(name: right).requiredReport()
        if json {
            Output.line { ComparisonJSON.write(first, file: left, with: second, file: right, to: &$0) }
        } else {
            Output.print(ComparisonText(first, second, names: (left, right), paint: .standardOutput).text)
        }
    }
}
