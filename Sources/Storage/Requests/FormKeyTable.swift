import Disclosure
import LegalClock

/// The table `form_key`: what forms without a session are signed with.
enum FormKeyTable {
    /// Made by the first who asks.
    static func key(in database: any Database, at now: Moment) async throws -> [UInt8] {
        if let key = try await database.read({ try find(in: $0) }) { return key }
        let made = RandomBytes.make(32)
        return try await database.write(about: ["form key"]) { db in
            if let key = try find(in: db) { return key }
            try db.execute(
                "INSERT INTO form_key (id, secret, made_at) VALUES (1, $1, $2)",
                [.blob(made), SQLValue(now.milliseconds)]
            )
            return made
        }
    }

    private static func find(in db: Transaction) throws(StorageError) -> [UInt8]? {
        try db.first("SELECT secret FROM form_key WHERE id = 1")?.blob("secret")
    }
}
