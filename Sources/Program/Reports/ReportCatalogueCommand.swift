import ArgumentParser
import StatutoryReports

/// `gongkai report checks [--json]`: the catalogue of checks.
struct ReportCatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checks",
        abstract: "列出全部核对规则：编号、内容、依据、适用格式、例子。"
    )

    @Flag(help: "每条规则输出一行 JSON。")
    var json = false

    func run() throws {
        for check in Check.all {
            if json {
                Output.line { CatalogueJSON.write(check, to: &$0) }
                continue
            }
            Output.print(
                """
                \(check.id)（\(check.severity.label)）\(check.rule)
                    依据：\(check.source)；适用：\(check.formats.joined(separator: "、"))
                    例：\(check.example)
                """
            )
        }
    }
}
