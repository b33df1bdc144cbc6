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

    /// About so many acts are in one at most,
    private static let longest = 2_000
    /// and at least, unless there are so many of these that all processors have their share.
    private static let shortest = 250
    private static let enough = 48
    /// So many at most.
    private static let most = 256

    private static func count(_ acts: Int) -> Int {
        min(most, max(acts / longest, min(acts / shortest, enough)) + 1)
    }

    /// All names there can be, also those that only registers know. Every few thousandth act of the chain gives one at which
    /// a range ends.
    static func all(of end: ChainEnd, in db: Transaction) throws(StorageError) -> [SubjectRange] {
        let count = count(end.position)
        let positions = (1..<count).map { end.position / count * $0 }
        var names: [String] = []
        if !positions.isEmpty {
            var conditions = SQLConditions()
            conditions.add(.text(end.agency.rawValue)) { "agency = \($0)" }
            conditions.add("position", isOneOf: positions.map { SQLValue($0) })
            // Were they asked for in their order, SQLite would go through all acts in it.
            let rows = try db.rows("SELECT subject FROM act \(conditions.whereClause)", conditions.values)
            let found = Set(try rows.map { row throws(StorageError) in try row.text("subject") })
            names = found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
        let starts = [""] + names
        let ends = names.map(Optional.some) + [nil]
        return zip(starts, ends).enumerated().map { number, names in
            SubjectRange(agency: end.agency, number: number, after: names.0, last: names.1)
        }
    }
}
