import Disclosure
import LegalClock
import Storage
import TestSupport
import Testing

/// Erasing a person takes what the letters say of them; number, kind, days and hashes stay, and the chain holds.
struct LetterErasureTests {
    private static let officer = LetterOfficeSample.officer

    private func withSample(
        _ backend: Backend,
        _ test: (LetterOfficeSample, SQLPersonStore) async throws -> Void
    ) async throws {
        try await backend.withDatabase { database in
            let sample = try await LetterOfficeSample(database)
            try await test(sample, SQLPersonStore(database, clock: sample.clock.now))
        }
    }

    /// A letter went out to the applicant, then the request was withdrawn. The person who asked.
    private func withdrawn(_ sample: LetterOfficeSample, _ name: String = "欧阳某某") async throws -> (SubjectID, PersonID)
    {
        let id = try await sample.submit(name)
        try await sample.letters.issue(sample.correction(id), by: Self.officer)
        try await sample.take(.withdrawRequest, id) { request, day in
            try request.withdraw(reason: "", receivedOn: day, on: day)
        }
        return (id, try #require(try await sample.request(id).intake?.applicant))
    }

    @Test(arguments: Backend.available)
    func theLetterGoesAndWhatIdentifiesItStays(backend: Backend) async throws {
        try await withSample(backend) { sample, persons in
            let (id, person) = try await withdrawn(sample)
            let (other, _) = try await withdrawn(sample, "李某")
            let before = try await sample.request(id).letters[0]
            try await persons.erase(person, reason: "申请人要求", by: Self.officer)

            let kept = try await sample.letters.letters(of: id, in: .first)
            let letter = try #require(kept.first?.letter)
            #expect(letter.erasedOn == sample.clock.moment.day)
            #expect(
                [letter.number, letter.digest, letter.recordDigest] == [
                    before.number, before.digest, before.recordDigest,
                ]
            )
            #expect(letter.kind == .correction && letter.issuedOn == before.issuedOn)
            #expect(kept[0].file == nil && kept[0].record == nil)
            let fault = LetterFault.erased(number: letter.number, on: sample.clock.moment.day)
            await #expect(throws: fault) { try await sample.letters.file(of: kept[0]) }
            await #expect(throws: fault) { try await sample.letters.document(of: kept[0]) }
            #expect(try await !bytes(in: sample).contains("欧阳某某"))
            let theirs = try await sample.letters.letters(of: other, in: .first)[0]
            #expect(try await !sample.letters.file(of: theirs).isEmpty)

            #expect(try await Verification(sample.database).run().faults.map(\.sentence) == [])
            let report = try await FileVerification(sample.database).run()
            #expect(report.faults.map(\.sentence) == [])
            #expect(report.letters == 2 && report.contents == 2)
            _ = try await Rebuilding(sample.database).run()
            #expect(try await sample.request(id).letters[0].erasedOn != nil)
        }
    }

    /// All pieces of all files, whatever they belong to.
    private func bytes(in sample: LetterOfficeSample) async throws -> String {
        try await sample.database.read { db in
            try db.rows("SELECT bytes FROM file_chunk_bytes")
                .map { String(decoding: try $0.blob("bytes"), as: UTF8.self) }.joined()
        }
    }

    /// A letter to somebody else, in which somebody wrote who asks.
    @Test(arguments: Backend.available)
    func aLetterToOthersThatNamesThePersonGoesToo(backend: Backend) async throws {
        try await withSample(backend) { sample, persons in
            let id = try await sample.submit("欧阳某某")
            let good = sample.correction(id)
            func assistance(_ what: String) -> LetterOrder {
                LetterOrder(
                    id,
                    seen: nil,
                    .askAssistance,
                    layOut: good.layOut,
                    [
                        LetterDraft { try $0.assistance(to: "云溪市档案馆", what: what, number: "", on: $1) }
                    ]
                )
            }
            try await sample.settle(.consultationPrefix, "云财公开征")
            try await sample.letters.issue(assistance("请协助查找欧阳某某所要的文件"), by: Self.officer)
            try await sample.letters.issue(assistance("请协助查找2025年的文件"), by: Self.officer)
            try await sample.take(.withdrawRequest, id) { request, day in
                try request.withdraw(reason: "", receivedOn: day, on: day)
            }
            let person = try #require(try await sample.request(id).intake?.applicant)
            try await persons.erase(person, reason: "申请人要求", by: Self.officer)
            #expect(try await sample.request(id).letters.map { $0.erasedOn != nil } == [true, false])
            #expect(try await FileVerification(sample.database).run().faults.map(\.sentence) == [])
        }
    }

    @Test(arguments: Backend.available)
    func aThirdPartyIsForgottenInTheLettersOfTheCase(backend: Backend) async throws {
        try await withSample(backend) { sample, persons in
            let id = try await sample.submit()
            try await sample.settle(.consultationPrefix, "云财公开征")
            let third = Person(
                id: PersonTable.newID(),
                agency: .first,
                details: PersonDetails(name: "云溪某某评估公司", address: "东城街道 1 号")
            )
            let order = LetterOrder(
                id,
                seen: nil,
                .askAssistance,
                layOut: sample.correction(id).layOut,
                [
                    LetterDraft { composer, day in
                        try composer.consultation(
                            .thirdParty,
                            about: [1],
                            person: third.id,
                            agency: "",
                            number: "",
                            on: day
                        )
                    }
                ],
                persons: [third]
            )
            try await sample.letters.issue(order, by: Self.officer)
            await #expect(throws: PersonErasureRefusal.requestIsOpen(id.key)) {
                try await persons.erase(third.id, reason: "本人要求", by: Self.officer)
            }
            try await sample.take(.withdrawRequest, id) { request, day in
                try request.withdraw(reason: "", receivedOn: day, on: day)
            }
            try await persons.erase(third.id, reason: "本人要求", by: Self.officer)
            #expect(try await sample.request(id).letters.map { $0.erasedOn != nil } == [true])
        }
    }

    /// The answer must still reach the applicant; nothing is changed by the refusal.
    @Test(arguments: Backend.available)
    func aLetterOfAnOpenRequestStays(backend: Backend) async throws {
        try await withSample(backend) { sample, persons in
            let id = try await sample.submit()
            try await sample.letters.issue(sample.correction(id), by: Self.officer)
            let request = try await sample.request(id)
            let person = try #require(request.intake?.applicant)
            await #expect(throws: PersonErasureRefusal.requestIsOpen(id.key)) {
                try await persons.erase(person, reason: "申请人要求", by: Self.officer)
            }
            #expect(try await sample.request(id) == request)
            #expect(try await sample.ledger.acts(of: PersonErasure.id(of: person), in: .first).isEmpty)
            guard case .known = try await persons.find(person, of: .first) else {
                Issue.record("the person is gone")
                return
            }
        }
    }

    /// Erasing is no cover for tampering: what is destroyed without an act is missed, what should be gone is found.
    @Test(arguments: Backend.available)
    func anErasedLetterThatIsThereAgainIsFound(backend: Backend) async throws {
        try await withSample(backend) { sample, persons in
            let (id, person) = try await withdrawn(sample)
            let (other, _) = try await withdrawn(sample, "李某")
            try await persons.erase(person, reason: "申请人要求", by: Self.officer)
            let gone = try await sample.request(id).letters[0]
            let theirs = try await sample.request(other).letters[0]
            try await sample.database.write { db in
                try db.execute(
                    "INSERT INTO file_content SELECT $1, size, type, chunk_size, used_at FROM file_content WHERE hash = $2",
                    [.text(gone.digest), .text(theirs.digest)]
                )
                try db.execute(
                    "UPDATE file SET content = $1, subject = $2 WHERE content = $3",
                    [.text(gone.digest), .text(id.rawValue), .text(theirs.digest)]
                )
            }
            let sentences = try await FileVerification(sample.database).run().faults.map(\.sentence)
            #expect(sentences.contains { $0.contains("\(gone.number)（") && $0.contains("却还在") })
            #expect(sentences.contains { $0.contains("\(theirs.number)（") && $0.contains("文件缺失") })
        }
    }
}
