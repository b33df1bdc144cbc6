import Disclosure

/// Names of subjects of an agency between two of them, by the order of their bytes: registers are compared range by range, several
/// at a time.
struct SubjectRange: Sendable {
    let agency: AgencyCode
    /// Among the ranges of the agency: 0, 1 …
    let number: Int
    /// Behind this name, which is not of the range.
    let after: String
    /// Up to this one; `nil` for the last range.
    let last: String?

    /// About so many acts are in one.
    private static let length = 2_000
    /// So many at most.
    private static let most = 256

    /// All names there can be, also those that only registers know. Every few thousandth act of the chain gives one at which
    /// a range ends.
    static func all(of end: ChainEnd, in db: Transaction) throws(StorageError) -> [SubjectRange] {
        let count = min(most, end.position / length + 1)
        let positions = (1..<count).map { end.position / count * $0 }
        var names: [String] = []
        if !positions.isEmpty {
            var conditions = SQLConditions()
            conditions.add(.text(end.agency.rawValue)) { "agency = \($0)" }
            conditions.add("position", isOneOf: positions.map { SQLValue($0) })
            names = try db.rows(
                "SELECT DISTINCT subject FROM act \(conditions.whereClause) ORDER BY subject",
                conditions.values
            ).map { row throws(StorageError) in try row.text("subject") }
        }
        let starts = [""] + names
        let ends = names.map(Optional.some) + [nil]
        return zip(starts, ends).enumerated().map { number, names in
            SubjectRange(agency: end.agency, number: number, after: names.0, last: names.1)
        }
    }
}
