import Disclosure

/// The acts of letters of an agency, oldest first, a part at a time.
enum LetterActs {
    /// So many subjects are asked about in one statement.
    static let mostSubjects = 400
    private static let page = 5_000

    private static let issued = "SELECT subject, fields FROM act WHERE name = 'letterIssued'"

    /// Every letter that went out, as it was issued.
    static func walk(
        _ agency: AgencyCode,
        in db: Transaction,
        _ each: (_ subject: SubjectID, IssuedLetter) throws -> Void
    ) throws {
        let last = try db.first(
            "SELECT MAX(position) AS last FROM act WHERE agency = $1",
            [.text(agency.rawValue)]
        )?.optionalInt("last")
        for first in stride(from: 1, through: last ?? 0, by: page) {
            for (subject, letter) in try issued(first...first + page - 1, of: agency, in: db) {
                try each(subject, letter)
            }
        }
    }

    /// In a stretch of the chain. An act that cannot be read is left to ``Verification``.
    static func issued(
        _ positions: ClosedRange<Int>,
        of agency: AgencyCode,
        in db: Transaction
    ) throws(StorageError) -> [(subject: SubjectID, letter: IssuedLetter)] {
        let rows = try db.rows(
            "\(issued) AND agency = $1 AND position >= $2 AND position <= $3 ORDER BY position",
            [.text(agency.rawValue), SQLValue(positions.lowerBound), SQLValue(positions.upperBound)]
        )
        return rows.compactMap { row in
            guard let subject = (try? row.text("subject")).flatMap(SubjectID.init(rawValue:)) else { return nil }
            return letter(row).map { (subject, $0) }
        }
    }

    static func issued(
        of subjects: [String],
        in agency: AgencyCode,
        _ db: Transaction
    ) throws(StorageError) -> [(subject: String, letter: IssuedLetter)] {
        try acts("letterIssued", of: subjects, in: agency, db) { row in letter(row) }
    }

    /// Numbers of the letters that were erased, by subject.
    static func erased(
        of subjects: [String],
        in agency: AgencyCode,
        _ db: Transaction
    ) throws(StorageError) -> [String: Set<String>] {
        let acts = try acts("letterErased", of: subjects, in: agency, db) { row -> String? in
            guard case .text(let number)? = fields(row)?["number"] else { return nil }
            return number
        }
        return Dictionary(grouping: acts, by: \.0).mapValues { Set($0.map(\.1)) }
    }

    private static func acts<Value>(
        _ name: String,
        of subjects: [String],
        in agency: AgencyCode,
        _ db: Transaction,
        _ value: (SQLRow) -> Value?
    ) throws(StorageError) -> [(String, Value)] {
        var found: [(String, Value)] = []
        for start in stride(from: 0, to: subjects.count, by: mostSubjects) {
            var conditions = SQLConditions()
            conditions.add(.text(agency.rawValue)) { "agency = \($0)" }
            conditions.add(.text(name)) { "name = \($0)" }
            let part = subjects[start..<min(start + mostSubjects, subjects.count)]
            conditions.add("subject", isOneOf: part.map { .text($0) })
            let sql = "SELECT subject, fields FROM act \(conditions.whereClause) ORDER BY subject, ordinal"
            for row in try db.rows(sql, conditions.values) {
                let subject = try row.text("subject")
                if let value = value(row) { found.append((subject, value)) }
            }
        }
        return found
    }

    private static func fields(_ row: SQLRow) -> ActFields? {
        (try? row.blob("fields")).flatMap { try? ActFields(json: $0) }
    }

    private static func letter(_ row: SQLRow) -> IssuedLetter? { fields(row).flatMap { try? IssuedLetter(fields: $0) } }
}
