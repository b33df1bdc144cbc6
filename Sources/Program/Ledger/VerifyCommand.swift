import ArgumentParser
import Disclosure
import Foundation
import Storage

/// `gongkai verify [--heads FILE] [--write-heads FILE]`
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "核对全部记录链、台账、文书和文件：被改动、删除、调换、改早日期的会被指出。",
        discussion: """
            系统运行时也可以核对。发现问题时退出码为 1。
            每份发出的文书、每个文件逐字节与记录中的散列值核对；因删除个人信息销毁的文书只核对销毁的记录。
            每天用 --write-heads 导出链头（每机关每日一行：机关、日期、序号、封印），交第三方留存；
            以后用 --heads 对照，整条链被重新封印或截短也能发现。
            """
    )

    @Option(help: ArgumentHelp("与留存的链头对照。", valueName: "文件"))
    var heads: String?

    @Option(help: ArgumentHelp("核对无误后，把链头写入文件。", valueName: "文件"))
    var writeHeads: String?

    @OptionGroup var data: DataOptions

    func run() async throws {
        let heads = try heads.map { try HeadsFile(path: $0).read() } ?? []
        let folder = try await data.openExisting()
        let line = ProgressLine()
        let report = try await Verification(folder.database).run(heads: heads) { line.show("已核对 \($0) 条记录") }
        let files = try await FileVerification(folder.database).run { line.show("已核对 \($0) 个文件") }
        line.clear()
        for fault in report.faults + files.faults { Output.print(fault.sentence.printable) }
        if files.others > 0 { Output.print("另有 \(files.others) 处文件问题，未一一列出。") }
        if report.faults.isEmpty, let writeHeads {
            let lines = try await ChainHeads.all(in: folder.database)
            try HeadsFile(path: writeHeads).write(lines)
        }
        try await folder.close()
        let scope = "\(report.agencies) 个机关，\(report.acts) 条记录，\(report.subjects) 件事"
        let kept = "\(files.letters) 份文书，\(files.contents) 个文件，\(fileSize(files.bytes))"
        if report.faults.isEmpty {
            Output.print("核对了\(scope)：记录链与台账全部相符。")
        } else {
            Output.complain("核对了\(scope)：\(report.faults.count) 个机关有问题\(writeHeads == nil ? "" : "，未写出链头")。")
        }
        if files.faults.isEmpty {
            Output.print("核对了\(kept)：内容全部相符。")
        } else {
            Output.complain("核对了\(kept)：\(files.faults.count + files.others) 处有问题。")
        }
        guard report.faults.isEmpty, files.faults.isEmpty else { throw ExitCode.errorFindings }
    }
}

/// The heads of all chains as a text file, a line each.
struct HeadsFile {
    let path: String

    /// More would be days of a million years.
    private static let largest = 256 << 20

    func read() throws -> [ChainHeads.Line] {
        let url = URL(filePath: path)
        guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
            size <= Self.largest, let data = try? Data(contentsOf: url)
        else { throw unreadable("读不了这个文件，或文件太大") }
        var lines: [ChainHeads.Line] = []
        for (number, text) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
            guard let line = ChainHeads.Line(String(decoding: text, as: UTF8.self)) else {
                throw unreadable("第 \(number + 1) 行不是链头（应为：机关、日期、序号、64 位封印，以制表符分隔）")
            }
            lines.append(line)
        }
        return lines
    }

    func write(_ lines: [ChainHeads.Line]) throws {
        let text = lines.map { $0.text + "\n" }.joined()
        do { try Data(text.utf8).write(to: URL(filePath: path), options: .atomic) } catch {
            throw StorageError(.failed, "写不了链头文件 \(path)。", detail: error.localizedDescription)
        }
    }

    private func unreadable(_ words: String) -> ExitCode {
        Output.complain("\(path.printable)：\(words)。")
        return .unreadable
    }
}
