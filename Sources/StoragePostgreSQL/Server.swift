import CLibpq
import Storage
import Synchronization

/// Where the server is, and how long to wait for it.
final class Server: Sendable {
    let address: String
    /// How long work waits for a server to come back that was there before.
    let patience: Duration
    let statementTimeout: Duration
    private let wasThere = Atomic(false)

    init(address: String, patience: Duration, statementTimeout: Duration) {
        self.address = address
        self.patience = patience
        self.statementTimeout = statementTimeout
    }

    /// Whether it ever answered. One that was never there is more likely a wrong address than one that restarts.
    var wasReached: Bool { wasThere.load(ordering: .relaxed) }

    /// Parameters of the connection that hold unless the address says otherwise.
    private static let defaults = [
        "application_name": "gongkai",
        // Of several hosts, the one that takes writes.
        "target_session_attrs": "read-write",
        "connect_timeout": "5",
        // A host that is lost without a word is noticed after ten seconds, not after hours.
        "tcp_user_timeout": "10000",
        "keepalives_idle": "10",
        "keepalives_interval": "3",
        "keepalives_count": "3",
    ]

    func connect() throws(StorageError) -> PostgreSQLConnection {
        // What stands before `dbname` is overridden by the address in it, what stands behind overrides the address.
        var parameters = Self.defaults.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        parameters += [("dbname", address), ("client_encoding", "UTF8")]
        let pointer = Self.withCStrings(parameters.map(\.0)) { keywords in
            Self.withCStrings(parameters.map(\.1)) { values in PQconnectdbParams(keywords, values, 1) }
        }
        guard let pointer else { throw StorageError(.connection, engine: "out of memory", code: "") }
        guard PQstatus(pointer) == CONNECTION_OK else {
            let message = PostgreSQLConnection.message(of: pointer)
            PQfinish(pointer)
            throw StorageError(.connection, engine: message, code: "")
        }
        let connection = PostgreSQLConnection(pointer)
        try connection.script(settings)
        wasThere.store(true, ordering: .relaxed)
        return connection
    }

    /// `synchronous_commit` must not be weaker than `on`: an acknowledged write stays.
    private var settings: String {
        """
        SET client_min_messages = warning;
        SET statement_timeout = \(statementTimeout.milliseconds);
        SET idle_in_transaction_session_timeout = 60000;
        SELECT set_config('synchronous_commit', 'on', false)
        WHERE current_setting('synchronous_commit') IN ('off', 'local');
        """
    }

    private static func withCStrings<Value>(
        _ strings: [String],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Value
    ) -> Value {
        var bytes: [CChar] = []
        var offsets: [Int] = []
        for string in strings {
            offsets.append(bytes.count)
            bytes += string.utf8.map { CChar(bitPattern: $0) } + [0]
        }
        return bytes.withUnsafeBufferPointer { bytes in
            var pointers = offsets.map { offset in bytes.baseAddress.map { $0 + offset } }
            pointers.append(nil)
            return pointers.withUnsafeBufferPointer { pointers in
                guard let base = pointers.baseAddress else {
                    preconditionFailure("the list ends with nil, so it is not empty")
                }
                return body(base)
            }
        }
    }
}

extension Duration {
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
