import Disclosure
import Storage
import TestSupport
import Testing

/// A ledger with some acts of two agencies, and what someone with the database in hand may do to it.
struct Tampering {
    let database: any Database
    let ledger: SQLLedger

    /// Acts of ``AgencyCode/first``.
    static let count = 24

    init(_ ledger: SQLLedger, _ database: any Database, clock: SetClock) async throws {
        self.database = database
        self.ledger = ledger
        for number in 0..<Self.count / 4 {
            clock.advance(by: 3_600_000)
            let id = try await ledger.record(.assign("第 \(number) 件")).id
            clock.advance(by: 3_600_000)
            try await ledger.record(.note("已联系", id))
            let probe = SubjectID(Probe.kind, "p\(number)")
            try await ledger.record(.probe(.new(probe), [.labelled("标签\(number)"), .weighed(number)]))
            try await ledger.record(.assign("另一机关第 \(number) 件", by: .head(of: .second)))
        }
    }

    func verify(heads: [ChainHeads.Line] = []) async throws -> VerificationReport {
        try await Verification(database, kinds: .withProbe).run(heads: heads)
    }

    func faults(heads: [ChainHeads.Line] = []) async throws -> [LedgerFault] { try await verify(heads: heads).faults }

    func change(_ sql: String, _ values: [SQLValue] = []) async throws {
        try await database.write { db in
            let changed = try db.execute(sql, values)
            #expect(changed > 0, "\(sql)")
        }
    }

    /// Seals every act of the first agency anew, and the head: what someone does who knows how.
    func reseal() async throws {
        try await database.write { db in
            var seal: [UInt8] = []
            let agency = SQLValue.text(AgencyCode.first.rawValue)
            for row in try db.rows("SELECT * FROM act WHERE agency = $1 ORDER BY position", [agency]) {
                let parts = [
                    "agency", "position", "subject", "ordinal", "name", "version", "account", "role", "behalf",
                    "origin",
                    "recorded_at", "day",
                ].map { column -> String in
                    switch try? row.value(column) {
                    case .text(let text): text
                    case .integer(let number): String(number)
                    default: ""
                    }
                }
                seal = SHA256Reference.digest(seal + Act.sealedBytes(parts, try row.blob("fields")))
                let position = SQLValue(try row.int("position"))
                try db.execute(
                    "UPDATE act SET seal = $1 WHERE agency = $2 AND position = $3",
                    [.blob(seal), agency, position]
                )
                try db.execute(
                    "UPDATE chain_head SET seal = $1, position = $2 WHERE agency = $3",
                    [.blob(seal), position, agency]
                )
            }
        }
    }

    /// Everything that is derived, row for row.
    func registers() async throws -> [SQLRow] {
        try await database.read { db in
            try db.rows(
                """
                SELECT s.*, f.terms FROM subject s LEFT JOIN subject_search f ON f.rowid = s.number
                ORDER BY s.agency, s.id
                """
            )
                + db.rows("SELECT * FROM series ORDER BY agency, kind, name, year")
                + db.rows("SELECT * FROM notice ORDER BY agency, subject, position, number")
                + db.rows("SELECT * FROM probe ORDER BY agency, subject")
        }
    }
}

extension Backend {
    func withTampering(_ test: (Tampering) async throws -> Void) async throws {
        let clock = SetClock()
        try await withLedger(clock) { ledger, database in
            try await test(try await Tampering(ledger, database, clock: clock))
        }
    }
}
