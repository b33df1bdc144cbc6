import Disclosure
import Foundation
import LegalClock
import Storage
import StorageSQLite
import Synchronization
import TestSupport
import Testing

@testable import Sending

/// From the act that gives a notice to the mail server that takes it.
struct DeliveryTests {
    private let agency = AgencyCode(rawValue: "a0000000001")
    private let officer = AccountID(rawValue: "0000000000000002")

    @Test func nothingIsLostWhileTheReceiverIsDown() async throws {
        let first = try Receiver("smtp")
        let clock = Mutex<Int64>(1_795_240_800_000)
        let now: ServerClock = { Moment(milliseconds: clock.withLock { $0 }) }
        try await withDatabase { database in
            let store = SQLMessageStore(database, clock: now)
            let ledger = SQLLedger(database, clock: now)
            try await store.setEmail(EmailAddress("officer@example.gov.cn"), of: officer, in: agency)
            let server = MailServer(
                host: "localhost",
                port: first.port,
                security: .none,
                from: EmailAddress.sample("gongkai@example.gov.cn")
            )
            let sender = CurlSender(SendingSettings(mailServer: server), clock: now)
            let delivery = MessageDelivery(store, sender, holder: "test") { _, _ in [] }

            try await assign("一", ledger)
            #expect(try await delivery.round() == MessageDelivery.Round(sent: 1))
            #expect(try first.received().count == 1)

            first.stop()
            try await assign("二", ledger)
            try await assign("三", ledger)
            // One try shows that nobody is there.
            #expect(try await delivery.round() == MessageDelivery.Round(failed: 1))
            #expect(try await delivery.round() == MessageDelivery.Round(failed: 1))

            let second = try Receiver("smtp", port: first.port)
            clock.withLock { $0 += 60_000 }
            #expect(try await delivery.round() == MessageDelivery.Round(sent: 2))
            let received = try second.received()
            #expect(received.count == 2)
            let waiting = try await store.deliveries(.waiting, of: nil, limit: 9)
            #expect(waiting.isEmpty)
            let sent = try await store.deliveries(.sent, of: nil, limit: 9)
            for mail in received {
                #expect(sent.contains { mail.text.contains("Message-ID: <\($0.id)@example.gov.cn>") })
            }
        }
    }

    /// As `gongkai serve` runs it: until it is told to stop, and then the next node goes on at once.
    @Test func runsUntilItIsStopped() async throws {
        let receiver = try Receiver("http")
        try await withDatabase { database in
            let store = SQLMessageStore(database, clock: systemClock)
            let ledger = SQLLedger(database, clock: systemClock)
            try await store.setWebhook(WebhookAddress("http://127.0.0.1:\(receiver.port)/"), of: agency)
            let sender = CurlSender(SendingSettings(privateHosts: ["127.0.0.1"]), clock: systemClock)
            let running = Task {
                await MessageDelivery(store, sender, holder: "one") { _, _ in [] }.run(pause: .milliseconds(20)) {
                    error in
                    Issue.record(error)
                }
            }
            try await assign("一", ledger)
            while try receiver.received().isEmpty { try await Task.sleep(for: .milliseconds(20)) }
            running.cancel()
            await running.value
            #expect(try await store.takeLease("two", seconds: 60))
        }
    }

    private func assign(_ name: String, _ ledger: SQLLedger) async throws {
        let head = Actor(account: AccountID(rawValue: "1"), agency: agency, roles: [.head])
        try await ledger.record(
            Command<Assignment>(.assign, .next(series: "assignment", digits: 4), by: head) { _, setting in
                try Assignment.assign(name, detail: "", due: nil, to: officer, on: setting.day)
            }
        )
    }

    private func withDatabase(_ test: (any Database) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try SQLiteDatabase(path: folder.appending(path: "test.sqlite").path())
        try await Schema.current.apply(to: database)
        try await test(database)
        try await database.close()
    }
}
