import Disclosure
import LegalClock
import Storage
import Synchronization
import TestSupport
import Testing

/// Notices on their way out, on both engines, with a sender that only takes down what it is given.
struct MessageStoreTests {
    private let officer = AccountID(rawValue: "0000000000000002")
    private let address = EmailAddress.sample("officer@example.gov.cn")

    @Test(arguments: Backend.available)
    func aNoticeGoesToWhomItConcernsOnce(backend: Backend) async throws {
        try await backend.withMessages { office in
            try await office.store.setEmail(address, of: officer, in: .first)
            try await office.store.setEmail(
                EmailAddress("other@b.cn"),
                of: AccountID(rawValue: "0000000000000009"),
                in: .first
            )
            let webhook = WebhookAddress.sample("https://oa.example.gov.cn/")
            let key = try #require(try await office.store.setWebhook(webhook, of: .first))
            #expect(key.utf8.count == 64)
            try await office.ledger.record(.assign("核对栏目"))
            let sender = RecordingSender()
            #expect(try await office.delivery(sender).round() == MessageDelivery.Round(sent: 2))
            #expect(
                Set(sender.taken.map(\.target)) == [
                    .email(address), .webhook(webhook, key: key),
                ]
            )
            #expect(sender.taken.allSatisfy { $0.delivery.sentence == "交办事项“核对栏目”等您办理。" })
            #expect(try await office.delivery(sender).round() == MessageDelivery.Round())
            #expect(try await office.store.deliveries(.sent, of: .first, limit: 9).count == 2)
            #expect(try await office.store.deliveries(nil, of: .second, limit: 9).isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func whatWasBeforeTheAddressIsNotSent(backend: Backend) async throws {
        try await backend.withMessages { office in
            try await office.ledger.record(.assign("早先"))
            office.clock.advance(by: 1000)
            try await office.store.setWebhook(WebhookAddress("https://oa.example.gov.cn/"), of: .first)
            office.clock.advance(by: 1000)
            try await office.ledger.record(.assign("其间"))
            office.clock.advance(by: 1000)
            try await office.store.setEmail(address, of: officer, in: .first)
            office.clock.advance(by: 1000)
            try await office.ledger.record(.assign("后来"))
            let sender = RecordingSender()
            _ = try await office.delivery(sender).round()
            #expect(sender.names(.webhook) == ["其间", "后来"] && sender.names(.email) == ["后来"])
        }
    }

    @Test(arguments: Backend.available)
    func aRoleIsEverybodyWhoHasItToday(backend: Backend) async throws {
        try await backend.withMessages { office in
            for number in 1...3 {
                try await office.store.setEmail(
                    EmailAddress("a\(number)@b.cn"),
                    of: AccountID(rawValue: "\(number)"),
                    in: .first
                )
            }
            try await office.ledger.record(.probe(.new(SubjectID(Probe.kind, "1")), [.weighed(1)]))
            let sender = RecordingSender()
            let delivery = office.delivery(sender) { agency, role in
                agency == .first && role == .deputyHead ? [AccountID(rawValue: "1"), AccountID(rawValue: "3")] : []
            }
            _ = try await delivery.round()
            #expect(
                Set(sender.taken.map { "\($0.target)" }.map { $0.contains("a1@b.cn") || $0.contains("a3@b.cn") }) == [
                    true
                ]
            )
            #expect(sender.taken.count == 2)
        }
    }

    @Test(arguments: Backend.available)
    func whatIsDownIsTriedAgainLaterAndLaterAndThenGivenUp(backend: Backend) async throws {
        try await backend.withMessages { office in
            try await office.store.setEmail(address, of: officer, in: .first)
            try await office.ledger.record(.assign("一"))
            let sender = RecordingSender(.failed(SendFailure(.server, "连接不上邮件服务器")))
            let delivery = office.delivery(sender)
            var pauses: [Int64] = []
            _ = try await delivery.round()
            while let waiting = try await office.store.deliveries(.waiting, of: nil, limit: 1).first {
                let pause = waiting.nextAt.milliseconds - office.clock.moment.milliseconds
                office.clock.advance(by: pause - 1)
                #expect(try await delivery.round() == MessageDelivery.Round())
                office.clock.advance(by: 1)
                #expect(try await delivery.round() == MessageDelivery.Round(failed: 1))
                pauses.append(pause / 1000)
            }
            #expect(pauses.prefix(9) == [60, 120, 240, 480, 960, 1920, 3840, 7680, 15360])
            #expect(pauses.dropFirst(9).allSatisfy { $0 == 21_600 })
            let total = pauses.reduce(0, +)
            #expect(total >= 3 * 86_400 && total < 3 * 86_400 + 21_600)

            // The system administrator is told, in the office only.
            let acts = try await office.ledger.acts(ActQuery(agency: .first))
            #expect(acts.first?.name == "givenUp" && acts.first?.authority.role == .program)
            let told = try await office.database.read { db in
                try db.first("SELECT sentence FROM notice WHERE role = 'systemAdministrator'")?.text("sentence")
            }
            #expect(told?.contains("连接不上邮件服务器") == true && told?.contains("officer@") == false)
            #expect(try await delivery.round() == MessageDelivery.Round())

            // It can be asked for once more, and be given up once more.
            let id = try #require(try await office.store.deliveries(.givenUp, of: nil, limit: 1).first?.id)
            #expect(try await office.store.retry(id) == 1)
            let final = office.delivery(RecordingSender(.failed(SendFailure(.final, "没有这个收件人"))))
            #expect(try await final.round().failed == 1)
            #expect(try await office.ledger.acts(ActQuery(agency: .first)).filter { $0.name == "givenUp" }.count == 2)
            #expect(try await office.store.retry(nil) == 1)
            let up = RecordingSender()
            #expect(try await office.delivery(up).round().sent == 1)
            #expect(up.taken.map(\.delivery.id) == [id])
            #expect(try await office.store.retry(nil) == 0)
        }
    }

    @Test(arguments: Backend.available)
    func aServerThatIsDownHoldsUpOnlyWhatGoesThere(backend: Backend) async throws {
        try await backend.withMessages { office in
            try await office.store.setEmail(address, of: officer, in: .first)
            try await office.store.setWebhook(WebhookAddress("https://oa.example.gov.cn/"), of: .first)
            for number in 1...30 { try await office.ledger.record(.assign("\(number)")) }
            let sender = RecordingSender { message in
                message.delivery.kind == .email ? .failed(SendFailure(.server, "连接不上邮件服务器")) : .sent
            }
            // One try shows that the mail server is down.
            #expect(try await office.delivery(sender).round() == MessageDelivery.Round(sent: 30, failed: 1))
            #expect(try await office.delivery(RecordingSender()).round().sent == 29)
            office.clock.advance(by: 60_000)
            #expect(try await office.delivery(RecordingSender()).round().sent == 1)
        }
    }

    /// Killed after the receiver took a message and before that was noted.
    @Test(arguments: Backend.available)
    func whatWasNotNotedIsSentAgainUnderTheSameIdentifier(backend: Backend) async throws {
        try await backend.withMessages { office in
            try await office.store.setEmail(address, of: officer, in: .first)
            try await office.ledger.record(.assign("一"))
            let sender = RecordingSender()
            let killed = MessageDelivery(ForgetfulStore(store: office.store), sender, holder: "killed") { _, _ in [] }
            await #expect(throws: ForgetfulStore.Killed.self) { _ = try await killed.round() }
            // Its lease runs out first.
            let next = office.delivery(sender)
            #expect(try await next.round().isElsewhere)
            office.clock.advance(by: 91_000)
            #expect(try await next.round().sent == 1)
            #expect(sender.taken.count == 2 && Set(sender.taken.map(\.delivery.id)).count == 1)
        }
    }

    @Test(arguments: Backend.available)
    func manyNodesSendEachMessageOnce(backend: Backend) async throws {
        try await backend.withMessages { office in
            try await office.store.setEmail(address, of: officer, in: .first)
            try await office.store.setWebhook(WebhookAddress("https://oa.example.gov.cn/"), of: .first)
            let sender = RecordingSender()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for number in 0..<25 { try await office.ledger.record(.assign("\(number)")) }
                }
                for node in 0..<4 {
                    let delivery = MessageDelivery(office.store, sender, holder: "node-\(node)") { _, _ in [] }
                    group.addTask {
                        for _ in 0..<25 { _ = try await delivery.round() }
                        try await office.store.endLease("node-\(node)")
                    }
                }
                try await group.waitForAll()
            }
            _ = try await office.delivery(sender).round()
            #expect(sender.taken.count == 50)
            #expect(Set(sender.taken.map(\.delivery.id)).count == 50)
        }
    }

    @Test(arguments: Backend.available)
    func anAddressThatIsTakenAwayIsGoneWithWhatWaitedForIt(backend: Backend) async throws {
        try await backend.withMessages { office in
            try await office.store.setEmail(address, of: officer, in: .first)
            try await office.ledger.record(.assign("一"))
            _ = try await office.delivery(RecordingSender(.failed(SendFailure(.message, "忙")))).round()
            #expect(try await office.store.deliveries(.waiting, of: .first, limit: 9).count == 1)
            try await office.store.setEmail(nil, of: officer, in: .first)
            #expect(try await office.store.channels(of: .first).isEmpty)
            #expect(try await office.store.deliveries(nil, of: .first, limit: 9).isEmpty)
            for table in ["message_channel", "message_delivery"] {
                #expect(try await office.database.read { db in try db.rows("SELECT * FROM \(table)").count } == 0)
            }
        }
    }

    @Test(arguments: Backend.available)
    func whatIsOverIsForgottenAfterAWhile(backend: Backend) async throws {
        try await backend.withMessages { office in
            try await office.store.setEmail(address, of: officer, in: .first)
            try await office.ledger.record(.assign("一"))
            _ = try await office.delivery(RecordingSender()).round()
            try await office.ledger.record(.assign("二"))
            _ = try await office.store.spread(to: [.email]) { _, _ in [] }
            office.clock.advance(by: 91 * 86_400_000)
            #expect(try await office.store.sweep() == 1)
            #expect(try await office.store.deliveries(nil, of: nil, limit: 9).map(\.state) == [.waiting])
        }
    }
}

/// A ledger with its notices and what sends them.
struct Office: Sendable {
    let database: any Database
    let ledger: SQLLedger
    let store: SQLMessageStore
    let clock: SetClock

    func delivery(
        _ sender: any MessageSender,
        roles: @escaping RoleHolders = { _, _ in [] }
    ) -> MessageDelivery {
        MessageDelivery(store, sender, holder: "test", roles: roles)
    }
}

extension Backend {
    func withMessages(_ test: (Office) async throws -> Void) async throws {
        let clock = SetClock()
        try await withLedger(clock) { ledger, database in
            let store = SQLMessageStore(database) { clock.moment }
            try await test(Office(database: database, ledger: ledger, store: store, clock: clock))
        }
    }
}

/// Takes down what it is given and answers as told.
final class RecordingSender: MessageSender {
    let kinds: Set<MessageChannel.Kind> = [.email, .webhook]
    private let answer: @Sendable (OutgoingMessage) -> SendOutcome
    private let messages = Mutex<[OutgoingMessage]>([])

    init(_ outcome: SendOutcome = .sent) { answer = { _ in outcome } }
    init(_ answer: @escaping @Sendable (OutgoingMessage) -> SendOutcome) { self.answer = answer }

    var taken: [OutgoingMessage] { messages.withLock { $0 } }

    /// What stands between the quotes, in the order of the acts.
    func names(_ kind: MessageChannel.Kind) -> [String] {
        taken.filter { $0.delivery.kind == kind }.sorted { $0.delivery.madeAt < $1.delivery.madeAt }.map { message in
            String(message.delivery.sentence.split(separator: "“").last?.split(separator: "”").first ?? "")
        }
    }

    func send(_ message: OutgoingMessage) async -> SendOutcome {
        messages.withLock { $0.append(message) }
        return answer(message)
    }
}

/// Dies when it should note what was sent.
private struct ForgetfulStore: MessageStore {
    struct Killed: Error {}
    let store: SQLMessageStore

    func note(_ outcome: SendOutcome, of id: DeliveryID) async throws -> Delivery.State? { throw Killed() }

    func channels(of agency: AgencyCode) async throws -> [MessageChannel] { try await store.channels(of: agency) }
    func setEmail(_ address: EmailAddress?, of account: AccountID, in agency: AgencyCode) async throws {
        try await store.setEmail(address, of: account, in: agency)
    }
    func setWebhook(_ address: WebhookAddress?, of agency: AgencyCode) async throws -> String? {
        try await store.setWebhook(address, of: agency)
    }
    func setEmail(_ address: EmailAddress?, of account: AccountID, by actor: Actor) async throws {
        try await store.setEmail(address, of: account, by: actor)
    }
    func setWebhook(_ address: WebhookAddress?, by actor: Actor) async throws -> String? {
        try await store.setWebhook(address, by: actor)
    }
    func tryAddress(of account: AccountID?, by actor: Actor) async throws {
        try await store.tryAddress(of: account, by: actor)
    }
    func retry(_ id: DeliveryID, by actor: Actor) async throws -> Bool { try await store.retry(id, by: actor) }
    func takeLease(_ holder: String, seconds: Int64) async throws -> Bool {
        try await store.takeLease(holder, seconds: seconds)
    }
    func endLease(_ holder: String) async throws { try await store.endLease(holder) }
    func spread(to kinds: Set<MessageChannel.Kind>, roles: @escaping RoleHolders) async throws -> Int {
        try await store.spread(to: kinds, roles: roles)
    }
    func due(limit: Int, without down: DownServers) async throws -> [OutgoingMessage] {
        try await store.due(limit: limit, without: down)
    }
    func deliveries(_ state: Delivery.State?, of agency: AgencyCode?, limit: Int) async throws -> [Delivery] {
        try await store.deliveries(state, of: agency, limit: limit)
    }
    func retry(_ id: DeliveryID?) async throws -> Int { try await store.retry(id) }
    func sweep() async throws -> Int { try await store.sweep() }
}
