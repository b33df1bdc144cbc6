import Disclosure

/// Rows and number of what a desk query chooses, inside one transaction.
struct DeskSelection {
    private let query: DeskQuery
    private let dialect: Dialect
    private let db: Transaction
    private let search: DeskSearch?
    private let limit: Int
    private let offset: Int
    /// So many rows of the order are looked through.
    private let reach: Int

    /// So many rows are asked for by their numbers at a time.
    private static let together = 500

    init(
        _ query: DeskQuery,
        _ dialect: Dialect,
        _ bounds: DeskBounds = DeskBounds(),
        in db: Transaction
    ) throws(StorageError) {
        self.query = query
        self.dialect = dialect
        self.db = db
        limit = max(0, query.limit)
        offset = max(0, query.offset)
        reach = bounds.reach + 2 * (offset + limit)
        search = try DeskSearch(query, dialect, bounds, in: db)
    }

    func page() throws -> DeskPage {
        guard let search else {
            let rows = try listedRows()
            if !rows.isEmpty, rows.count < limit { return DeskPage(rows: rows, count: DeskCount(offset + rows.count)) }
            return DeskPage(rows: rows, count: try count())
        }
        let (manner, count) = try search.manner(query.conditions, in: db)
        switch manner {
        case .gathered: return DeskPage(rows: try rows(gathered(search)), count: count)
        case .followed:
            let (numbers, isEnd) = try followed(search)
            return DeskPage(rows: try rows(numbers), count: following(numbers.count, isEnd, count))
        }
    }

    /// How many there are, by what was found for the page and by what was counted before it.
    private func following(_ found: Int, _ isEnd: Bool, _ counted: DeskCount) -> DeskCount {
        if found == 0 { return isEnd && offset == 0 ? 0 : counted }
        return isEnd ? DeskCount(offset + found) : DeskCount(atLeast: max(counted.number, offset + found))
    }

    func rows() throws -> [DeskRow] { search == nil ? try listedRows() : try page().rows }

    func count() throws(StorageError) -> DeskCount {
        if let search { return try search.manner(query.conditions, in: db).1 }
        let conditions = query.conditions
        let row = try db.first(
            """
            SELECT COUNT(*) AS count FROM (
                SELECT 1 FROM subject s \(conditions.whereClause) LIMIT \(DeskCount.most + 1)
            ) m
            """,
            conditions.values
        )
        return DeskCount(try row?.int("count") ?? 0)
    }

    /// The first rows of the list, in such a form that an index gives their order: by due day, what is open and what is over are
    /// merged. PostgreSQL does so only when it is told how many are wanted of each; SQLite would sort them then.
    private func listed(
        _ columns: String,
        _ limit: Int,
        offset: Int = 0,
        _ conditions: inout SQLConditions
    ) -> String {
        let all = "SELECT \(columns) FROM subject s \(conditions.whereClause)"
        let end = "\(query.orderClause) \(Self.part(limit, offset: offset, &conditions))"
        guard query.order == .due, query.isOpen == nil else { return "\(all) \(end)" }
        var parts = [1, 0].map { "\(all) AND s.is_open = \($0)" }
        if dialect == .postgresql {
            let most = Self.part(limit + offset, offset: 0, &conditions)
            parts = parts.map { "(\($0) \(query.orderClause) \(most))" }
        }
        return "\(parts.joined(separator: " UNION ALL ")) \(end)"
    }

    private func listedRows() throws -> [DeskRow] {
        guard limit > 0 else { return [] }
        var conditions = query.conditions
        let listed = listed(SubjectTable.columns, limit, offset: offset, &conditions)
        return try db.rows(listed, conditions.values).map(SubjectTable.row)
    }

    private static func part(_ limit: Int, offset: Int, _ conditions: inout SQLConditions) -> String {
        let most = conditions.parameter(SQLValue(limit))
        let first = conditions.parameter(SQLValue(offset))
        return "LIMIT CAST(\(most) AS BIGINT) OFFSET CAST(\(first) AS BIGINT)"
    }

    /// Numbers of the rows of the page, out of all that match.
    private func gathered(_ search: DeskSearch) throws(StorageError) -> [Int] {
        var conditions = query.conditions
        let found = search.found(&conditions)
        let part = Self.part(limit, offset: offset, &conditions)
        return try numbers(
            """
            WITH found AS MATERIALIZED (\(found))
            SELECT s.number, \(query.orderColumns) FROM \(search.foundSubjects) \(conditions.whereClause)
            \(query.orderClause) \(part)
            """,
            conditions
        )
    }

    /// The same, row by row in the order of the list; and whether nothing comes behind them.
    private func followed(_ search: DeskSearch) throws(StorageError) -> (numbers: [Int], isEnd: Bool) {
        var conditions = query.conditions
        let listed = listed("s.number, \(query.orderColumns)", reach, &conditions)
        let isMatch = search.isMatch(&conditions)
        let part = Self.part(limit, offset: offset, &conditions)
        let numbers = try numbers(
            "SELECT m.number FROM (\(listed)) m WHERE \(isMatch) \(query.orderClause) \(part)",
            conditions
        )
        if numbers.count == limit { return (numbers, false) }
        guard try isBeyondReach() else { return (numbers, true) }
        let all = try gathered(search)
        return (all, all.count < limit)
    }

    private func isBeyondReach() throws(StorageError) -> Bool {
        let conditions = query.conditions
        let row = try db.first(
            """
            SELECT COUNT(*) AS count FROM (SELECT 1 FROM subject s \(conditions.whereClause) LIMIT \(reach)) m
            """,
            conditions.values
        )
        return try row?.int("count") == reach
    }

    private func numbers(_ sql: String, _ conditions: SQLConditions) throws(StorageError) -> [Int] {
        guard limit > 0 else { return [] }
        return try db.rows(sql, conditions.values).map { row throws(StorageError) in try row.int("number") }
    }

    /// The rows with these numbers, in their order.
    private func rows(_ numbers: [Int]) throws -> [DeskRow] {
        var rows: [Int: DeskRow] = [:]
        for start in stride(from: 0, to: numbers.count, by: Self.together) {
            var wanted = SQLConditions()
            let some = numbers[start..<min(start + Self.together, numbers.count)]
            wanted.add("s.number", isOneOf: some.map { SQLValue($0) })
            let sql = "SELECT s.number, \(SubjectTable.columns) FROM subject s \(wanted.whereClause)"
            for row in try db.rows(sql, wanted.values) { rows[try row.int("number")] = try SubjectTable.row(row) }
        }
        return numbers.compactMap { rows[$0] }
    }
}
