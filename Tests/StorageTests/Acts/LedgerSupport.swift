import Disclosure
import LegalClock
import Storage
import Synchronization
import TestSupport

/// A clock that tests set.
final class SetClock: Sendable {
    private let milliseconds = Mutex<Int64>(1_795_240_800_000)

    var moment: Moment { milliseconds.withLock { Moment(milliseconds: $0) } }

    var now: ServerClock { { self.moment } }

    func advance(by difference: Int64) { milliseconds.withLock { $0 += difference } }
}

extension AgencyCode {
    static let first = AgencyCode(rawValue: "a0000000001")
    static let second = AgencyCode(rawValue: "a0000000002")
}

extension Actor {
    static func head(of agency: AgencyCode = .first) -> Actor {
        Actor(account: AccountID(rawValue: "0000000000000001"), agency: agency, roles: [.head], origin: "192.0.2.1")
    }

    static func officer(of agency: AgencyCode = .first) -> Actor {
        Actor(account: AccountID(rawValue: "0000000000000002"), agency: agency, roles: [.informationOfficer])
    }
}

extension Command where S == Assignment {
    static func assign(_ name: String, due: CivilDate? = nil, by actor: Actor = .head()) -> Command {
        Command(.assign, .next(series: "assignment", digits: 4), by: actor) { _, setting in
            try Assignment.assign(name, detail: "", due: due, to: Actor.officer().account, on: setting.day)
        }
    }

    static func note(_ text: String, _ id: SubjectID, seen: Int? = nil, by actor: Actor = .officer()) -> Command {
        Command(.noteAssignment, Assignment.self, id, seen: seen, by: actor) { assignment, _ in
            try assignment.note(text, by: actor)
        }
    }
}

extension Command where S == Probe {
    /// The step is one that a head may take.
    static func probe(_ target: Target, by actor: Actor = .head(), _ acts: [ProbeAct]) -> Command {
        Command(.assign, target, by: actor) { _, _ in acts }
    }
}

extension Backend {
    /// A ledger that knows probes, and its database.
    func withLedger<Value>(
        _ clock: SetClock = SetClock(),
        _ test: (SQLLedger, any Database) async throws -> Value
    ) async throws -> Value {
        try await withDatabase { database in
            try await SchemaFile.applyProbe(to: database)
            return try await test(SQLLedger(database) { clock.moment }, database)
        }
    }
}

extension SchemaFile {
    static func applyProbe(to database: any Database) async throws {
        let sql = SchemaFile(version: 1, name: "probe", sql: Probe.schema).script(for: database.dialect)
        try await database.write { db in try db.script(sql) }
    }
}
