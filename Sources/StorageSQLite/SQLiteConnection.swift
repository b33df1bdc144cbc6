import GRDB
import GRDBSQLite
import Storage

/// A connection of the pool, inside a transaction.
///
/// GRDB opens connections, keeps prepared statements and takes turns; values are handed to SQLite directly, which for
/// the hundreds of cells of a report is twice as quick as by way of GRDB's values.
final class SQLiteConnection: DatabaseConnection {
    private let db: GRDB.Database

    init(_ db: GRDB.Database) { self.db = db }

    func execute(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> Int {
        let statement = try prepare(sql)
        defer { statement.reset() }
        try statement.bind(values, count: values.count)
        while try statement.step() {}
        return Int(sqlite3_changes(db.sqliteConnection))
    }

    func execute(_ sql: String, _ common: [SQLValue], each lists: [[SQLValue]]) throws(StorageError) {
        let statement = try prepare(sql)
        defer { statement.reset() }
        try statement.bind(common, count: common.count + (lists.first?.count ?? 0))
        for values in lists {
            try statement.bind(values, after: common.count)
            while try statement.step() {}
            statement.rewind()
        }
    }

    func rows(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> [SQLRow] {
        let statement = try prepare(sql)
        defer { statement.reset() }
        try statement.bind(values, count: values.count)
        var rows: [SQLRow] = []
        while try statement.step() { rows.append(try statement.row()) }
        return rows
    }

    func answers(_ sql: String, _ values: [SQLValue], with rows: [[SQLValue]]) throws(StorageError) -> Bool {
        let statement = try prepare(sql)
        defer { statement.reset() }
        try statement.bind(values, count: values.count)
        for row in rows {
            guard try statement.step(), statement.isRow(row) else { return false }
        }
        return try !statement.step()
    }

    func script(_ sql: String) throws(StorageError) {
        do { try db.execute(sql: sql) } catch { throw Self.storageError(error, sql) }
    }

    private func prepare(_ sql: String) throws(StorageError) -> SQLiteStatement {
        do {
            return SQLiteStatement(try db.cachedStatement(sql: sql), of: db)
        } catch {
            throw Self.storageError(error, sql)
        }
    }

    private static func storageError(_ error: any Error, _ sql: String) -> StorageError {
        (error as? DatabaseError).map { StorageError($0, sql: sql) }
            ?? StorageError(.failed, engine: "\(error)", code: "", sql: sql)
    }
}
