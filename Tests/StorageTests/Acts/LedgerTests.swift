import Disclosure
import LegalClock
import Storage
import TestSupport
import Testing

/// What ``Ledger`` promises, on both engines.
struct LedgerTests {
    @Test(arguments: Backend.available)
    func ofTwoWritersOnOneSubjectOneWinsAndTheOtherIsToldWhatChanged(backend: Backend) async throws {
        try await backend.withLedger { ledger, _ in
            let id = try await ledger.record(.assign("核对栏目")).id
            for round in 1...10 {
                let outcomes = await withTaskGroup(of: Result<Int, any Error>.self) { group in
                    for text in ["甲", "乙"] {
                        group.addTask {
                            await .of { try await ledger.record(.note(text, id, seen: round)).ordinal }
                        }
                    }
                    return await group.reduce(into: []) { $0.append($1) }
                }
                let won = outcomes.compactMap { try? $0.get() }
                #expect(won == [round + 1])
                let refused = outcomes.compactMap { outcome -> [Act]? in
                    guard case .failure(LedgerRefusal.changedMeanwhile(let acts)) = outcome else { return nil }
                    return acts
                }
                #expect(refused.map { $0.map(\.ordinal) } == [[round + 1]])
                #expect(refused.first?.first?.name == "noted")
            }
        }
    }

    @Test(arguments: Backend.available)
    func fiftyWritersOnDifferentSubjectsOfOneAgencyAllSucceed(backend: Backend) async throws {
        try await backend.withLedger { ledger, _ in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<50 {
                    group.addTask {
                        let id = try await ledger.record(.assign("第 \(writer) 件")).id
                        for round in 1...4 { try await ledger.record(.note("\(round)", id, seen: round)) }
                    }
                }
                try await group.waitForAll()
            }
            var query = ActQuery(agency: .first)
            query.limit = 1000
            let acts = try await ledger.acts(query)
            #expect(acts.map(\.position) == Array((1...250).reversed()))
            #expect(Set(acts.map(\.subject)).count == 50)
            #expect(try await ledger.count(DeskQuery(agency: .first)) == DeskCount(50))
        }
    }

    @Test(arguments: Backend.available)
    func aRefusalAmongOthersLeavesNothingBehind(backend: Backend) async throws {
        try await backend.withLedger { ledger, database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<30 {
                    group.addTask {
                        if writer % 3 == 0 {
                            await #expect(throws: AssignmentRefusal.self) { try await ledger.record(.assign(" ")) }
                        } else {
                            try await ledger.record(.assign("第 \(writer) 件"))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let keys = try await ledger.desk(DeskQuery(agency: .first)).map(\.subject.key)
            #expect(keys.sorted() == (1...20).map { "2026-00" + ($0 < 10 ? "0\($0)" : "\($0)") })
            let last = try await database.read { db in try db.first("SELECT last FROM series")?.int("last") }
            #expect(last == 20)
        }
    }

    @Test(arguments: Backend.available)
    func aRuleWithoutActsRecordsNothing(backend: Backend) async throws {
        try await backend.withLedger { ledger, _ in
            let standing = try await ledger.record(.probe(.next(series: "lot", digits: 4), []))
            #expect(standing.ordinal == 0)
            #expect(
                try await ledger.record(.probe(.next(series: "lot", digits: 4), [.labelled("甲")])).id == standing.id
            )
            #expect(try await ledger.count(ActQuery(agency: .first)) == 1)
        }
    }

    @Test(arguments: Backend.available)
    func whoMayNotIsRefusedBeforeAnythingIsSaid(backend: Backend) async throws {
        try await backend.withLedger { ledger, _ in
            let nobody = Actor(account: nil, agency: .first, roles: [])
            await #expect(throws: LedgerRefusal.notPermitted(.noteAssignment, nil)) {
                try await ledger.record(.note("甲", SubjectID(Assignment.kind, "2026-0001"), by: nobody))
            }
            await #expect(throws: LedgerRefusal.noSuchSubject) {
                try await ledger.record(.note("甲", SubjectID(Assignment.kind, "2026-0001")))
            }
        }
    }

    @Test(arguments: Backend.available)
    func aClockThatWasSetBackIsHeldOrRefused(backend: Backend) async throws {
        let clock = SetClock()
        try await backend.withLedger(clock) { ledger, _ in
            try await ledger.record(.assign("甲"))
            let first = clock.moment
            clock.advance(by: -4_000)
            try await ledger.record(.assign("乙"))
            clock.advance(by: -1_001)
            await #expect(throws: LedgerRefusal.clockIsBehind(seconds: 6)) { try await ledger.record(.assign("丙")) }
            clock.advance(by: 100_000)
            try await ledger.record(.assign("丁"))
            let acts = try await ledger.acts(ActQuery(agency: .first))
            #expect(acts.map(\.at) == [clock.moment, first, first])
        }
    }

    @Test(arguments: Backend.available)
    func tooLongATextIsRefused(backend: Backend) async throws {
        try await backend.withLedger { ledger, _ in
            let long = String(repeating: "长", count: 22_000)
            await #expect(throws: LedgerRefusal.tooLarge) {
                try await ledger.record(.probe(.new(SubjectID(Probe.kind, "1")), [.labelled(long)]))
            }
            let count = try await ledger.count(ActQuery(agency: .first))
            #expect(count == 0)
        }
    }

    @Test(arguments: Backend.available, ["", "a/b", "甲", "a b", String(repeating: "x", count: 65)])
    func aKeyThatIsNoneIsNotRecorded(backend: Backend, key: String) async throws {
        _ = try await backend.withLedger { ledger, _ in
            await #expect(throws: ActFault.self) {
                try await ledger.record(.probe(.new(SubjectID(Probe.kind, key)), [.labelled("甲")]))
            }
        }
    }

    @Test(arguments: Backend.available)
    func aStoreRecordsActsTogetherWithRowsOfItsOwn(backend: Backend) async throws {
        struct Stop: Error {}
        try await backend.withLedger { ledger, database in
            let log = ledger.log
            @Sendable func keep(_ note: String, stop: Bool) async throws {
                try await database.write(about: [ActLog.chain(of: .first)]) { db in
                    try db.execute(
                        "INSERT INTO agency_alias (agency, name, position) VALUES ($1, $1, 0)",
                        [.text(note)]
                    )
                    try log.record(.assign(note), in: db)
                    if stop { throw Stop() }
                }
            }
            try await database.write { db in
                try db.execute(
                    "INSERT INTO agency (code, name, region, search_text) VALUES ($1, $1, '', '')",
                    each: [["甲"], ["乙"]]
                )
            }
            try await keep("甲", stop: false)
            await #expect(throws: Stop.self) { try await keep("乙", stop: true) }
            #expect(try await ledger.desk(DeskQuery(agency: .first)).map(\.entry.title) == ["甲"])
            let names = try await database.read { db in
                try db.rows("SELECT name FROM agency_alias").map { try $0.text("name") }
            }
            #expect(names == ["甲"])
        }
    }
}

extension Result where Failure == any Error {
    static func of(_ body: () async throws -> Success) async -> Self {
        do { return .success(try await body()) } catch { return .failure(error) }
    }
}
