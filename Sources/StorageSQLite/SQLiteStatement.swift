import GRDB
import GRDBSQLite
import Storage

/// A prepared statement: values in, rows out.
struct SQLiteStatement {
    private let statement: Statement
    private let pointer: OpaquePointer
    private let db: GRDB.Database
    private let columns: [String]
    private var sql: String { statement.sql }

    init(_ statement: Statement, of db: GRDB.Database) {
        self.statement = statement
        self.db = db
        pointer = statement.sqliteStatement
        columns = statement.columnNames
    }

    /// Gives values to the parameters `$1`, `$2` …, beginning behind `start`.
    ///
    /// To SQLite `$1` is a name, and it numbers names as they first appear in the text: so each is asked for.
    ///
    /// - Parameter count: how many parameters the statement must have; `nil` when that was looked at before.
    func bind(_ values: [SQLValue], after start: Int = 0, count: Int? = nil) throws(StorageError) {
        if let count, sqlite3_bind_parameter_count(pointer) != count {
            throw StorageError(.failed, "语句的参数与给出的 \(count) 个值不符。", sql: sql)
        }
        for (offset, value) in values.enumerated() {
            let index = sqlite3_bind_parameter_index(pointer, Self.name(start + offset + 1))
            guard bind(value, at: index) == SQLITE_OK else { throw error() }
        }
    }

    /// Texts and bytes are copied by SQLite.
    private func bind(_ value: SQLValue, at index: CInt) -> CInt {
        switch value {
        case .null: return sqlite3_bind_null(pointer, index)
        case .integer(let number): return sqlite3_bind_int64(pointer, index, number)
        case .text(var text):
            guard !text.isEmpty else { return sqlite3_bind_text64(pointer, index, "", 0, Self.copy, Self.utf8) }
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    sqlite3_bind_text64(pointer, index, $0.baseAddress, UInt64($0.count), Self.copy, Self.utf8)
                }
            }
        case .blob(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(pointer, index, 0) }
            return bytes.withUnsafeBytes {
                sqlite3_bind_blob64(pointer, index, $0.baseAddress, UInt64($0.count), Self.copy)
            }
        }
    }

    /// Whether there is a row.
    func step() throws(StorageError) -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        default: throw error()
        }
    }

    /// The row that the last step came to.
    func row() throws(StorageError) -> SQLRow {
        var values: [SQLValue] = []
        values.reserveCapacity(columns.count)
        for column in 0..<CInt(columns.count) { values.append(try value(column)) }
        return SQLRow(columns: columns, values: values)
    }

    private func value(_ column: CInt) throws(StorageError) -> SQLValue {
        switch sqlite3_column_type(pointer, column) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(pointer, column))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(pointer, column)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(pointer, column)
            let count = Int(sqlite3_column_bytes(pointer, column))
            return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        default:
            throw StorageError(.unexpectedRow, "查询结果中有浮点数，请在语句中换算为整数。", sql: sql)
        }
    }

    /// Whether the row that the last step came to has these values, byte by byte.
    func isRow(_ values: [SQLValue]) -> Bool {
        guard values.count == columns.count else { return false }
        for (offset, value) in values.enumerated() where !isValue(value, in: CInt(offset)) { return false }
        return true
    }

    private func isValue(_ value: SQLValue, in column: CInt) -> Bool {
        let type = sqlite3_column_type(pointer, column)
        switch value {
        case .null: return type == SQLITE_NULL
        case .integer(let number): return type == SQLITE_INTEGER && sqlite3_column_int64(pointer, column) == number
        case .text: guard type == SQLITE_TEXT else { return false }
        case .blob: guard type == SQLITE_BLOB else { return false }
        }
        let start = sqlite3_column_blob(pointer, column)
        return value.hasBytes(
            UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
        )
    }

    /// Back to the beginning, values as they are.
    func rewind() { sqlite3_reset(pointer) }

    /// As it was when it was prepared: it holds no lock and no value any more.
    func reset() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    private func error() -> StorageError {
        let code = sqlite3_extended_errcode(db.sqliteConnection)
        let message = sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) }
        return StorageError(DatabaseError(resultCode: ResultCode(rawValue: code), message: message), sql: sql)
    }

    /// `SQLITE_TRANSIENT`, a macro that does not come over to Swift: SQLite makes its own copy.
    private static var copy: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
    private static let utf8 = UInt8(SQLITE_UTF8)

    private static func name(_ number: Int) -> String { number <= names.count ? names[number - 1] : "$\(number)" }

    private static let names = (1...64).map { "$\($0)" }
}
