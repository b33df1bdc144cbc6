package import Storage

/// A PostgreSQL server, or several of which one takes writes.
///
///     let database = PostgreSQLDatabase("postgres://gongkai@db1,db2/gongkai")
///     try await Schema.current.apply(to: database)
///     try await database.close()
///
/// Each connection belongs to a thread of its own, so that waiting for the server never holds up other tasks. Writes
/// are SERIALIZABLE and run again when they conflicted, or wait for their subjects; those that wait for a subject together
/// share a commit. Reads see one snapshot. When the connection is lost before a
/// commit, the work is done again on the host that takes writes then; when it is lost during the commit, the caller is
/// told that the outcome is unknown.
package struct PostgreSQLDatabase: Database {
    private let workers: WorkerPool

    package var dialect: Dialect { .postgresql }

    /// Connects when first asked something.
    ///
    /// - Parameters:
    ///   - address: a URL (`postgres://user@host1,host2:5433/name?sslmode=require`) or libpq's `key=value` pairs.
    ///   - connections: how many at most.
    ///   - patience: how long work waits for a server to come back that was there before.
    ///   - statementTimeout: how long one statement may take.
    package init(
        _ address: String,
        connections: Int = 8,
        patience: Duration = .seconds(10),
        statementTimeout: Duration = .seconds(60)
    ) {
        let server = Server(address: address, patience: patience, statementTimeout: statementTimeout)
        workers = WorkerPool(server, count: max(1, connections))
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await run(.read, body)
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await run(.write, body)
    }

    package func write<Value: Sendable>(
        about subjects: [String],
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        let subjects = Set(subjects).sorted()
        return try await withCheckedThrowingContinuation { continuation in
            let write = SharedWrite(
                subjects: subjects,
                run: { transaction in
                    let result = Result { try transaction.complete(body) }
                    return SharedWrite.Outcome(isSuccess: result.isSuccess) { commitError in
                        if let commitError {
                            continuation.resume(throwing: commitError)
                        } else {
                            continuation.resume(with: result)
                        }
                    }
                },
                alone: { worker in continuation.resume(with: Result { try worker.run(.about(subjects), body) }) }
            )
            if !workers.add(write) { continuation.resume(throwing: Self.closed) }
        }
    }

    package func writeAlone<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await run(.alone, body)
    }

    package func close() async throws { await workers.close() }

    private func run<Value: Sendable>(
        _ mode: TransactionMode,
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let isAccepted = workers.add { worker in
                continuation.resume(with: Result { try worker.run(mode, body) })
            }
            if !isAccepted {
                continuation.resume(throwing: Self.closed)
            }
        }
    }

    private static var closed: StorageError { StorageError(.connection, "数据库已关闭。") }
}

extension Result {
    fileprivate var isSuccess: Bool {
        if case .success = self { true } else { false }
    }
}
