/// How a transaction begins.
enum TransactionMode: Equatable {
    case read, write
    /// A write that waits for others about the same subjects. Sorted, so that two do not wait for each other.
    case about([String])
    /// A write while no other process is in one of this kind.
    case alone

    var begin: String {
        switch self {
        case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"
        // Every statement sees what was committed before it, so also before the subjects were free.
        case .about: "BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE"
        case .write, .alone: "BEGIN ISOLATION LEVEL SERIALIZABLE, READ WRITE"
        }
    }

    /// Holds a subject until the transaction ends.
    static let hold = "SELECT pg_advisory_xact_lock(hashtextextended('gongkai:' || $1, 0))"

    /// Around the transaction of ``alone``: taken inside it, the lock would come after the snapshot.
    static let lock = "SELECT pg_advisory_lock(\(lockNumber))"
    static let unlock = "SELECT pg_advisory_unlock(\(lockNumber))"

    /// "gongkai" as a number, so that nobody else's lock is met by chance.
    private static let lockNumber = "gongkai".utf8.reduce(0) { $0 << 8 | Int64($1) }
}
