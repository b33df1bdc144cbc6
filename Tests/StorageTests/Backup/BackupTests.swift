import Disclosure
import Foundation
import LegalClock
import TestSupport
import Testing

@testable import Storage

struct BackupTests {
    @Test(arguments: Backend.available, Backend.available)
    func comesBackRowForRowIntoEitherEngine(from: Backend, to: Backend) async throws {
        let file = try BackupFile()
        let before = try await from.withDatabase { database in
            try await Self.fill(database)
            try await Backup(database).write(to: file.path, at: "2026-11-21")
            return try await database.dump()
        }
        try await to.withEmptyDatabase { database in
            let content = try await Restore(file.path).run(into: database)
            let after = try await database.dump()
            for table in BackupTable.all(.current) { #expect(after[table.name] == before[table.name], "\(table.name)") }
            #expect(content.rows == before.values.reduce(0) { $0 + $1.count } && content.at == "2026-11-21")
            let report = try await Verification(database).run()
            #expect(report.faults.isEmpty)
            // What numbers itself goes on behind what came back; search finds what came back.
            try await Self.fill(database)
            let found = try await SQLLedger(database, clock: systemClock).count(Self.search("核对"))
            #expect(found == DeskCount(20))
        }
    }

    @Test(arguments: Backend.available)
    func everyTableIsBackedUpOrDeliberatelyLeftOut(backend: Backend) async throws {
        try await backend.withDatabase { database in
            let tables = BackupTable.all(.current)
            let known = Set(tables.map(\.name)).union(BackupTable.leftOut).union(["schema_version"])
            let there = try await database.columns()
            #expect(Set(there.keys) == known)
            #expect(tables.count == Set(tables.map(\.name)).count)
            for table in tables where table.name != "subject_search" {
                #expect(there[table.name] == table.columns.sorted(), "\(table.name)")
                #expect(!table.key.isEmpty && Set(table.key).isSubset(of: table.columns), "\(table.name)")
            }
            #expect(
                Set(tables.filter { $0.numbered != nil }.map(\.name)).isSuperset(of: [
                    "report", "file_chunk", "subject",
                ])
            )
        }
    }

    /// While others write, the file is what was at one moment.
    @Test(arguments: Backend.available)
    func isOneMomentOfARunningSystem(backend: Backend) async throws {
        let file = try BackupFile()
        try await backend.withDatabase { database in
            try await Self.fill(database)
            let ledger = SQLLedger(database, clock: systemClock)
            let writing = Task {
                var count = 0
                while !Task.isCancelled {
                    try await ledger.record(.assign("其间 \(count)"))
                    count += 1
                }
                return count
            }
            for _ in 0..<3 { try await Backup(database).write(to: file.path, at: "now") }
            writing.cancel()
            let written = try await writing.value
            #expect(written > 0)
        }
        try await backend.withEmptyDatabase { database in
            try await Restore(file.path).run(into: database)
            let report = try await Verification(database).run()
            #expect(report.faults.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func whatIsDamagedOrCutShortIsRefusedAndLeavesThePlaceEmpty(backend: Backend) async throws {
        let file = try BackupFile()
        try await Backend.sqlite.withDatabase { database in
            try await Self.fill(database)
            try await Backup(database).write(to: file.path, at: "now")
        }
        let whole = try Data(contentsOf: file.url)
        var chance = SeededGenerator(seed: 4)
        try await backend.withEmptyDatabase { database in
            for round in 0..<60 {
                var bytes = whole
                if round % 2 == 0 {
                    bytes = whole.prefix(Int.random(in: 0..<whole.count, using: &chance))
                } else {
                    // All bits of a byte: single ones may be none of the content, at the end of what is compressed.
                    bytes[Int.random(in: 10..<whole.count, using: &chance)] ^= 0xFF
                }
                try bytes.write(to: file.url)
                await #expect(throws: BackupFault.self, "round \(round)") {
                    try await Restore(file.path).run(into: database)
                }
            }
            try (whole + [0]).write(to: file.url)
            await #expect(throws: BackupFault.damaged) { try await Restore(file.path).run(into: database) }
            try Data("something else".utf8).write(to: file.url)
            await #expect(throws: BackupFault.noBackup) { try await Restore(file.path).run(into: database) }
            let left = try await database.columns()
            #expect(left.isEmpty)
            try whole.write(to: file.url)
            try await Restore(file.path).run(into: database)
            await #expect(throws: BackupFault.notEmpty) { try await Restore(file.path).run(into: database) }
        }
    }

    /// The file is sound, but the place cannot keep it.
    @Test(arguments: Backend.available)
    func whatFailsInTheMiddleLeavesThePlaceEmpty(backend: Backend) async throws {
        let file = try BackupFile()
        let writer = BackupWriter(try GzipOutput(file.path))
        try writer.header(ActFields(["format": 1, "at": "now", "schema": [1]]).json)
        try writer.table("revision", columns: ["part", "value"])
        try writer.row([1, 1])
        try writer.row([1, 2])
        try writer.finish()
        try await backend.withEmptyDatabase { database in
            await #expect(throws: StorageError.self) { try await Restore(file.path).run(into: database) }
            let left = try await database.columns()
            #expect(left.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func anOlderBackupComesIntoANewerProgramAndNotTheOtherWayRound(backend: Backend) async throws {
        let file = try BackupFile()
        let older = Schema(Array(Schema.current.files.prefix(2)))
        try await backend.withEmptyDatabase { database in
            try await older.apply(to: database)
            try await SQLLedger(database, clock: systemClock).record(.assign("早先"))
            try await Backup(database, schema: older).write(to: file.path, at: "then")
        }
        try await backend.withEmptyDatabase { database in
            try await Restore(file.path).run(into: database)
            try await Schema.current.apply(to: database)
            #expect(try await Verification(database).run().acts == 1)
            try await Self.fill(database)
        }
        try await backend.withDatabase { database in
            _ = try await Backup(database).write(to: file.path, at: "now")
        }
        try await backend.withEmptyDatabase { database in
            await #expect {
                try await Restore(file.path, schema: older).run(into: database)
            } throws: { "\($0)".contains("更新的程序") }
            let left = try await database.columns()
            #expect(left.isEmpty)
        }
    }

    @Test func theFileIsForItsOwnerAndWholeOrNotThere() async throws {
        let file = try BackupFile()
        try await Backend.sqlite.withDatabase { database in
            try await Backup(database).write(to: file.path, at: "now")
            let rights = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
            #expect(rights == 0o600)
            let first = try Data(contentsOf: file.url)
            // The second takes the place of the first when it is whole, and not before.
            try await database.write { db in try db.script("DROP TABLE message_lease; DROP TABLE message_delivery") }
            await #expect(throws: StorageError.self) { try await Backup(database).write(to: file.path, at: "later") }
            #expect(try Data(contentsOf: file.url) == first)
            #expect(try FileManager.default.contentsOfDirectory(atPath: file.folder.path()) == ["backup"])
            await #expect(throws: BackupFault.self) {
                try await Backup(database).write(to: "/nowhere/at/all/backup", at: "now")
            }
        }
    }

    // MARK: What is kept

    private static func search(_ text: String) -> DeskQuery {
        var query = DeskQuery(agency: .first)
        query.text = text
        return query
    }

    /// Something in many tables: acts with search and notices, files that share pieces, channels and deliveries, reports.
    private static func fill(_ database: any Database) async throws {
        let ledger = SQLLedger(database, clock: systemClock)
        let messages = SQLMessageStore(database, clock: systemClock)
        try await messages.setEmail(EmailAddress("a@b.cn"), of: AccountID(rawValue: "0000000000000002"), in: .first)
        for number in 0..<10 { try await ledger.record(.assign("核对 \(number)：“栏目”\n与附件")) }
        _ = try await messages.spread(to: [.email]) { _, _ in [] }
        let files = SQLFileStore(database, now: systemClock)
        let content = Array("%PDF-1.7\n".utf8) + (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        for name in ["一.pdf", "二.pdf"] {
            let new = NewFile(agency: .first, kind: .letter, givenName: name)
            _ = try await files.keep(new, from: Pieces(content, of: 100_000))
        }
        let reports = SQLReportStore(database)
        _ = try await reports.keep(.sample(agency: .sample("商丘市工业和信息化局"), year: 2024))
    }
}

/// A place for a backup, removed in the end.
private final class BackupFile {
    let folder: URL
    var url: URL { folder.appending(path: "backup") }
    var path: String { url.path() }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}

extension Database {
    /// All rows of what is backed up, by table.
    fileprivate func dump() async throws -> [String: [[SQLValue]]] {
        try await read { db in
            var dump: [String: [[SQLValue]]] = [:]
            for table in BackupTable.all(.current) {
                let sql =
                    "SELECT \(table.columns.joined(separator: ", ")) FROM \(table.name) ORDER BY \(table.key.joined(separator: ", "))"
                dump[table.name] = try db.rows(sql).map(\.values)
            }
            return dump
        }
    }

    /// Columns of each table, as the engine tells.
    fileprivate func columns() async throws -> [String: [String]] {
        let sql =
            switch dialect {
            case .sqlite:
                """
                SELECT t.name AS name, c.name AS col FROM pragma_table_list t JOIN pragma_table_info(t.name) c
                WHERE t.type <> 'shadow' AND t.name NOT LIKE 'sqlite%'
                """
            case .postgresql:
                """
                SELECT CAST(table_name AS TEXT) AS name, CAST(column_name AS TEXT) AS col
                FROM information_schema.columns WHERE table_schema = current_schema()
                """
            }
        return try await read { db in
            var columns: [String: [String]] = [:]
            for row in try db.rows(sql) { columns[try row.text("name"), default: []].append(try row.text("col")) }
            return columns.mapValues { $0.sorted() }
        }
    }
}
