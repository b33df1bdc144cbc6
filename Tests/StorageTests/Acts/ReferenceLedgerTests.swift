import Disclosure
import LegalClock
import TestSupport
import Testing

@testable import Storage

/// Random histories, told to a database and to the slow ledger in memory, end in the same answers.
struct ReferenceLedgerTests {
    @Test(arguments: Backend.available, [1, 2, 3])
    func databaseAndMemoryTellTheSame(backend: Backend, seed: UInt64) async throws {
        let clock = SetClock()
        try await backend.withLedger(clock) { ledger, database in
            var random = SeededGenerator(seed: seed)
            let reference = MemoryLedger(kinds: .withProbe) { clock.moment }
            for _ in 0..<120 {
                let step = LedgerStep.random(using: &random)
                clock.advance(by: Int64.random(in: -2000...40_000_000, using: &random))
                let (one, other) = (await step.run(on: ledger), await step.run(on: reference))
                #expect(one == other, "\(step)")
            }
            for agency in [AgencyCode.first, .second] {
                try await expectSameActs(ledger, reference, agency, using: &random)
                for _ in 0..<40 {
                    let query = DeskQuery.random(agency, using: &random)
                    #expect(try await ledger.desk(query) == reference.desk(query), "\(query)")
                    #expect(try await ledger.count(query) == reference.count(query), "\(query)")
                    #expect(try await ledger.page(query) == reference.page(query), "\(query)")
                    try await expectSameRows(query, database, reference)
                }
            }
        }
    }

    /// However little work a search may be, its rows are the same; their number may be told as "or more".
    private func expectSameRows(
        _ query: DeskQuery,
        _ database: any Database,
        _ reference: MemoryLedger
    ) async throws {
        let expected = try await reference.page(query)
        for bounds in [DeskBounds(most: 0, reach: 0, few: 0), DeskBounds(most: 2, reach: 3, few: 1)] {
            let page = try await database.read { db in
                try DeskSelection(query, database.dialect, bounds, in: db).page()
            }
            #expect(page.rows == expected.rows, "\(query) \(bounds)")
            let isTold = page.count.isMore ? page.count.number <= expected.count.number : page.count == expected.count
            #expect(isTold, "\(query) \(bounds): \(page.count), not \(expected.count)")
        }
    }

    private func expectSameActs(
        _ ledger: SQLLedger,
        _ reference: MemoryLedger,
        _ agency: AgencyCode,
        using random: inout SeededGenerator
    ) async throws {
        var everything = ActQuery(agency: agency)
        everything.limit = 10_000
        let acts = try await ledger.acts(everything)
        #expect(!acts.isEmpty)
        let expected = await reference.acts(everything)
        #expect(acts == expected)
        for subject in Set(acts.map(\.subject)) {
            #expect(try await ledger.acts(of: subject, in: agency) == reference.acts(of: subject, in: agency))
            let standing = try await ledger.standing(Probe.self, subject, of: agency)
            let expected = try await reference.standing(Probe.self, subject, of: agency)
            #expect(standing?.subject == expected?.subject)
            #expect(standing?.ordinal == expected?.ordinal)
        }
        for _ in 0..<30 {
            let query = ActQuery.random(agency, from: acts, using: &random)
            #expect(try await ledger.acts(query) == reference.acts(query), "\(query)")
            #expect(try await ledger.count(query) == reference.count(query), "\(query)")
        }
    }
}

private enum LedgerStep {
    case assign(String, CivilDate?, Actor)
    case note(String, SubjectID, seen: Int?, Actor)
    case complete(SubjectID, Actor)
    case probe(Command<Probe>.Target, [ProbeAct], Actor)

    static let words = ["核对栏目", "ＡＢＣ 指南", "依申请公开", "公开", "%_\\", "\0空", "𠮷野家", "\"AND\" (OR) *", "é"]

    static func random(using random: inout SeededGenerator) -> LedgerStep {
        func one<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }
        let agency = one([AgencyCode.first, .first, .second])
        let actor = one([Actor.head(of: agency), .head(of: agency), .officer(of: agency)])
        let id = SubjectID(Assignment.kind, "2026-000\(Int.random(in: 1...9, using: &random))")
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1:
            let due = CivilDate(dayNumber: Int.random(in: 20_770...20_830, using: &random))
            return .assign(one(words) + one(words), one([due, nil]), actor)
        case 2, 3: return .note(one(words), id, seen: one([nil, 1, 2, 3, 9]), one([.officer(of: agency), actor]))
        case 4: return .complete(id, .officer(of: agency))
        default:
            let acts: [ProbeAct] = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                let weight = Int.random(in: 0...9, using: &random)
                return one([
                    .labelled(one(words)), .weighed(weight), .remarked(one(words) + one(words)), .hidden, .shown,
                ])
            }
            let key = one(["p1", "p2", "lot-2026-0003", "2026-7", "p.3_x"])
            let id = SubjectID(Probe.kind, key)
            return .probe(
                one([.new(id), .existing(id, seen: nil), .existing(id, seen: 1), .next(series: "lot", digits: 4)]),
                acts,
                actor
            )
        }
    }

    /// What came of it, in words.
    func run(on ledger: some Ledger) async -> String {
        do {
            switch self {
            case .assign(let name, let due, let actor):
                return "\(try await ledger.record(.assign(name, due: due, by: actor)))"
            case .note(let text, let id, let seen, let actor):
                return "\(try await ledger.record(.note(text, id, seen: seen, by: actor)))"
            case .complete(let id, let actor):
                let command = Command(.completeAssignment, Assignment.self, id, seen: nil, by: actor) { assignment, _ in
                    try assignment.complete(result: "好", by: actor)
                }
                return "\(try await ledger.record(command))"
            case .probe(let target, let acts, let actor):
                return "\(try await ledger.record(.probe(target, by: actor, acts)))"
            }
        } catch {
            return "\(error)"
        }
    }
}

extension DeskQuery {
    fileprivate static func random(_ agency: AgencyCode, using random: inout SeededGenerator) -> DeskQuery {
        func maybe<Value>(_ values: [Value]) -> Value? {
            Int.random(in: 0..<3, using: &random) == 0 ? values.randomElement(using: &random) : nil
        }
        var query = DeskQuery(agency: agency, kind: maybe([Assignment.kind, Probe.kind]))
        query.isOpen = maybe([true, false])
        query.state = maybe(["办理中", "已办结", "重", "轻", "\0"])
        query.waitingFor = maybe([.init(rawValue: "0000000000000002"), .init(rawValue: "x\0")])
        query.waitingRoles = maybe([[.head], [.head, .deputyHead]]) ?? []
        query.starter = maybe([.init(rawValue: "0000000000000001"), .init(rawValue: "none")])
        query.handler = maybe([.init(rawValue: "0000000000000002")])
        if let start = maybe(Array(19_990...20_800)) {
            query.due = (CivilDate(dayNumber: start) ?? .earliest)...(CivilDate(dayNumber: start + 40) ?? .latest)
        }
        query.text =
            maybe(LedgerStep.words + ["公", "申请公", "b", "0001", "野", "栏目 核", "公 开", "指南 b 公", "家\"", "*", "没有"]) ?? ""
        query.order = Order.allCases.randomElement(using: &random) ?? .due
        query.limit = Int.random(in: -1...30, using: &random)
        query.offset = Int.random(in: -1...4, using: &random)
        return query
    }
}

extension ActQuery {
    fileprivate static func random(
        _ agency: AgencyCode,
        from acts: [Act],
        using random: inout SeededGenerator
    ) -> ActQuery {
        func maybe<Value>(_ value: (Act) -> Value) -> Value? {
            Int.random(in: 0..<4, using: &random) == 0 ? acts.randomElement(using: &random).map(value) : nil
        }
        var query = ActQuery(agency: agency)
        query.kind = maybe { $0.subject.kind }
        query.subject = maybe { $0.subject }
        query.account = maybe { $0.authority.account ?? AccountID(rawValue: "") }
        query.name = maybe { $0.name }
        query.origin = maybe { $0.authority.origin }
        query.days = maybe { $0.day...$0.day.adding(days: 3) }
        query.before = maybe { $0.position }
        query.limit = Int.random(in: -1...20, using: &random)
        return query
    }
}
