import Foundation
import GRDB
package import Storage

/// The embedded engine: one SQLite file in WAL mode, read by several connections while one writes.
///
///     let database = try SQLiteDatabase(path: "data/gongkai.sqlite")
///     try await Schema.current.apply(to: database)
///
/// A commit is on the disk when `write` returns (`synchronous = FULL`): neither `kill -9` nor a power cut takes it
/// back. Writes that are waiting at the same time share one commit, so that many of them cost one flush.
package struct SQLiteDatabase: Storage.Database {
    private let pool: DatabasePool
    private let writes: WriteGroup

    package var dialect: Dialect { .sqlite }

    /// Opens or creates the file, readable by its owner only.
    ///
    /// - Parameter busyTimeout: seconds that a statement waits for another process that holds the file.
    package init(path: String, busyTimeout: Double = 10) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(busyTimeout)
        configuration.prepareDatabase { db in
            // Savepoints of grouped writes keep what they would undo in memory; indexes of a large register stay there too.
            try db.execute(
                sql: "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4000"
            )
        }
        configuration.maximumReaderCount = max(4, ProcessInfo.processInfo.activeProcessorCount * 2)
        do {
            try PrivateFile.prepare(path)
            pool = try DatabasePool(path: path, configuration: configuration)
            // GRDB sets NORMAL on the writer of a pool, where a power cut may take commits back.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        } catch {
            throw Self.translated(error)
        }
        writes = WriteGroup(pool)
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncRead { opened in
                continuation.resume(
                    with: Result {
                        let db = try opened.mapError { Self.translated($0) }.get()
                        return try Transaction(SQLiteConnection(db)).complete(body)
                    }
                )
            }
        }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let run: @Sendable (Transaction) -> WriteGroup.Outcome = { transaction in
                let result = Result { try transaction.complete(body) }
                return WriteGroup.Outcome(isSuccess: result.isSuccess) { commitError in
                    if let commitError {
                        continuation.resume(throwing: commitError)
                    } else {
                        continuation.resume(with: result)
                    }
                }
            }
            writes.add(WriteGroup.Job(run: run, fail: { continuation.resume(throwing: $0) }))
        }
    }

    /// Writes of SQLite come one after another anyway.
    package func write<Value: Sendable>(
        about subjects: [String],
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await write(body)
    }

    /// A write of SQLite holds the file, so it is alone anyway.
    package func writeAlone<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await write(body)
    }

    package func close() async throws {
        do {
            try await pool.barrierWriteWithoutTransaction { db in
                // Readers are closed last, and cannot clear the WAL away. Another process may still need it.
                _ = try? db.checkpoint(.truncate)
            }
            try pool.close()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_MISUSE {
            // It was closed before.
        } catch {
            throw Self.translated(error)
        }
    }

    private static func translated(_ error: any Error) -> any Error {
        (error as? DatabaseError).map { StorageError($0, sql: "") } ?? error
    }
}

extension Result {
    fileprivate var isSuccess: Bool {
        if case .success = self { true } else { false }
    }
}
