import Disclosure

/// How much work a search may be, in rows.
struct DeskBounds {
    /// Matches that are gathered and sorted; more only where following the order leads nowhere.
    var most = 4_000
    /// Rows of the list's order that are looked through, and twice as many as end with the page, until all matches are
    /// gathered after all.
    var reach = 3_000
    /// Rows that are looked at one by one, rather than asking SQLite's index for single characters too.
    var few = 2_000
}

/// The text of a desk query, as an engine is asked for it.
///
/// A word of two characters and more is looked up in the index; a single character, of which an index has a tenth of all
/// subjects, only drives the question when there is nothing else. Work is bounded: matches are gathered as long as they
/// are few, and when they are many the rows are gone through in their order until a page is full.
struct DeskSearch {
    enum Manner {
        /// Few match: they are gathered and sorted.
        case gathered
        /// Many match: the order of the list is followed, and each row asked whether it matches.
        case followed
    }

    /// In the engine's query language.
    let question: String
    /// What stands in the terms of a subject as well: patterns for `LIKE`.
    let patterns: [String]
    private let bounds: DeskBounds
    /// All that are looked for.
    private let words: [String]
    private let dialect: Dialect

    /// `nil` when no text is looked for.
    init?(_ query: DeskQuery, _ dialect: Dialect, _ bounds: DeskBounds, in db: Transaction) throws(StorageError) {
        let words = SearchWords(query.text).words
        guard !words.isEmpty else { return nil }
        self.bounds = bounds
        self.words = words
        self.dialect = dialect
        let long = words.filter { $0.unicodeScalars.count > 1 }
        let short = words.filter { $0.unicodeScalars.count == 1 }
        func ask(_ words: [String]) -> String { SearchTerms.question(words, query.agency, dialect) }
        let drivers = long.isEmpty ? Array(short.prefix(1)) : long
        var (question, patterns) = (ask(drivers), short.filter { !drivers.contains($0) }.map(SearchTerms.pattern))
        if dialect == .sqlite, !patterns.isEmpty {
            // SQLite keeps terms apart from their index, so looking into them is for few rows.
            let found = long.isEmpty ? Int.max : try Self.count(question, dialect, bounds.few + 1, in: db)
            if found > bounds.few { (question, patterns) = (ask(words), []) }
        }
        (self.question, self.patterns) = (question, patterns)
    }

    private static func count(
        _ question: String,
        _ dialect: Dialect,
        _ most: Int,
        in db: Transaction
    ) throws(StorageError) -> Int {
        let match = dialect == .sqlite ? "subject_search MATCH $1" : "f.vector @@ CAST($1 AS TSQUERY)"
        return try db.first(
            "SELECT COUNT(*) AS count FROM (SELECT 1 FROM subject_search f WHERE \(match) LIMIT \(most)) m",
            [.text(question)]
        )?.int("count") ?? 0
    }

    /// Whether few match, and how many of them the conditions leave, in one look at the index.
    func manner(_ others: SQLConditions, in db: Transaction) throws(StorageError) -> (Manner, DeskCount) {
        var others = others
        let found = found(&others, most: bounds.most + 1)
        let row = try db.first(
            """
            WITH found AS MATERIALIZED (\(found))
            SELECT (SELECT COUNT(*) FROM found) AS found, (
                SELECT COUNT(*) FROM (
                    SELECT 1 FROM \(foundSubjects) \(others.whereClause) LIMIT \(DeskCount.most + 1)
                ) m
            ) AS chosen
            """,
            others.values
        )
        let (all, chosen) = (try row?.int("found") ?? 0, try row?.int("chosen") ?? 0)
        return all > bounds.most ? (.followed, DeskCount(atLeast: chosen)) : (.gathered, DeskCount(chosen))
    }

    /// Numbers of the subjects that match: `SELECT … AS number`.
    func found(_ conditions: inout SQLConditions, most: Int? = nil) -> String {
        let limit = most.map { " LIMIT \($0)" } ?? ""
        return "SELECT f.rowid AS number FROM subject_search f WHERE \(matches(&conditions))\(limit)"
    }

    /// Rows `s` of the register whose numbers are in `found`. SQLite would rather go through the register.
    var foundSubjects: String {
        let join = dialect == .sqlite ? "CROSS JOIN" : "JOIN"
        return "found \(join) subject s ON s.number = found.number"
    }

    /// Whether the subject with the number of a row `m` matches, one by one. On SQLite its terms are looked through: they
    /// stand in a table below the index, and asking the index takes ten times as long.
    func isMatch(_ conditions: inout SQLConditions) -> String {
        switch dialect {
        case .sqlite:
            let terms = "(SELECT f.c0 FROM subject_search_content f WHERE f.id = m.number)"
            return words.map { "\(terms) LIKE " + conditions.parameter(.text(SearchTerms.pattern($0))) }
                .joined(separator: " AND ")
        case .postgresql:
            // OFFSET keeps the planner from gathering after all.
            return """
                EXISTS (SELECT 1 FROM subject_search f WHERE f.rowid = m.number AND \(matches(&conditions)) OFFSET 0)
                """
        }
    }

    /// Conditions on a row `f` of `subject_search`.
    private func matches(_ conditions: inout SQLConditions) -> String {
        let name = conditions.parameter(.text(question))
        let match = dialect == .sqlite ? "subject_search MATCH \(name)" : "f.vector @@ CAST(\(name) AS TSQUERY)"
        let others = patterns.map { " AND f.terms LIKE " + conditions.parameter(.text($0)) }
        return match + others.joined()
    }
}
