import Disclosure
import LegalClock
import Storage
import TestSupport
import Testing

/// Whatever is done to what is kept as a file is found, and the letter is named by its number.
struct FileVerificationTests {
    private static let officer = LetterOfficeSample.officer

    /// Two letters, and an attachment in pieces.
    private func withLetters(_ backend: Backend, _ test: (LetterOfficeSample) async throws -> Void) async throws {
        try await backend.withDatabase { database in
            let sample = try await LetterOfficeSample(database)
            for name in ["王某", "李某"] {
                let id = try await sample.submit(name)
                try await sample.letters.issue(sample.correction(id), by: Self.officer)
            }
            var attachment = NewFile(agency: .first, kind: .attachment, givenName: "王某的材料.pdf")
            attachment.subject = SubjectID(DisclosureRequest.kind, "2026-0001")
            _ = try await SQLFileStore(database, now: sample.clock.now).keep(attachment, from: Self.pieces)
            try await test(sample)
        }
    }

    /// 700,000 bytes: three pieces.
    private static var pieces: AsyncStream<[UInt8]> {
        AsyncStream { stream in
            stream.yield(Array("%PDF-1.7\n".utf8))
            for number in 0..<70 { stream.yield([UInt8](repeating: UInt8(number), count: 10_000)) }
            stream.finish()
        }
    }

    private func sentences(_ sample: LetterOfficeSample) async throws -> [String] {
        try await FileVerification(sample.database).run().faults.map(\.sentence)
    }

    @Test(arguments: Backend.available)
    func whatTheProgramKeptHolds(backend: Backend) async throws {
        try await withLetters(backend) { sample in
            let report = try await FileVerification(sample.database).run()
            #expect(report.faults.map(\.sentence) == [])
            #expect(report.letters == 2 && report.contents == 5)
            #expect(report.bytes > 700_000)
        }
    }

    /// One bit anywhere in any piece, the hash of the piece made to fit or not.
    @Test(arguments: Backend.available, 0..<8)
    func aChangedByteIsFound(backend: Backend, seed: UInt64) async throws {
        try await withLetters(backend) { sample in
            var random = SeededGenerator(seed: seed)
            let pieces = try await sample.database.read { db in
                try db.rows(
                    """
                    SELECT b.chunk, b.bytes, p.content FROM file_chunk_bytes b JOIN file_part p ON p.chunk = b.chunk
                    ORDER BY p.content, p.position
                    """
                )
            }
            let piece = pieces[Int(seed) % pieces.count]
            var bytes = try piece.blob("bytes")
            bytes[Int.random(in: bytes.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            let chunk = try piece.value("chunk")
            try await sample.database.write { [bytes] db in
                try db.execute("UPDATE file_chunk_bytes SET bytes = $2 WHERE chunk = $1", [chunk, .blob(bytes)])
                guard seed.isMultiple(of: 2) else { return }
                let hash = SHA256Reference.hex(bytes)
                try db.execute("UPDATE file_chunk SET hash = $2 WHERE id = $1", [chunk, .text(hash)])
            }
            let found = try await sentences(sample)
            #expect(found.count == 1)
            #expect(found[0].contains("内容被改动"))
            let content = try piece.text("content")
            let letters = try await [1, 2].asyncMap {
                try await sample.request(SubjectID(DisclosureRequest.kind, "2026-000\($0)")).letters[0]
            }
            if let letter = letters.first(where: { [$0.digest, $0.recordDigest].contains(content) }) {
                #expect(found[0].contains("\(letter.number)（政府信息公开申请补正告知书，request/2026-000\(letter.place)）"))
            } else {
                // By what it belongs to: the name may be somebody's.
                #expect(found[0].contains("附件（request/2026-0001，文件编号 ") && !found[0].contains("王某"))
            }
        }
    }

    @Test(
        arguments: Backend.available,
        [
            ("DELETE FROM file WHERE kind = 'letter' AND subject = 'request/2026-0002'", "2号", "文件缺失"),
            ("DELETE FROM file WHERE kind = 'letterRecord' AND subject = 'request/2026-0002'", "2号", "底本缺失"),
            ("DELETE FROM file WHERE subject = 'request/2026-0002'", "2号", "文件和底本缺失"),
            (
                "UPDATE file SET kind = 'attachment' WHERE kind = 'letter' AND subject = 'request/2026-0002'", "2号",
                "文件缺失"
            ),
            ("UPDATE file SET agency = 'a0000000002' WHERE subject = 'request/2026-0002'", "2号", "文件和底本缺失"),
            (
                """
                DELETE FROM file_chunk_bytes WHERE chunk IN (SELECT p.chunk FROM file_part p JOIN file f
                ON f.content = p.content WHERE f.kind = 'letter' AND f.subject = 'request/2026-0002')
                """, "2号", "内容缺失"
            ),
            (
                """
                DELETE FROM file_part WHERE content IN (SELECT content FROM file
                WHERE kind = 'letterRecord' AND subject = 'request/2026-0002')
                """, "2号", "底本的内容缺失"
            ),
            ("DELETE FROM file_part WHERE position = 1", "附件", "内容缺失"),
            ("UPDATE file_part SET position = 7 WHERE position = 2", "附件", "内容缺失"),
            ("UPDATE file_content SET size = size - 1 WHERE size > 700000", "附件", "内容被改动"),
            ("UPDATE file_content SET chunk_size = 7 WHERE size > 700000", "附件", "内容被改动"),
        ]
    )
    func whatIsMissingOrMovedIsNamed(backend: Backend, change: (sql: String, what: String, wrong: String)) async throws
    {
        try await withLetters(backend) { sample in
            try await sample.database.write { db in
                let changed = try db.execute(change.sql)
                #expect(changed > 0)
            }
            let found = try await sentences(sample)
            #expect(found.contains { $0.contains(change.what) && $0.contains(change.wrong) }, "\(found)")
        }
    }

    /// A letter that no act names: put there by hand, or of another case.
    @Test(arguments: Backend.available)
    func aLetterThatNobodyRecordedIsFound(backend: Backend) async throws {
        try await withLetters(backend) { sample in
            _ = try await sample.database.write { db in
                try db.execute(
                    "UPDATE file SET kind = 'letter' WHERE kind = 'attachment' AND subject = 'request/2026-0001'"
                )
            }
            let found = try await sentences(sample)
            #expect(found.count == 1)
            #expect(found[0].contains("文书（request/2026-0001，文件编号 ") && found[0].contains("没有记录"))
        }
    }

    @Test(arguments: Backend.available)
    func lettersThatChangedPlacesAreFound(backend: Backend) async throws {
        try await withLetters(backend) { sample in
            let one = try await sample.request(SubjectID(DisclosureRequest.kind, "2026-0001")).letters[0]
            let two = try await sample.request(SubjectID(DisclosureRequest.kind, "2026-0002")).letters[0]
            try await sample.database.write { db in
                let swap = "UPDATE file SET content = $1 WHERE kind = 'letter' AND subject = $2"
                try db.execute(swap, [.text(two.digest), "request/2026-0001"])
                try db.execute(swap, [.text(one.digest), "request/2026-0002"])
            }
            let found = try await sentences(sample)
            #expect(found.count == 4)
            for letter in [one, two] {
                #expect(found.contains { $0.contains("\(letter.number)（") && $0.contains("文件缺失") })
            }
            #expect(found.count { $0.contains("没有记录") } == 2)
        }
    }

    /// Many cases, more than are looked up at a time, one fault at the end: it is found, and only it.
    @Test(arguments: Backend.available)
    func manyLettersAreWalkedToTheLast(backend: Backend) async throws {
        try await backend.withDatabase { database in
            let sample = try await LetterOfficeSample(database)
            var last: SubjectID?
            for number in 0..<260 {
                let id = try await sample.submit("申请人\(number)")
                try await sample.letters.issue(sample.correction(id), by: Self.officer)
                last = id
            }
            let before = try await FileVerification(database).run()
            #expect(before.faults.isEmpty && before.letters == 260 && before.contents == 520)
            let id = try #require(last)
            _ = try await database.write { db in
                try db.execute("DELETE FROM file WHERE subject = $1 AND kind = 'letter'", [.text(id.rawValue)])
            }
            #expect(try await sentences(sample).count == 1)
        }
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ value: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await value(element)) }
        return values
    }
}
