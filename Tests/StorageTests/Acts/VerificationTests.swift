import Disclosure
import Storage
import TestSupport
import Testing

/// Whatever is done to the table of acts is found, and the first act that does not hold is named.
struct VerificationTests {
    private static let here = "WHERE agency = 'a0000000001' AND position = 5"

    @Test(arguments: Backend.available)
    func whatTheProgramWroteHolds(backend: Backend) async throws {
        try await backend.withTampering { tampering in
            let report = try await tampering.verify(heads: ChainHeads.all(in: tampering.database))
            #expect(report.faults.map(\.sentence) == [])
            #expect(report.agencies == 2)
            #expect(report.acts == Tampering.count + Tampering.count / 4)
            #expect(report.subjects == Tampering.count / 4 * 3)
        }
    }

    /// Acts are read some at a time: subjects of many acts among subjects of few.
    @Test(arguments: Backend.available)
    func subjectsOfManyActsHoldToo(backend: Backend) async throws {
        try await backend.withTampering { tampering in
            for (key, count) in [("long", 2_500), ("m", 700), ("n", 700), ("o", 1), ("p", 1_199)] {
                let id = SubjectID(Probe.kind, key)
                for start in stride(from: 0, to: count, by: 500) {
                    let acts = (start..<min(start + 500, count)).map { ProbeAct.labelled("第 \($0) 次") }
                    try await tampering.ledger.record(.probe(start == 0 ? .new(id) : .existing(id, seen: nil), acts))
                }
            }
            let report = try await tampering.verify(heads: [])
            #expect(report.faults.map(\.sentence) == [])
            #expect(report.subjects == Tampering.count / 4 * 3 + 5)
            try await tampering.change("UPDATE subject SET title = 'x' WHERE id = 'probe/long'")
            #expect(try await tampering.faults().map(\.subject) == ["probe/long"])
            #expect(try await Rebuilding(tampering.database, kinds: .withProbe).run() == report.subjects)
            #expect(try await tampering.faults().isEmpty)
        }
    }

    @Test(
        arguments: Backend.available,
        [
            ("agency = 'a0000000009'", LedgerFault.Kind.missing), ("position = 1000", .missing),
            ("subject = 'assignment/2026-0009'", .changed), ("ordinal = 7", .changed), ("name = 'noteD'", .changed),
            ("version = 2", .changed), ("account = '0000000000000003'", .changed), ("role = 'head '", .changed),
            ("behalf = '0000000000000002'", .changed), ("origin = '192.0.2.2'", .changed),
            ("recorded_at = recorded_at + 1", .changed), ("recorded_at = recorded_at - 86400000", .backDated),
            ("day = '2026-11-20'", .backDated), ("day = ''", .backDated),
        ]
    )
    func aChangedColumnIsFoundAndNamed(backend: Backend, change: (sql: String, kind: LedgerFault.Kind)) async throws {
        try await backend.withTampering { tampering in
            try await tampering.change("UPDATE act SET \(change.sql) \(Self.here)")
            let fault = try await tampering.faults().first { $0.agency == .first }
            #expect(fault?.kind == change.kind)
            #expect(fault?.position == 5)
            #expect(fault?.sentence.contains("第 5 条记录") == true)
        }
    }

    /// One byte of any text or of the bytes, anywhere in the table.
    @Test(arguments: Backend.available, 0..<12)
    func aChangedByteIsFound(backend: Backend, seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let column = ["fields", "seal", "fields", "origin", "name", "subject"][Int(seed % 6)]
        let position = Int.random(in: 1...Tampering.count, using: &random)
        try await backend.withTampering { [random] tampering in
            var random = random
            let key: [SQLValue] = [.text(AgencyCode.first.rawValue), SQLValue(position)]
            let value = try await tampering.database.read { db in
                try db.first("SELECT \(column) AS value FROM act WHERE agency = $1 AND position = $2", key)?.value(
                    "value"
                )
            }
            let changed = value?.withAByteChanged(using: &random) ?? .null
            try await tampering.change(
                "UPDATE act SET \(column) = $3 WHERE agency = $1 AND position = $2",
                key + [changed]
            )
            let fault = try await tampering.faults().first
            #expect(fault?.kind == .changed)
            #expect(fault?.position == position)
        }
    }

    @Test(arguments: Backend.available, [1, 5, Tampering.count])
    func anActThatWasTakenAwayIsMissed(backend: Backend, position: Int) async throws {
        try await backend.withTampering { tampering in
            try await tampering.change("DELETE FROM act WHERE agency = 'a0000000001' AND position = \(position)")
            let faults = try await tampering.faults()
            #expect(faults.map(\.kind) == [.missing])
            #expect(faults.first?.position == position)
        }
    }

    /// With what stood behind it moved up: the seals tell.
    @Test(arguments: Backend.available)
    func anActThatWasTakenOutOfTheRowIsMissed(backend: Backend) async throws {
        try await backend.withTampering { tampering in
            try await tampering.change("DELETE FROM act \(Self.here)")
            for position in 6...Tampering.count {
                try await tampering.change(
                    "UPDATE act SET position = \(position - 1) WHERE agency = 'a0000000001' AND position = \(position)"
                )
            }
            #expect(try await tampering.faults().first?.position == 5)
        }
    }

    @Test(arguments: Backend.available, [(5, 6), (5, 9), (1, 24)])
    func twoActsThatChangedPlacesAreNamed(backend: Backend, places: (Int, Int)) async throws {
        try await backend.withTampering { tampering in
            for (from, to) in [(places.0, 999), (places.1, places.0), (999, places.1)] {
                try await tampering.change(
                    "UPDATE act SET position = \(to) WHERE agency = 'a0000000001' AND position = \(from)"
                )
            }
            let fault = try await tampering.faults().first
            #expect(fault?.kind == .reordered)
            #expect(fault?.position == places.0)
            #expect(fault?.sentence.contains("原是第 \(places.1) 条") == true)
        }
    }

    @Test(arguments: Backend.available)
    func aDateSetBackIsFoundThoughAllIsSealedAnew(backend: Backend) async throws {
        try await backend.withTampering { tampering in
            try await tampering.change(
                "UPDATE act SET recorded_at = recorded_at - 864000000, day = '2026-11-11' \(Self.here)"
            )
            try await tampering.reseal()
            let faults = try await tampering.faults()
            #expect(faults.map(\.kind) == [.backDated])
            #expect(faults.first?.position == 5)
        }
    }

    /// Set back to an instant that could be, with everything sealed anew: only heads that were kept elsewhere know better.
    @Test(arguments: Backend.available)
    func aChainThatWasSealedAnewIsFoundByItsHeads(backend: Backend) async throws {
        try await backend.withTampering { tampering in
            let heads = try await ChainHeads.all(in: tampering.database)
            try await tampering.change("UPDATE act SET recorded_at = recorded_at - 1 \(Self.here)")
            try await tampering.reseal()
            _ = try await Rebuilding(tampering.database, kinds: .withProbe).run()
            #expect(try await tampering.faults().isEmpty)
            let faults = try await tampering.faults(heads: heads)
            #expect(faults.map(\.kind) == [.otherHead])
            #expect(faults.first?.position == heads.first { $0.agency == .first && $0.position >= 5 }?.position)
        }
    }

    @Test(arguments: Backend.available)
    func aChainThatWasCutOffIsFoundByItsHeads(backend: Backend) async throws {
        try await backend.withTampering { tampering in
            let heads = try await ChainHeads.all(in: tampering.database)
            try await tampering.change("DELETE FROM act WHERE agency = 'a0000000001' AND position > 20")
            try await tampering.reseal()
            try await tampering.change("DELETE FROM act WHERE agency = 'a0000000002'")
            try await tampering.change("DELETE FROM chain_head WHERE agency = 'a0000000002'")
            _ = try await Rebuilding(tampering.database, kinds: .withProbe).run()
            #expect(try await tampering.faults().isEmpty)
            #expect(try await tampering.faults(heads: heads).map(\.kind) == [.otherHead, .otherHead])
        }
    }

    @Test(arguments: Backend.available)
    func anActPutBehindTheEndIsFound(backend: Backend) async throws {
        try await backend.withTampering { tampering in
            try await tampering.change("UPDATE chain_head SET position = 20 WHERE agency = 'a0000000001'")
            let faults = try await tampering.faults()
            #expect(faults.map(\.kind) == [.added])
            #expect(faults.first?.position == 21)
        }
    }

    @Test(arguments: Backend.available, [("seal = sealed", 24), ("gone", 24)])
    func aHeadThatWasChangedIsFound(backend: Backend, head: (String, Int)) async throws {
        try await backend.withTampering { tampering in
            if head.0 == "gone" {
                try await tampering.change("DELETE FROM chain_head WHERE agency = 'a0000000001'")
            } else {
                try await tampering.change("UPDATE chain_head SET seal = $1", [.blob(Array(repeating: 7, count: 32))])
            }
            #expect(try await tampering.faults().first?.kind == .changed)
            #expect(try await tampering.faults().first?.position == head.1)
        }
    }

    /// As a newer program would write it, with the right seal.
    @Test(arguments: Backend.available, ["version = 9", "name = 'future'", "role = 'robot'"])
    func anActThatCannotBeReadIsNamed(backend: Backend, change: String) async throws {
        try await backend.withTampering { tampering in
            try await tampering.change("UPDATE act SET \(change) \(Self.here)")
            try await tampering.reseal()
            let faults = try await tampering.faults()
            #expect(faults.map(\.kind) == [.unknown])
            #expect(faults.first?.position == 5)
            await #expect(throws: LedgerFault.self) {
                try await Rebuilding(tampering.database, kinds: .withProbe).run()
            }
        }
    }

    @Test(arguments: Backend.available)
    func aKindThatIsNotKnownIsNamed(backend: Backend) async throws {
        try await backend.withTampering { tampering in
            let faults = try await Verification(tampering.database).run().faults
            #expect(faults.map(\.kind) == [.unknown])
            #expect(faults.first?.subject == "probe/p0")
        }
    }

    @Test(arguments: Backend.available)
    func stepsOfASubjectThatAreNotInOrderAreNamed(backend: Backend) async throws {
        try await backend.withTampering { tampering in
            try await tampering.change("UPDATE act SET ordinal = 7 WHERE agency = 'a0000000001' AND position = 6")
            try await tampering.reseal()
            let faults = try await tampering.faults()
            #expect(faults.map(\.kind) == [.reordered])
            #expect(faults.first?.position == 6)
        }
    }

    /// It is read beside a running system.
    @Test(arguments: Backend.available)
    func whatIsAddedMeanwhileIsNoFault(backend: Backend) async throws {
        try await backend.withTampering { tampering in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<4 {
                    group.addTask {
                        for round in 0..<20 { try await tampering.ledger.record(.assign("第 \(writer) 人第 \(round) 件")) }
                    }
                }
                for _ in 0..<5 {
                    let faults = try await tampering.faults()
                    #expect(faults.isEmpty)
                }
                try await group.waitForAll()
            }
        }
    }
}

extension SQLValue {
    fileprivate func withAByteChanged(using random: inout SeededGenerator) -> SQLValue {
        switch self {
        case .blob(var bytes):
            bytes[Int.random(in: bytes.indices, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
            return .blob(bytes)
        case .text(let text) where !text.isEmpty:
            // A text must stay one.
            var bytes = Array(text.utf8)
            let place = Int.random(in: bytes.indices, using: &random)
            bytes[place] = bytes[place] == UInt8(ascii: "5") ? UInt8(ascii: "6") : UInt8(ascii: "5")
            return .text(String(decoding: bytes, as: UTF8.self))
        default: return .text("5")
        }
    }
}

struct ChainHeadsTests {
    @Test func aLineIsReadAgain() throws {
        let text = "a0123456789\t2026-11-21\t250\t" + String(repeating: "0f", count: 32)
        #expect(ChainHeads.Line(text)?.text == text)
    }

    @Test(arguments: [
        "", "a\t2026-11-21\t1", "a\t2026-13-21\t1\t" + String(repeating: "0", count: 64),
        "a\t2026-11-21\t0\t" + String(repeating: "0", count: 64),
        "\t2026-11-21\t1\t" + String(repeating: "0", count: 64),
        "a\t2026-11-21\t1\t" + String(repeating: "A", count: 64), "a\t2026-11-21\t1\t0",
    ])
    func anythingElseIsNone(text: String) { #expect(ChainHeads.Line(text) == nil) }

    @Test(arguments: Backend.available)
    func thereIsOneOfEachAgencyAndDay(backend: Backend) async throws {
        try await backend.withTampering { tampering in
            let heads = try await ChainHeads.all(in: tampering.database)
            #expect(Set(heads.map { "\($0.agency) \($0.day)" }).count == heads.count)
            #expect(heads.filter { $0.agency == .first }.map(\.position).last == Tampering.count)
            #expect(heads == heads.sorted { ($0.agency.rawValue, $0.position) < ($1.agency.rawValue, $1.position) })
        }
    }
}
