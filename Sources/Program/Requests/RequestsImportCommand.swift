import ArgumentParser
import Disclosure
import Documents
import Foundation
import Storage

/// `gongkai requests import FILE [--map 栏目=列]… [--dry-run] [--agency 机关] [--data DIR]`
struct RequestsImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "导入原有的依申请公开台账（CSV 或者 XLSX 的第一张工作表）。",
        discussion: """
            第一行是表头，按名称认出各栏；认错或者认不出的用 --map 指定，如 --map 收到日期=C 或者 --map 收到日期=受理时间。
            栏目：\(RegisterField.allCases.map(\.name).joined(separator: "、"))；其中申请人、申请内容、收到日期必须有。
            先用 --dry-run 看一遍：逐行逐列说明哪里不对。有一处不对，就一件也不导入。
            """
    )

    @Argument(help: ArgumentHelp("台账文件。", valueName: "文件"))
    var file: String

    @Option(
        name: .customLong("map"),
        parsing: .singleValue,
        help: ArgumentHelp("栏目=列，列是表头的名称或者字母，可写多次。", valueName: "栏目=列")
    )
    var map: [String] = []

    @Flag(name: .customLong("dry-run"), help: "只检查，不导入。")
    var isDryRun = false

    @Option(help: ArgumentHelp("导入到哪个机关；只有一个机关时可省略。", valueName: "机关"))
    var agency: String?

    @OptionGroup var data: DataOptions

    func run() async throws {
        let rows = try read()
        let mapping = try mapping(rows.first ?? [])
        let reading = RegisterReading(rows, mapping, on: systemClock().day)
        for fault in reading.faults { Output.complain(fault.description.printable) }
        guard reading.faults.isEmpty else {
            Output.complain("有 \(reading.faults.count) 处不对，没有导入。")
            throw ExitCode.unreadable
        }
        if isDryRun {
            Output.print("检查通过：\(reading.cases.count) 件可以导入。")
            return
        }
        let folder = try await data.openExisting()
        do {
            let code = try await folder.agency(named: agency)
            let name = URL(filePath: file).lastPathComponent
            let numbers = try await folder.imports.takeOver(
                reading.cases,
                file: String(name.prefix(100)),
                by: .program(for: code),
                in: folder.ledger.calendar(of: code)
            )
            try await folder.close()
            Output.print("已导入 \(numbers.count) 件：\(numbers.first?.key ?? "")至\(numbers.last?.key ?? "")。")
        } catch let refusal as any Refusal {
            try? await folder.close()
            Output.complain("没有导入：\(refusal.sentence.printable)")
            throw ExitCode.unreadable
        }
    }

    private func read() throws -> [[String]] {
        let url = URL(filePath: file)
        do {
            let size = try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
            guard size <= SheetReader.largestFile else {
                throw UnreadableDocument.tooLarge(size, limit: SheetReader.largestFile)
            }
            return try SheetReader.read(Array(Data(contentsOf: url))).rows
        } catch let error as UnreadableDocument {
            Output.complain("\(file.printable)：\(error.description.printable)")
        } catch {
            Output.complain("\(file.printable)：打不开这个文件。")
        }
        throw ExitCode.unreadable
    }

    private func mapping(_ heads: [String]) throws -> RegisterMapping {
        var mapping = RegisterMapping(guessing: heads)
        for entry in map {
            let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let field = RegisterField.allCases.first(where: { $0.name == parts[0] }),
                let column = Self.column(parts[1], heads)
            else {
                throw ValidationError("--map 应写成“收到日期=C”或者“收到日期=受理时间”这样，而不是“\(entry)”。")
            }
            mapping[field] = column
        }
        return mapping
    }

    /// By the head, or by the letters of a spreadsheet.
    private static func column(_ text: String, _ heads: [String]) -> Int? {
        if let index = heads.firstIndex(of: text) { return index }
        guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            return nil
        }
        return text.utf8.reduce(0) { $0 * 26 + Int($1 - 0x40) } - 1
    }
}

extension DataFolder {
    var imports: ImportStore { ImportStore(database, log: ActLog(clock: systemClock), clock: systemClock) }
}
