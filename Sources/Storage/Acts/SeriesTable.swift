import Disclosure

/// The table `series`: the last number that was given in each series of a kind and year.
enum SeriesTable {
    static let columns = "agency, kind, name, year, last"

    /// The rows of an agency as its acts come to them.
    static func derived(_ agency: AgencyCode, in db: Transaction) throws(StorageError) -> [[SQLValue]] {
        var tally = SeriesTally()
        for row in try db.rows("SELECT DISTINCT subject FROM act WHERE agency = $1", [.text(agency.rawValue)]) {
            if let id = SubjectID(rawValue: try row.text("subject")) { tally.add(id) }
        }
        return tally.rows(of: agency)
    }

    /// The rows of an agency as they stand there.
    static func kept(_ agency: AgencyCode, in db: Transaction) throws(StorageError) -> [SQLRow] {
        try db.rows(
            "SELECT \(columns) FROM series WHERE agency = $1 ORDER BY kind, name, year",
            [.text(agency.rawValue)]
        )
    }

    /// The end of the chain, and the last number of each year that has one: which year it is depends on the chain's end.
    static func last(
        _ kind: SubjectKind,
        _ series: String,
        of agency: AgencyCode,
        in db: Transaction
    ) throws(StorageError) -> (ChainHead, [Int: Int]) {
        let rows = try db.rows(
            """
            SELECT h.position, h.seal, h.recorded_at, s.year, s.last
            FROM chain_head h LEFT JOIN series s ON s.agency = h.agency AND s.kind = $2 AND s.name = $3
            WHERE h.agency = $1
            """,
            [.text(agency.rawValue), .text(kind.rawValue), .text(series)]
        )
        guard let first = rows.first else { return (ChainHead(), [:]) }
        var last: [Int: Int] = [:]
        for row in rows {
            if let year = try row.optionalInt("year") { last[year] = try row.int("last") }
        }
        return (try ChainHead(first), last)
    }

    /// A number was given; a lower one than the last changes nothing.
    static func raise(
        _ number: SeriesNumber,
        _ kind: SubjectKind,
        of agency: AgencyCode,
        in db: Transaction
    ) throws(StorageError) {
        try db.post(
            """
            INSERT INTO series (agency, kind, name, year, last) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (agency, kind, name, year) DO UPDATE SET last = excluded.last WHERE excluded.last > series.last
            """,
            [
                .text(agency.rawValue), .text(kind.rawValue), .text(number.series), SQLValue(number.year),
                SQLValue(number.number),
            ]
        )
    }
}
