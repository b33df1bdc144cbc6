package import Disclosure

extension SQLRequestStore {
    package func openPeriods(of agency: AgencyCode, after: SubjectID?, limit: Int) async throws -> [OpenCase] {
        try await database.read { db in
            try db.rows(
                """
                SELECT subject, periods FROM request
                WHERE agency = $1 AND subject > $2 AND periods IS NOT NULL
                ORDER BY subject LIMIT CAST($3 AS BIGINT)
                """,
                [.text(agency.rawValue), .text(after?.rawValue ?? ""), SQLValue(max(0, limit))]
            ).compactMap { row in
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
