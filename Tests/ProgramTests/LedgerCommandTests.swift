import Disclosure
import Foundation
import LegalClock
import Storage
import StorageSQLite
import TestSupport
import Testing

/// `gongkai verify` and `gongkai rebuild`, from the shell, on a data folder with some acts.
struct LedgerCommandTests {
    private static let agency = AgencyCode(rawValue: "a0000000001")

    private func withActs(_ test: (_ data: String, _ change: (String) async throws -> Void) async throws -> Void)
        async throws
    {
        try await withTemporaryFolder { folder in
            let path = folder.appending(path: "gongkai.sqlite").path()
            let database = try SQLiteDatabase(path: path)
            try await Schema.current.apply(to: database)
            let ledger = SQLLedger(database) { Moment(milliseconds: 1_795_240_800_000) }
            let head = Actor(account: AccountID(rawValue: "0000000000000001"), agency: Self.agency, roles: [.head])
            for number in 1...10 {
                try await ledger.record(
                    Command<Assignment>(.assign, .next(series: "assignment", digits: 4), by: head) { _, setting in
                        try Assignment.assign("第 \(number) 件", detail: "", due: nil, to: head.account, on: setting.day)
                    }
                )
            }
            try await test(folder.path()) { sql in try await database.write { db in _ = try db.execute(sql) } }
            try await database.close()
        }
    }

    @Test func whatHoldsIsSaidToHold() async throws {
        try await withActs { data, _ in
            let run = try GongkaiProcess.run(["verify", "--data", data])
            #expect(run.status == 0)
            #expect(
                run.output == """
                    核对了1 个机关，10 条记录，10 件事：记录链与台账全部相符。
                    核对了0 份文书，0 个文件，0 字节：内容全部相符。

                    """
            )
        }
    }

    @Test func aFileThatWasChangedIsNamedAndExitIs1() async throws {
        try await withActs { data, change in
            let hash = SHA256Reference.hex(Array("原件".utf8))
            let changed = "'\(hash)'"
            try await change("INSERT INTO file_chunk (id, hash, size, used_at) VALUES (1, \(changed), 6, 0)")
            try await change("INSERT INTO file_chunk_bytes (chunk, bytes) VALUES (1, CAST('改件' AS BLOB))")
            try await change(
                "INSERT INTO file_content (hash, size, type, chunk_size, used_at) VALUES (\(changed), 6, 'text', 262144, 0)"
            )
            try await change("INSERT INTO file_part (content, position, chunk) VALUES (\(changed), 0, 1)")
            try await change(
                """
                INSERT INTO file (id, agency, subject, kind, name, content, kept_at) VALUES
                ('f1', '\(Self.agency)', 'assignment/2026-0003', 'attachment', '某人.txt', \(changed), 0)
                """
            )
            let run = try GongkaiProcess.run(["verify", "--data", data])
            #expect(run.status == 1)
            #expect(run.output.contains("附件（assignment/2026-0003，文件编号 f1）的内容被改动：与散列值不符。\n"))
            #expect(run.output.contains("记录链与台账全部相符") && run.errors.contains("1 处有问题"))
        }
    }

    @Test func anActThatWasTakenAwayIsNamedAndExitIs1() async throws {
        try await withActs { data, change in
            try await change("DELETE FROM act WHERE position = 4")
            let run = try GongkaiProcess.run(["verify", "--data", data])
            #expect(run.status == 1)
            #expect(run.output.hasPrefix("机关 a0000000001：第 4 条记录缺失，其后是第 5 条（assignment/2026-0005，assigned"))
            #expect(run.errors.contains("1 个机关有问题"))
        }
    }

    @Test func headsThatWereKeptTellOfAChainThatWasCutOff() async throws {
        try await withActs { data, change in
            let heads = data + "/heads.txt"
            #expect(try GongkaiProcess.run(["verify", "--data", data, "--write-heads", heads]).status == 0)
            #expect(try GongkaiProcess.run(["verify", "--data", data, "--heads", heads]).status == 0)
            try await change("DELETE FROM act WHERE position = 10")
            try await change(
                "UPDATE chain_head SET position = 9, seal = (SELECT seal FROM act WHERE position = 9)"
            )
            #expect(try GongkaiProcess.run(["rebuild", "--data", data]).status == 0)
            #expect(try GongkaiProcess.run(["verify", "--data", data]).status == 0)
            let run = try GongkaiProcess.run(["verify", "--data", data, "--heads", heads])
            #expect(run.status == 1)
            #expect(run.output.contains("第 10 条记录缺失：留存的链头"))
        }
    }

    @Test func registersAreMadeAgain() async throws {
        try await withActs { data, change in
            try await change("UPDATE subject SET title = 'x' WHERE id = 'assignment/2026-0003'")
            let broken = try GongkaiProcess.run(["verify", "--data", data])
            #expect(broken.status == 1)
            #expect(broken.output.contains("台账 subject 中“assignment/2026-0003”这一行与记录不符：title"))
            let run = try GongkaiProcess.run(["rebuild", "--data", data])
            #expect(run.output == "已由记录重新生成 10 件事的台账和检索。\n")
            #expect(try GongkaiProcess.run(["verify", "--data", data]).status == 0)
        }
    }

    @Test(arguments: ["x\n", "a0\t2026-11-21\t1\tzz\n"])
    func aFileThatHoldsNoHeadsIsExit65(content: String) async throws {
        try await withActs { data, _ in
            let heads = data + "/heads.txt"
            try Data(content.utf8).write(to: URL(filePath: heads))
            let run = try GongkaiProcess.run(["verify", "--data", data, "--heads", heads])
            #expect(run.status == 65)
            #expect(run.errors.contains("第 1 行不是链头"))
        }
    }

    @Test(arguments: ["verify", "rebuild"])
    func aFolderWithoutADatabaseIsNotTakenForASoundOne(command: String) async throws {
        try await withTemporaryFolder { folder in
            let nowhere = folder.appending(path: "nowhere").path()
            let run = try GongkaiProcess.run([command, "--data", nowhere])
            #expect(run.status == 74)
            #expect(run.errors.contains("没有数据库"))
            #expect(!FileManager.default.fileExists(atPath: nowhere))
        }
    }
}
