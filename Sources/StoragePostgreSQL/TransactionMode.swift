/// How a transaction begins.
enum TransactionMode {
    case read, write
    /// A write while no other process is in one of this kind.
    case alone

    var begin: String {
        switch self {
        case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"
        case .write, .alone: "BEGIN ISOLATION LEVEL SERIALIZABLE, READ WRITE"
        }
    }

    /// Around the transaction of ``alone``: taken inside it, the lock would come after the snapshot.
    static let lock = "SELECT pg_advisory_lock(\(lockNumber))"
    static let unlock = "SELECT pg_advisory_unlock(\(lockNumber))"

    /// "gongkai" as a number, so that nobody else's lock is met by chance.
    private static let lockNumber = "gongkai".utf8.reduce(0) { $0 << 8 | Int64($1) }
}
