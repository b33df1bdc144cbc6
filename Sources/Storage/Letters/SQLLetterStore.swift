package import Disclosure
package import DocumentContent
import LegalClock

/// Letters in a database: numbers and acts in the ledger, contents among the files.
///
///     let letters = SQLLetterStore(database, log: ledger.log, clock: systemClock)
package struct SQLLetterStore: LetterStore {
    private let database: any Database
    private let log: ActLog
    private let clock: ServerClock

    package init(_ database: any Database, log: ActLog, clock: @escaping ServerClock) {
        self.database = database
        self.log = log
        self.clock = clock
    }

    @discardableResult
    package func issue(_ order: LetterOrder, by actor: Actor) async throws -> LettersIssued {
        try await database.write(about: [ActLog.chain(of: actor.agency)]) { [log, clock] db in
            try LetterIssuing(order: order, actor: actor, log: log, now: clock(), db: db).run()
        }
    }

    @discardableResult
    package func void(_ order: LetterVoiding, by actor: Actor) async throws -> Standing<DisclosureRequest> {
        try await database.write(about: [ActLog.chain(of: actor.agency)]) { [log] db in
            var seen = order.seen
            if let step = order.step {
                try log.record(step, in: db)
                seen = nil
            }
            let command = Command(.voidLetter, DisclosureRequest.self, order.request, seen: seen, by: actor) {
                request,
                _ in
                try order.numbers.flatMap { try request.voidLetter($0, reason: order.reason) }
            }
            let standing = try log.record(command, in: db)
            for number in order.numbers {
                guard let letter = standing.subject.letter(numbered: number) else { continue }
                let series = SubjectID(LetterSeries.kind, letter.series)
                try log.record(
                    Command(.voidLetter, LetterSeries.self, series, seen: nil, by: actor) { series, _ in
                        try series.void(letter.place, reason: order.reason)
                    },
                    in: db
                )
            }
            return standing
        }
    }

    package func letters(of request: SubjectID, in agency: AgencyCode) async throws -> [KeptLetter] {
        try await database.read { db in
            let acts = try ActTable.acts(of: request, in: agency, in: db)
            guard !acts.isEmpty else { return [] }
            let letters = try DisclosureRequest(id: request, acts: acts).letters
            guard !letters.isEmpty else { return [] }
            var conditions = SQLConditions()
            conditions.add(.text(agency.rawValue)) { "f.agency = \($0)" }
            conditions.add(.text(request.rawValue)) { "f.subject = \($0)" }
            let files = try FileTable.files(conditions, in: db)
            return letters.map { letter in
                KeptLetter(
                    letter: letter,
                    request: request,
                    agency: agency,
                    file: files.first { $0.kind == .letter && $0.hash == letter.digest },
                    record: files.first { $0.kind == .letterRecord && $0.hash == letter.recordDigest }
                )
            }
        }
    }

    package func document(of letter: KeptLetter) async throws -> OfficialDocument {
        try Self.expectContent(letter)
        let (hash, number) = (letter.letter.recordDigest, letter.letter.number)
        let bytes = try await database.read { db in
            try LetterFiles.bytes(of: letter.record, hash: hash, number: number, in: db)
        }
        return try LetterRecord.document(bytes)
    }

    package func file(of letter: KeptLetter) async throws -> [UInt8] {
        try Self.expectContent(letter)
        let (hash, number) = (letter.letter.digest, letter.letter.number)
        return try await database.read { db in
            try LetterFiles.bytes(of: letter.file, hash: hash, number: number, in: db)
        }
    }

    private static func expectContent(_ letter: KeptLetter) throws(LetterFault) {
        if let day = letter.letter.erasedOn { throw .erased(number: letter.letter.number, on: day) }
    }
}
