package import Disclosure
import LegalClock

extension SQLRequestStore {
    package func log(_ query: LogQuery, of agencies: [AgencyCode]) async throws -> [LogRow] {
        var conditions = Self.logConditions(query, agencies)
        let limit = conditions.parameter(SQLValue(max(0, query.limit)))
        let offset = conditions.parameter(SQLValue(max(0, query.offset)))
        let sql = """
            \(Self.logRows) \(conditions.whereClause) ORDER BY answered DESC, agency, subject DESC
            LIMIT CAST(\(limit) AS BIGINT) OFFSET CAST(\(offset) AS BIGINT)
            """
        return try await database.read { [values = conditions.values] db in
            try db.rows(sql, values).map(Self.logRow)
        }
    }

    package func logCount(_ query: LogQuery, of agencies: [AgencyCode]) async throws -> Int {
        let conditions = Self.logConditions(query, agencies)
        return try await database.read { db in
            try db.first("SELECT COUNT(*) AS count FROM request_log \(conditions.whereClause)", conditions.values)?
                .int("count") ?? 0
        }
    }

    package func logEntry(_ key: String, of agency: AgencyCode) async throws -> LogRow? {
        guard let id = SubjectID(rawValue: SubjectID(LogEntry.kind, key).rawValue) else { return nil }
        return try await database.read { db in
            try db.first(
                "\(Self.logRows) WHERE agency = $1 AND subject = $2",
                [.text(agency.rawValue), .text(id.rawValue)]
            ).map(Self.logRow)
        }
    }

    package func logYears(of agencies: [AgencyCode]) async throws -> [Int] {
        let conditions = Self.logConditions(LogQuery(), agencies)
        let sql = "SELECT DISTINCT SUBSTR(answered, 1, 4) AS year FROM request_log \(conditions.whereClause)"
        return try await database.read { db in
            try db.rows(sql, conditions.values).compactMap { Int(try $0.text("year")) }.sorted(by: >)
        }
    }

    private static let logRows = "SELECT agency, subject, title, summary, outcome, answered, logged FROM request_log"

    private static func logConditions(_ query: LogQuery, _ agencies: [AgencyCode]) -> SQLConditions {
        var conditions = SQLConditions()
        let asked = query.agency.map { agency in agencies.filter { $0 == agency } } ?? agencies
        conditions.add("agency", isOneOf: asked.map { .text($0.rawValue) })
        if let year = query.year {
            let days = TableThree.days(of: year, through: nil)
            conditions.add(.text(days.lowerBound.description)) { "answered >= \($0)" }
            conditions.add(.text(days.upperBound.description)) { "answered <= \($0)" }
        }
        if let outcome = query.outcome { conditions.add(.text(outcome.rawValue)) { "outcome = \($0)" } }
        for word in SearchWords(query.text).words {
            conditions.add(.text(likePattern(containing: word))) { "searched LIKE \($0) ESCAPE '\\'" }
        }
        return conditions
    }

    private static func logRow(_ row: SQLRow) throws -> LogRow {
        let (subject, outcome) = (try row.text("subject"), try row.text("outcome"))
        guard let id = SubjectID(rawValue: subject), let decision = Decision(rawValue: outcome),
            let answered = CivilDate(try row.text("answered")), let logged = CivilDate(try row.text("logged"))
        else { throw StorageError(.unexpectedRow, "答复目录中的“\(subject)”不合格式。") }
        return LogRow(
            agency: AgencyCode(rawValue: try row.text("agency")),
            key: id.key,
            content: LogContent(
                title: try row.text("title"),
                summary: try row.text("summary"),
                outcome: decision,
                answeredOn: answered
            ),
            loggedOn: logged
        )
    }
}
