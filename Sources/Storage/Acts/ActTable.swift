import Disclosure
import LegalClock

/// The table `act`.
enum ActTable {
    static let columns = """
        a.position, a.subject, a.ordinal, a.name, a.version, a.account, a.role, a.behalf, a.origin, a.recorded_at, a.day, \
        a.fields, a.seal
        """

    static func insert(_ act: Act, in db: Transaction) throws(StorageError) {
        try db.post(
            """
            INSERT INTO act (agency, position, subject, ordinal, name, version, account, role, behalf, origin,
                recorded_at, day, fields, seal)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """,
            [
                .text(act.agency.rawValue), SQLValue(act.position), .text(act.subject.rawValue), SQLValue(act.ordinal),
                .text(act.name), SQLValue(act.version), .text(act.authority.account?.rawValue ?? ""),
                .text(act.authority.role.rawValue), .text(act.authority.behalf?.rawValue ?? ""),
                .text(act.authority.origin), SQLValue(act.at.milliseconds), .text(act.day.description),
                .blob(act.fields.json), .blob(act.seal),
            ]
        )
    }

    /// Oldest first.
    static func acts(
        of subject: SubjectID,
        in agency: AgencyCode,
        in db: Transaction
    ) throws -> [Act] {
        guard SQLValue.text(subject.rawValue).isStorable, SQLValue.text(agency.rawValue).isStorable else { return [] }
        return try db.rows(
            "SELECT \(columns) FROM act a WHERE a.agency = $1 AND a.subject = $2 ORDER BY a.ordinal",
            [.text(agency.rawValue), .text(subject.rawValue)]
        ).map { try act($0, agency) }
    }

    /// A row with ``columns``.
    static func act(_ row: SQLRow, _ agency: AgencyCode) throws -> Act {
        let role = try row.text("role")
        let subject = try row.text("subject")
        let position = try row.int("position")
        guard let role = Role(rawValue: role) else { throw ActFault("第 \(position) 条记录的角色“\(role)”不认识。") }
        guard let subject = SubjectID(rawValue: subject) else {
            throw ActFault("第 \(position) 条记录的对象“\(subject)”不合格式。")
        }
        return Act(
            agency: agency,
            position: position,
            subject: subject,
            ordinal: try row.int("ordinal"),
            name: try row.text("name"),
            version: try row.int("version"),
            authority: Authority(
                account: try account(row, "account"),
                role: role,
                behalf: try account(row, "behalf"),
                origin: try row.text("origin")
            ),
            at: Moment(milliseconds: Int64(try row.int("recorded_at"))),
            fields: try ActFields(json: try row.blob("fields")),
            seal: try row.blob("seal")
        )
    }

    /// Nobody is kept as an empty text.
    private static func account(_ row: SQLRow, _ column: String) throws(StorageError) -> AccountID? {
        let text = try row.text(column)
        return text.isEmpty ? nil : AccountID(rawValue: text)
    }
}
