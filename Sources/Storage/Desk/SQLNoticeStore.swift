package import Disclosure
import LegalClock

/// The notices of the ledger, as people of the office read them.
package struct SQLNoticeStore: NoticeStore {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func notices(to actor: Actor, before: Int?, limit: Int) async throws -> [GivenNotice] {
        let condition = Self.condition(actor)
        let before = before ?? Int(Int32.max)
        let values = condition.values + [SQLValue(before), SQLValue(limit)]
        let count = condition.values.count
        let sql = """
            SELECT position, number, subject, sentence, recorded_at FROM notice
            WHERE \(condition.sql) AND position < $\(count + 1)
            ORDER BY position DESC, number LIMIT CAST($\(count + 2) AS BIGINT)
            """
        return try await database.read { db in
            let seen = try Self.seen(actor.account, in: db)
            return try db.rows(sql, values).compactMap { row in try Self.notice(row, seen) }
        }
    }

    package func newNotices(to actor: Actor) async throws -> DeskCount {
        let condition = Self.condition(actor)
        let sql = """
            SELECT COUNT(*) AS count FROM (
                SELECT 1 FROM notice WHERE \(condition.sql) AND position > $\(condition.values.count + 1)
                LIMIT \(DeskCount.most + 1)
            ) m
            """
        return try await database.read { db in
            let seen = try Self.seen(actor.account, in: db)
            return DeskCount(try db.first(sql, condition.values + [SQLValue(seen)])?.int("count") ?? 0)
        }
    }

    package func notices(
        about subject: SubjectID,
        in agency: AgencyCode,
        limit: Int
    ) async throws -> [ToldNotice] {
        let sql = """
            SELECT position, account, role, sentence, recorded_at FROM notice
            WHERE agency = $1 AND subject = $2
            ORDER BY position DESC, number LIMIT CAST($3 AS BIGINT)
            """
        let values: [SQLValue] = [.text(agency.rawValue), .text(subject.rawValue), SQLValue(max(0, limit))]
        return try await database.read { db in try db.rows(sql, values).compactMap(Self.told) }
    }

    private static func told(_ row: SQLRow) throws(StorageError) -> ToldNotice? {
        let role = try row.optionalText("role").flatMap { Role(rawValue: $0) }
        let account = try row.optionalText("account").map { AccountID(rawValue: $0) }
        guard let recipient = account.map({ Notice.Recipient.account($0) }) ?? role.map({ .role($0) }) else {
            return nil
        }
        return ToldNotice(
            position: try row.int("position"),
            recipient: recipient,
            sentence: try row.text("sentence"),
            at: Moment(milliseconds: Int64(try row.int("recorded_at")))
        )
    }

    package func look(through position: Int, by account: AccountID) async throws {
        try await database.write(about: ["desk:" + account.rawValue]) { db in
            try db.post(
                """
                INSERT INTO notice_seen (account, position) VALUES ($1, $2)
                ON CONFLICT (account) DO UPDATE SET position = excluded.position
                WHERE notice_seen.position < excluded.position
                """,
                [.text(account.rawValue), SQLValue(position)]
            )
        }
    }

    /// To the account or to one of its roles.
    private static func condition(_ actor: Actor) -> (sql: String, values: [SQLValue]) {
        var values: [SQLValue] = [.text(actor.agency.rawValue), .text(actor.account?.rawValue ?? "")]
        let held = actor.roles.union(actor.substitutedRoles.keys)
        let roles = Role.assignable.filter(held.contains)
        guard !roles.isEmpty else { return ("agency = $1 AND account = $2", values) }
        let places = roles.map { role in
            values.append(.text(role.rawValue))
            return "$\(values.count)"
        }
        return ("agency = $1 AND (account = $2 OR role IN (\(places.joined(separator: ", "))))", values)
    }

    private static func seen(_ account: AccountID?, in db: Transaction) throws(StorageError) -> Int {
        guard let account else { return 0 }
        return try db.first("SELECT position FROM notice_seen WHERE account = $1", [.text(account.rawValue)])?
            .int("position") ?? 0
    }

    private static func notice(_ row: SQLRow, _ seen: Int) throws(StorageError) -> GivenNotice? {
        let position = try row.int("position")
        guard let subject = SubjectID(rawValue: try row.text("subject")) else { return nil }
        return GivenNotice(
            position: position,
            number: try row.int("number"),
            subject: subject,
            sentence: try row.text("sentence"),
            at: Moment(milliseconds: Int64(try row.int("recorded_at"))),
            isNew: position > seen
        )
    }
}
