import Disclosure
import LegalClock

/// 办理中的申请, asked of the register of all subjects: its indexes hold open requests in the order of their days.
enum BoardSQL {
    static func rows(_ query: BoardQuery, in db: Transaction) throws -> [DeskRow] {
        var conditions = conditions(query)
        let limit = conditions.parameter(SQLValue(max(0, query.limit)))
        let offset = conditions.parameter(SQLValue(max(0, query.offset)))
        // A unit has its own index, which must lead: cases of all units are many.
        let source =
            query.unit == nil ? "subject s" : "request r CROSS JOIN subject s"
        let order = query.unit == nil ? "s.due, s.id" : "r.next_due, r.subject"
        let sql = """
            SELECT \(SubjectTable.columns) FROM \(source) \(conditions.whereClause) ORDER BY \(order)
            LIMIT CAST(\(limit) AS BIGINT) OFFSET CAST(\(offset) AS BIGINT)
            """
        return try db.rows(sql, conditions.values).map { try SubjectTable.row($0) }
    }

    private static func conditions(_ query: BoardQuery) -> SQLConditions {
        var conditions = SQLConditions()
        if let unit = query.unit {
            conditions.add("s.agency = r.agency AND s.id = r.subject AND r.next_due IS NOT NULL")
            conditions.add(.text(query.agency.rawValue)) { "r.agency = \($0)" }
            conditions.add(.text(unit.rawValue)) { "r.unit = \($0)" }
        }
        conditions.add(.text(query.agency.rawValue)) { "s.agency = \($0)" }
        conditions.add(.text(DisclosureRequest.kind.rawValue)) { "s.kind = \($0)" }
        conditions.add("s.is_open = 1")
        if query.isProvisional { conditions.add("s.is_provisional = 1") }
        if let handler = query.handler { conditions.add(.text(handler.rawValue)) { "s.handler = \($0)" } }
        if let state = query.state { conditions.add(.text(state.name)) { "s.state = \($0)" } }
        if let due = query.due {
            conditions.add(.text(due.lowerBound.description)) { "s.due >= \($0)" }
            conditions.add(.text(due.upperBound.description)) { "s.due <= \($0)" }
        }
        return conditions
    }

    static func counts(
        of agency: AgencyCode,
        on today: CivilDate,
        near: CivilDate,
        in db: Transaction
    ) throws -> BoardCounts {
        var counts = BoardCounts()
        counts.all = try count("", [], agency, in: db)
        counts.late = try count("AND s.due < $3", [today], agency, in: db)
        counts.today = try count("AND s.due = $3", [today], agency, in: db)
        counts.near = try count("AND s.due > $3 AND s.due <= $4", [today, near], agency, in: db)
        counts.provisional = try count("AND s.is_provisional = 1", [], agency, in: db)
        return counts
    }

    /// Each is a stretch of one index, counted no farther than anybody reads.
    private static func count(
        _ condition: String,
        _ days: [CivilDate],
        _ agency: AgencyCode,
        in db: Transaction
    ) throws -> Int {
        let sql = """
            SELECT COUNT(*) AS count FROM (
                SELECT 1 AS one FROM subject s
                WHERE s.agency = $1 AND s.kind = $2 AND s.is_open = 1 \(condition) LIMIT \(BoardCounts.most)
            ) AS counted
            """
        let values: [SQLValue] = [.text(agency.rawValue), .text(DisclosureRequest.kind.rawValue)]
        return try db.first(sql, values + days.map { .text($0.description) })?.int("count") ?? 0
    }

    static func requests(
        ofSameApplicantAs person: PersonID,
        in agency: AgencyCode,
        limit: Int,
        in db: Transaction
    ) throws -> [ApplicantRequest] {
        let sql = """
            SELECT r.subject, r.submitted, r.received FROM request r WHERE r.agency = $2 AND r.applicant IN (
                SELECT $1 UNION SELECT other.id FROM person me JOIN person other ON other.agency = me.agency
                    AND other.name = me.name AND (
                        (me.document_number <> '' AND other.document_number = me.document_number)
                        OR (me.phone <> '' AND other.phone = me.phone)
                        OR (me.email <> '' AND other.email = me.email)
                    )
                WHERE me.id = $1 AND me.agency = $2
            )
            ORDER BY r.submitted DESC, r.subject DESC LIMIT CAST($3 AS BIGINT)
            """
        let values: [SQLValue] = [.text(person.rawValue), .text(agency.rawValue), SQLValue(max(0, limit))]
        return try db.rows(sql, values).compactMap { row in
            guard let number = SubjectID(rawValue: try row.text("subject")),
                let submitted = CivilDate(try row.text("submitted"))
            else { return nil }
            let received = try row.optionalText("received").flatMap { CivilDate($0) }
            return ApplicantRequest(number: number, submittedOn: submitted, receivedOn: received)
        }
    }
}
