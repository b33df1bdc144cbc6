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

    private static let reading = RegisterReading(rows, RegisterMapping(guessing: rows[0]), on: SetClock().moment.day)

    @Test(arguments: Backend.available)
    func whatIsTakenOverCountsInTableThree(backend: Backend) async throws {
        let clock = SetClock()
        try await backend.withDatabase { database in
            let ledger = SQLLedger(database, clock: clock.now)
            let imports = ImportStore(database, log: ledger.log, clock: clock.now)
            let requests = SQLRequestStore(database, log: ledger.log, clock: clock.now)
            let numbers = try await imports.takeOver(
                Self.reading.cases,
                file: "台账.csv",
                by: .program(for: .first),
                in: .national
            )
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
                try await imports.takeOver(cases, file: "台账.csv", by: .program(for: .first), in: .national)
            }
            let afterFault = try await ledger.count(ActQuery(agency: .first))
            #expect(afterFault == 0)
            let outsider = Actor.applicant(to: .first, from: "203.0.113.7")
            await #expect(throws: LedgerRefusal.self) {
                try await imports.takeOver(Self.reading.cases, file: "台账.csv", by: outsider, in: .national)
            }
            let afterRefusal = try await ledger.count(ActQuery(agency: .first))
            #expect(afterRefusal == 0)
        }
    }
}
