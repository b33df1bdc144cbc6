import Disclosure
import Foundation
import LegalClock
import Storage
import StoragePostgreSQL
import StorageSQLite

/// Records acts with several writers at once until it is killed, and says of each one that was acknowledged what it was:
///
///     ledger-writer sqlite FILE | postgresql ADDRESS   ROUND
///     a0000000001⇥assignment/2026-0003⇥2⇥第 7 轮第 3 人第 12 次
///
/// With `letters` behind it, it sends letters instead: ``LetterDesk``.
///
/// For the tests of what survives a kill.
@main
enum LedgerWriter {
    private static let writers = 8
    /// Should the test be gone, it does not go on for ever.
    private static let longest: Duration = .seconds(120)

    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4 else { exit(64) }
        let database: any Database =
            arguments[1] == "sqlite" ? try SQLiteDatabase(path: arguments[2]) : PostgreSQLDatabase(arguments[2])
        if arguments[3] == "timely" {
            guard arguments.count == 6, let day = CivilDate(arguments[5]) else { exit(64) }
            return try await TimelyWriter(database: database, agency: AgencyCode(rawValue: arguments[4])).run(on: day)
        }
        let ledger = SQLLedger(database, clock: systemClock)
        let sendsLetters = arguments.last == "letters"
        let end = ContinuousClock.now + longest
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    if sendsLetters {
                        let desk = LetterDesk(database: database, writer: writer)
                        try await desk.establish()
                        while ContinuousClock.now < end { try await desk.work() }
                        return
                    }
                    let desk = Desk(ledger: ledger, writer: writer, round: arguments[3])
                    while ContinuousClock.now < end { try await desk.work() }
                }
            }
            try await group.waitForAll()
        }
    }
}

/// One of the writers.
private struct Desk {
    let ledger: SQLLedger
    let writer: Int
    let round: String

    private var actor: Actor {
        Actor(
            account: AccountID(rawValue: "0000000000000001"),
            agency: AgencyCode(rawValue: "a000000000\(1 + writer % 2)"),
            roles: [.head]
        )
    }

    private func text(_ number: Int) -> String { "第 \(round) 轮第 \(writer) 人第 \(number) 次" }

    /// An assignment, noted four times.
    func work() async throws {
        let begun = try await ledger.record(
            Command<Assignment>(.assign, .next(series: "assignment", digits: 4), by: actor) { _, setting in
                try Assignment.assign(text(1), detail: "", due: setting.day, to: actor.account, on: setting.day)
            }
        )
        acknowledge(begun)
        for number in 2...5 {
            let note = Command(.noteAssignment, Assignment.self, begun.id, seen: number - 1, by: actor) { subject, _ in
                try subject.note(text(number), by: actor)
            }
            acknowledge(try await ledger.record(note))
        }
    }

    /// In one call, so that a line is there whole or not at all.
    private func acknowledge(_ standing: Standing<Assignment>) {
        let line = "\(actor.agency)\t\(standing.id)\t\(standing.ordinal)\t\(text(standing.ordinal))\n"
        let bytes = Array(line.utf8)
        _ = write(STDOUT_FILENO, bytes, bytes.count)
    }
}
