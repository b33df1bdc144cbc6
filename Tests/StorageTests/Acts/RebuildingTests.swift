import Disclosure
import Storage
import TestSupport
import Testing

/// Registers can be made again from the acts, row for row the same.
struct RebuildingTests {
    @Test(arguments: Backend.available)
    func whatIsMadeAgainIsTheSame(backend: Backend) async throws {
        try await backend.withTampering { tampering in
            let id = SubjectID(Probe.kind, "p1")
            try await tampering.ledger.record(.probe(.existing(id, seen: nil), [.hidden]))
            let before = try await tampering.registers()
            #expect(before.count > 30)
            #expect(try await Rebuilding(tampering.database, kinds: .withProbe).run() == Tampering.count / 4 * 3)
            #expect(try await tampering.registers() == before)
            #expect(try await tampering.faults().isEmpty)
        }
    }

    @Test(
        arguments: Backend.available,
        [
            "UPDATE subject SET title = 'x' WHERE id = 'assignment/2026-0003' AND agency = 'a0000000001'",
            "UPDATE subject SET due = '2020-01-01' WHERE id = 'probe/p3'",
            "UPDATE subject SET changed_at = changed_at + 1 WHERE id = 'probe/p3'",
            "UPDATE subject SET is_open = 1 - is_open WHERE id = 'probe/p3'",
            "DELETE FROM subject WHERE id = 'probe/p3'", "DELETE FROM subject WHERE agency = 'a0000000002'",
            "UPDATE subject SET id = 'probe/zz' WHERE id = 'probe/p3'",
            "UPDATE subject SET agency = 'a0000000003' WHERE id = 'probe/p3'",
            "UPDATE subject_search SET terms = 'x' WHERE rowid = 4", "DELETE FROM subject_search",
            "UPDATE probe SET weight = weight + 1 WHERE subject = 'probe/p3'", "DELETE FROM probe",
            "INSERT INTO probe (agency, subject, label, weight) VALUES ('a0000000001', 'probe/p33', '', 0)",
            "UPDATE series SET last = last - 1 WHERE agency = 'a0000000002'", "DELETE FROM series",
            "INSERT INTO series (agency, kind, name, year, last) VALUES ('a0000000001', 'probe', 'x', 2026, 1)",
            "DELETE FROM notice WHERE subject = 'probe/p3'", "DELETE FROM notice WHERE subject = 'probe/zz'",
            """
            INSERT INTO notice (agency, position, number, subject, sentence, recorded_at)
            VALUES ('a0000000001', 100000, 0, 'probe/p3', '', 0)
            """,
            "UPDATE notice SET sentence = 'x' WHERE subject = 'assignment/2026-0003'",
            "INSERT INTO notice (agency, position, number, subject, sentence, recorded_at) "
                + "VALUES ('a0000000001', 9999, 0, 'assignment/2026-0003', 'x', 1)",
            "UPDATE notice SET subject = 'probe/p3' WHERE subject = 'assignment/2026-0003'",
        ]
    )
    func aRowThatWasChangedIsFoundAndMended(backend: Backend, change: String) async throws {
        try await backend.withTampering { tampering in
            let before = try await tampering.registers()
            try await tampering.change(change)
            let faults = try await tampering.faults()
            #expect(!faults.isEmpty)
            #expect(faults.allSatisfy { $0.kind == .register && $0.position == nil })
            _ = try await Rebuilding(tampering.database, kinds: .withProbe).run()
            #expect(try await tampering.faults().map(\.sentence) == [])
            // A row that was away has another number now, and nothing else that is other.
            let numbers =
                change.hasPrefix("DELETE FROM subject WHERE") || change.contains("SET id")
                || change.contains("SET agency")
            let after = try await tampering.registers()
            #expect(numbers ? after.map(\.values.count) == before.map(\.values.count) : after == before)
        }
    }

    /// Bytes that are no text are read as U+FFFD, which stood there: a row that is read is the same, what is kept is not.
    /// PostgreSQL does not keep them.
    @Test(arguments: [("subject", "title"), ("notice", "sentence")])
    func bytesThatAreNoTextAreFound(table: String, column: String) async throws {
        try await Backend.sqlite.withTampering { tampering in
            try await tampering.ledger.record(.assign("看不清的字\u{FFFD}"))
            #expect(try await tampering.faults().isEmpty)
            try await tampering.change(
                """
                UPDATE \(table) SET \(column) = replace(\(column), char(65533), CAST(x'FF' AS TEXT))
                WHERE instr(\(column), char(65533)) > 0
                """
            )
            #expect(try await tampering.faults().map(\.kind) == [.register])
            _ = try await Rebuilding(tampering.database, kinds: .withProbe).run()
            #expect(try await tampering.faults().isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func actsGoOnAfterIt(backend: Backend) async throws {
        try await backend.withTampering { tampering in
            _ = try await Rebuilding(tampering.database, kinds: .withProbe).run()
            let id = try await tampering.ledger.record(.assign("之后")).id
            #expect(id.key == "2026-0007")
            try await tampering.ledger.record(.note("好", id))
            var query = DeskQuery(agency: .first)
            query.text = "之后"
            #expect(try await tampering.ledger.desk(query).map(\.subject) == [id])
            #expect(try await tampering.faults().isEmpty)
        }
    }
}
