import Disclosure
import LegalClock

/// The table `message_channel`.
enum ChannelTable {
    static func channels(of agency: AgencyCode, in db: Transaction) throws(StorageError) -> [MessageChannel] {
        var channels: [MessageChannel] = []
        let sql = "SELECT * FROM message_channel WHERE agency = $1 ORDER BY created_at, id"
        for row in try db.rows(sql, [.text(agency.rawValue)]) {
            guard let target = try target(row) else { continue }
            channels.append(
                MessageChannel(
                    id: ChannelID(rawValue: try row.text("id")),
                    agency: agency,
                    account: try row.optionalText("account").map(AccountID.init(rawValue:)),
                    target: target,
                    createdAt: Moment(milliseconds: Int64(try row.int("created_at")))
                )
            )
        }
        return channels
    }

    /// Of a row with `kind`, `address` and `signing_key`; `nil` for an address that this program would not have taken.
    static func target(_ row: SQLRow) throws(StorageError) -> MessageChannel.Target? {
        let address = try row.text("address")
        switch MessageChannel.Kind(rawValue: try row.text("kind")) {
        case .email: return EmailAddress(address).map { .email($0) }
        case .webhook:
            let key = try row.optionalText("signing_key") ?? ""
            return WebhookAddress(address).map { .webhook($0, key: key) }
        case nil: return nil
        }
    }

    static func insert(_ channel: MessageChannel, in db: Transaction) throws(StorageError) {
        let (address, key): (String, String?) =
            switch channel.target {
            case .email(let address): (address.text, nil)
            case .webhook(let address, let key): (address.text, key)
            }
        try db.execute(
            """
            INSERT INTO message_channel (id, agency, account, kind, address, signing_key, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .text(channel.id.rawValue), .text(channel.agency.rawValue), SQLValue(channel.account?.rawValue),
                .text(channel.target.kind.rawValue), .text(address), SQLValue(key),
                SQLValue(channel.createdAt.milliseconds),
            ]
        )
        // Notices that are older than the first channel of the agency are not looked at.
        try db.execute(
            """
            INSERT INTO message_mark (agency, position)
            SELECT CAST($1 AS TEXT), COALESCE((SELECT position FROM chain_head WHERE agency = $1), 0)
            WHERE NOT EXISTS (SELECT 1 FROM message_mark WHERE agency = $1)
            """,
            [.text(channel.agency.rawValue)]
        )
    }

    /// How many there were.
    @discardableResult
    static func delete(
        _ kind: MessageChannel.Kind,
        of account: AccountID?,
        in agency: AgencyCode,
        in db: Transaction
    ) throws(StorageError) -> Int {
        try db.execute(
            "DELETE FROM message_channel WHERE agency = $1 AND kind = $2 AND (account = $3 OR $3 IS NULL)",
            [.text(agency.rawValue), .text(kind.rawValue), SQLValue(account?.rawValue)]
        )
    }
}
