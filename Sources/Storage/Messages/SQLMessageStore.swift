package import Disclosure
import LegalClock

/// Channels and deliveries in a database.
///
///     let messages = SQLMessageStore(database, clock: systemClock)
///     try await messages.setEmail(EmailAddress("zhang.san@example.gov.cn"), of: account, in: agency)
package struct SQLMessageStore: MessageStore {
    /// Deliveries that are over are kept so long.
    private static let keptSeconds: Int64 = 90 * 86_400

    let database: any Database
    let clock: ServerClock
    let log: ActLog

    package init(_ database: any Database, clock: @escaping ServerClock) {
        self.database = database
        self.clock = clock
        log = ActLog(clock: clock)
    }

    // MARK: Channels

    package func channels(of agency: AgencyCode) async throws -> [MessageChannel] {
        try await database.read { db in try ChannelTable.channels(of: agency, in: db) }
    }

    package func setEmail(_ address: EmailAddress?, of account: AccountID, in agency: AgencyCode) async throws {
        try await set(address.map { .email($0) }, .email, of: account, in: agency)
    }

    @discardableResult
    package func setWebhook(_ address: WebhookAddress?, of agency: AgencyCode) async throws -> String? {
        let key = RandomBytes.hexadecimal(32)
        try await set(address.map { .webhook($0, key: key) }, .webhook, of: nil, in: agency)
        return address == nil ? nil : key
    }

    private func set(
        _ target: MessageChannel.Target?,
        _ kind: MessageChannel.Kind,
        of account: AccountID?,
        in agency: AgencyCode
    ) async throws {
        let channel = channel(target, of: account, in: agency)
        try await database.write(about: [Self.lock(agency)]) { db in
            try ChannelTable.delete(kind, of: account, in: agency, in: db)
            if let channel { try ChannelTable.insert(channel, in: db) }
        }
    }

    func channel(
        _ target: MessageChannel.Target?,
        of account: AccountID?,
        in agency: AgencyCode
    ) -> MessageChannel? {
        target.map {
            MessageChannel(
                id: ChannelID(rawValue: RandomBytes.hexadecimal(16)),
                agency: agency,
                account: account,
                target: $0,
                createdAt: clock()
            )
        }
    }

    // MARK: The lease

    package func takeLease(_ holder: String, seconds: Int64) async throws -> Bool {
        let now = clock()
        let until = now.adding(seconds: seconds)
        return try await database.write(about: ["messages"]) { db in
            try db.execute(
                """
                INSERT INTO message_lease (name, holder, until) VALUES ('deliverer', $1, $2)
                ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
                WHERE message_lease.holder = excluded.holder OR message_lease.until <= $3
                """,
                [.text(holder), SQLValue(until.milliseconds), SQLValue(now.milliseconds)]
            ) == 1
        }
    }

    package func endLease(_ holder: String) async throws {
        _ = try await database.write(about: ["messages"]) { db in
            try db.execute("DELETE FROM message_lease WHERE name = 'deliverer' AND holder = $1", [.text(holder)])
        }
    }

    // MARK: The queue

    @discardableResult
    package func spread(to kinds: Set<MessageChannel.Kind>, roles: @escaping RoleHolders) async throws -> Int {
        let agencies = try await database.read { db in
            try db.rows("SELECT agency FROM message_mark ORDER BY agency").map {
                AgencyCode(rawValue: try $0.text("agency"))
            }
        }
        var count = 0
        for agency in agencies {
            let spreading = NoticeSpreading(agency: agency, kinds: kinds, now: clock())
            while let batch = try await database.read({ db in try spreading.batch(in: db) }) {
                let holders = try await Self.holders(of: batch, agency, roles)
                count += try await database.write(about: [Self.lock(agency)]) { db in
                    try spreading.spread(batch, holders: holders, in: db)
                }
            }
        }
        return count
    }

    private static func holders(
        of batch: NoticeSpreading.Batch,
        _ agency: AgencyCode,
        _ roles: RoleHolders
    ) async throws -> [Role: [AccountID]] {
        let named = Set(try batch.notices.compactMap { try $0.optionalText("role").flatMap(Role.init(rawValue:)) })
        var holders: [Role: [AccountID]] = [:]
        for role in named { holders[role] = try await roles(agency, role) }
        return holders
    }

    package func due(limit: Int, without down: DownServers) async throws -> [OutgoingMessage] {
        let now = clock()
        return try await database.read { db in
            var conditions = SQLConditions()
            conditions.add("d.state = 'waiting'")
            conditions.add(SQLValue(now.milliseconds)) { "d.next_at <= \($0)" }
            if down.email { conditions.add("c.kind <> 'email'") }
            for channel in down.webhooks.sorted(by: { $0.rawValue < $1.rawValue }) {
                conditions.add(.text(channel.rawValue)) { "d.channel <> \($0)" }
            }
            let limit = conditions.parameter(SQLValue(limit))
            return try DeliveryTable.messages(
                conditions,
                "ORDER BY d.next_at, d.id LIMIT CAST(\(limit) AS BIGINT)",
                in: db
            )
        }
    }

    @discardableResult
    package func note(_ outcome: SendOutcome, of id: DeliveryID) async throws -> Delivery.State? {
        guard let agency = try await database.read({ db in try DeliveryTable.message(id, in: db)?.delivery.agency })
        else { return nil }
        return try await database.write(about: [Self.lock(agency), ActLog.chain(of: agency)]) { [clock, log] db in
            guard var delivery = try DeliveryTable.message(id, in: db)?.delivery, delivery.state == .waiting else {
                return nil
            }
            switch outcome {
            case .sent: delivery.state = .sent
            case .failed(let failure): delivery = delivery.after(failure, at: clock())
            }
            try DeliveryTable.update(delivery, at: clock(), in: db)
            if delivery.state == .givenUp { try Self.record(delivery, log, in: db) }
            return delivery.state
        }
    }

    private static func record(_ delivery: Delivery, _ log: ActLog, in db: Transaction) throws {
        try log.record(
            Command<UndeliveredMessage>(
                .giveUpMessage,
                .new(UndeliveredMessage.subject(delivery)),
                by: .program(for: delivery.agency)
            ) { _, _ in
                [.givenUp(delivery.id, delivery.kind, failures: delivery.failures, reason: delivery.reason)]
            },
            in: db
        )
    }

    package func deliveries(_ state: Delivery.State?, of agency: AgencyCode?, limit: Int) async throws -> [Delivery] {
        try await database.read { db in
            var conditions = SQLConditions()
            if let state { conditions.add(.text(state.rawValue)) { "d.state = \($0)" } }
            if let agency { conditions.add(.text(agency.rawValue)) { "c.agency = \($0)" } }
            let limit = conditions.parameter(SQLValue(limit))
            let ending = "ORDER BY d.made_at DESC, d.id LIMIT CAST(\(limit) AS BIGINT)"
            return try DeliveryTable.messages(conditions, ending, in: db).map(\.delivery)
        }
    }

    package func retry(_ id: DeliveryID?) async throws -> Int {
        let now = clock()
        return try await database.write { db in
            var conditions = SQLConditions()
            if let id { conditions.add(.text(id.rawValue)) { "d.id = \($0)" } }
            conditions.add("d.state <> 'sent'")
            let found = try DeliveryTable.messages(conditions, "ORDER BY d.id", in: db).map(\.delivery)
            for delivery in found { try DeliveryTable.update(delivery.again(at: now), at: now, in: db) }
            return found.count
        }
    }

    @discardableResult
    package func sweep() async throws -> Int {
        let limit = clock().adding(seconds: -Self.keptSeconds)
        return try await database.write(about: ["messages"]) { db in
            try db.execute(
                "DELETE FROM message_delivery WHERE state <> 'waiting' AND changed_at < $1",
                [SQLValue(limit.milliseconds)]
            )
        }
    }

    static func lock(_ agency: AgencyCode) -> String { "messages \(agency)" }
}
