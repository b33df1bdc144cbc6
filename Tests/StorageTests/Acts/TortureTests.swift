import Disclosure
import Foundation
import Storage
import TestSupport
import Testing

/// A program that records acts is killed at random moments, again and again: what it was told is recorded is there, nothing
/// is there by half, and the chains hold.
///
/// A few times with every `make test`; `make torture` does it 200 times on each engine (`GONGKAI_TORTURE=200`).
@Suite(.serialized)
struct TortureTests {
    private static let kills = ProcessInfo.processInfo.environment["GONGKAI_TORTURE"].flatMap { Int($0) } ?? 5
    /// So many on one database, each on what the one before left.
    private static let inARow = 10

    @Test(arguments: Backend.available)
    func whatWasAcknowledgedSurvivesAKill(backend: Backend) async throws {
        var (done, acknowledged) = (0, 0)
        while done < Self.kills {
            let rounds = min(Self.inARow, Self.kills - done)
            acknowledged += try await backend.withAddress { address, open in
                let database = try open()
                try await Schema.current.apply(to: database)
                try await database.close()
                var acknowledged = 0
                for round in done..<done + rounds {
                    let lines = try await KilledWriter.run([backend.rawValue, address, "\(round)"])
                        .compactMap { Acknowledged($0) }
                    acknowledged += lines.count
                    let database = try open()
                    try await expectWhole(lines, in: database)
                    try await database.close()
                }
                return acknowledged
            }
            done += rounds
        }
        #expect(acknowledged > 0)
        print("\(backend): \(done) kills, \(acknowledged) acknowledged acts")
    }

    private func expectWhole(_ lines: [Acknowledged], in database: any Database) async throws {
        let ledger = SQLLedger(database, clock: systemClock)
        for (agency, lines) in Dictionary(grouping: lines, by: \.agency) {
            for (subject, lines) in Dictionary(grouping: lines, by: \.subject) {
                let acts = try await ledger.acts(of: subject, in: agency)
                for line in lines {
                    let act = acts.first { $0.ordinal == line.ordinal }
                    let text = act?.fields[line.ordinal == 1 ? "name" : "text"]
                    #expect(text == .text(line.text), "\(agency) \(subject) \(line.ordinal)")
                }
            }
        }
        let report = try await Verification(database).run()
        #expect(report.faults.map(\.sentence) == [])
        #expect(report.acts >= lines.count)
    }
}

/// A line of `ledger-writer`.
private struct Acknowledged {
    let agency: AgencyCode
    let subject: SubjectID
    let ordinal: Int
    let text: String

    init?(_ line: ArraySlice<UInt8>) {
        let parts = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 4, let subject = SubjectID(rawValue: parts[1]), let ordinal = Int(parts[2]) else {
            return nil
        }
        agency = AgencyCode(rawValue: parts[0])
        self.subject = subject
        self.ordinal = ordinal
        text = parts[3]
    }
}
