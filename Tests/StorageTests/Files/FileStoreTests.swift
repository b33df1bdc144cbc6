import Disclosure
import LegalClock
import Storage
import Synchronization
import TestSupport
import Testing

struct FileStoreTests {
    let agency = AgencyCode(rawValue: "a0000000001")
    let subject = SubjectID(SubjectKind(rawValue: "assignment"), "2026-0001")

    @Test(arguments: Backend.available)
    func comesOutAsItCameIn(backend: Backend) async throws {
        try await withFiles(backend) { files, _ in
            for size in [1, 255, 262_143, 262_144, 262_145, 1_048_576, 1_048_577, 3_000_000] {
                let content = Sample.pdf(size, seed: UInt64(size))
                let kept = try await files.keep(new("答复书.pdf", .attachment), from: Pieces(content, of: 10_007))
                #expect(kept.size == content.count && kept.type == .pdf && kept.name.text == "答复书.pdf")
                #expect(kept.hash == ContentHash.hex(content))
                #expect(try await files.file(kept.id, of: agency) == kept)
                #expect(try await files.content(of: kept) == content)
            }
        }
    }

    @Test(arguments: Backend.available)
    func aPartOfItIsThatPart(backend: Backend) async throws {
        try await withFiles(backend) { files, _ in
            let content = Sample.pdf(800_000, seed: 3)
            let kept = try await files.keep(new("a.pdf", .letter), from: Pieces(content, of: 64_000))
            var chance = SeededGenerator(seed: 9)
            let edges = [0, 1, 262_143, 262_144, 262_145, 524_288, 799_999, 800_000]
            for _ in 0..<40 {
                let start =
                    Bool.random(using: &chance)
                    ? edges[.random(in: 0..<edges.count, using: &chance)] : .random(in: 0...800_000, using: &chance)
                let end = Int.random(in: start...800_000, using: &chance)
                #expect(
                    try await files.content(of: kept, in: start..<end) == Array(content[start..<end]),
                    "\(start)..<\(end)"
                )
            }
            #expect(try await files.content(of: kept, in: 799_990..<900_000) == Array(content[799_990...]))
        }
    }

    @Test(arguments: Backend.available)
    func theSameContentIsKeptOnce(backend: Backend) async throws {
        try await withFiles(backend) { files, database in
            let content = Sample.pdf(600_000, seed: 1)
            let one = try await files.keep(new("一.pdf", .letter), from: Pieces(content, of: 1000))
            let two = try await files.keep(new("二.pdf", .attachment), from: Pieces(content, of: 300_000))
            #expect(one.id != two.id && one.hash == two.hash)
            #expect(try await database.count("file_content") == 1)
            #expect(try await database.count("file_chunk") == 3)
            // Another file that begins alike shares the pieces of its beginning.
            _ = try await files.keep(new("三.pdf", .letter), from: Pieces(content + [1], of: 50_000))
            #expect(try await database.count("file_content") == 2)
            #expect(try await database.count("file_chunk") == 4)
        }
    }

    @Test(arguments: Backend.available)
    func manyGivingTheSameAtOnceKeepItOnce(backend: Backend) async throws {
        try await withFiles(backend) { files, database in
            let content = Sample.pdf(700_000, seed: 5)
            let kept = try await withThrowingTaskGroup(of: KeptFile.self) { group in
                for number in 0..<12 {
                    group.addTask {
                        try await files.keep(new("\(number).pdf", .attachment), from: Pieces(content, of: 9999))
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(kept.map(\.id)).count == 12)
            #expect(try await database.count("file_content") == 1)
            #expect(try await database.count("file_chunk") == 3)
            #expect(try await database.count("file_part") == 3)
            for file in kept { #expect(try await files.content(of: file) == content) }
        }
    }

    @Test(arguments: Backend.available)
    func anUploadThatBreaksOffLeavesNothingThatAnybodySees(backend: Backend) async throws {
        try await withFiles(backend) { files, database in
            let content = Sample.pdf(3_000_000, seed: 2)
            await #expect(throws: Pieces.BrokenOff.self) {
                _ = try await files.keep(
                    new("a.pdf", .letter, subject),
                    from: Pieces(content, of: 5000, breaksOffAt: 2_500_000)
                )
            }
            #expect(try await files.files(of: subject, in: agency).isEmpty)
            #expect(try await database.count("file") == 0)
            #expect(try await database.count("file_content") == 0)
            // What had come is used again when it is sent once more.
            let before = try await database.count("file_chunk")
            #expect(before == 8)
            let kept = try await files.keep(new("a.pdf", .letter, subject), from: Pieces(content, of: 5000))
            #expect(try await files.content(of: kept) == content)
            #expect(try await database.count("file_chunk") == 12)
        }
    }

    @Test(arguments: Backend.available)
    func tooLargeIsNoticedBeforeAllHasCome(backend: Backend) async throws {
        try await withFiles(backend) { files, _ in
            let small = FileKind("letter", "文书", largest: 2_000_000, most: 5, [.pdf])
            let pieces = Pieces(Sample.pdf(9_000_000, seed: 2), of: 100_000)
            await #expect(throws: FileRefusal.tooLarge(small)) {
                _ = try await files.keep(new("a.pdf", small), from: pieces)
            }
            #expect(pieces.given.count <= 22)
        }
    }

    @Test(arguments: Backend.available)
    func whatItIsDecidesAndNotItsName(backend: Backend) async throws {
        try await withFiles(backend) { files, database in
            let program: [UInt8] = [0x4D, 0x5A, 0x90, 0x00] + [UInt8](repeating: 0, count: 900_000)
            let pieces = Pieces(program, of: 1000)
            await #expect(throws: FileRefusal.program(.executable)) {
                _ = try await files.keep(new("答复书.pdf", .letter), from: pieces)
            }
            #expect(pieces.given.count < 5)
            await #expect(throws: FileRefusal.wrongType(.html, .letter)) {
                _ = try await files.keep(new("答复书.pdf", .letter), from: Pieces(Array("<script>".utf8), of: 3))
            }
            await #expect(throws: FileRefusal.empty) {
                _ = try await files.keep(new("答复书.pdf", .letter), from: Pieces([], of: 3))
            }
            #expect(try await database.count("file") == 0)
            let table = try await files.keep(new("收费.csv", .attachment), from: Pieces(Array("项目,元\n".utf8), of: 3))
            #expect(table.type == .csv)
            let batch = try await files.keep(new("run.bat", .attachment), from: Pieces(Array("项目,元\n".utf8), of: 3))
            #expect(batch.type == .text && batch.name.text == "run.bat.txt" && batch.hash == table.hash)
            #expect(try await files.file(table.id, of: agency)?.type == .csv)
            #expect(try await files.file(batch.id, of: agency)?.type == .text)
        }
    }

    @Test(arguments: Backend.available)
    func aSubjectHasSoManyOfAKind(backend: Backend) async throws {
        try await withFiles(backend) { files, _ in
            let kind = FileKind.requestMaterial
            let outcomes = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<(kind.mostPerSubject + 5) {
                    group.addTask {
                        let text = Array("第 \(number) 份".utf8)
                        return (try? await files.keep(new("\(number).txt", kind, subject), from: Pieces(text, of: 4)))
                            != nil
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.filter { $0 }.count == kind.mostPerSubject)
            #expect(try await files.files(of: subject, in: agency).count == kind.mostPerSubject)
            await #expect(throws: FileRefusal.tooMany(kind)) {
                _ = try await files.keep(new("x.txt", kind, subject), from: Pieces([0x61], of: 1))
            }
            let loose = try await files.keep(new("x.txt", kind), from: Pieces([0x61], of: 1))
            await #expect(throws: FileRefusal.tooMany(kind)) {
                try await files.attach([loose.id], to: subject, of: agency)
            }
            #expect(try await files.file(loose.id, of: agency)?.subject == nil)
        }
    }

    @Test(arguments: Backend.available)
    func allFilesAreAttachedOrNone(backend: Backend) async throws {
        try await withFiles(backend) { files, _ in
            let mine = try await files.keep(new("一.txt", .attachment), from: Pieces(Array("一".utf8), of: 1))
            let other = AgencyCode(rawValue: "a0000000002")
            let foreign = try await files.keep(
                NewFile(agency: other, kind: .attachment, givenName: "二.txt"),
                from: Pieces(Array("二".utf8), of: 1)
            )
            await #expect(throws: FileRefusal.gone) {
                try await files.attach([mine.id, foreign.id], to: subject, of: agency)
            }
            #expect(try await files.files(of: subject, in: agency).isEmpty)
            #expect(try await files.file(foreign.id, of: agency) == nil)
            try await files.attach([mine.id], to: subject, of: agency)
            // Sent twice, as a form may be.
            try await files.attach([mine.id], to: subject, of: agency)
            #expect(try await files.files(of: subject, in: agency).map(\.id) == [mine.id])
            // It belongs to that subject now.
            let next = SubjectID(subject.kind, "2026-0002")
            await #expect(throws: FileRefusal.gone) { try await files.attach([mine.id], to: next, of: agency) }
        }
    }

    @Test(arguments: Backend.available)
    func whatNobodyUsesIsSweptAfterADay(backend: Backend) async throws {
        let clock = Clock()
        try await withFiles(backend, clock) { files, database in
            let content = Sample.pdf(600_000, seed: 1)
            let used = try await files.keep(new("用.pdf", .letter, subject), from: Pieces(content, of: 1000))
            _ = try await files.keep(new("未用.pdf", .letter), from: Pieces(content + [1], of: 1000))
            _ = try? await files.keep(
                new("断.pdf", .letter),
                from: Pieces(Sample.pdf(3_000_000, seed: 8), of: 1000, breaksOffAt: 2_000_000)
            )
            #expect(try await database.count("file_chunk") == 8)
            clock.pass(86_000)
            #expect(try await files.sweep() == Sweeping())
            clock.pass(800)
            // The last piece of one, and four of what broke off; the pieces both had stay.
            #expect(try await files.sweep() == Sweeping(files: 1, contents: 1, chunks: 5))
            #expect(try await files.content(of: used) == content)
            #expect(try await files.sweep() == Sweeping())

            try await files.drop(used.id, of: AgencyCode(rawValue: "a0000000009"))
            #expect(try await files.file(used.id, of: agency) == used)
            try await files.drop(used.id, of: agency)
            #expect(try await files.file(used.id, of: agency) == nil)
            #expect(try await files.sweep() == Sweeping(contents: 1, chunks: 3))
            for table in ["file", "file_content", "file_part", "file_chunk", "file_chunk_bytes"] {
                #expect(try await database.count(table) == 0, "\(table)")
            }
        }
    }

    @Test(arguments: Backend.available)
    func aContentThatIsGivenAgainIsNotSwept(backend: Backend) async throws {
        let clock = Clock()
        try await withFiles(backend, clock) { files, _ in
            let content = Sample.pdf(300_000, seed: 1)
            let first = try await files.keep(new("一.pdf", .letter, subject), from: Pieces(content, of: 9000))
            clock.pass(100_000)
            try await files.drop(first.id, of: agency)
            let again = try await files.keep(new("二.pdf", .letter, subject), from: Pieces(content, of: 9000))
            #expect(try await files.sweep() == Sweeping())
            #expect(try await files.content(of: again) == content)
        }
    }

    /// Files given, dropped and swept side by side: every file that is there can be read.
    @Test(arguments: Backend.available)
    func sweepsDoNotHarmWhatComesInMeanwhile(backend: Backend) async throws {
        let clock = Clock()
        try await withFiles(backend, clock) { files, database in
            let contents = (0..<4).map { Sample.pdf(300_000 + Int($0), seed: $0 % 2) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for worker in 0..<4 {
                    group.addTask {
                        var chance = SeededGenerator(seed: UInt64(worker))
                        for round in 0..<12 {
                            let content = contents[.random(in: 0..<4, using: &chance)]
                            do {
                                let kept = try await files.keep(
                                    new("\(round).pdf", .letter, subject),
                                    from: Pieces(content, of: 70_000)
                                )
                                #expect(try await files.content(of: kept) == content)
                                try await files.drop(kept.id, of: agency)
                            } catch FileRefusal.brokenOff {
                                // The clock jumped a day while it came in.
                            }
                        }
                    }
                }
                group.addTask {
                    for _ in 0..<12 {
                        clock.pass(90_000)
                        _ = try await files.sweep()
                    }
                }
                try await group.waitForAll()
            }
            clock.pass(200_000)
            _ = try await files.sweep()
            #expect(try await database.count("file_chunk_bytes") == 0)
        }
    }

    @Test(arguments: Backend.available)
    func aDamagedPieceIsFound(backend: Backend) async throws {
        try await withFiles(backend) { files, database in
            let kept = try await files.keep(new("a.pdf", .letter), from: Pieces(Sample.pdf(300_000, seed: 1), of: 9000))
            try await database.write { db in
                _ = try db.execute(
                    "UPDATE file_chunk_bytes SET bytes = $1 WHERE chunk = (SELECT MAX(id) FROM file_chunk)",
                    [.blob([1, 2])]
                )
            }
            await #expect(throws: StorageError.self) { _ = try await files.content(of: kept) }
            #expect(try await files.content(of: kept, in: 0..<1000).count == 1000)
        }
    }

    // MARK: What the tests are made of

    private func new(_ name: String, _ kind: FileKind, _ subject: SubjectID? = nil) -> NewFile {
        NewFile(agency: agency, subject: subject, kind: kind, givenName: name)
    }

    private func withFiles(
        _ backend: Backend,
        _ clock: Clock = Clock(),
        _ test: (SQLFileStore, any Database) async throws -> Void
    ) async throws {
        try await backend.withDatabase { database in
            try await test(SQLFileStore(database) { clock.now }, database)
        }
    }
}

/// A clock that a test moves.
final class Clock: Sendable {
    private let seconds = Mutex<Int64>(1_795_240_800)

    var now: Moment { Moment(milliseconds: seconds.withLock { $0 } * 1000) }
    func pass(_ more: Int64) { seconds.withLock { $0 += more } }
}

/// A file on its way in, in pieces of a size.
final class Pieces: AsyncSequence, Sendable {
    struct BrokenOff: Error {}

    let given = Counter()
    private let content: [UInt8]
    private let size: Int
    private let end: Int?

    init(_ content: [UInt8], of size: Int, breaksOffAt end: Int? = nil) {
        self.content = content
        self.size = size
        self.end = end
    }

    func makeAsyncIterator() -> Iterator { Iterator(pieces: self) }

    struct Iterator: AsyncIteratorProtocol {
        let pieces: Pieces
        var offset = 0

        mutating func next() async throws -> ArraySlice<UInt8>? {
            if let end = pieces.end, offset >= end { throw BrokenOff() }
            guard offset < pieces.content.count else { return nil }
            defer { offset += pieces.size }
            pieces.given.next()
            return pieces.content[offset..<Swift.min(offset + pieces.size, pieces.content.count)]
        }
    }
}

private enum Sample {
    /// So many bytes that no two places share.
    static func pdf(_ size: Int, seed: UInt64) -> [UInt8] {
        var chance = SeededGenerator(seed: seed)
        var bytes = Array("%PDF-1.7\n".utf8)
        while bytes.count < size { withUnsafeBytes(of: chance.next()) { bytes.append(contentsOf: $0) } }
        return Array(bytes.prefix(Swift.max(size, 5)))
    }
}

extension FileStore {
    fileprivate func content(of file: KeptFile, in range: Range<Int>? = nil) async throws -> [UInt8] {
        var content: [UInt8] = []
        for try await piece in bytes(of: file, in: range ?? 0..<file.size) { content += piece }
        return content
    }
}

extension Database {
    fileprivate func count(_ table: String) async throws -> Int? {
        try await read { db in try db.first("SELECT COUNT(*) AS number FROM \(table)")?.int("number") }
    }
}
