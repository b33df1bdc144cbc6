import Storage

extension StorageError {
    /// From an SQLSTATE of the server.
    init(sqlState code: String, message: String, sql: String) {
        self.init(Self.kind(of: code), engine: message, code: code, sql: sql)
    }

    private static func kind(of code: String) -> Kind {
        switch code {
        case "23505": .constraint(.unique)
        case "23503": .constraint(.foreignKey)
        case "23514": .constraint(.check)
        case "23502": .constraint(.notNull)
        case "25006": .readOnly
        // Class 22 is about data: text that is no number, a number out of range; 42804, 42883: a value of another type.
        case "42804", "42883": .value
        case _ where code.hasPrefix("22"): .value
        // Serialization failure, deadlock, lock not to be had, statement timeout.
        case "40001", "40P01", "55P03", "57014": .busy
        // Shut down, crashed, starting; waited in a transaction for too long; class 08 but for a wrong message of ours.
        case "57P01", "57P02", "57P03", "25P03": .connection
        case _ where code.hasPrefix("08") && code != "08P01": .connection
        default: .failed
        }
    }

    /// Two transactions got in each other's way; this one was undone and may run again.
    var isConflict: Bool { code == "40001" || code == "40P01" }

    /// The connection is no more.
    var isOfLostConnection: Bool { kind == .connection }
}
