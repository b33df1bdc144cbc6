import Disclosure
import LegalClock

/// The table `message_delivery`.
enum DeliveryTable {
    private static let columns = """
        SELECT d.*, c.kind, c.agency, c.account, c.address, c.signing_key, a.name AS agency_name
        FROM message_delivery d JOIN message_channel c ON c.id = d.channel
        LEFT JOIN agency a ON a.code = c.agency
        """

    static func messages(
        _ conditions: SQLConditions,
        _ ending: String,
        in db: Transaction
    ) throws(StorageError) -> [OutgoingMessage] {
        var messages: [OutgoingMessage] = []
        for row in try db.rows("\(columns) \(conditions.whereClause) \(ending)", conditions.values) {
            guard let target = try ChannelTable.target(row), let delivery = try delivery(row, target.kind) else {
                continue
            }
            let name = try row.optionalText("agency_name") ?? ""
            messages.append(OutgoingMessage(delivery: delivery, target: target, agencyName: name))
        }
        return messages
    }

    private static func delivery(_ row: SQLRow, _ kind: MessageChannel.Kind) throws(StorageError) -> Delivery? {
        guard let state = Delivery.State(rawValue: try row.text("state")),
            let subject = SubjectID(rawValue: try row.text("subject"))
        else { return nil }
        return Delivery(
            id: DeliveryID(rawValue: try row.text("id")),
            channel: ChannelID(rawValue: try row.text("channel")),
            kind: kind,
            agency: AgencyCode(rawValue: try row.text("agency")),
            account: try row.optionalText("account").map(AccountID.init(rawValue:)),
            subject: subject,
            sentence: try row.text("sentence"),
            madeAt: Moment(milliseconds: Int64(try row.int("made_at"))),
            state: state,
            failures: try row.int("failures"),
            nextAt: Moment(milliseconds: Int64(try row.int("next_at"))),
            reason: try row.text("reason")
        )
    }

    static func message(_ id: DeliveryID, in db: Transaction) throws(StorageError) -> OutgoingMessage? {
        var conditions = SQLConditions()
        conditions.add(.text(id.rawValue)) { "d.id = \($0)" }
        return try messages(conditions, "", in: db).first
    }

    static func update(_ delivery: Delivery, at now: Moment, in db: Transaction) throws(StorageError) {
        try db.execute(
            """
            UPDATE message_delivery
            SET state = $2, failures = $3, next_at = $4, reason = $5, made_at = $6, changed_at = $7 WHERE id = $1
            """,
            [
                .text(delivery.id.rawValue), .text(delivery.state.rawValue), SQLValue(delivery.failures),
                SQLValue(delivery.nextAt.milliseconds), .text(delivery.reason),
                SQLValue(delivery.madeAt.milliseconds), SQLValue(now.milliseconds),
            ]
        )
    }
}
