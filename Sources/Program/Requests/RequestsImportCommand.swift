import ArgumentParser
import Disclosure
import Documents
import Foundation
import Storage

/// `gongkai requests import FILE [--sheet 工作表] [--head 行] [--map 栏目=列]… [--word 栏目:写法=意思]… [--skip-known]
/// [--dry-run] [--agency 机关] [--data DIR]`
struct RequestsImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "导入原有的依申请公开台账（CSV 或者 XLSX）。",
        discussion: """
            表头自动寻找，按名称认出各栏；认错或者认不出的用 --map 指定，如 --map 收到日期=C 或者 --map 收到日期=受理时间。
            栏目：\(RegisterField.allCases.map(\.name).joined(separator: "、"))；其中申请人、申请内容、收到日期必须有。
            台账里的写法系统不认识的，用 --word 说明，如 --word 答复结果:不予公开=属于三类内部事务信息。
            先用 --dry-run 看一遍：逐行逐列说明哪里不对。有一处不对，就一件也不导入。同一个文件、同一件申请不会导入两次。
            """
    )

    @Argument(help: ArgumentHelp("台账文件。", valueName: "文件"))
    var file: String

    @Option(help: ArgumentHelp("工作簿中的哪一张工作表：名称，或者从 1 数的序号。省略时是第一张。", valueName: "工作表"))
    var sheet: String?

    @Option(help: ArgumentHelp("表头在第几行；省略时自动寻找。", valueName: "行"))
    var head: Int?

    @OptionGroup var words: RegisterOptions

    @Flag(name: .customLong("skip-known"), help: "以前导入过的行略过，只导入其余的。")
    var skipsKnown = false

    @Flag(name: .customLong("dry-run"), help: "只检查，不导入。")
    var isDryRun = false

    @Option(help: ArgumentHelp("导入到哪个机关；只有一个机关时可省略。", valueName: "机关"))
    var agency: String?

    @OptionGroup var data: DataOptions

    func validate() throws {
        guard head.map({ (1...RegisterTable.headsWithin * 5).contains($0) }) ?? true else {
            throw ValidationError("--head 应是 1 至 \(RegisterTable.headsWithin * 5) 的整数。")
        }
    }

    func run() async throws {
        let bytes = try bytes()
        let sheet = try read(bytes)
        let table = RegisterTable(sheet.rows, headRow: head.map { $0 - 1 })
        let mapping = try words.mapping(of: table)
        let source = RegisterFile(
            name: String(URL(filePath: file).lastPathComponent.prefix(100)),
            checksum: ImportStore.checksum(of: bytes),
            sheet: sheet.names.count > 1 ? sheet.names[sheet.index] : "",
            rows: table.content.count { _ in true }
        )
        if isDryRun { tell(table, mapping, sheet) }
        let reading = RegisterReading(table, mapping, on: systemClock().day)
        // What was imported before is looked for where there is a database; looking through a file needs none.
        guard !isDryRun || DataFolder.exists(data.path) else { return try finish(reading) }
        try await take(reading, source)
    }

    private func take(_ reading: RegisterReading, _ source: RegisterFile) async throws {
        let folder = try await data.openExisting()
        var reading = reading
        do {
            let code = try await folder.agency(named: agency)
            let imports = folder.stores.imports
            if let id = try await imports.earlier(source, of: code) { throw RegisterImportRefusal.sameFile(id) }
            let known = try await imports.known(reading.cases, of: code)
            if skipsKnown { reading.passOver(known) } else { reading.mark(known) }
            try finish(reading)
            if !isDryRun {
                let calendar = try await folder.ledger.calendar(of: code)
                let taken = try await imports.takeOver(
                    reading.cases,
                    from: source,
                    by: .program(for: code),
                    in: calendar
                )
                Output.print(
                    "已导入 \(taken.cases.count) 件：\(taken.cases.first?.key ?? "")至\(taken.cases.last?.key ?? "")（台账导入 \(taken.id.key)）。"
                )
            }
            try await folder.close()
        } catch let refusal as any Refusal {
            try? await folder.close()
            Output.complain("没有导入：\(refusal.sentence.printable)")
            throw ExitCode.unreadable
        } catch {
            try? await folder.close()
            throw error
        }
    }

    /// What was found; and with something wrong, that is the end.
    private func finish(_ reading: RegisterReading) throws {
        for remark in reading.remarks { Output.print("第 \(remark.row) 行：\(remark.sentence)") }
        for fault in reading.faults { Output.complain(fault.description.printable) }
        for word in reading.unknownWords {
            Output.complain("\(word.field.name)“\(word.word.printable)”有 \(word.count) 处，可以用 --word 说明意思。")
        }
        guard reading.faults.isEmpty else {
            let most = reading.faults.count >= RegisterReading.mostFaults ? "以上" : ""
            Output.complain("有 \(reading.faults.count) 处\(most)不对，没有导入。")
            throw ExitCode.unreadable
        }
        guard isDryRun else { return }
        let open = reading.openCases > 0 ? "，其中 \(reading.openCases) 件没有答复结果，将作为办理中的申请" : ""
        Output.print("检查通过：\(reading.cases.count) 件可以导入\(open)。")
    }

    /// Where each field was found.
    private func tell(_ table: RegisterTable, _ mapping: RegisterMapping, _ sheet: Sheet) {
        if sheet.names.count > 1 {
            Output.print("工作表“\(sheet.names[sheet.index].printable)”，共 \(sheet.names.count) 张。")
        }
        Output.print("表头在第 \(table.headRow + 1) 行：")
        for field in RegisterField.allCases {
            guard let column = mapping[field] else { continue }
            let head = table.heads.indices.contains(column) ? table.heads[column] : ""
            Output.print("  \(field.name) ← \(RegisterColumn.letters(column)) 列“\(head.printable)”")
        }
    }

    // MARK: The file

    private func bytes() throws -> [UInt8] {
        let url = URL(filePath: file)
        do {
            let values = try url.resourceValues(forKeys: [.fileSizeKey])
            guard values.fileSize ?? 0 <= SheetReader.largestFile else {
                Output.complain(
                    "\(file.printable)：文件太大，最多 \(SheetReader.largestFile >> 20) MB、\(SheetReader.mostRows) 行，请分成几个文件导入。"
                )
                throw ExitCode.unreadable
            }
            return Array(try Data(contentsOf: url))
        } catch let code as ExitCode {
            throw code
        } catch {
            Output.complain("\(file.printable)：打不开这个文件。")
            throw ExitCode.unreadable
        }
    }

    private func read(_ bytes: [UInt8]) throws -> Sheet {
        do throws(UnreadableDocument) {
            let first = try SheetReader.read(bytes)
            guard let sheet else { return first }
            let number = Int(sheet).map { $0 - 1 }
            guard let index = first.names.firstIndex(of: sheet) ?? number, first.names.indices.contains(index) else {
                let names = first.names.joined(separator: "、")
                throw UnreadableDocument(sentence: "没有工作表“\(sheet)”，有：\(names.isEmpty ? "（CSV 没有工作表）" : names)。")
            }
            return index == 0 ? first : try SheetReader.read(bytes, sheet: index)
        } catch {
            Output.complain("\(file.printable)：\(error.sentence.printable)")
            throw ExitCode.unreadable
        }
    }
}

/// What an officer says of a register: which column is what, and what its words mean.
struct RegisterOptions: ParsableArguments {
    @Option(
        name: .customLong("map"),
        parsing: .singleValue,
        help: ArgumentHelp("栏目=列，列是表头的名称或者字母；栏目= 表示没有这一栏。可写多次。", valueName: "栏目=列")
    )
    var map: [String] = []

    @Option(
        name: .customLong("word"),
        parsing: .singleValue,
        help: ArgumentHelp("台账里的写法是什么意思，可写多次。", valueName: "栏目:写法=意思")
    )
    var words: [String] = []

    func mapping(of table: RegisterTable) throws -> RegisterMapping {
        var mapping = RegisterMapping(guessing: table.heads)
        for entry in map {
            let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let field = RegisterField.allCases.first(where: { $0.name == parts[0] }),
                let column = Self.column(parts[1], table.heads)
            else {
                throw ValidationError("--map 应写成“收到日期=C”或者“收到日期=受理时间”这样，而不是“\(entry)”。")
            }
            mapping[field] = column
        }
        for entry in words { try read(entry, into: &mapping) }
        return mapping
    }

    private func read(_ entry: String, into mapping: inout RegisterMapping) throws {
        let sides = entry.split(separator: "=", maxSplits: 1).map(String.init)
        let parts = sides.first?.split(separator: ":", maxSplits: 1).map(String.init) ?? []
        guard sides.count == 2, parts.count == 2,
            let field = RegisterField.allCases.first(where: { $0.name == parts[0] }),
            field.hasWords
        else {
            throw ValidationError("--word 应写成“答复结果:不予公开=属于三类内部事务信息”这样，而不是“\(entry)”。")
        }
        let entries = RegisterVocabulary.entries(of: field)
        guard let value = entries.first(where: { $0.name == sides[1] })?.value else {
            let names = entries.map(\.name).joined(separator: "、")
            throw ValidationError("--word 的意思“\(sides[1])”应为：\(names)。")
        }
        mapping.meanings[field, default: [:]][parts[1].filter { !$0.isWhitespace }] = value
    }

    /// By the head, or by the letters of a spreadsheet. The inner `nil` is no column.
    private static func column(_ text: String, _ heads: [String]) -> Int?? {
        if text.isEmpty { return .some(nil) }
        return (heads.firstIndex(of: text) ?? RegisterColumn.index(text)).map { .some($0) }
    }
}
