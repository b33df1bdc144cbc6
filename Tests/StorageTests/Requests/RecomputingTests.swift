import Disclosure
import LegalClock
import Storage
import TestSupport
import Testing

/// Recomputing by the register, beside folding every open case, on both engines.
struct RecomputingTests {
    private static let notices: [HolidayNotice] = [
        off("2026-12-01", "1"), .sample(2027), off("2026-12-14", "2"), off("2026-07-01", "3"),
    ]

    private static func off(_ text: String, _ number: String) -> HolidayNotice {
        HolidayNotice(
            scope: .region("某省"),
            number: "某政办〔2026〕\(number)号",
            year: 2026,
            published: day("2026-06-01"),
            source: "停工通知",
            daysOff: [HolidayNotice.Day(day(text), "台风停工")],
            makeUpWorkdays: []
        )
    }

    @Test(arguments: Backend.available)
    func theRegisterMovesWhatFoldingEveryCaseMoves(backend: Backend) async throws {
        let clock = SetClock()
        let histories = RandomCases.histories(0..<90, until: day("2026-12-10"))
        let memory = MemoryLedger(clock: clock.now)
        try await RandomCases.record(histories, in: memory)
        try await backend.withDatabase { database in
            let ledger = SQLLedger(database, clock: clock.now)
            let store = SQLRequestStore(database, log: ledger.log, clock: clock.now)
            try await RandomCases.record(histories, in: ledger)
            var calendar = WorkingCalendar.national
            var moved: [Int] = []
            for notice in Self.notices {
                calendar = try calendar.adding(notice)
                let slow = try await Recomputing(memory, nil, .first).run(by: notice.number, in: calendar)
                let quick = try await Recomputing(ledger, store, .first).run(by: notice.number, in: calendar)
                #expect(quick == slow, "\(notice.number)")
                moved.append(quick)
                #expect(try await Recomputing(ledger, store, .first).run(by: notice.number, in: calendar) == 0)
            }
            #expect(try await RandomCases.told(ledger) == RandomCases.told(memory))
            // Some move all that is open, the last one none.
            #expect(moved.max() ?? 0 > 30 && moved.last == 0, "\(moved)")
            let faults = try await Verification(database).run().faults.map(\.sentence)
            #expect(faults == [])
        }
    }

    /// Somebody works on the cases meanwhile: what was folded ahead is folded again.
    @Test(arguments: Backend.available)
    func casesThatChangeMeanwhileAreMovedToo(backend: Backend) async throws {
        let clock = SetClock()
        let histories = RandomCases.histories(200..<320, until: day("2026-12-10"))
        try await backend.withDatabase { database in
            let ledger = SQLLedger(database, clock: clock.now)
            let store = SQLRequestStore(database, log: ledger.log, clock: clock.now)
            try await RandomCases.record(histories, in: ledger)
            let calendar = try WorkingCalendar.national.adding(Self.off("2026-12-01", "1"))
            let officer = Actor(account: RequestCase.officer, agency: .first, roles: [.disclosureOfficer])
            let texts = try await store.openPeriods(of: .first, after: nil, limit: 1_000)
            let ids = try await store.cases(of: .first, with: texts, after: nil, limit: 1_000).map(\.id)
            async let notes: Void = withThrowingTaskGroup(of: Void.self) { group in
                for id in ids {
                    group.addTask {
                        try await ledger.record(
                            Command(.importRequests, DisclosureRequest.self, id, seen: nil, by: officer) { _, _ in
                                [.handling(.noted("电话联系"))]
                            }
                        )
                    }
                }
                try await group.waitForAll()
            }
            let moved = try await Recomputing(ledger, store, .first).run(by: "通知", in: calendar)
            try await notes
            #expect(moved > 30)
            for standing in try await ledger.standings(DisclosureRequest.self, ids, of: .first) {
                #expect(standing.subject.recompute(by: "通知", in: calendar) == [])
            }
            let told = try await RandomCases.told(ledger)
            #expect(ids.allSatisfy { id in told[id]?.count { $0.hasPrefix("noted") } ?? 0 >= 1 })
            let faults = try await Verification(database).run().faults.map(\.sentence)
            #expect(faults == [])
        }
    }

    /// A row of an older program says nothing of its periods: then the case is asked.
    @Test(arguments: Backend.available)
    func rowsOfAnOlderProgramAreAsked(backend: Backend) async throws {
        let clock = SetClock()
        try await backend.withDatabase { database in
            let ledger = SQLLedger(database, clock: clock.now)
            let store = SQLRequestStore(database, log: ledger.log, clock: clock.now)
            try await RandomCases.record(RandomCases.histories(0..<20, until: day("2026-12-10")), in: ledger)
            try await database.write { db in
                _ = try db.execute("UPDATE request SET periods = '?' WHERE next_due IS NOT NULL")
            }
            let calendar = try WorkingCalendar.national.adding(Self.off("2026-12-01", "1"))
            #expect(try await Recomputing(ledger, store, .first).run(by: "通知", in: calendar) > 5)
        }
    }

    @Test(arguments: Backend.available)
    func pagesOfOpenCasesFollowEachOther(backend: Backend) async throws {
        let clock = SetClock()
        try await backend.withDatabase { database in
            let ledger = SQLLedger(database, clock: clock.now)
            let store = SQLRequestStore(database, log: ledger.log, clock: clock.now)
            let histories = RandomCases.histories(0..<25, until: day("2026-12-10"))
            try await RandomCases.record(histories, in: ledger)
            let open = histories.filter { !$0.request.openPeriods.isEmpty }
            var texts: [String] = []
            while true {
                let page = try await store.openPeriods(of: .first, after: texts.last, limit: 3)
                texts += page
                if page.isEmpty { break }
            }
            #expect(texts == Set(open.map { OpenPeriods($0.request.openPeriods).text }).sorted(by: <))
            var found: [OpenCase] = []
            while true {
                let page = try await store.cases(of: .first, with: texts, after: found.last, limit: 4)
                found += page
                if page.isEmpty { break }
            }
            #expect(found.map(\.periods) == found.map(\.periods).sorted(by: <))
            let keys = histories.indices.filter { !histories[$0].request.openPeriods.isEmpty }.map {
                "2026-\(1_000 + $0)"
            }
            #expect(found.map(\.id.key).sorted() == keys.sorted())
            #expect(open.count == found.count && texts.count > 3)
        }
    }
}
