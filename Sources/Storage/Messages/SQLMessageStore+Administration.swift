package import Disclosure

/// What an administrator does to addresses: recorded as acts, in the transaction that keeps the row.
extension SQLMessageStore {
    package func setEmail(_ address: EmailAddress?, of account: AccountID, by actor: Actor) async throws {
        try await set(address.map { .email($0) }, .email, of: account, by: actor)
    }

    @discardableResult
    package func setWebhook(_ address: WebhookAddress?, by actor: Actor) async throws -> String? {
        let key = RandomBytes.hexadecimal(32)
        try await set(address.map { .webhook($0, key: key) }, .webhook, of: nil, by: actor)
        return address == nil ? nil : key
    }

    private func set(
        _ target: MessageChannel.Target?,
        _ kind: MessageChannel.Kind,
        of account: AccountID?,
        by actor: Actor
    ) async throws {
        let agency = actor.agency
        let channel = channel(target, of: account, in: agency)
        try await database.write(about: [Self.lock(agency), ActLog.chain(of: agency)]) { [log] db in
            let removed = try ChannelTable.delete(kind, of: account, in: agency, in: db)
            // The address first: the notice of the act is the first that goes there.
            if let channel { try ChannelTable.insert(channel, in: db) }
            try Self.record(account, by: actor, log, in: db) {
                guard channel != nil || removed > 0 else { throw NoticeAddressRefusal.notSet }
                return channel == nil ? .switchedOff(kind, account) : .set(kind, account)
            }
        }
    }

    package func tryAddress(of account: AccountID?, by actor: Actor) async throws {
        try await database.write(about: [ActLog.chain(of: actor.agency)]) { [log] db in
            let channels = try ChannelTable.channels(of: actor.agency, in: db)
            try Self.record(account, by: actor, log, in: db) {
                guard let channel = channels.first(where: { $0.account == account }) else {
                    throw NoticeAddressRefusal.notSet
                }
                return .tried(channel.target.kind, account)
            }
        }
    }

    private static func record(
        _ account: AccountID?,
        by actor: Actor,
        _ log: ActLog,
        in db: Transaction,
        _ content: @escaping @Sendable () throws -> NoticeAddressAct
    ) throws {
        let id = NoticeAddress.subject(of: account)
        let isNew = try ActTable.acts(of: id, in: actor.agency, in: db).isEmpty
        try log.record(
            Command<NoticeAddress>(.configureMessages, isNew ? .new(id) : .existing(id, seen: nil), by: actor) { _, _ in
                [try content()]
            },
            in: db
        )
    }

    package func retry(_ id: DeliveryID, by actor: Actor) async throws -> Bool {
        _ = try Permissions.authority(for: .configureMessages, actor)
        let now = clock()
        return try await database.write(about: [Self.lock(actor.agency)]) { db in
            guard let delivery = try DeliveryTable.message(id, in: db)?.delivery, delivery.agency == actor.agency,
                delivery.state != .sent
            else { return false }
            try DeliveryTable.update(delivery.again(at: now), at: now, in: db)
            return true
        }
    }
}
