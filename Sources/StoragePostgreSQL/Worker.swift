import Foundation
import Storage

/// Runs transactions on its connection, again where that is safe. Belongs to one thread.
final class Worker {
    /// How one attempt ended.
    private enum Attempt<Value> {
        case over(Result<Value, any Error>)
        /// Nothing was kept, and another attempt may succeed.
        case again(StorageError)
    }

    private let server: Server
    var connection: PostgreSQLConnection?

    init(_ server: Server) { self.server = server }

    func run<Value>(_ mode: TransactionMode, _ body: (Transaction) throws -> Value) throws -> Value {
        let deadline = ContinuousClock.now + server.patience
        var attempts = 0
        while true {
            switch attempt(mode, body) {
            case .over(let result): return try result.get()
            case .again(let error):
                attempts += 1
                guard ContinuousClock.now < deadline else { throw Self.gaveUp(error) }
                Self.pause(attempts)
            }
        }
    }

    private func attempt<Value>(_ mode: TransactionMode, _ body: (Transaction) throws -> Value) -> Attempt<Value> {
        do {
            let connection = try connected()
            guard mode == .alone else { return transaction(mode, connection, body) }
            try connection.script(TransactionMode.lock)
            let attempt = transaction(mode, connection, body)
            // A connection that is dropped has given its lock up.
            if self.connection != nil, (try? connection.script(TransactionMode.unlock)) == nil { self.connection = nil }
            return attempt
        } catch {
            connection = nil
            return server.wasReached && error.isOfLostConnection ? .again(error) : .over(.failure(error))
        }
    }

    private func transaction<Value>(
        _ mode: TransactionMode,
        _ connection: PostgreSQLConnection,
        _ body: (Transaction) throws -> Value
    ) -> Attempt<Value> {
        do { try begin(mode, connection) } catch { return ended(by: error, mode) }
        let transaction = Transaction(connection)
        let result = Result { try transaction.complete(body) }
        if case .failure(let error) = result {
            if (try? connection.rollback()) == nil { self.connection = nil }
            // The closure may have made another error of that of the statement.
            guard let failure = transaction.failure else { return .over(.failure(error)) }
            let attempt: Attempt<Value> = ended(by: failure, mode)
            if case .again = attempt { return attempt }
            return .over(.failure(error))
        }
        do { try connection.script("COMMIT") } catch { return ended(byCommit: error, mode) }
        return .over(result)
    }

    /// Posted: it goes with the first statement, and its error comes with that.
    private func begin(_ mode: TransactionMode, _ connection: PostgreSQLConnection) throws(StorageError) {
        try connection.post(mode.begin, [])
        guard case .about(let subjects) = mode else { return }
        for subject in subjects { try connection.post(TransactionMode.hold, [.text(subject)]) }
    }

    /// A statement failed: nothing was kept.
    private func ended<Value>(by error: StorageError, _ mode: TransactionMode) -> Attempt<Value> {
        if error.isConflict { return .again(error) }
        // A host that takes no writes any more is not the one that was asked for.
        guard error.isOfLostConnection || (mode != .read && error.kind == .readOnly) else {
            return .over(.failure(error))
        }
        connection = nil
        return .again(error)
    }

    private func ended<Value>(byCommit error: StorageError, _ mode: TransactionMode) -> Attempt<Value> {
        guard error.isOfLostConnection, mode != .read else { return ended(by: error, mode) }
        connection = nil
        return .over(.failure(StorageError(.outcomeUnknown, engine: error.detail, code: error.code, sql: "COMMIT")))
    }

    func connected() throws(StorageError) -> PostgreSQLConnection {
        if let connection {
            try connection.renewPlans()
            return connection
        }
        let connection = try server.connect()
        self.connection = connection
        return connection
    }

    /// Longer with every attempt, and by chance, so that those who conflicted do not meet again.
    private static func pause(_ attempts: Int) {
        let ceiling = min(200, 1 << min(attempts, 8))
        Thread.sleep(forTimeInterval: Double(Int.random(in: 1...ceiling)) / 1000)
    }

    private static func gaveUp(_ error: StorageError) -> StorageError {
        guard error.isConflict else { return error }
        return StorageError(.busy, engine: error.detail, code: error.code, sql: error.sql)
    }
}
