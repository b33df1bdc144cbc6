import Disclosure
import LegalClock

/// The table `session`.
enum SessionTable {
    struct Row {
        var id: SessionID
        var account: AccountID
        var agency: AgencyCode
        var startedAt: Moment
        var usedAt: Moment
        var origin: String
        var agent: String
    }

    static let columns = "s.id, s.account, s.agency, s.started_at, s.used_at, s.origin, s.agent"

    static func find(_ token: SessionToken, in db: Transaction) throws(StorageError) -> Row? {
        guard token.isWellFormed else { return nil }
        return try db.first("SELECT \(columns) FROM session s WHERE s.hash = $1", [.text(token.hash)]).map(row)
    }

    static func of(_ id: AccountID, in db: Transaction) throws(StorageError) -> [Row] {
        let rows = try db.rows(
            "SELECT \(columns) FROM session s WHERE s.account = $1 ORDER BY s.used_at DESC, s.id",
            [.text(id.rawValue)]
        )
        var sessions: [Row] = []
        for item in rows { sessions.append(try row(item)) }
        return sessions
    }

    static func insert(_ token: SessionToken, _ row: Row, in db: Transaction) throws(StorageError) {
        try db.execute(
            """
            INSERT INTO session (hash, id, account, agency, started_at, used_at, origin, agent)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .text(token.hash), .text(row.id.rawValue), .text(row.account.rawValue), .text(row.agency.rawValue),
                SQLValue(row.startedAt.milliseconds), SQLValue(row.usedAt.milliseconds), .storable(row.origin),
                .storable(row.agent),
            ]
        )
    }

    static func touch(_ id: SessionID, at now: Moment, in db: Transaction) throws(StorageError) {
        try db.execute(
            "UPDATE session SET used_at = $2 WHERE id = $1 AND used_at < $2",
            [.text(id.rawValue), SQLValue(now.milliseconds)]
        )
    }

    /// Whether it was there.
    static func delete(_ id: SessionID, of account: AccountID, in db: Transaction) throws(StorageError) -> Bool {
        try db.execute(
            "DELETE FROM session WHERE id = $1 AND account = $2",
            [.text(id.rawValue), .text(account.rawValue)]
        ) == 1
    }

    /// What began so long ago that no setting lets it last.
    static func sweep(before moment: Moment, in db: Transaction) throws(StorageError) {
        try db.post("DELETE FROM session WHERE started_at < $1", [SQLValue(moment.milliseconds)])
    }

    private static func row(_ row: SQLRow) throws(StorageError) -> Row {
        Row(
            id: SessionID(rawValue: try row.text("id")),
            account: AccountID(rawValue: try row.text("account")),
            agency: AgencyCode(rawValue: try row.text("agency")),
            startedAt: Moment(milliseconds: Int64(try row.int("started_at"))),
            usedAt: Moment(milliseconds: Int64(try row.int("used_at"))),
            origin: try row.text("origin"),
            agent: try row.text("agent")
        )
    }
}
