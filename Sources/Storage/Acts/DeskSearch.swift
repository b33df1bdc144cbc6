import Disclosure

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
    private let dialect: Dialect

    /// So many matches are gathered at most: PostgreSQL gathers them in the time in which SQLite gathers all there are.
    static let most = 4_000
    /// So many rows are looked at one by one, rather than asking SQLite's index for single characters too.
    private static let few = 2_000

    /// `nil` when no text is looked for.
    init?(_ query: DeskQuery, _ dialect: Dialect, in db: Transaction) throws(StorageError) {
        let words = SearchWords(query.text).words
        guard !words.isEmpty else { return nil }
        self.dialect = dialect
        let long = words.filter { $0.unicodeScalars.count > 1 }
        let short = words.filter { $0.unicodeScalars.count == 1 }
        func ask(_ words: [String]) -> String { SearchTerms.question(words, query.agency, dialect) }
        let drivers = long.isEmpty ? Array(short.prefix(1)) : long
        var (question, patterns) = (ask(drivers), short.filter { !drivers.contains($0) }.map(SearchTerms.pattern))
        if dialect == .sqlite, !patterns.isEmpty {
            // SQLite keeps terms apart from their index, so looking into them is for few rows.
            let found = long.isEmpty ? Int.max : try Self.count(question, dialect, Self.few + 1, in: db)
            if found > Self.few { (question, patterns) = (ask(words), []) }
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
        let matches = conditions(&others)
        let row = try db.first(
            """
            WITH found AS MATERIALIZED (
                SELECT f.rowid AS number FROM subject_search f WHERE \(matches) LIMIT \(Self.most + 1)
            )
            SELECT (SELECT COUNT(*) FROM found) AS found, (
                SELECT COUNT(*) FROM (
                    SELECT 1 FROM found JOIN subject s ON s.number = found.number \(others.whereClause)
                    LIMIT \(DeskCount.most + 1)
                ) m
            ) AS chosen
            """,
            others.values
        )
        let (found, chosen) = (try row?.int("found") ?? 0, try row?.int("chosen") ?? 0)
        return found > Self.most ? (.followed, DeskCount(atLeast: chosen)) : (.gathered, DeskCount(chosen))
    }

    /// Conditions on a row `f` of `subject_search`.
    func conditions(_ conditions: inout SQLConditions) -> String {
        let name = conditions.parameter(.text(question))
        let match = dialect == .sqlite ? "subject_search MATCH \(name)" : "f.vector @@ CAST(\(name) AS TSQUERY)"
        let others = patterns.map { " AND f.terms LIKE " + conditions.parameter(.text($0)) }
        return match + others.joined()
    }
}
