import Foundation
import Storage
import StorageSQLite
import Testing

/// What only the embedded engine promises.
struct SQLiteDatabaseTests {
    /// GRDB's writer would be at NORMAL (1), where a power cut takes commits back. Asked on the writer: readers never
    /// flush, and show another value.
    @Test func theWriterFlushesEveryCommit() async throws {
        try await Backend.sqlite.withEmptyDatabase { database in
            let synchronous = try await database.write { db in
                try db.first("PRAGMA synchronous")?.int("synchronous")
            }
            #expect(synchronous == 2)
            let journal = try await database.write { db in
                try db.first("PRAGMA journal_mode")?.text("journal_mode")
            }
            #expect(journal == "wal")
        }
    }

    @Test func filesAreReadableByTheirOwnerOnly() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "kept.sqlite").path()
        #expect(FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o644]))
        let database = try SQLiteDatabase(path: path)
        try await Schema.current.apply(to: database)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path())
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
        try await database.close()
    }

    @Test func aFolderThatIsNotThereIsNamed() {
        #expect {
            try SQLiteDatabase(path: "/nowhere/at/all/gongkai.sqlite")
        } throws: { error in
            let error = error as? StorageError
            return error?.kind == .connection && error?.sentence.contains("/nowhere/at/all") == true
        }
    }

    @Test func whatIsNoDatabaseIsRefused() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "note.sqlite")
        try Data("这不是数据库，只是一段文字。".utf8).write(to: file)
        #expect(throws: StorageError.self) { try SQLiteDatabase(path: file.path()) }
    }
}
