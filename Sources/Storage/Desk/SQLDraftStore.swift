package import Disclosure
import LegalClock

/// Drafts in a database.
package struct SQLDraftStore: DraftStore {
    private let database: any Database

    package init(_ database: any Database) { self.database = database }

    package func keep(_ draft: Draft, of account: AccountID) async throws {
        guard draft.body.utf8.count <= Draft.largestBody else { return }
        let oldest = draft.keptAt.adding(seconds: -Int64(Draft.daysKept) * 86_400)
        try await database.write(about: [Self.topic(account)]) { db in
            try db.post(
                """
                INSERT INTO draft (account, form, body, kept_at) VALUES ($1, $2, $3, $4)
                ON CONFLICT (account, form) DO UPDATE SET body = excluded.body, kept_at = excluded.kept_at
                """,
                [
                    .text(account.rawValue), .storable(draft.form), .storable(draft.body),
                    SQLValue(draft.keptAt.milliseconds),
                ]
            )
            try db.post(
                """
                DELETE FROM draft WHERE account = $1 AND (kept_at < $2 OR form NOT IN (
                    SELECT form FROM draft WHERE account = $1 ORDER BY kept_at DESC, form LIMIT \(Draft.mostOfOne)
                ))
                """,
                [.text(account.rawValue), SQLValue(oldest.milliseconds)]
            )
        }
    }

    package func draft(at form: String, of account: AccountID) async throws -> Draft? {
        guard SQLValue.text(form).isStorable else { return nil }
        return try await database.read { db in
            try db.first(
                "SELECT form, body, kept_at FROM draft WHERE account = $1 AND form = $2",
                [.text(account.rawValue), .text(form)]
            ).map(Self.draft)
        }
    }

    package func drafts(of account: AccountID) async throws -> [Draft] {
        try await database.read { db in
            try db.rows(
                "SELECT form, body, kept_at FROM draft WHERE account = $1 ORDER BY kept_at DESC, form",
                [.text(account.rawValue)]
            ).map(Self.draft)
        }
    }

    package func discard(_ form: String, of account: AccountID) async throws {
        guard SQLValue.text(form).isStorable else { return }
        try await database.write(about: [Self.topic(account)]) { db in
            try db.post(
                "DELETE FROM draft WHERE account = $1 AND form = $2",
                [.text(account.rawValue), .text(form)]
            )
        }
    }

    private static func topic(_ account: AccountID) -> String { "desk:" + account.rawValue }

    private static func draft(_ row: SQLRow) throws(StorageError) -> Draft {
        Draft(
            form: try row.text("form"),
            body: try row.text("body"),
            keptAt: Moment(milliseconds: Int64(try row.int("kept_at")))
        )
    }
}
