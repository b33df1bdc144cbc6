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
