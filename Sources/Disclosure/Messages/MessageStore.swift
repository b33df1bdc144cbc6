/// Where channels and deliveries are kept: a queue that loses nothing when the receiver is down or the program is killed.
///
/// Notices are written with the acts that give them. ``spread(to:roles:)`` turns each into deliveries, once; a delivery waits
/// until it is sent or given up. It is marked as sent after the receiver took it, so a program that is killed between the two
/// sends it again, under the same ``DeliveryID``.
package protocol MessageStore: Sendable {
    // MARK: Channels

    func channels(of agency: AgencyCode) async throws -> [MessageChannel]
    /// `nil` takes the address away, and with it what waits for it.
    func setEmail(_ address: EmailAddress?, of account: AccountID, in agency: AgencyCode) async throws
    /// Gives the key by which the receiver knows that a message is ours: shown this once; `nil` when it was taken away.
    @discardableResult
    func setWebhook(_ address: WebhookAddress?, of agency: AgencyCode) async throws -> String?

    /// The same by an administrator, recorded as an act (``NoticeAddress``) in the same transaction.
    func setEmail(_ address: EmailAddress?, of account: AccountID, by actor: Actor) async throws
    @discardableResult
    func setWebhook(_ address: WebhookAddress?, by actor: Actor) async throws -> String?
    /// Sends a notice that says nothing, by the way all of them go.
    ///
    /// - Parameter account: `nil` for the webhook.
    func tryAddress(of account: AccountID?, by actor: Actor) async throws
    /// Lets a delivery of the actor's agency be tried at once; `false` when there is none that waits or was given up.
    func retry(_ id: DeliveryID, by actor: Actor) async throws -> Bool

    // MARK: The queue

    /// Whether the holder is the only one that delivers, on whatever node, for so many seconds from now.
    func takeLease(_ holder: String, seconds: Int64) async throws -> Bool
    func endLease(_ holder: String) async throws
    /// Makes deliveries of the notices that were written since, for channels of these kinds: how many.
    ///
    /// - Parameter roles: the accounts of an agency that have a role today.
    @discardableResult
    func spread(to kinds: Set<MessageChannel.Kind>, roles: @escaping RoleHolders) async throws -> Int
    /// Deliveries whose time has come, oldest first, without those of what is known to be down.
    func due(limit: Int, without down: DownServers) async throws -> [OutgoingMessage]
    /// Notes what came of a try. One that is given up is recorded as an act, which tells the system administrator.
    @discardableResult
    func note(_ outcome: SendOutcome, of id: DeliveryID) async throws -> Delivery.State?
    /// Newest first.
    func deliveries(_ state: Delivery.State?, of agency: AgencyCode?, limit: Int) async throws -> [Delivery]
    /// Lets deliveries be tried at once: that one, or all that wait or were given up. How many.
    func retry(_ id: DeliveryID?) async throws -> Int
    /// Forgets what was sent or given up long ago.
    @discardableResult
    func sweep() async throws -> Int
}

/// The accounts of an agency that have a role today.
package typealias RoleHolders = @Sendable (AgencyCode, Role) async throws -> [AccountID]

/// A delivery with what a sender needs.
package struct OutgoingMessage: Hashable, Sendable {
    package var delivery: Delivery
    package var target: MessageChannel.Target
    package var agencyName: String

    package init(delivery: Delivery, target: MessageChannel.Target, agencyName: String) {
        self.delivery = delivery
        self.target = target
        self.agencyName = agencyName
    }
}

/// What could not be reached in this round.
package struct DownServers: Hashable, Sendable {
    /// There is one mail server.
    package var email = false
    package var webhooks: Set<ChannelID> = []

    package init() {}

    package mutating func add(_ delivery: Delivery) {
        switch delivery.kind {
        case .email: email = true
        case .webhook: webhooks.insert(delivery.channel)
        }
    }
}

/// Brings a message to its receiver.
package protocol MessageSender: Sendable {
    /// The kinds that are configured.
    var kinds: Set<MessageChannel.Kind> { get }
    /// Takes less than half a minute, whatever the other side does.
    func send(_ message: OutgoingMessage) async -> SendOutcome
}
