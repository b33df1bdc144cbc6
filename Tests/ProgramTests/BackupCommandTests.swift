import Foundation
import TestSupport
import Testing

/// `gongkai backup`, `restore` and `messages`, as a person at a terminal meets them.
struct BackupCommandTests {
    @Test func whatWasBackedUpComesBackIntoAnEmptyPlaceOnly() throws {
        let folder = try Folder()
        try folder.run(["import", "reports", "reports/002.txt"], in: "one", succeeds: nil)
        let backup = try folder.run(["backup", folder.path("a.backup")], in: "one")
        #expect(backup.output.contains("记录链完好") && backup.output.contains("已备份到"))
        let restored = try folder.run(["restore", folder.path("a.backup")], in: "two")
        #expect(restored.output.contains("已恢复") && restored.output.contains("记录链完好"))
        // The same again, so what came back is what was there.
        try folder.run(["backup", folder.path("b.backup")], in: "two")
        #expect(try folder.content("a.backup") == folder.content("b.backup"))
        let again = try folder.run(["restore", folder.path("a.backup")], in: "two", succeeds: 73)
        #expect(again.errors.contains("只能恢复到空的地方"))
    }

    @Test func aDamagedFileIsRefusedAndThePlaceStaysEmpty() throws {
        let folder = try Folder()
        try folder.run(["backup", folder.path("a.backup")], in: "one")
        let whole = try Data(contentsOf: URL(filePath: folder.path("a.backup")))
        try whole.prefix(whole.count / 2).write(to: URL(filePath: folder.path("half.backup")))
        let refused = try folder.run(["restore", folder.path("half.backup")], in: "two", succeeds: 65)
        #expect(refused.errors.contains("已损坏或不完整"))
        try folder.run(["restore", folder.path("nowhere")], in: "two", succeeds: 65)
        try folder.run(["restore", folder.path("a.backup")], in: "two")
        try folder.run(["backup", "/nowhere/at/all"], in: "two", succeeds: 74)
    }

    @Test func addressesOfMessagesAreLookedAt() throws {
        let folder = try Folder()
        let set = try folder.run(["messages", "webhook", "a0000000001", "https://oa.example.gov.cn/"], in: "one")
        #expect(set.output.contains("签名密钥"))
        try folder.run(["messages", "webhook", "a0000000001", "http://oa.example.gov.cn/"], in: "one", succeeds: 64)
        try folder.run(["messages", "email", "a0000000001", "1", "x@b.cn\r\nBcc: y@b.cn"], in: "one", succeeds: 64)
        #expect(try folder.run(["messages", "list"], in: "one").output == "共列出 0 条。\n")
        try folder.run(["messages", "retry", "none"], in: "one", succeeds: 65)
        try folder.run(["messages", "retry"], in: "one")
    }
}

/// A folder for data folders and backups, removed in the end.
private final class Folder {
    private let url = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path() }

    @discardableResult
    func run(_ arguments: [String], in data: String, succeeds status: Int32? = 0) throws -> GongkaiProcess {
        let run = try GongkaiProcess.run(arguments + ["--data", path(data)])
        if let status { #expect(run.status == status, "\(arguments): \(run.errors)") }
        return run
    }

    /// Everything behind the header and before the hash.
    func content(_ name: String) throws -> String {
        let unpacked = try GongkaiProcess.shell("gunzip -c '\(path(name))' | tail -c +120 | head -c -32 | sha256sum")
        return unpacked.output
    }
}
