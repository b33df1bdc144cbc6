import Disclosure
import Foundation
import LegalClock
import Storage
import TestSupport
import Testing

/// The hourly work is killed at random moments while it recomputes, lapses and reminds, and begun again: nothing is done
/// twice, nothing is left out. Beside it the same cases, worked on without being disturbed.
@Suite(.serialized)
struct TimelyTortureTests {
    private static let kills = ProcessInfo.processInfo.environment["GONGKAI_TORTURE"].flatMap { Int($0) } ?? 6
    /// So many on one database.
    private static let inARow = 6
    /// A Thursday on which much is over.
    private static let today = day("2026-11-19")

    @Test(arguments: Backend.available)
    func nothingIsDoneTwiceAndNothingIsLeftOut(backend: Backend) async throws {
        var (kills, alive) = (0, 0)
        for place in 0..<(Self.kills + Self.inARow - 1) / Self.inARow {
            let histories = RandomCases.histories(place * 200..<place * 200 + 200, until: day("2026-11-12"))
            let expected = try await undisturbed(backend, histories)
            try await backend.withAddress { address, open in
                let database = try open()
                try await prepare(histories, in: database)
                try await database.close()
                for turn in 0..<Self.inARow {
                    // What a whole run takes is not known: the first is killed early, a later one may end before it is.
                    let moment = Int.random(in: 5...30 + 90 * turn)
                    if try await run(backend, address, for: moment) { alive += 1 } else { kills += 1 }
                }
                let isDone = try await run(backend, address, for: nil)
                #expect(isDone)
                let left = try open()
                let found = try await Found(left)
                #expect(found.requests == expected.requests)
                #expect(found.reminders == expected.reminders)
                #expect(found.told == expected.told)
                #expect(found.notice == expected.notice)
                let faults = try await Verification(left).run().faults.map(\.sentence)
                #expect(faults == [])
                try await left.close()
            }
        }
        #expect(kills > 0, "each of \(alive) runs was over before it was killed")
        print("\(backend): \(kills) kills in the hourly work, \(alive) runs that were quicker")
    }

    /// What is there in the end.
    private struct Found {
        var requests: [SubjectID: [String]]
        var reminders: Set<Reminder>
        /// Each reminder as a notice, told twice or not.
        var told: [String]
        var notice: [String]

        init(_ database: any Database) async throws {
            let ledger = SQLLedger(database, clock: systemClock)
            requests = try await RandomCases.told(ledger)
            let id = ReminderDay.subject(TimelyTortureTests.today)
            reminders = try await ledger.standing(ReminderDay.self, id, of: .first)?.subject.told ?? []
            told = try await database.read { db in
                try db.rows("SELECT subject, account, role, sentence FROM notice").map { row in
                    let recipient = try row.optionalText("account") ?? row.optionalText("role") ?? ""
                    return "\(try row.text("subject")) \(recipient) \(try row.text("sentence"))"
                }.filter { !$0.contains("重新推算") }.sorted()
            }
            notice = try await ledger.acts(of: SubjectID(ImportedNotice.kind, "2026-0001"), in: .first).map(\.name)
        }
    }

    private func undisturbed(_ backend: Backend, _ histories: [RequestCase]) async throws -> Found {
        try await backend.withDatabase { database in
            try await prepare(histories, in: database)
            let ledger = SQLLedger(database, clock: systemClock)
            let requests = SQLRequestStore(database, log: ledger.log, clock: systemClock)
            let work = TimelyWork(ledger, requests, SQLAgencyStore(database, log: ledger.log))
            let outcome = try await work.run(for: .first, on: Self.today)
            let found = try await Found(database)
            #expect(outcome.lapses > 0 && outcome.reminders > 10, "\(outcome)")
            #expect(found.notice == ["imported", "recomputed"])
            #expect(found.requests.values.joined().contains { $0.hasPrefix("dueMoved") })
            return found
        }
    }

    private func prepare(_ histories: [RequestCase], in database: any Database) async throws {
        try await Schema.current.apply(to: database)
        let ledger = SQLLedger(database, clock: systemClock)
        try await RandomCases.record(histories, in: ledger)
        let notice = HolidayNotice(
            scope: .region("某省"),
            number: "某政办〔2026〕7号",
            year: 2026,
            published: day("2026-11-10"),
            source: "停工通知",
            daysOff: [HolidayNotice.Day(day("2026-11-24"), "台风停工")],
            makeUpWorkdays: []
        )
        try await RandomCases.take(notice, into: ledger)
    }

    /// - Parameter time: milliseconds until it is killed; `nil` to let it end.
    /// - Returns: whether it came to its end.
    private func run(_ backend: Backend, _ address: String, for time: Int?) async throws -> Bool {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let errors = folder.appending(path: "errors")
        let writer = try ChildProcess(
            GongkaiProcess.binary.deletingLastPathComponent().appending(path: "ledger-writer"),
            [backend.rawValue, address, "timely", AgencyCode.first.rawValue, Self.today.description],
            environment: ["LANG": "C.UTF-8"],
            output: folder.appending(path: "output"),
            errors: errors
        )
        let end = ContinuousClock.now + .milliseconds(time ?? 120_000)
        while writer.isRunning, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(2)) }
        let status = writer.stop(by: SIGKILL)
        let words = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
        #expect(status == 0 || (time != nil && status == -SIGKILL), "\(status) \(words)")
        return status == 0
    }
}
