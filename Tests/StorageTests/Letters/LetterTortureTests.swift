import Disclosure
import Foundation
import Storage
import TestSupport
import Testing

/// A program in which several send letters at once is killed at random moments: numbers have no gaps, each number has its
/// file and its act, or is void with a reason, and everything verifies.
///
/// A few times with every `make test`; `make torture` does it 200 times on each engine (`GONGKAI_TORTURE=200`).
@Suite(.serialized)
struct LetterTortureTests {
    private static let kills = ProcessInfo.processInfo.environment["GONGKAI_TORTURE"].flatMap { Int($0) } ?? 4
    /// So many on one database, each on what the one before left.
    private static let inARow = 10

    @Test(arguments: Backend.available)
    func numbersAndLettersAreOneThingAfterAKill(backend: Backend) async throws {
        var (done, acknowledged) = (0, 0)
        while done < Self.kills {
            let rounds = min(Self.inARow, Self.kills - done)
            acknowledged += try await backend.withAddress { address, open in
                let database = try open()
                try await Schema.current.apply(to: database)
                try await database.close()
                var lines: [Acknowledged] = []
                for round in done..<done + rounds {
                    lines += try await KilledWriter.run([backend.rawValue, address, "\(round)", "letters"])
                        .compactMap { Acknowledged($0) }
                    let database = try open()
                    try await expectWhole(lines, in: database)
                    try await database.close()
                }
                return lines.count
            }
            done += rounds
        }
        #expect(acknowledged > 0)
        print("\(backend): \(done) kills, \(acknowledged) letters issued or voided")
    }

    private func expectWhole(_ lines: [Acknowledged], in database: any Database) async throws {
        let ledger = SQLLedger(database, clock: systemClock)
        let store = SQLLetterStore(database, log: ledger.log, clock: systemClock)
        for agency in [AgencyCode.first, .second] {
            let kept = try await letters(of: agency, store, database)
            for line in lines where line.agency == agency {
                let letter = kept[line.number]?.letter
                #expect(letter != nil, "\(line.number)")
                #expect(kept[line.number]?.request == line.request)
                if line.isVoided { #expect(letter?.voided != nil) } else { #expect(letter?.digest == line.digest) }
            }
            var numbers: [String] = []
            for group in LetterSeries.Group.allCases {
                numbers += try await expectSeries(group, of: agency, kept, ledger)
            }
            #expect(numbers.sorted() == kept.keys.sorted())
        }
        #expect(try await Verification(database).run().faults.map(\.sentence) == [])
        let files = try await FileVerification(database).run()
        #expect(files.faults.map(\.sentence) == [])
        // Two contents of each letter; nothing else.
        #expect(files.contents == 2 * files.letters)
    }

    /// By number; each read back.
    private func letters(
        of agency: AgencyCode,
        _ store: SQLLetterStore,
        _ database: any Database
    ) async throws -> [String: KeptLetter] {
        let requests = try await database.read { db in
            try db.rows("SELECT subject FROM request WHERE agency = $1", [.text(agency.rawValue)])
                .compactMap { SubjectID(rawValue: try $0.text("subject")) }
        }
        var kept: [String: KeptLetter] = [:]
        for request in requests {
            for letter in try await store.letters(of: request, in: agency) {
                #expect(kept.updateValue(letter, forKey: letter.letter.number) == nil, "\(letter.letter.number) twice")
                let bytes = try await store.file(of: letter)
                #expect(SHA256Reference.hex(bytes) == letter.letter.digest)
                #expect(try await store.document(of: letter).number == letter.letter.number)
            }
        }
        return kept
    }

    /// 1, 2, 3 … of a group, each on a letter of the request it was taken for; void on both or on none.
    private func expectSeries(
        _ group: LetterSeries.Group,
        of agency: AgencyCode,
        _ kept: [String: KeptLetter],
        _ ledger: SQLLedger
    ) async throws -> [String] {
        let year = systemClock().day.year
        let series = try await ledger.standing(LetterSeries.self, LetterSeries.id(group, year), of: agency)?.subject
        for (index, entry) in (series?.entries ?? []).enumerated() {
            #expect(entry.text.hasSuffix("〔\(year)〕\(index + 1)号"))
            let letter = kept[entry.text]
            #expect(letter?.letter.place == index + 1)
            #expect(letter?.request.key == entry.request)
            #expect(letter?.letter.voided == entry.voided)
        }
        return series?.entries.map(\.text) ?? []
    }
}

/// A line of `ledger-writer … letters`.
private struct Acknowledged {
    let agency: AgencyCode
    let request: SubjectID
    let number: String
    let digest: String
    let isVoided: Bool

    init?(_ line: ArraySlice<UInt8>) {
        let parts = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 5, let request = SubjectID(rawValue: parts[1]) else { return nil }
        agency = AgencyCode(rawValue: parts[0])
        self.request = request
        number = parts[2]
        digest = parts[3]
        isVoided = parts[4] == "voided"
    }
}
