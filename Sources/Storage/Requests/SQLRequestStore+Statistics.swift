package import Disclosure
package import LegalClock

extension SQLRequestStore {
    package func statistics(of agency: AgencyCode, years: Int) async throws -> [RequestStatistics] {
        try await database.read { db in
            try StatisticsQuery.years(of: agency, in: db).prefix(max(0, years)).map { year in
                try StatisticsQuery.statistics(of: agency, year, in: db)
            }
        }
    }

    package func tableFour(of agency: AgencyCode, year: Int, through day: CivilDate?) async throws -> TableFour {
        let last = TableThree.days(of: year, through: day).upperBound
        let rows = try await database.read { db in
            try db.rows(
                "SELECT subject, side, received, turns FROM review WHERE agency = $1 AND received <= $2",
                [.text(agency.rawValue), .text(last.description)]
            ).map(Self.reviewRow)
        }
        return TableFour(rows: rows, year: year, through: day)
    }

    private static func reviewRow(_ row: SQLRow) throws -> ReviewRow {
        let subject = try row.text("subject")
        guard let id = SubjectID(rawValue: subject),
            let review = ReviewRow(
                id: id,
                group: try row.text("side"),
                received: try row.text("received"),
                turns: try row.text("turns")
            )
        else { throw StorageError(.unexpectedRow, "台账中的“\(subject)”不合格式。") }
        return review
    }
}

/// Counts the register of requests by what the public statistics tell apart.
enum StatisticsQuery {
    /// Years in which something was received or closed, newest first.
    static func years(of agency: AgencyCode, in db: Transaction) throws -> [Int] {
        let values: [SQLValue] = [.text(agency.rawValue)]
        let row = try db.first(
            """
            SELECT (SELECT MIN(received) FROM request WHERE agency = $1) AS first,
                (SELECT MAX(received) FROM request WHERE agency = $1) AS received,
                (SELECT MAX(closed) FROM request WHERE agency = $1) AS closed
            """,
            values
        )
        guard let row, let first = try row.optionalText("first").flatMap({ CivilDate($0) }),
            let received = try row.optionalText("received").flatMap({ CivilDate($0) })
        else { return [] }
        let closed = try row.optionalText("closed").flatMap { CivilDate($0) }
        let last = max(received, closed ?? received)
        return Array((first.year...max(first.year, last.year)).reversed())
    }

    static func statistics(
        of agency: AgencyCode,
        _ year: Int,
        in db: Transaction
    ) throws -> RequestStatistics {
        let days = TableThree.days(of: year, through: nil)
        let values: [SQLValue] = [
            .text(agency.rawValue), .text(days.lowerBound.description), .text(days.upperBound.description),
        ]
        let received = try db.first(
            "SELECT COUNT(*) AS count FROM request WHERE agency = $1 AND received >= $2 AND received <= $3",
            values
        )?.int("count")
        return RequestStatistics(
            year: year,
            received: received ?? 0,
            closed: try closed(values, in: db),
            fees: try fees(values, in: db)
        )
    }

    private static func closed(_ values: [SQLValue], in db: Transaction) throws -> [RequestStatistics.Closed] {
        let rows = try db.rows(
            """
            SELECT received, closed, decision, in_time, CAST(COUNT(*) AS BIGINT) AS count
            FROM request
            WHERE agency = $1 AND closed >= $2 AND closed <= $3 AND received IS NOT NULL
            GROUP BY 1, 2, 3, 4
            """,
            values
        )
        return try rows.map { row in
            guard let received = CivilDate(try row.text("received")), let closed = CivilDate(try row.text("closed")),
                let decision = Decision(rawValue: try row.text("decision"))
            else { throw StorageError(.unexpectedRow, "申请台账中有一行不合格式。") }
            return RequestStatistics.Closed(
                decision: decision,
                isInTime: try row.optionalInt("in_time").map { $0 == 1 },
                days: closed.days(since: received),
                count: try row.int("count")
            )
        }
    }

    private static func fees(_ values: [SQLValue], in db: Transaction) throws -> RequestStatistics.Fees {
        let notified = try db.first(
            """
            SELECT COUNT(*) AS count, CAST(COALESCE(SUM(fee_notified), 0) AS BIGINT) AS fen FROM request
            WHERE agency = $1 AND fee_notified_on >= $2 AND fee_notified_on <= $3 AND fee_notified > 0
            """,
            values
        )
        let received = try db.first(
            """
            SELECT CAST(COALESCE(SUM(fee_received), 0) AS BIGINT) AS fen FROM request
            WHERE agency = $1 AND fee_paid_on >= $2 AND fee_paid_on <= $3
            """,
            values
        )
        return RequestStatistics.Fees(
            notices: try notified?.int("count") ?? 0,
            notified: try notified?.int("fen") ?? 0,
            received: try received?.int("fen") ?? 0
        )
    }
}
