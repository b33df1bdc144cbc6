import Foundation
import GRDB
import Storage

/// A connection of the pool, inside a transaction.
final class SQLiteConnection: DatabaseConnection {
    private let db: GRDB.Database

    init(_ db: GRDB.Database) { self.db = db }

    func execute(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> Int {
        try translating(sql) {
            let statement = try db.cachedStatement(sql: sql)
            try statement.execute(arguments: Self.arguments(values))
            return db.changesCount
        }
    }

    func execute(_ sql: String, each lists: [[SQLValue]]) throws(StorageError) {
        try translating(sql) {
            let statement = try db.cachedStatement(sql: sql)
            for values in lists { try statement.execute(arguments: Self.arguments(values)) }
        }
    }

    func rows(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> [SQLRow] {
        try translating(sql) {
            let statement = try db.cachedStatement(sql: sql)
            let columns = statement.columnNames
            let cursor = try Row.fetchCursor(statement, arguments: Self.arguments(values))
            var rows: [SQLRow] = []
            while let row = try cursor.next() {
                rows.append(SQLRow(columns: columns, values: try row.databaseValues.map { try Self.value($0, sql) }))
            }
            return rows
        }
    }

    func script(_ sql: String) throws(StorageError) {
        try translating(sql) { try db.execute(sql: sql) }
    }

    /// By name: to SQLite `$1` is a name, and positional values would be bound in the order the names first appear.
    private static func arguments(_ values: [SQLValue]) -> StatementArguments {
        var named: [String: (any DatabaseValueConvertible)?] = [:]
        named.reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            let argument: (any DatabaseValueConvertible)? =
                switch value {
                case .null: nil
                case .integer(let number): number
                case .text(let text): text
                case .blob(let bytes): Data(bytes)
                }
            named.updateValue(argument, forKey: index < names.count ? names[index] : String(index + 1))
        }
        return StatementArguments(named)
    }

    private static let names = (1...64).map(String.init)

    private static func value(_ value: DatabaseValue, _ sql: String) throws(StorageError) -> SQLValue {
        switch value.storage {
        case .null: .null
        case .int64(let number): .integer(number)
        case .string(let text): .text(text)
        case .blob(let data): .blob([UInt8](data))
        case .double: throw StorageError(.unexpectedRow, "查询结果中有浮点数，请在语句中换算为整数。", sql: sql)
        }
    }

    private func translating<Value>(_ sql: String, _ body: () throws -> Value) throws(StorageError) -> Value {
        do {
            return try body()
        } catch let error as StorageError {
            throw error
        } catch let error as DatabaseError {
            throw StorageError(error, sql: sql)
        } catch {
            throw StorageError(.failed, engine: "\(error)", code: "", sql: sql)
        }
    }
}
