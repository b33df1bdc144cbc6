import ArgumentParser
import Foundation
import Importing

/// `gongkai import …`: what exists already, into the data folder.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "导入已有的资料。",
        subcommands: [ImportReportsCommand.self]
    )
}

/// `gongkai import reports DIR|FILE… [--agency 机关] [--year 年度]`
struct ImportReportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports",
        abstract: "导入年度报告：逐份读取、核对、保存；中断后再次运行即可继续。",
        discussion: """
            机关和年度取自报告本身；同名的 .json 文件（{"agency": "机关全称", "year": 2024}）和下面的选项优先。
            文件夹连同子文件夹一起导入，其中的符号链接不跟随。每个文件的结果记在数据目录的 import-manifest.tsv 中。
            """
    )

    @Argument(help: ArgumentHelp("报告文件（文本、HTML 或 DOCX）或文件夹。", valueName: "文件或文件夹"))
    var paths: [String]

    @Option(help: ArgumentHelp("全部文件所属的机关全称。", valueName: "机关"))
    var agency: String?

    @Option(help: ArgumentHelp("全部文件的报告年度。", valueName: "年度"))
    var year: Int?

    @OptionGroup var data: DataOptions

    func run() async throws {
        do {
            try await importReports()
        } catch let error as ExitCode {
            throw error
        } catch {
            // The database or the manifest cannot be written: what was imported stays, and the next run goes on there.
            Output.complain("导入中断：\("\(error)".printable)")
            throw ExitCode(EX_IOERR)
        }
    }

    private func importReports() async throws {
        var search = FileSearch()
        for path in paths { search.add(path) }
        let data = try await data.open()
        let manifest = data.url.appending(path: "import-manifest.tsv").path(percentEncoded: false)
        let importing = ReportImport(
            store: data.reports,
            manifest: try ImportManifest(manifest),
            claim: ReportImport.Claim(agency: agency, year: year),
            parallel: ProcessInfo.processInfo.activeProcessorCount,
            now: { Date().ISO8601Format() }
        )
        let line = ProgressLine()
        let summary = try await importing.run(search.files) { line.show($0) }
        line.clear()
        let renewed = try await importing.renewOutdated()
        try await data.close()
        let text = ImportText(summary, search, renewed: renewed, manifest: manifest)
        Output.print(text.summary)
        for failure in text.failures { Output.complain(failure) }
        if !text.failures.isEmpty { throw ExitCode.unreadable }
    }
}
