package import Disclosure
import LegalClock

extension SQLRequestStore {
    package func cases(
        where predicate: RequestPredicate,
        of agency: AgencyCode,
        limit: Int,
        offset: Int
    ) async throws -> [CountedCase] {
        var conditions = Self.conditions(predicate, agency)
        let limit = conditions.parameter(SQLValue(max(0, limit)))
        let offset = conditions.parameter(SQLValue(max(0, offset)))
        // The page is chosen first: titles are looked up for its rows alone.
        let sql = """
            SELECT c.*, subject.title FROM (
                SELECT request.agency, request.subject, request.state, request.channel, request.kind, request.received,
                    request.due, request.decision, request.closed, request.in_time
                FROM request \(conditions.whereClause) ORDER BY request.received, request.subject
                LIMIT CAST(\(limit) AS BIGINT) OFFSET CAST(\(offset) AS BIGINT)
            ) c JOIN subject ON subject.agency = c.agency AND subject.id = c.subject
            ORDER BY c.received, c.subject
            """
        return try await database.read { [values = conditions.values] db in
            try db.rows(sql, values).map(Self.countedCase)
        }
    }

    private static func countedCase(_ row: SQLRow) throws -> CountedCase {
        let subject = try row.text("subject")
        guard let id = SubjectID(rawValue: subject), let state = RequestState(rawValue: try row.text("state")),
            let channel = IntakeChannel(rawValue: try row.text("channel")),
            let kind = ApplicantKind(rawValue: try row.text("kind"))
        else { throw StorageError(.unexpectedRow, "申请台账中的“\(subject)”不合格式。") }
        return CountedCase(
            id: id,
            title: try row.text("title"),
            state: state,
            channel: channel,
            kind: kind,
            received: try row.optionalText("received").flatMap { CivilDate($0) },
            due: try row.optionalText("due").flatMap { CivilDate($0) },
            outcome: try row.optionalText("decision").flatMap { Decision(rawValue: $0) },
            closed: try row.optionalText("closed").flatMap { CivilDate($0) },
            isInTime: try row.optionalInt("in_time").map { $0 == 1 }
        )
    }
}
