import Disclosure
import DocumentContent
import LegalClock
import Storage
import TestSupport
import Testing

/// Letters on both engines: number, letter, file and step are one thing.
struct LetterStoreTests {
    private func withSample(_ backend: Backend, _ test: (LetterOfficeSample) async throws -> Void) async throws {
        try await backend.withDatabase { try await test(LetterOfficeSample($0)) }
    }

    @Test(arguments: Backend.available)
    func aLetterGoesOutWithNumberFileAndStep(backend: Backend) async throws {
        try await withSample(backend) { sample in
            let id = try await sample.submit()
            let issued = try await sample.letters.issue(sample.correction(id), by: LetterOfficeSample.officer)
            #expect(issued.letters.map(\.number) == ["云财公开补〔2026〕1号"])
            let request = try await sample.request(id)
            #expect(request.state == .awaitingCorrection)
            #expect(request.corrections.map(\.letter) == ["云财公开补〔2026〕1号"])
            #expect(request.letters == issued.letters)
            #expect(request.lettersToApplicant == issued.letters)
            #expect(try await sample.series()?.entries.map(\.request) == [id.key])

            let kept = try #require(try await sample.letters.letters(of: id, in: .first).first)
            let document = try await sample.letters.document(of: kept)
            #expect(document.addressee == "王某")
            #expect(document.number == "云财公开补〔2026〕1号")
            let bytes = try await sample.letters.file(of: kept)
            #expect(bytes == Array("PK".utf8) + LetterRecord.bytes(of: document))
            #expect(SHA256Reference.hex(bytes) == request.letters[0].digest)
            #expect(kept.file?.name.text.hasSuffix(".docx") == true)
        }
    }

    /// Acts hold no names: those are in what is kept of the letter.
    @Test(arguments: Backend.available)
    func actsNameNobody(backend: Backend) async throws {
        try await withSample(backend) { sample in
            let id = try await sample.submit("欧阳某某")
            try await sample.letters.issue(sample.correction(id), by: LetterOfficeSample.officer)
            let acts = try await sample.ledger.acts(of: id, in: .first)
            let said = acts.map { String(decoding: $0.fields.json, as: UTF8.self) }.joined()
            #expect(!said.contains("欧阳"))
        }
    }

    /// Whatever refuses: the rule, the composer, the settings, the layout, another who was faster.
    @Test(arguments: Backend.available)
    func aRefusalLeavesNoNumberNoFileAndNoAct(backend: Backend) async throws {
        try await withSample(backend) { sample in
            let id = try await sample.submit()
            let before = try await sample.ledger.acts(of: id, in: .first)
            let officer = LetterOfficeSample.officer
            let good = sample.correction(id)
            var refusals = 0
            let orders = [
                sample.correction(id, days: 99),  // C-CORR-A
                sample.correction(id, seen: 1),
                LetterOrder(
                    id,
                    seen: nil,
                    .askRequestCorrection,
                    layOut: good.layOut,
                    [LetterDraft { try $0.correction(what: " ", days: 10, number: "", on: $1) }]
                ),
                LetterOrder(  // No prefix is set for letters of this group.
                    id,
                    seen: nil,
                    .extendRequest,
                    layOut: good.layOut,
                    [
                        LetterDraft { composer, day in
                            try composer.delay(until: day, reason: "量大", number: "", on: day)
                        }
                    ]
                ),
                LetterOrder(id, seen: nil, .askRequestCorrection, layOut: { _ in throw Broken() }, good.drafts),
                LetterOrder(id, seen: nil, .askRequestCorrection, layOut: { _ in [] }, good.drafts),
                LetterOrder(id, seen: nil, .askRequestCorrection, layOut: good.layOut, []),
                LetterOrder(id, seen: nil, .signRequest, layOut: good.layOut, good.drafts),  // Not this role's.
            ]
            for order in orders {
                do {
                    try await sample.letters.issue(order, by: officer)
                } catch { refusals += 1 }
            }
            #expect(refusals == orders.count)
            #expect(try await sample.ledger.acts(of: id, in: .first) == before)
            #expect(try await sample.series() == nil)
            #expect(try await sample.series(.extended) == nil)
            #expect(try await sample.fileCount() == 0)
            // And the next one is the first.
            let issued = try await sample.letters.issue(good, by: officer)
            #expect(issued.letters[0].place == 1)
        }
    }

    private struct Broken: Error {}

    @Test(arguments: Backend.available)
    func lettersAtTheSameTimeHaveNumbersWithoutGaps(backend: Backend) async throws {
        try await withSample(backend) { sample in
            var ids: [SubjectID] = []
            for _ in 0..<12 { ids.append(try await sample.submit()) }
            // Every other one is refused; two try the same.
            let outcomes = await withTaskGroup(of: Bool.self) { group in
                for (index, id) in (ids + ids).enumerated() {
                    group.addTask {
                        let order = sample.correction(id, days: index % 3 == 0 ? 99 : 10)
                        return (try? await sample.letters.issue(order, by: LetterOfficeSample.officer)) != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            let entries = try #require(try await sample.series()).entries
            #expect(entries.count == outcomes)
            #expect(entries.map(\.text) == (1...outcomes).map { "云财公开补〔2026〕\($0)号" })
            var numbers: [String] = []
            for id in ids { numbers += try await sample.request(id).letters.map(\.number) }
            #expect(Set(numbers) == Set(entries.map(\.text)))
            #expect(numbers.count == entries.count)
        }
    }

    @Test(arguments: Backend.available)
    func twoSeriesWithOnePrefixAreRefused(backend: Backend) async throws {
        try await backend.withDatabase { database in
            let sample = try await LetterOfficeSample(
                database,
                settings: [.decisionPrefix: "云财公开", .correctionPrefix: "云财公开"]
            )
            let id = try await sample.submit()
            await #expect(throws: LetterRefusal.prefixShared("云财公开")) {
                try await sample.letters.issue(sample.correction(id), by: LetterOfficeSample.officer)
            }
        }
    }

    @Test(arguments: Backend.available)
    func aVoidedNumberStaysWithItsLetter(backend: Backend) async throws {
        try await withSample(backend) { sample in
            let id = try await sample.submit()
            let officer = LetterOfficeSample.officer
            let number = try await sample.letters.issue(sample.correction(id), by: officer).letters[0].number
            let voiding = LetterVoiding(id, seen: nil, numbers: [number], reason: "收件人写错")
            try await sample.letters.void(voiding, by: officer)
            #expect(try await sample.series()?.entries.map(\.voided) == ["收件人写错"])
            let kept = try await sample.letters.letters(of: id, in: .first)
            #expect(kept.map(\.letter.voided) == ["收件人写错"])
            #expect(try await !sample.letters.file(of: kept[0]).isEmpty)
            #expect(try await sample.request(id).lettersToApplicant.isEmpty)
            await #expect(throws: LetterRefusal.alreadyVoid(number)) {
                try await sample.letters.void(voiding, by: officer)
            }
            let other = try await sample.submit()
            let next = try await sample.letters.issue(sample.correction(other), by: officer)
            #expect(next.letters[0].place == 2)
        }
    }

    /// Somebody with the database in hand changes a letter, or what its pieces say of themselves.
    @Test(arguments: Backend.available, [false, true])
    func aChangedLetterIsFoundWhenItIsRead(backend: Backend, isRehashed: Bool) async throws {
        try await withSample(backend) { sample in
            let id = try await sample.submit()
            try await sample.letters.issue(sample.correction(id), by: LetterOfficeSample.officer)
            let kept = try await sample.letters.letters(of: id, in: .first)[0]
            try await sample.database.write { db in
                for row in try db.rows("SELECT chunk, bytes FROM file_chunk_bytes") {
                    var bytes = try row.blob("bytes")
                    bytes[bytes.count / 2] ^= 1
                    let chunk = SQLValue(try row.int("chunk"))
                    try db.execute("UPDATE file_chunk_bytes SET bytes = $2 WHERE chunk = $1", [chunk, .blob(bytes)])
                    guard isRehashed else { continue }
                    let hash = SHA256Reference.hex(bytes)
                    try db.execute("UPDATE file_chunk SET hash = $2 WHERE id = $1", [chunk, .text(hash)])
                }
            }
            await #expect(throws: (any Error).self) { try await sample.letters.file(of: kept) }
            await #expect(throws: (any Error).self) { try await sample.letters.document(of: kept) }
        }
    }

    @Test(arguments: Backend.available)
    func anotherFileInItsPlaceIsFoundWhenItIsRead(backend: Backend) async throws {
        try await withSample(backend) { sample in
            let (one, other) = (try await sample.submit(), try await sample.submit("李某"))
            for id in [one, other] {
                try await sample.letters.issue(sample.correction(id), by: LetterOfficeSample.officer)
            }
            let theirs = try await sample.letters.letters(of: other, in: .first)[0]
            _ = try await sample.database.write { db in
                try db.execute(
                    "UPDATE file SET content = $1 WHERE subject = $2 AND kind = 'letter'",
                    [.text(theirs.letter.digest), .text(one.rawValue)]
                )
            }
            let mine = try await sample.letters.letters(of: one, in: .first)[0]
            #expect(mine.file == nil)
            await #expect(throws: LetterFault.missing(number: mine.letter.number)) {
                try await sample.letters.file(of: mine)
            }
        }
    }

    /// Another agency sees none of it.
    @Test(arguments: Backend.available)
    func lettersAreOfOneAgency(backend: Backend) async throws {
        try await withSample(backend) { sample in
            let id = try await sample.submit()
            try await sample.letters.issue(sample.correction(id), by: LetterOfficeSample.officer)
            #expect(try await sample.letters.letters(of: id, in: .second).isEmpty)
        }
    }
}
