import Disclosure
import LegalClock

/// The table `credential`: passwords as scrypt.
enum CredentialTable {
    static func find(_ id: AccountID, in db: Transaction) throws(StorageError) -> PasswordHash? {
        guard
            let row = try db.first(
                "SELECT hash, salt, rounds, block_size, parallelism FROM credential WHERE account = $1",
                [.text(id.rawValue)]
            )
        else { return nil }
        return PasswordHash(
            hash: try row.blob("hash"),
            salt: try row.blob("salt"),
            cost: PasswordHash.Cost(
                rounds: try row.int("rounds"),
                blockSize: try row.int("block_size"),
                parallelism: try row.int("parallelism")
            )
        )
    }

    static func put(_ hash: PasswordHash, of id: AccountID, at now: Moment, in db: Transaction) throws(StorageError) {
        try db.execute(
            """
            INSERT INTO credential (account, hash, salt, rounds, block_size, parallelism, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, salt = excluded.salt, rounds = excluded.rounds,
                block_size = excluded.block_size, parallelism = excluded.parallelism, changed_at = excluded.changed_at
            """,
            [
                .text(id.rawValue), .blob(hash.hash), .blob(hash.salt), SQLValue(hash.cost.rounds),
                SQLValue(hash.cost.blockSize), SQLValue(hash.cost.parallelism), SQLValue(now.milliseconds),
            ]
        )
    }
}

/// The table `sign_in_lock`: failures of an account, which outlast the program.
enum LockTable {
    static func find(_ id: AccountID, in db: Transaction) throws(StorageError) -> Failures {
        guard
            let row = try db.first(
                "SELECT failures, last_at FROM sign_in_lock WHERE account = $1",
                [.text(id.rawValue)]
            )
        else { return .none }
        return Failures(
            count: try row.int("failures"),
            lastAt: Moment(milliseconds: Int64(try row.int("last_at")))
        )
    }

    static func put(_ failures: Failures, of id: AccountID, in db: Transaction) throws(StorageError) {
        try db.execute(
            """
            INSERT INTO sign_in_lock (account, failures, last_at) VALUES ($1, $2, $3)
            ON CONFLICT (account) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at
            """,
            [.text(id.rawValue), SQLValue(failures.count), SQLValue(failures.lastAt?.milliseconds ?? 0)]
        )
    }

    static func clear(_ id: AccountID, in db: Transaction) throws(StorageError) {
        try db.post("DELETE FROM sign_in_lock WHERE account = $1", [.text(id.rawValue)])
    }
}

/// The tables `authenticator` and `recovery_code`: the second factor.
enum SecondFactorTable {
    struct Row {
        var code: TimeCode
        var isConfirmed: Bool
        var lastStep: Int64
        var begunAt: Moment
    }

    static func find(_ id: AccountID, in db: Transaction) throws(StorageError) -> Row? {
        guard
            let row = try db.first(
                "SELECT secret, is_confirmed, last_step, begun_at FROM authenticator WHERE account = $1",
                [.text(id.rawValue)]
            )
        else { return nil }
        return Row(
            code: TimeCode(secret: try row.blob("secret")),
            isConfirmed: try row.bool("is_confirmed"),
            lastStep: Int64(try row.int("last_step")),
            begunAt: Moment(milliseconds: Int64(try row.int("begun_at")))
        )
    }

    static func begin(_ secret: [UInt8], of id: AccountID, at now: Moment, in db: Transaction) throws(StorageError) {
        try db.execute(
            """
            INSERT INTO authenticator (account, secret, is_confirmed, last_step, begun_at) VALUES ($1, $2, 0, 0, $3)
            ON CONFLICT (account) DO UPDATE SET secret = excluded.secret, is_confirmed = 0, last_step = 0,
                begun_at = excluded.begun_at
            """,
            [.text(id.rawValue), .blob(secret), SQLValue(now.milliseconds)]
        )
    }

    /// The code of that step was used; none of it or before is taken again.
    static func use(_ step: Int64, of id: AccountID, in db: Transaction) throws(StorageError) {
        try db.execute(
            "UPDATE authenticator SET is_confirmed = 1, last_step = $2 WHERE account = $1",
            [.text(id.rawValue), .integer(step)]
        )
    }

    static func remove(_ id: AccountID, in db: Transaction) throws(StorageError) {
        try db.execute("DELETE FROM authenticator WHERE account = $1", [.text(id.rawValue)])
        try db.execute("DELETE FROM recovery_code WHERE account = $1", [.text(id.rawValue)])
    }

    static func setRecoveryCodes(_ codes: [String], of id: AccountID, in db: Transaction) throws(StorageError) {
        try db.execute("DELETE FROM recovery_code WHERE account = $1", [.text(id.rawValue)])
        try db.execute(
            "INSERT INTO recovery_code (account, hash) VALUES ($1, $2)",
            [.text(id.rawValue)],
            each: codes.compactMap(RecoveryCode.hash).map { [.text($0)] }
        )
    }

    /// How many are left after it; `nil` when it was none of them.
    static func useRecoveryCode(_ hash: String, of id: AccountID, in db: Transaction) throws(StorageError) -> Int? {
        let used = try db.execute(
            "DELETE FROM recovery_code WHERE account = $1 AND hash = $2",
            [.text(id.rawValue), .text(hash)]
        )
        guard used == 1 else { return nil }
        return try db.first("SELECT COUNT(*) AS count FROM recovery_code WHERE account = $1", [.text(id.rawValue)])?
            .int("count") ?? 0
    }
}
