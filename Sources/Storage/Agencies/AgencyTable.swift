import Disclosure

/// The tables `agency` and `agency_alias`.
enum AgencyTable {
    static let columns = "a.code, a.name, a.region, a.superior"

    static func all(in db: Transaction) throws(StorageError) -> [Agency] {
        let rows = try db.rows("SELECT \(columns) FROM agency a ORDER BY a.name, a.code")
        return try agencies(rows, in: db)
    }

    static func find(_ code: AgencyCode, in db: Transaction) throws(StorageError) -> Agency? {
        var conditions = SQLConditions()
        conditions.add(.text(code.rawValue)) { "a.code = \($0)" }
        let rows = try db.rows("SELECT \(columns) FROM agency a \(conditions.whereClause)", conditions.values)
        return try agencies(rows, in: db).first
    }

    /// By full name, or else by an alias that only one agency has.
    static func find(named name: String, in db: Transaction) throws(StorageError) -> Agency? {
        guard SQLValue.text(name).isStorable else { return nil }
        let full = try db.rows(
            "SELECT \(columns) FROM agency a WHERE a.name = $1 ORDER BY a.code LIMIT 1",
            [.text(name)]
        )
        guard full.isEmpty else { return try agencies(full, in: db).first }
        let short = try db.rows(
            "SELECT \(columns) FROM agency_alias n JOIN agency a ON a.code = n.agency WHERE n.name = $1 LIMIT 2",
            [.text(name)]
        )
        return short.count == 1 ? try agencies(short, in: db).first : nil
    }

    static func put(_ agency: Agency, in db: Transaction) throws(StorageError) {
        let code = SQLValue.text(agency.code.rawValue)
        try db.execute(
            """
            INSERT INTO agency (code, name, region, superior, search_text) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, region = excluded.region,
                superior = excluded.superior, search_text = excluded.search_text
            """,
            [
                code, .text(agency.name), .text(agency.region), SQLValue(agency.superior?.rawValue),
                .text(agency.searchText),
            ]
        )
        try db.execute("DELETE FROM agency_alias WHERE agency = $1", [code])
        try db.execute(
            "INSERT INTO agency_alias (agency, name, position) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            each: agency.aliases.enumerated().map { [code, .text($1), SQLValue($0)] }
        )
    }

    /// Rows with ``columns`` to agencies with their aliases.
    static func agencies(_ rows: [SQLRow], in db: Transaction) throws(StorageError) -> [Agency] {
        var codes: Set<String> = []
        for row in rows { codes.insert(try row.text("code")) }
        let aliases = try aliases(of: codes, in: db)
        var agencies: [Agency] = []
        agencies.reserveCapacity(rows.count)
        for row in rows {
            let code = try row.text("code")
            agencies.append(
                Agency(
                    code: AgencyCode(rawValue: code),
                    name: try row.text("name"),
                    aliases: aliases[code] ?? [],
                    region: try row.text("region"),
                    superior: try row.optionalText("superior").map(AgencyCode.init(rawValue:))
                )
            )
        }
        return agencies
    }

    private static func aliases(
        of codes: Set<String>,
        in db: Transaction
    ) throws(StorageError) -> [String: [String]] {
        guard !codes.isEmpty else { return [:] }
        var conditions = SQLConditions()
        // Many agencies: the whole table is quicker than a long list.
        if codes.count <= 100 { conditions.add("agency", isOneOf: codes.sorted().map(SQLValue.text)) }
        let rows = try db.rows(
            "SELECT agency, name FROM agency_alias \(conditions.whereClause) ORDER BY agency, position",
            conditions.values
        )
        var aliases: [String: [String]] = [:]
        for row in rows { aliases[try row.text("agency"), default: []].append(try row.text("name")) }
        return aliases
    }
}
