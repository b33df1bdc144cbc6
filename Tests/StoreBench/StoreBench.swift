import Disclosure
import Foundation
import Storage
import StoragePostgreSQL
import StorageSQLite
import TestSupport

/// Measures both engines side by side and prints a table: `store-bench 2000` of reports, `store-bench ledger 100000` of
/// acts, `store-bench verify 100000` of their verification alone, `store-bench tables 1000000` of requests,
/// `store-bench clocks 1000000` of open cases, `store-bench backup 1024` of megabytes.
@main
enum StoreBench {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.first == "backup" { return try await backup(arguments.last.flatMap { Int($0) } ?? 1024) }
        let what = arguments.first ?? ""
        let count =
            arguments.last.flatMap { Int($0) }
            ?? ["ledger": 100_000, "verify": 100_000, "tables": 1_000_000, "clocks": 1_000_000][what]
            ?? 2000
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        let sources = ["ledger", "verify", "tables", "clocks"].contains(what) ? nil : try Variants(count: count)
        try sources?.write(to: folder.appending(path: "files"))
        func measure(_ database: any Database, _ name: String) async throws -> [Measured] {
            if what == "verify" { return try await VerifyBench(database: database, subjects: count).run() }
            if what == "clocks" { return try await ClocksBench(database: database, cases: count).run() }
            if what == "tables" { return try await TablesBench(database: database, cases: count).run() }
            guard let sources else { return try await LedgerBench(database: database, subjects: count).run() }
            return try await EngineBench(database: database, folder: folder, name: name).run(sources)
        }
        print("| | SQLite | PostgreSQL |\n|---|---:|---:|")
        let sqlite = try SQLiteDatabase(path: folder.appending(path: "bench.sqlite").path())
        let one = try await measure(sqlite, "sqlite")
        let schema = "bench_\(ProcessInfo.processInfo.processIdentifier)"
        let server = PostgreSQLDatabase(try TestPostgreSQL.address(schema: schema))
        try await server.write { db in try db.script("CREATE SCHEMA \(schema)") }
        let other = try await measure(server, "postgresql")
        for (a, b) in zip(one, other) { print("| \(a.what) | \(a.figure) | \(b.figure) |") }
        try await server.write { db in try db.script("DROP SCHEMA \(schema) CASCADE") }
        try await server.close()
        try await sqlite.close()
    }

    private static func backup(_ megabytes: Int) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func measure(_ database: any Database, _ place: any Database) async throws -> [Measured] {
            let bench = BackupBench(database: database, place: place, folder: folder, megabytes: megabytes)
            let figures = try await bench.run()
            try await database.close()
            try await place.close()
            return figures
        }
        let one = try await measure(
            try SQLiteDatabase(path: folder.appending(path: "from.sqlite").path()),
            try SQLiteDatabase(path: folder.appending(path: "to.sqlite").path())
        )
        let names = ["from", "to"].map { "bench_\(ProcessInfo.processInfo.processIdentifier)_\($0)" }
        let owner = PostgreSQLDatabase(try TestPostgreSQL.address(schema: names[0]))
        try await owner.write { db in for name in names { try db.script("CREATE SCHEMA \(name)") } }
        let other = try await measure(
            PostgreSQLDatabase(try TestPostgreSQL.address(schema: names[0])),
            PostgreSQLDatabase(try TestPostgreSQL.address(schema: names[1]))
        )
        try await owner.write { db in for name in names { try db.script("DROP SCHEMA \(name) CASCADE") } }
        try await owner.close()
        print("| | SQLite | PostgreSQL |\n|---|---:|---:|")
        for (a, b) in zip(one, other) { print("| \(a.what) | \(a.figure) | \(b.figure) |") }
    }
}

struct Measured {
    var what: String
    var figure: String

    static func rate(_ count: Int, _ time: Duration) -> String { "\(Int(Double(count) / (time / .seconds(1))))" }
}
