import Disclosure
import LegalClock
import Storage
import TestSupport
import Testing

/// Statistics, the public log and stays at the status page on both engines.
struct RequestFiguresTests {
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

    @Test(arguments: Backend.available)
    func statisticsAreCountedAsOverRows(backend: Backend) async throws {
        try await withStore(backend) { store, _, database in
            #expect(try await store.statistics(of: .first, years: 10) == [])
            let days = try [CivilDate(2022, 1, 1), CivilDate(2024, 9, 30), CivilDate(2025, 3, 1)].map {
                try #require($0)
            }
            let rows = (0..<80 as Range<UInt64>).compactMap {
                RandomRequest.history(seed: $0, from: days[0], to: days[1], until: days[2]).request.row
            }
            try await Self.keep(rows, in: database)
            let found = try await store.statistics(of: .first, years: 10)
            #expect(found.map(\.year) == found.map(\.year).sorted(by: >))
            #expect(found.contains { $0.closed > 0 })
            for statistics in found {
                #expect(statistics == RequestStatistics(rows, year: statistics.year))
            }
            #expect(try await store.statistics(of: .first, years: 1).count == 1)
        }
    }

    @Test(arguments: Backend.available)
    func theLogIsSearchedAndFiltered(backend: Backend) async throws {
        try await withStore(backend) { store, ledger, database in
            let entries: [(String, String, Decision, String)] = [
                ("2025-0001", "补助资金分配100%明细", .granted, "2025-03-05"),
                ("2025-0002", "会议纪要", .refusedProcess, "2025-04-05"),
                ("2024-0009", "ＡＢＣ路建设预算", .granted, "2024-12-31"),
            ]
            let officer = Actor(account: AccountID(rawValue: "1"), agency: .first, roles: [.disclosureOfficer])
            for (key, title, outcome, day) in entries {
                let content = LogContent(
                    title: title,
                    summary: "申请\(title)。",
                    outcome: outcome,
                    answeredOn: try #require(CivilDate(day))
                )
                let id = SubjectID(LogEntry.kind, key)
                try await ledger.record(
                    Command<LogEntry>(.logRequest, .new(id), by: officer) { _, _ in [.logged(content)] }
                )
            }
            func keys(_ change: (inout LogQuery) -> Void) async throws -> [String] {
                var query = LogQuery()
                change(&query)
                let rows = try await store.log(query, of: [.first])
                #expect(try await store.logCount(query, of: [.first]) == rows.count)
                return rows.map(\.key)
            }
            #expect(try await keys { _ in } == ["2025-0002", "2025-0001", "2024-0009"])
            #expect(try await keys { $0.year = 2025 } == ["2025-0002", "2025-0001"])
            #expect(try await keys { $0.outcome = .granted } == ["2025-0001", "2024-0009"])
            #expect(try await keys { $0.text = "纪要" } == ["2025-0002"])
            #expect(try await keys { $0.text = "abc 预算" } == ["2024-0009"])
            #expect(try await keys { $0.text = "100%" } == ["2025-0001"])
            #expect(try await keys { $0.text = "%" } == ["2025-0001"])
            #expect(try await store.logYears(of: [.first]) == [2025, 2024])
            #expect(try await store.log(LogQuery(), of: []).isEmpty)
            #expect(try await store.logEntry("2025-0002", of: .first)?.content.title == "会议纪要")
            let id = SubjectID(LogEntry.kind, "2025-0002")
            try await ledger.record(
                Command(.unlogRequest, LogEntry.self, id, seen: nil, by: officer) { entry, _ in
                    try entry.unlog(reason: "核对")
                }
            )
            #expect(try await store.logEntry("2025-0002", of: .first) == nil)
            #expect(try await Verification(database).run().faults.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func aStayBeginsWithTheCodeAndEnds(backend: Backend) async throws {
        try await withStore(backend) { store, _, database in
            let submission = Submission(
                intake: RequestIntake(
                    channel: .online,
                    kind: .naturalPerson,
                    applicant: PersonID(rawValue: ""),
                    submittedOn: SetClock().moment.day,
                    items: [RequestItem(number: 1, description: "预算")]
                ),
                person: PersonDetails(name: "王某", phone: "13800000000")
            )
            let receipt = try await store.submit(submission, by: .applicant(to: .first, from: "203.0.113.7"))
            #expect(try await store.beginVisit(nil) == nil)
            #expect(try await store.beginVisit(QueryCode(random: Array(repeating: 9, count: 10))) == nil)
            let token = try #require(try await store.beginVisit(receipt.code))
            #expect(try await store.visit(token)?.standing.id == receipt.number)
            let rows = try await database.read { db in try db.rows("SELECT hash FROM status_visit") }
            #expect(try rows.allSatisfy { try $0.text("hash") != token.rawValue })
            #expect(try await store.visit(StatusToken(rawValue: "x")) == nil)
            let late = SQLRequestStore(database, log: ActLog(clock: { SetClock().moment })) {
                SetClock().moment.adding(seconds: StatusToken.lifetime)
            }
            #expect(try await late.visit(token) == nil)
            try await store.endVisit(token)
            #expect(try await store.visit(token) == nil)
        }
    }

    private static func keep(_ rows: [RequestRow], in database: any Database) async throws {
        let names = RequestColumn.allCases.map(\.rawValue)
        let places = (0..<names.count).map { ", $\($0 + 3)" }.joined()
        try await database.write { db in
            for (number, row) in rows.enumerated() {
                try db.execute(
                    "INSERT INTO request (agency, subject, \(names.joined(separator: ", "))) VALUES ($1, $2\(places))",
                    [.text(AgencyCode.first.rawValue), .text("request/\(number)")] + row.values.map(Self.value)
                )
            }
        }
    }

    private static func value(_ value: RegisterValue) -> SQLValue {
        switch value {
        case .none: .null
        case .text(let text): .text(text)
        case .integer(let number): SQLValue(number)
        }
    }
}
