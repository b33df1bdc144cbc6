/// Delivers what waits, one message after another, as long as no other node does.
///
///     let delivery = MessageDelivery(store, sender, holder: "node-1") { agency, role in … }
///     await delivery.run(pause: .seconds(10)) { failure in log(failure) }   // until the task is cancelled
package struct MessageDelivery: Sendable {
    /// Longer than a try may take, so that the lease does not end in the middle of one.
    private static let lease: Int64 = 90
    private static let batch = 20

    private let store: any MessageStore
    private let sender: any MessageSender
    private let holder: String
    private let roles: RoleHolders

    /// - Parameter holder: tells this deliverer from every other, on whatever node.
    package init(
        _ store: any MessageStore,
        _ sender: any MessageSender,
        holder: String,
        roles: @escaping RoleHolders
    ) {
        self.store = store
        self.sender = sender
        self.holder = holder
        self.roles = roles
    }

    /// What a round came to.
    package struct Round: Hashable, Sendable {
        package var sent = 0
        package var failed = 0
        /// Somebody else delivers.
        package var isElsewhere = false

        package init(sent: Int = 0, failed: Int = 0, isElsewhere: Bool = false) {
            self.sent = sent
            self.failed = failed
            self.isElsewhere = isElsewhere
        }
    }

    /// Delivers what is due, and comes back when nothing more can be done now.
    package func round() async throws -> Round {
        var round = Round()
        guard try await store.takeLease(holder, seconds: Self.lease) else { return Round(isElsewhere: true) }
        try await store.spread(to: sender.kinds, roles: roles)
        var down = DownServers()
        while !Task.isCancelled {
            let due = try await store.due(limit: Self.batch, without: down)
            guard !due.isEmpty else { break }
            for message in due where !down.holds(message.delivery) {
                guard !Task.isCancelled, try await store.takeLease(holder, seconds: Self.lease) else { return round }
                let outcome = await sender.send(message)
                try await store.note(outcome, of: message.delivery.id)
                switch outcome {
                case .sent: round.sent += 1
                case .failed(let failure):
                    round.failed += 1
                    if failure.extent == .server { down.add(message.delivery) }
                }
            }
        }
        return round
    }

    /// Round after round until the task is cancelled; then the lease is given back, so that another node goes on.
    package func run(pause: Duration, failed: @Sendable (any Error) -> Void) async {
        while !Task.isCancelled {
            do { _ = try await round() } catch  where !Task.isCancelled { failed(error) } catch {}
            try? await Task.sleep(for: pause)
        }
        // A cancelled task may still ask the database, but not wait.
        let store = store
        let holder = holder
        _ = await Task { try? await store.endLease(holder) }.value
    }
}

extension DownServers {
    fileprivate func holds(_ delivery: Delivery) -> Bool {
        delivery.kind == .email ? email : webhooks.contains(delivery.channel)
    }
}
