import Disclosure
import LegalClock

/// Counts the register of requests by what table three tells apart, in one pass over an index.
enum TableThreeQuery {
    static func groups(
        of agency: AgencyCode,
        _ days: ClosedRange<CivilDate>,
        in db: Transaction
    ) throws -> [TableThree.Group] {
        let rows = try db.rows(
            """
            SELECT kind, CASE WHEN received >= $2 THEN 1 ELSE 0 END AS arrived,
                CASE WHEN closed <= $3 THEN decision END AS outcome, CAST(COUNT(*) AS BIGINT) AS count
            FROM request
            WHERE agency = $1 AND received <= $3 AND (closed IS NULL OR closed >= $2)
            GROUP BY 1, 2, 3
            """,
            [
                .text(agency.rawValue), .text(days.lowerBound.description), .text(days.upperBound.description),
            ]
        )
        return try rows.map(group)
    }

    private static func group(_ row: SQLRow) throws -> TableThree.Group {
        let kind = try row.text("kind")
        guard let applicant = ApplicantKind(rawValue: kind) else {
            throw StorageError(.unexpectedRow, "台账中的申请人类别“\(kind)”不认识。")
        }
        let decision = try row.optionalText("outcome").map { name in
            guard let decision = Decision(rawValue: name) else {
                throw StorageError(.unexpectedRow, "台账中的处理结果“\(name)”不认识。")
            }
            return decision
        }
        return TableThree.Group(
            kind: applicant,
            isNew: try row.bool("arrived"),
            outcome: decision,
            count: try row.int("count")
        )
    }
}
