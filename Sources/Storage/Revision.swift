/// How often what is kept was changed, counted in the transaction of each change.
///
/// In parts, by what is changed, so that writers of different agencies on several nodes do not wait for one row. The
/// last statement of a transaction, so that those who meet on a part wait for little more than the commit.
enum Revision {
    static func advance(for key: String, in db: Transaction) throws(StorageError) {
        let part = key.utf8.reduce(0) { $0 &+ Int($1) } % 64
        try db.post("UPDATE revision SET value = value + 1 WHERE part = $1", [SQLValue(part)])
    }

    static func current(in db: Transaction) throws(StorageError) -> Int {
        try db.first("SELECT CAST(SUM(value) AS BIGINT) AS value FROM revision")?.int("value") ?? 0
    }
}
