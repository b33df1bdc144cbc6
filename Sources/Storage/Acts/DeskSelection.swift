import Disclosure

/// Rows and number of what a desk query chooses, inside one transaction.
struct DeskSelection {
    private let query: DeskQuery
    private let dialect: Dialect
    private let db: Transaction
    private let search: DeskSearch?
    private var manner = DeskSearch.Manner.gathered
    /// Where the look that decided the manner told it.
    private var counted: DeskCount?
    private let limit: Int
    private let offset: Int

    init(_ query: DeskQuery, _ dialect: Dialect, in db: Transaction) throws(StorageError) {
        self.query = query
        self.dialect = dialect
        self.db = db
        limit = max(0, query.limit)
        offset = max(0, query.offset)
        search = try DeskSearch(query, dialect, in: db)
        if let search, dialect == .postgresql {
            let (manner, count) = try search.manner(query.conditions, in: db)
            (self.manner, counted) = (manner, count)
        }
    }

    func page() throws -> DeskPage {
        // Gathering the matches is most of the work on SQLite: once for rows and number.
        if search != nil, dialect == .sqlite, offset + limit <= DeskCount.most { return try pageOfNumbers() }
        let rows = try rows()
        if !rows.isEmpty, rows.count < limit { return DeskPage(rows: rows, count: DeskCount(offset + rows.count)) }
        return DeskPage(rows: rows, count: try count())
    }

    func rows() throws -> [DeskRow] {
        guard limit > 0 else { return [] }
        var (source, conditions) = chosen()
        let most = conditions.parameter(SQLValue(limit))
        let first = conditions.parameter(SQLValue(offset))
        return try db.rows(
            """
            \(source.replacing("{columns}", with: SubjectTable.columns)) \(conditions.whereClause)
            \(query.orderClause) LIMIT CAST(\(most) AS BIGINT) OFFSET CAST(\(first) AS BIGINT)
            """,
            conditions.values
        ).map(SubjectTable.row)
    }

    func count() throws(StorageError) -> DeskCount {
        if let counted { return counted }
        let (source, conditions) = chosen()
        let row = try db.first(
            """
            SELECT COUNT(*) AS count FROM (
                \(source.replacing("{columns}", with: "1")) \(conditions.whereClause) LIMIT \(DeskCount.most + 1)
            ) m
            """,
            conditions.values
        )
        return DeskCount(try row?.int("count") ?? 0)
    }

    /// The first thousand by their numbers in the register, then the rows of the page.
    private func pageOfNumbers() throws -> DeskPage {
        let (source, conditions) = chosen()
        let numbers = try db.rows(
            """
            \(source.replacing("{columns}", with: "s.number")) \(conditions.whereClause)
            \(query.orderClause) LIMIT \(DeskCount.most + 1)
            """,
            conditions.values
        ).map { row throws(StorageError) in try row.int("number") }
        let shown = numbers.dropFirst(offset).prefix(limit)
        guard !shown.isEmpty else { return DeskPage(rows: [], count: DeskCount(numbers.count)) }
        var wanted = SQLConditions()
        wanted.add("s.number", isOneOf: shown.map { SQLValue($0) })
        var rows: [Int: DeskRow] = [:]
        let sql = "SELECT s.number, \(SubjectTable.columns) FROM subject s \(wanted.whereClause)"
        for row in try db.rows(sql, wanted.values) { rows[try row.int("number")] = try SubjectTable.row(row) }
        return DeskPage(rows: shown.compactMap { rows[$0] }, count: DeskCount(numbers.count))
    }

    /// `SELECT {columns} FROM subject s` with what chooses among the rows.
    private func chosen() -> (source: String, conditions: SQLConditions) {
        var conditions = query.conditions
        guard let search else { return ("SELECT {columns} FROM subject s", conditions) }
        let matches = search.conditions(&conditions)
        let found = "SELECT f.rowid AS number FROM subject_search f WHERE \(matches)"
        switch (dialect, manner) {
        case (.sqlite, _):
            conditions.add("s.number IN (\(found))")
            return ("SELECT {columns} FROM subject s", conditions)
        case (.postgresql, .gathered):
            let source = "WITH found AS MATERIALIZED (\(found)) SELECT {columns} FROM found JOIN subject s"
            return (source + " ON s.number = found.number", conditions)
        case (.postgresql, .followed):
            // OFFSET keeps the planner from gathering after all.
            conditions.add("EXISTS (SELECT 1 FROM subject_search f WHERE f.rowid = s.number AND \(matches) OFFSET 0)")
            return ("SELECT {columns} FROM subject s", conditions)
        }
    }
}
