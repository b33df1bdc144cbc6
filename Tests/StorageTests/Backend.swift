import Foundation
import Storage
import StoragePostgreSQL
import StorageSQLite
import TestSupport
import Testing

/// The engines every storage test runs on: `@Test(arguments: Backend.available)`.
enum Backend: String, CaseIterable, CustomTestStringConvertible {
    case sqlite, postgresql

    static let available = allCases

    var testDescription: String { rawValue }

    /// Runs a test on a database of its own, empty, and removes it.
    func withEmptyDatabase<Value>(_ test: (any Database) async throws -> Value) async throws -> Value {
        try await withPlace { open in try await closing(open(), test) }
    }

    /// Runs a test on a place for a database, which can be opened several times: as by several programs at once.
    func withPlace<Value>(_ test: (_ open: @escaping () throws -> any Database) async throws -> Value) async throws
        -> Value
    {
        try await withAddress { _, open in try await test(open) }
    }

    /// The same with what another program is told to find the place.
    func withAddress<Value>(
        _ test: (_ address: String, _ open: @escaping () throws -> any Database) async throws -> Value
    ) async throws -> Value {
        switch self {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let path = folder.appending(path: "test.sqlite").path()
            return try await test(path) { try SQLiteDatabase(path: path) }
        case .postgresql:
            await Self.turns.begin()
            defer { Task { await Self.turns.end() } }
            let schema = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
            let address = try TestPostgreSQL.address(schema: schema)
            let owner = PostgreSQLDatabase(address, connections: 1)
            try await owner.write { db in try db.script("CREATE SCHEMA \(schema)") }
            let result = await Result.of { try await test(address) { PostgreSQLDatabase(address, connections: 4) } }
            try await owner.write { db in try db.script("DROP SCHEMA \(schema) CASCADE") }
            try await owner.close()
            return try result.get()
        }
    }

    /// A server takes a hundred connections where nobody changed that; all tests at once would want more.
    private static let turns = Turns(6)

    /// The same with the program's tables.
    func withDatabase<Value>(_ test: (any Database) async throws -> Value) async throws -> Value {
        try await withEmptyDatabase { database in
            try await Schema.current.apply(to: database)
            return try await test(database)
        }
    }

    func withStore<Value>(_ test: (SQLReportStore) async throws -> Value) async throws -> Value {
        try await withDatabase { try await test(SQLReportStore($0)) }
    }

    private func closing<Value>(
        _ database: any Database,
        _ test: (any Database) async throws -> Value
    ) async throws -> Value {
        do {
            let value = try await test(database)
            try await database.close()
            return value
        } catch {
            try? await database.close()
            throw error
        }
    }
}

/// Lets so many in at a time, in the order they came.
private actor Turns {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { free = count }

    func begin() async {
        if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
    }

    func end() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
