import Disclosure
import LegalClock

/// The table `act`.
enum ActTable {
    static let columns = """
        a.position, a.subject, a.ordinal, a.name, a.version, a.account, a.role, a.behalf, a.origin, a.recorded_at, a.day, \
        a.fields, a.seal
        """

    /// - Parameter json: of its fields.
    static func insert(_ act: Act, _ json: [UInt8], in db: Transaction) throws(StorageError) {
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
                .blob(json), .blob(act.seal),
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

    /// So many subjects are asked for at a time.
    private static let most = 100

    /// Of each subject oldest first, by its name; of those that have any.
    static func acts(of subjects: [SubjectID], in agency: AgencyCode, in db: Transaction) throws -> [String: [Act]] {
        var found: [String: [Act]] = [:]
        found.reserveCapacity(subjects.count)
        try each(subjects, agency) { conditions in
            let sql = "SELECT \(columns) FROM act a \(conditions.whereClause) ORDER BY a.subject, a.ordinal"
            for row in try db.rows(sql, conditions.values) {
                let act = try act(row, agency)
                found[act.subject.rawValue, default: []].append(act)
            }
        }
        return found
    }

    /// How many acts each subject has, by its name.
    static func counts(of subjects: [SubjectID], in agency: AgencyCode, in db: Transaction) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        counts.reserveCapacity(subjects.count)
        try each(subjects, agency) { conditions in
            let sql = """
                SELECT a.subject, MAX(a.ordinal) AS ordinal FROM act a \(conditions.whereClause) GROUP BY a.subject
                """
            for row in try db.rows(sql, conditions.values) { counts[try row.text("subject")] = try row.int("ordinal") }
        }
        return counts
    }

    private static func each(_ subjects: [SubjectID], _ agency: AgencyCode, _ body: (SQLConditions) throws -> Void)
        throws
    {
        for start in stride(from: 0, to: subjects.count, by: most) {
            var conditions = SQLConditions()
            conditions.add(.text(agency.rawValue)) { "a.agency = \($0)" }
            let names = subjects[start..<min(start + most, subjects.count)].map { SQLValue.text($0.rawValue) }
            conditions.add("a.subject", isOneOf: names.filter(\.isStorable))
            try body(conditions)
        }
    }

    /// A row with ``columns``, other columns before them or not. Read by place: a chain has many rows.
    static func act(_ row: SQLRow, _ agency: AgencyCode) throws -> Act {
        guard let start = row.columns.firstIndex(of: "position"), row.values.count >= start + 13,
            case .integer(let position) = row.values[start],
            case .text(let subject) = row.values[start + 1],
            case .integer(let ordinal) = row.values[start + 2],
            case .text(let name) = row.values[start + 3],
            case .integer(let version) = row.values[start + 4],
            case .text(let account) = row.values[start + 5],
            case .text(let role) = row.values[start + 6],
            case .text(let behalf) = row.values[start + 7],
            case .text(let origin) = row.values[start + 8],
            case .integer(let at) = row.values[start + 9],
            case .blob(let fields) = row.values[start + 11],
            case .blob(let seal) = row.values[start + 12]
        else { throw StorageError(.unexpectedRow, "记录表中有一行不合格式。") }
        guard let role = Role(rawValue: role) else { throw ActFault("第 \(position) 条记录的角色“\(role)”不认识。") }
        guard let subject = SubjectID(rawValue: subject) else {
            throw ActFault("第 \(position) 条记录的对象“\(subject)”不合格式。")
        }
        return Act(
            agency: agency,
            position: Int(position),
            subject: subject,
            ordinal: Int(ordinal),
            name: name,
            version: Int(version),
            authority: Authority(
                account: self.account(account),
                role: role,
                behalf: self.account(behalf),
                origin: origin
            ),
            at: Moment(milliseconds: at),
            fields: try ActFields(json: fields),
            seal: seal
        )
    }

    /// Nobody is kept as an empty text.
    private static func account(_ text: String) -> AccountID? { text.isEmpty ? nil : AccountID(rawValue: text) }
}
