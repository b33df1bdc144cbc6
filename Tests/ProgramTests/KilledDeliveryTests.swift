import Disclosure
import Foundation
import Storage
import StorageSQLite
import TestSupport
import Testing

/// A running program is killed after the receiver has a message and before it is marked as sent.
struct KilledDeliveryTests {
    private static let agency = AgencyCode(rawValue: "a0000000001")
    private static let environment = ["GONGKAI_WEBHOOK_PRIVATE": "127.0.0.1"]

    @Test func whatWasSentAndNotMarkedComesAgainUnderItsNameAndNothingIsLost() async throws {
        // Takes a message and never says so.
        let silent = try Receiver("http", "--wait", "600")
        try await withTemporaryFolder { folder in
            try await prepare(folder, port: silent.port)
            let first = try RunningSite(["serve"], in: folder, environment: Self.environment)
            while try silent.received().isEmpty { try await Task.sleep(for: .milliseconds(20)) }
            #expect(first.end(by: SIGKILL) == -SIGKILL)
            let taken = try silent.received().compactMap(\.name)
            #expect(taken.count == 1)
            try await withStore(folder) { store, database in
                #expect(try await store.deliveries(.waiting, of: Self.agency, limit: 9).count == 3)
                // As when the time is over for which the one that is dead had said that it delivers.
                _ = try await database.write { db in try db.execute("UPDATE message_lease SET until = 0") }
            }
            silent.stop()

            let receiver = try Receiver("http", port: silent.port)
            let second = try RunningSite(["serve"], in: folder, environment: Self.environment)
            while try receiver.received().count < 3 { try await Task.sleep(for: .milliseconds(20)) }
            #expect(second.end(by: SIGTERM) == 0)
            let names = try receiver.received().compactMap(\.name)
            #expect(Set(names).count == 3 && names.count == 3)
            #expect(names.contains(taken[0]))
            try await withStore(folder) { store, _ in
                let sent = try await store.deliveries(.sent, of: Self.agency, limit: 9)
                #expect(Set(sent.map(\.id.rawValue)) == Set(names))
            }
        }
    }

    private func prepare(_ folder: URL, port: Int) async throws {
        try FileManager.default.createDirectory(at: folder.appending(path: "data"), withIntermediateDirectories: true)
        try await withStore(folder) { store, database in
            try await Schema.current.apply(to: database)
            try await store.setWebhook(WebhookAddress("http://127.0.0.1:\(port)/"), of: Self.agency)
            let ledger = SQLLedger(database, clock: systemClock)
            let head = Actor(account: AccountID(rawValue: "0000000000000001"), agency: Self.agency, roles: [.head])
            for number in 1...3 {
                try await ledger.record(
                    Command<Assignment>(.assign, .next(series: "assignment", digits: 4), by: head) { _, setting in
                        try Assignment.assign("第 \(number) 件", detail: "", due: nil, to: head.account, on: setting.day)
                    }
                )
            }
        }
    }

    private func withStore(
        _ folder: URL,
        _ body: (SQLMessageStore, any Database) async throws -> Void
    ) async throws {
        let database = try SQLiteDatabase(path: folder.appending(path: "data/gongkai.sqlite").path())
        do { try await body(SQLMessageStore(database, clock: systemClock), database) } catch {
            try await database.close()
            throw error
        }
        try await database.close()
    }
}

extension Receiver.Received {
    /// Of the delivery.
    fileprivate var name: String? { headers?["gongkai-delivery"] }
}
