package import Disclosure
import LegalClock

extension SQLRequestStore {
    package func beginVisit(_ code: QueryCode?) async throws -> StatusToken? {
        // What is no code is looked up all the same, as one that nobody has.
        let digest = QueryCodeTable.digest(of: code ?? QueryCodeTable.newCode())
        let found = try await database.read { db in try QueryCodeTable.find(digest, in: db) }
        guard code != nil, let (agency, id) = found else { return nil }
        let (token, now) = (StatusToken.random(), clock())
        try await database.write(about: ["status-visit:" + id.rawValue]) { db in
            try StatusVisitTable.sweep(before: now, in: db)
            try StatusVisitTable.insert(token, agency, id, until: now.adding(seconds: StatusToken.lifetime), in: db)
        }
        return token
    }

    package func visit(_ token: StatusToken) async throws -> FoundRequest? {
        guard token.isWellFormed else { return nil }
        let now = clock()
        return try await database.read { db in
            guard let (agency, id) = try StatusVisitTable.find(token, at: now, in: db) else { return nil }
            return try Self.found(id, of: agency, in: db)
        }
    }

    package func endVisit(_ token: StatusToken) async throws {
        guard token.isWellFormed else { return }
        try await database.write(about: ["status-visit:" + token.hash]) { db in
            try StatusVisitTable.delete(token, in: db)
        }
    }
}

/// The table `status_visit`.
enum StatusVisitTable {
    static func insert(
        _ token: StatusToken,
        _ agency: AgencyCode,
        _ id: SubjectID,
        until end: Moment,
        in db: Transaction
    ) throws(StorageError) {
        try db.execute(
            "INSERT INTO status_visit (hash, agency, subject, ends_at) VALUES ($1, $2, $3, $4)",
            [.text(token.hash), .text(agency.rawValue), .text(id.rawValue), SQLValue(end.milliseconds)]
        )
    }

    static func find(
        _ token: StatusToken,
        at now: Moment,
        in db: Transaction
    ) throws(StorageError) -> (AgencyCode, SubjectID)? {
        let row = try db.first(
            "SELECT agency, subject FROM status_visit WHERE hash = $1 AND ends_at > $2",
            [.text(token.hash), SQLValue(now.milliseconds)]
        )
        guard let row, let id = SubjectID(rawValue: try row.text("subject")) else { return nil }
        return (AgencyCode(rawValue: try row.text("agency")), id)
    }

    static func delete(_ token: StatusToken, in db: Transaction) throws(StorageError) {
        try db.execute("DELETE FROM status_visit WHERE hash = $1", [.text(token.hash)])
    }

    static func sweep(before moment: Moment, in db: Transaction) throws(StorageError) {
        try db.post("DELETE FROM status_visit WHERE ends_at <= $1", [SQLValue(moment.milliseconds)])
    }
}
