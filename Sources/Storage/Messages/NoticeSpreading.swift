import Disclosure
import LegalClock

/// Turns the notices of an agency into deliveries, each once, however many nodes try.
///
/// Positions of an agency's chain come into the database in their order, so all notices up to the chain's head are there; the
/// mark says how far they were looked at.
struct NoticeSpreading {
    /// Positions that are looked at in one transaction.
    private static let stride = 1000

    let agency: AgencyCode
    let kinds: Set<MessageChannel.Kind>
    let now: Moment

    /// What there is to do: the notices behind the mark.
    struct Batch: Sendable {
        let mark: Int
        let end: Int
        let notices: [SQLRow]
    }

    func batch(in db: Transaction) throws(StorageError) -> Batch? {
        let found = try db.first(
            """
            SELECT m.position AS mark, h.position AS head FROM message_mark m
            JOIN chain_head h ON h.agency = m.agency WHERE m.agency = $1
            """,
            [.text(agency.rawValue)]
        )
        guard let found, try found.int("mark") < found.int("head") else { return nil }
        let mark = try found.int("mark")
        let end = min(try found.int("head"), mark + Self.stride)
        let notices = try db.rows(
            """
            SELECT position, number, subject, account, role, sentence, recorded_at FROM notice
            WHERE agency = $1 AND position > $2 AND position <= $3 ORDER BY position, number
            """,
            [.text(agency.rawValue), SQLValue(mark), SQLValue(end)]
        )
        return Batch(mark: mark, end: end, notices: notices)
    }

    /// Makes the deliveries of a batch; none when another node was faster.
    func spread(_ batch: Batch, holders: [Role: [AccountID]], in db: Transaction) throws(StorageError) -> Int {
        let isOurs = try db.execute(
            "UPDATE message_mark SET position = $3 WHERE agency = $1 AND position = $2",
            [.text(agency.rawValue), SQLValue(batch.mark), SQLValue(batch.end)]
        )
        guard isOurs == 1 else { return 0 }
        let channels = try ChannelTable.channels(of: agency, in: db).filter { kinds.contains($0.target.kind) }
        var rows: [[SQLValue]] = []
        for notice in batch.notices {
            for channel in try Self.channels(for: notice, channels, holders) {
                rows.append(try row(of: notice, channel))
            }
        }
        try db.execute(
            """
            INSERT INTO message_delivery
            (id, channel, position, number, subject, sentence, made_at, state, failures, next_at, reason, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', 0, $8, '', $8)
            ON CONFLICT (channel, position, number) DO NOTHING
            """,
            each: rows
        )
        return rows.count
    }

    private static func channels(
        for notice: SQLRow,
        _ channels: [MessageChannel],
        _ holders: [Role: [AccountID]]
    ) throws(StorageError) -> [MessageChannel] {
        // Word that a message could not be delivered is not sent by the way that did not work.
        let subject = SubjectID(rawValue: try notice.text("subject"))
        guard subject?.kind != UndeliveredMessage.kind else { return [] }
        let role = try notice.optionalText("role").flatMap(Role.init(rawValue:))
        var accounts = role.flatMap { holders[$0] } ?? []
        if let account = try notice.optionalText("account") { accounts.append(AccountID(rawValue: account)) }
        let recordedAt = Moment(milliseconds: Int64(try notice.int("recorded_at")))
        return channels.filter { channel in
            guard recordedAt >= channel.createdAt else { return false }
            return channel.account.map(accounts.contains) ?? true
        }
    }

    private func row(of notice: SQLRow, _ channel: MessageChannel) throws(StorageError) -> [SQLValue] {
        [
            .text(RandomBytes.hexadecimal(16)), .text(channel.id.rawValue), try notice.value("position"),
            try notice.value("number"), try notice.value("subject"), try notice.value("sentence"),
            try notice.value("recorded_at"), SQLValue(now.milliseconds),
        ]
    }
}
