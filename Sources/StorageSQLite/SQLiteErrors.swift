import GRDB
import Storage

extension StorageError {
    init(_ error: DatabaseError, sql: String) {
        let code = error.extendedResultCode
        self.init(Self.kind(of: error), engine: error.message ?? "", code: String(code.rawValue), sql: sql)
    }

    private static func kind(of error: DatabaseError) -> Kind {
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            .constraint(.unique)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: .constraint(.foreignKey)
        case .SQLITE_CONSTRAINT_CHECK: .constraint(.check)
        case .SQLITE_CONSTRAINT_NOTNULL: .constraint(.notNull)
        // A STRICT table was given a value of another type (SQLITE_CONSTRAINT_DATATYPE).
        case ResultCode(rawValue: 3091), .SQLITE_MISMATCH, .SQLITE_TOOBIG: .value
        default:
            switch error.resultCode {
            case .SQLITE_READONLY: .readOnly
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_CANTOPEN: .connection
            default: .failed
            }
        }
    }
}
