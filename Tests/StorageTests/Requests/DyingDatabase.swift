import Storage

/// A database that loses its power after so many statements of a transaction: every later one fails.
struct DyingDatabase: Database {
    private let database: any Database
    private let statements: Int

    init(_ database: any Database, after statements: Int) { (self.database, self.statements) = (database, statements) }

    var dialect: Dialect { database.dialect }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await database.read(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await database.write { [statements] db in try body(Transaction(DyingConnection(db, after: statements))) }
    }

    func write<Value: Sendable>(
        about subjects: [String],
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await database.write(about: subjects) { [statements] db in
            try body(Transaction(DyingConnection(db, after: statements)))
        }
    }

    func writeAlone<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await database.writeAlone(body)
    }

    func close() async throws { try await database.close() }
}

private final class DyingConnection: DatabaseConnection {
    private let db: Transaction
    private var left: Int

    init(_ db: Transaction, after statements: Int) { (self.db, left) = (db, statements) }

    private func live() throws(StorageError) {
        guard left > 0 else { throw StorageError(.failed, "断电了。") }
        left -= 1
    }

    func execute(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> Int {
        try live()
        return try db.execute(sql, values)
    }

    func execute(_ sql: String, _ common: [SQLValue], each lists: [[SQLValue]]) throws(StorageError) {
        try live()
        try db.execute(sql, common, each: lists)
    }

    func rows(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> [SQLRow] {
        try live()
        return try db.rows(sql, values)
    }

    func answers(_ sql: String, _ values: [SQLValue], with rows: [[SQLValue]]) throws(StorageError) -> Bool {
        try live()
        return try db.answers(sql, values, with: rows)
    }

    func post(_ sql: String, _ values: [SQLValue]) throws(StorageError) {
        try live()
        try db.post(sql, values)
    }

    func script(_ sql: String) throws(StorageError) {
        try live()
        try db.script(sql)
    }
}
