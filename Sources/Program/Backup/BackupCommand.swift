import ArgumentParser
import Disclosure
import Glibc
import Storage

/// `gongkai backup FILE [--data DIR]`
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "把全部数据备份成一个文件，系统可以照常运行。",
        discussion: """
            文件与数据库种类无关：SQLite 的备份可以恢复到 PostgreSQL，反之亦然。先写 文件.part，写完整后才改名。
            备份里有个人信息和密钥，只有文件所有者能读，请存放在安全的地方。备份前先核对记录链：有不符时仍写备份，退出码为 1。
            """
    )

    @OptionGroup var data: DataOptions
    @Argument(help: ArgumentHelp("写到哪个文件，已有的会被换掉。", valueName: "文件"))
    var file: String

    func run() async throws {
        let data = try await data.open()
        do {
            let faults = try await LedgerCheck.run(data.database)
            let written = try await Backup(data.database).write(to: file, at: systemClock().description) { progress in
                BackupProgress.show("备份 \(progress.table)", progress)
            }
            BackupProgress.clear()
            Output.print("已备份到 \(file.printable)：\(written.rows) 行，\(fileSize(written.bytes))（压缩前）。")
            try await data.close()
            if faults { throw ExitCode.errorFindings }
        } catch let fault as BackupFault {
            try await data.close()
            Output.complain("没有备份：\(fault.description.printable)")
            throw ExitCode(EX_IOERR)
        }
    }
}

/// `gongkai restore FILE [--data DIR]`
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "把备份恢复到空的数据目录或空的 PostgreSQL 数据库。",
        discussion: """
            先把文件读到底：损坏、不完整或由更新的程序写成的，不恢复任何内容。恢复后核对全部记录链。
            登录会话和未用的一次性链接不在备份里：恢复后请重新登录，重新发放链接。
            """
    )

    @OptionGroup var data: DataOptions
    @Argument(help: ArgumentHelp("备份文件。", valueName: "文件"))
    var file: String

    func run() async throws {
        let database = try DataFolder.openUntouched(data.path)
        do {
            let content = try await Restore(file).run(into: database) { progress in
                BackupProgress.show("恢复 \(progress.table)", progress)
            }
            BackupProgress.clear()
            Output.print("已恢复 \(content.at.printable) 的备份：\(content.rows) 行。")
            let faults = try await LedgerCheck.run(database)
            try await database.close()
            if faults { throw ExitCode.errorFindings }
        } catch let fault as BackupFault {
            try await database.close()
            Output.complain("没有恢复：\(fault.description.printable)")
            throw fault == .notEmpty ? ExitCode(EX_CANTCREAT) : ExitCode.unreadable
        }
    }
}

/// The chains before a backup and after a restore.
enum LedgerCheck {
    /// Says what it finds; whether something does not hold.
    static func run(_ database: any Database) async throws -> Bool {
        let report = try await Verification(database).run { acts in BackupProgress.show("核对记录链，第 \(acts) 条") }
        BackupProgress.clear()
        for fault in report.faults { Output.complain(fault.sentence.printable) }
        if report.faults.isEmpty { Output.print("记录链完好：\(report.agencies) 个机关，\(report.acts) 条记录。") }
        return !report.faults.isEmpty
    }
}

/// A line at the foot of the terminal; nothing where there is no terminal.
enum BackupProgress {
    private static let isOn = isatty(STDERR_FILENO) == 1

    static func show(_ text: String) { if isOn { Output.progress(text) } }

    static func show(_ text: String, _ progress: Backup.Progress) {
        let size = progress.bytes > 0 ? "，\(fileSize(progress.bytes))" : ""
        show("\(text)：\(progress.rows) 行\(size)")
    }

    static func clear() { if isOn { Output.progress("") } }
}
