import Disclosure
import LegalClock
import StatutoryReports
import Storage
import TestSupport
import Testing

/// The store of requests on both engines.
struct RequestStoreTests {
    private func withStore<Value>(
        _ backend: Backend,
        _ test: (SQLRequestStore, SQLLedger, any Database) async throws -> Value
    ) async throws -> Value {
        let clock = SetClock()
        return try await backend.withDatabase { database in
            let ledger = SQLLedger(database) { clock.moment }
            return try await test(SQLRequestStore(database, log: ledger.log) { clock.moment }, ledger, database)
        }
    }

    private var submission: Submission {
        Submission(
            intake: RequestIntake(
                channel: .online,
                kind: .naturalPerson,
                applicant: PersonID(rawValue: ""),
                submittedOn: SetClock().moment.day,
                items: [RequestItem(number: 1, description: "2025年度技术改造补助资金分配明细")]
            ),
            person: PersonDetails(name: "王某", phone: "13800000000")
        )
    }

    private func bytes(_ text: String) -> AsyncStream<[UInt8]> {
        AsyncStream { sink in
            sink.yield(Array(text.utf8))
            sink.finish()
        }
    }

    private var applicant: Actor { .applicant(to: .first, from: "203.0.113.7") }

    @Test(arguments: Backend.available)
    func aSubmittedRequestIsFoundByItsCode(backend: Backend) async throws {
        try await withStore(backend) { store, _, database in
            let receipt = try await store.submit(submission, by: applicant)
            let found = try #require(try await store.request(with: receipt.code))
            #expect(found.agency == .first)
            #expect(found.standing.id == receipt.number)
            #expect(found.standing.subject.items.map(\.description) == ["2025年度技术改造补助资金分配明细"])
            let person = try #require(found.standing.subject.intake?.applicant)
            let kept = try await SQLPersonStore(database, clock: { receipt.at }).find(person, of: .first)
            guard case .known(let known) = kept else { throw TestFault("the person is not kept") }
            #expect(known.details.name == "王某")
        }
    }

    /// A form that is sent twice, even at once, is one request with one receipt.
    @Test(arguments: Backend.available)
    func theSameFormTwiceIsOneRequest(backend: Backend) async throws {
        try await withStore(backend) { store, ledger, _ in
            var form = submission
            form.code = QueryCode(random: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
            let receipts = try await withThrowingTaskGroup(of: SubmissionReceipt.self) { group in
                for _ in 0..<8 { group.addTask { [form] in try await store.submit(form, by: applicant) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(receipts.map(\.number)).count == 1 && Set(receipts.map(\.code)) == [form.code])
            #expect(receipts.count { !$0.isRepeated } == 1)
            #expect(try await ledger.count(DeskQuery(agency: .first, kind: DisclosureRequest.kind)) == 1)
        }
    }

    @Test(arguments: Backend.available)
    func filesGoToTheRequestAndProofsToThePerson(backend: Backend) async throws {
        try await withStore(backend) { store, ledger, database in
            let files = SQLFileStore(database) { SetClock().moment }
            let material = try await files.keep(
                NewFile(agency: .first, kind: .requestMaterial, givenName: "材料.txt"),
                from: bytes("材料")
            )
            let proof = try await files.keep(
                NewFile(agency: .first, kind: .identityProof, givenName: "身份证.pdf"),
                from: bytes("%PDF-1.7")
            )
            var form = submission
            form.intake.materials = [material.hash]
            form.intake.proofs = [proof.hash]
            (form.materials, form.proofs) = ([material.id], [proof.id])
            let receipt = try await store.submit(form, by: applicant)
            let request = try #require(try await store.request(with: receipt.code)).standing.subject
            #expect(request.intake?.materials == [material.hash] && request.intake?.proofs == [proof.hash])
            #expect(try await files.files(of: receipt.number, in: .first).map(\.id) == [material.id])
            let person = try #require(request.intake?.applicant)
            #expect(try await files.files(of: PersonErasure.id(of: person), in: .first).map(\.id) == [proof.id])
            // Erased with the person; the chain stays whole.
            let officer = Actor(account: AccountID(rawValue: "1"), agency: .first, roles: [.disclosureOfficer])
            try await ledger.record(
                Command(.withdrawRequest, DisclosureRequest.self, receipt.number, seen: nil, by: officer) {
                    try $0.withdraw(reason: "", receivedOn: $1.day, on: $1.day)
                }
            )
            try await SQLPersonStore(database, clock: { SetClock().moment }).erase(person, reason: "申请人要求", by: officer)
            #expect(try await files.file(proof.id, of: .first) == nil)
            #expect(try await files.files(of: receipt.number, in: .first).isEmpty)
            #expect(try await FileVerification(database).run().faults.map(\.sentence) == [])
            #expect(try await Verification(database).run().faults.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func aFileThatIsGoneLeavesNoRequest(backend: Backend) async throws {
        try await withStore(backend) { store, ledger, _ in
            var form = submission
            form.materials = [FileID(rawValue: String(repeating: "0", count: 32))]
            do {
                _ = try await store.submit(form, by: applicant)
                Issue.record("a file that is not there was taken")
            } catch let refusal as FileRefusal { #expect(refusal == .gone) }
            #expect(try await ledger.count(DeskQuery(agency: .first)) == 0)
        }
    }

    @Test(arguments: Backend.available)
    func theKeyOfFormsIsMadeOnce(backend: Backend) async throws {
        try await withStore(backend) { store, _, _ in
            let keys = try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for _ in 0..<8 { group.addTask { try await store.formKey() } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(keys.count == 1 && keys.first?.count == 32)
        }
    }

    @Test(arguments: Backend.available)
    func anotherCodeFindsNothing(backend: Backend) async throws {
        try await withStore(backend) { store, _, _ in
            _ = try await store.submit(submission, by: applicant)
            let other = try #require(QueryCode(random: Array(repeating: 7, count: 10)))
            #expect(try await store.request(with: other) == nil)
        }
    }

    @Test(arguments: Backend.available)
    func theCodeItselfIsKeptNowhere(backend: Backend) async throws {
        try await withStore(backend) { store, ledger, database in
            let receipt = try await store.submit(submission, by: applicant)
            let rows = try await database.read { db in try db.rows("SELECT digest, subject FROM query_code") }
            #expect(rows.count == 1)
            #expect(try rows.allSatisfy { try !$0.text("digest").contains(receipt.code.characters.lowercased()) })
            let acts = try await ledger.acts(of: receipt.number, in: .first)
            let told = acts.map { String(decoding: $0.fields.json, as: UTF8.self) }.joined()
            #expect(!told.contains(receipt.code.characters))
            #expect(!told.contains("王某"))
        }
    }

    @Test(arguments: Backend.available)
    func aRefusedSubmissionLeavesNothing(backend: Backend) async throws {
        try await withStore(backend) { store, _, database in
            var empty = submission
            empty.intake.items = []
            await #expect(throws: RequestRefusal.self) { try await store.submit(empty, by: applicant) }
            let rows = try await database.read { db in
                try db.rows("SELECT (SELECT COUNT(*) FROM person) + (SELECT COUNT(*) FROM query_code) AS count")
            }
            #expect(try rows[0].int("count") == 0)
        }
    }

    @Test(arguments: Backend.available)
    func requestsAtTheSameTimeHaveNumbersOfTheirOwn(backend: Backend) async throws {
        try await withStore(backend) { store, _, _ in
            let receipts = try await withThrowingTaskGroup(of: SubmissionReceipt.self) { group in
                for _ in 0..<40 { group.addTask { try await store.submit(submission, by: applicant) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(receipts.map(\.number)).count == 40)
            #expect(Set(receipts.map(\.code)).count == 40)
        }
    }

    /// Counted by the database as the plain count over rows counts them, and every cell opens to as many cases.
    @Test(arguments: Backend.available, [UInt64(1), 2, 3])
    func tableThreeIsCountedAsOverRows(backend: Backend, seed: UInt64) async throws {
        try await withStore(backend) { store, _, database in
            let rows = try Self.rows(seed)
            try await Self.keep(rows, in: database)
            for format in [ReportFormat.gk2019, .gk2021] {
                for (year, day) in [(2022, nil), (2023, CivilDate(2023, 6, 30)), (2024, nil)] as [(Int, CivilDate?)] {
                    let table = try await store.tableThree(of: .first, year: year, through: day, in: format)
                    #expect(table == TableThree(counting: rows, year: year, through: day, in: format))
                    for (cell, count) in table.cells {
                        guard let predicate = TableThree.predicate(cell, of: year, through: day, in: format) else {
                            continue
                        }
                        #expect(try await store.count(where: predicate, of: .first) == count, "\(cell) \(year)")
                    }
                }
            }
        }
    }

    private static func rows(_ seed: UInt64) throws -> [RequestRow] {
        let days = try [CivilDate(2021, 1, 1), CivilDate(2024, 9, 30), CivilDate(2025, 3, 1)].map { try #require($0) }
        return (0..<60).compactMap { number in
            RandomRequest.history(seed: seed * 1000 + number, from: days[0], to: days[1], until: days[2]).request.row
        }
    }

    private static func keep(_ rows: [RequestRow], in database: any Database) async throws {
        let names = RequestColumn.allCases.map(\.rawValue)
        let places = (0..<names.count).map { ", $\($0 + 3)" }.joined()
        try await database.write { db in
            for (number, row) in rows.enumerated() {
                try db.execute(
                    "INSERT INTO request (agency, subject, \(names.joined(separator: ", "))) VALUES ($1, $2\(places))",
                    [.text(AgencyCode.first.rawValue), .text("request/\(number)")] + row.values.map(\.sql)
                )
            }
        }
    }
}

extension RegisterValue {
    fileprivate var sql: SQLValue {
        switch self {
        case .none: .null
        case .text(let text): .text(text)
        case .integer(let number): SQLValue(number)
        }
    }
}

private struct TestFault: Error {
    let sentence: String
    init(_ sentence: String) { self.sentence = sentence }
}
