import Disclosure
import Foundation
import Storage
import StoragePostgreSQL
import StorageSQLite
import TestSupport

/// Measures both engines side by side and prints a table: `store-bench 2000`.
@main
enum StoreBench {
    static func main() async throws {
        let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 2000
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        let sources = try Variants(count: count)
        try sources.write(to: folder.appending(path: "files"))
        print("| | SQLite | PostgreSQL |\n|---|---:|---:|")
        let sqlite = try SQLiteDatabase(path: folder.appending(path: "bench.sqlite").path())
        let one = try await EngineBench(database: sqlite, folder: folder, name: "sqlite").run(sources)
        let schema = "bench_\(ProcessInfo.processInfo.processIdentifier)"
        let server = PostgreSQLDatabase(try TestPostgreSQL.address(schema: schema))
        try await server.write { db in try db.script("CREATE SCHEMA \(schema)") }
        let other = try await EngineBench(database: server, folder: folder, name: "postgresql").run(sources)
        for (a, b) in zip(one, other) { print("| \(a.what) | \(a.figure) | \(b.figure) |") }
        try await server.write { db in try db.script("DROP SCHEMA \(schema) CASCADE") }
        try await server.close()
        try await sqlite.close()
    }
}

struct Measured {
    var what: String
    var figure: String
}
