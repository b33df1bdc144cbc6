import Foundation
import Storage
import StorageSQLite
import Testing

/// The engines every storage test runs on: `@Test(arguments: Backend.available)`.
enum Backend: String, CaseIterable, CustomTestStringConvertible {
    case sqlite

    static let available = allCases

    var testDescription: String { rawValue }

    /// Runs a test on a database of its own, empty, and removes it.
    func withEmptyDatabase<Value>(_ test: (any Database) async throws -> Value) async throws -> Value {
        switch self {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            return try await closing(SQLiteDatabase(path: folder.appending(path: "test.sqlite").path()), test)
        }
    }

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
        _ database: some Database,
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
