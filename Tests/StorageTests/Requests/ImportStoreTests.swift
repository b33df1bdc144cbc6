import Disclosure
import LegalClock
import StatutoryReports
import Storage
import TestSupport
import Testing

/// An old register is taken over whole or not at all, on both engines.
struct ImportStoreTests {
    private static let rows = [
        ["申请人", "申请内容", "收到日期", "答复结果", "答复日期"],
        ["王某", "预算", "2023-03-03", "予以公开", "2023-03-20"],
        ["李某", "名单", "2023-11-30", "信息不存在", "2024-01-05"],
        ["赵某", "合同", "2023-12-20", "撤回", "2023-12-28"],
        ["钱某", "批复", "2024-05-06", "", ""],
    ]

    private static let reading = RegisterReading(
        RegisterTable(rows),
        RegisterMapping(guessing: rows[0]),
        on: SetClock().moment.day
    )

    private static let file = RegisterFile(
        name: "台账.csv",
        checksum: String(repeating: "0", count: 64),
        sheet: "",
        rows: 4
    )

    @Test(arguments: Backend.available)
    func whatIsTakenOverCountsInTableThree(backend: Backend) async throws {
        let clock = SetClock()
        try await backend.withDatabase { database in
            let ledger = SQLLedger(database, clock: clock.now)
            let imports = ImportStore(database, log: ledger.log, clock: clock.now)
            let requests = SQLRequestStore(database, log: ledger.log, clock: clock.now)
            let numbers = try await imports.takeOver(
                Self.reading.cases,
                from: Self.file,
                by: .program(for: .first),
                in: .national
            ).cases
            #expect(numbers.map(\.key) == ["2026-0001", "2026-0002", "2026-0003", "2026-0004"])
            func cell(_ row: String, _ year: Int) async throws -> Int? {
                try await requests.tableThree(of: .first, year: year, through: nil, in: .gk2021)[.t3(row, .np)]
            }
            #expect(try await cell("1", 2023) == 3)
            #expect(try await cell("3.1", 2023) == 1)
            #expect(try await cell("3.6.3", 2023) == 1)
            #expect(try await cell("4", 2023) == 1)
            #expect(try await cell("2", 2024) == 1)
            #expect(try await cell("3.4.1", 2024) == 1)
            #expect(try await cell("4", 2024) == 1)
            let open = try #require(try await ledger.standing(DisclosureRequest.self, numbers[3], of: .first)).subject
            #expect(open.state == .underReview)
            #expect(open.findings(on: clock.moment.day).map(\.kind) == [.replyLate])
        }
    }

    /// The last one cannot be recorded: none is.
    @Test(arguments: Backend.available)
    func oneThatCannotBeKeptUndoesAll(backend: Backend) async throws {
        let clock = SetClock()
        try await backend.withDatabase { database in
            let ledger = SQLLedger(database, clock: clock.now)
            let imports = ImportStore(database, log: ledger.log, clock: clock.now)
            var cases = Self.reading.cases
            cases[3].asked = String(repeating: "长", count: ActFields.longestJSON)
            await #expect(throws: LedgerRefusal.self) {
                try await imports.takeOver(cases, from: Self.file, by: .program(for: .first), in: .national)
            }
            let afterFault = try await ledger.count(ActQuery(agency: .first))
            #expect(afterFault == 0)
            let outsider = Actor.applicant(to: .first, from: "203.0.113.7")
            await #expect(throws: LedgerRefusal.self) {
                try await imports.takeOver(Self.reading.cases, from: Self.file, by: outsider, in: .national)
            }
            let afterRefusal = try await ledger.count(ActQuery(agency: .first))
            #expect(afterRefusal == 0)
        }
    }

    /// The same bytes, and the same case in other bytes, are recognised; of other agencies nothing is said.
    @Test(arguments: Backend.available)
    func nothingIsTakenOverTwice(backend: Backend) async throws {
        let clock = SetClock()
        try await backend.withDatabase { database in
            let ledger = SQLLedger(database, clock: clock.now)
            let imports = ImportStore(database, log: ledger.log, clock: clock.now)
            let cases = Self.reading.cases
            let taken = try await imports.takeOver(
                Array(cases.prefix(2)),
                from: Self.file,
                by: .program(for: .first),
                in: .national
            )
            let earlier = try await imports.earlier(Self.file, of: .first)
            #expect(earlier == taken.id)
            let elsewhere = try await imports.earlier(Self.file, of: AgencyCode(rawValue: "other"))
            #expect(elsewhere == nil)
            await #expect(throws: RegisterImportRefusal.sameFile(taken.id)) {
                try await imports.takeOver(cases, from: Self.file, by: .program(for: .first), in: .national)
            }
            var longer = RegisterFile(name: "台账.csv", checksum: String(repeating: "1", count: 64), sheet: "", rows: 4)
            let known = try await imports.known(cases, of: .first)
            #expect(known == [cases[0].row: taken.cases[0], cases[1].row: taken.cases[1]])
            let again = longer
            let refusal = RegisterImportRefusal.known(row: cases[0].row, taken.cases[0])
            await #expect(throws: refusal) {
                try await imports.takeOver(cases, from: again, by: .program(for: .first), in: .national)
            }
            var reading = Self.reading
            reading.passOver(known)
            #expect(reading.remarks.map(\.row) == [cases[0].row, cases[1].row])
            longer = RegisterFile(name: "台账.csv", checksum: longer.checksum, sheet: "2023年", rows: 4)
            let rest = try await imports.takeOver(
                reading.cases,
                from: longer,
                by: .program(for: .first),
                in: .national
            )
            #expect(rest.cases.map(\.key) == ["2026-0003", "2026-0004"])
            let acts = try await ledger.acts(of: rest.id, in: .first).map {
                try RegisterImportAct(name: $0.name, version: $0.version, fields: $0.fields)
            }
            #expect(acts == [.read(longer), .takenOver(cases: 2, open: 1, first: "2026-0003", last: "2026-0004")])
            let subject = try #require(try await ledger.standing(DisclosureRequest.self, rest.cases[0], of: .first))
                .subject
            #expect(subject.takenOver == TakenOver(file: "台账.csv", row: 4, number: "", batch: rest.id.key))
        }
    }

    /// A database that dies in the middle of the transaction: what was there before is there, and nothing else.
    @Test(arguments: Backend.available, [1, 2, 7, 40])
    func aStoreThatDiesKeepsNothing(backend: Backend, statements: Int) async throws {
        let clock = SetClock()
        try await backend.withDatabase { database in
            let ledger = SQLLedger(database, clock: clock.now)
            let dying = DyingDatabase(database, after: statements)
            let imports = ImportStore(dying, log: ledger.log, clock: clock.now)
            await #expect(throws: StorageError.self) {
                try await imports.takeOver(
                    Self.reading.cases,
                    from: Self.file,
                    by: .program(for: .first),
                    in: .national
                )
            }
            let acts = try await ledger.count(ActQuery(agency: .first))
            #expect(acts == 0)
            let persons = try await database.read { try $0.first("SELECT COUNT(*) AS n FROM person", [])?.int("n") }
            #expect(persons == 0)
            // And with a store that lives, it is the first import.
            let whole = ImportStore(database, log: ledger.log, clock: clock.now)
            let taken = try await whole.takeOver(
                Self.reading.cases,
                from: Self.file,
                by: .program(for: .first),
                in: .national
            )
            #expect(taken.cases.map(\.key) == ["2026-0001", "2026-0002", "2026-0003", "2026-0004"])
        }
    }
}
