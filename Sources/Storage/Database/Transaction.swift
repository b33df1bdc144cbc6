/// What a closure of ``Database/read(_:)`` or ``Database/write(_:)`` works on.
///
/// Valid only inside the closure. Once a statement has failed, every later one throws the same error and the transaction
/// is rolled back: PostgreSQL works so, and SQLite is held to it.
package final class Transaction {
    private let connection: any DatabaseConnection
    /// The error of the first statement that failed.
    package private(set) var failure: StorageError?

    package init(_ connection: any DatabaseConnection) { self.connection = connection }

    /// The value of the closure, unless a statement failed in it, caught or not: for drivers, before they commit.
    package func complete<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        let value = try body(self)
        try guarding("", []) { () throws(StorageError) in try connection.settle() }
        return value
    }

    /// Runs one statement and gives the number of rows it changed.
    @discardableResult
    package func execute(_ sql: String, _ values: [SQLValue] = []) throws(StorageError) -> Int {
        try guarding(sql, values) { () throws(StorageError) in try connection.execute(sql, values) }
    }

    /// Runs one statement whose answer nobody waits for: over a network it goes with the next one. An error of it is
    /// thrown by a later statement, or in the end.
    package func post(_ sql: String, _ values: [SQLValue] = []) throws(StorageError) {
        try guarding(sql, values) { () throws(StorageError) in try connection.post(sql, values) }
    }

    /// Runs one statement with each list of values in turn: quicker than one by one, above all over a network.
    ///
    ///     try db.execute("INSERT INTO report_cell (report, cell) VALUES ($1, $2)", [SQLValue(id)], each: [["T3/1/np"]])
    ///
    /// - Parameter common: values that are the same for all; they come before those of the list.
    package func execute(
        _ sql: String,
        _ common: [SQLValue] = [],
        each lists: [[SQLValue]]
    ) throws(StorageError) {
        guard !lists.isEmpty else { return }
        try guarding(sql, common) { () throws(StorageError) in
            for list in lists { try Self.refuseNUL(list, sql) }
            try connection.execute(sql, common, each: lists)
        }
    }

    package func rows(_ sql: String, _ values: [SQLValue] = []) throws(StorageError) -> [SQLRow] {
        try guarding(sql, values) { () throws(StorageError) in try connection.rows(sql, values) }
    }

    /// Whether the answer is these rows, in this order. The engine's bytes are compared as they are, and no row is made of
    /// them: for registers with many rows.
    package func answers(
        _ sql: String,
        _ values: [SQLValue],
        with rows: [[SQLValue]]
    ) throws(StorageError) -> Bool {
        try guarding(sql, values) { () throws(StorageError) in try connection.answers(sql, values, with: rows) }
    }

    /// The first row of the answer.
    package func first(_ sql: String, _ values: [SQLValue] = []) throws(StorageError) -> SQLRow? {
        try rows(sql, values).first
    }

    /// Runs several statements without values: for schema files.
    package func script(_ sql: String) throws(StorageError) {
        try guarding(sql, []) { () throws(StorageError) in try connection.script(sql) }
    }

    private func guarding<Value>(
        _ sql: String,
        _ values: some Sequence<SQLValue>,
        _ body: () throws(StorageError) -> Value
    ) throws(StorageError) -> Value {
        if let failure { throw failure }
        do {
            try Self.refuseNUL(values, sql)
            return try body()
        } catch {
            failure = error
            throw error
        }
    }

    private static func refuseNUL(_ values: some Sequence<SQLValue>, _ sql: String) throws(StorageError) {
        for value in values where !value.isStorable {
            throw StorageError(.value, "文本中有空字符（U+0000），不能保存。", sql: sql)
        }
    }
}
