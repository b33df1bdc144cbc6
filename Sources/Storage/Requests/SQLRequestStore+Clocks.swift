package import Disclosure

extension SQLRequestStore {
    package func openPeriods(of agency: AgencyCode, after: String?, limit: Int) async throws -> [String] {
        try await database.read { db in
            try db.rows(
                """
                SELECT DISTINCT periods FROM request
                WHERE agency = $1 AND periods IS NOT NULL AND periods > $2
                ORDER BY periods LIMIT CAST($3 AS BIGINT)
                """,
                [.text(agency.rawValue), .text(after ?? ""), SQLValue(max(0, limit))]
            ).map { try $0.text("periods") }
        }
    }

    package func cases(
        of agency: AgencyCode,
        with periods: [String],
        after: OpenCase?,
        limit: Int
    ) async throws -> [OpenCase] {
        guard let last = periods.last else { return [] }
        var conditions = SQLConditions()
        conditions.add(.text(agency.rawValue)) { "agency = \($0)" }
        conditions.add("periods IS NOT NULL")
        conditions.add("periods", isOneOf: periods.map(SQLValue.text))
        // The engine goes along the index from one to the last of them.
        conditions.add(.text(last)) { "periods <= \($0)" }
        if let after {
            let before = conditions.parameter(.text(after.periods))
            let subject = conditions.parameter(.text(after.id.rawValue))
            conditions.add("(periods, subject) > (\(before), \(subject))")
        }
        let limit = conditions.parameter(SQLValue(max(0, limit)))
        let sql = """
            SELECT subject, periods FROM request \(conditions.whereClause)
            ORDER BY periods, subject LIMIT CAST(\(limit) AS BIGINT)
            """
        return try await database.read { [values = conditions.values] db in
            try db.rows(sql, values).compactMap { row in
                guard let id = SubjectID(rawValue: try row.text("subject")) else { return nil }
                return OpenCase(id: id, periods: try row.text("periods"))
            }
        }
    }

    package func waking(on days: WakingDays, of agency: AgencyCode) async throws -> [SubjectID] {
        try await database.read { db in
            try db.rows(
                """
                SELECT subject FROM request WHERE agency = $1 AND wakes <= $2
                UNION SELECT subject FROM request
                WHERE agency = $1 AND last_reevaluation >= $3 AND first_reevaluation <= $4 ORDER BY 1
                """,
                [
                    .text(agency.rawValue), .text(days.horizon.description),
                    .text(days.reevaluated.lowerBound.description), .text(days.reevaluated.upperBound.description),
                ]
            ).compactMap { SubjectID(rawValue: try $0.text("subject")) }
        }
    }
}
