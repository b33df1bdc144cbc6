/// The structure of the database, as numbered steps.
///
///     try await Schema.current.apply(to: database)   // an empty or older database is now like a new one
///
/// The next step is one more file of this folder and one more entry in ``current``.
package struct Schema: Sendable {
    package static let current = Schema([
        .reports, .acts, .access, .files, .desk, .messages, .requests, .queryCodes, .requestBoard,
        .formKeys, .statusVisits, .requestLog, .reviews, .requestClocks,
    ])

    let files: [SchemaFile]

    package init(_ files: [SchemaFile]) {
        precondition(zip(files, files.dropFirst()).allSatisfy { $0.version < $1.version }, "schema files are in order")
        self.files = files
    }

    /// Applies the steps that the database lacks, all in one transaction. A database with steps that this program does
    /// not know is refused (``StorageError/Kind/newerSchema``), untouched.
    package func apply(to database: some Database) async throws {
        let dialect = database.dialect
        try await database.writeAlone { db in try apply(in: db, dialect) }
    }

    func apply(in db: Transaction, _ dialect: Dialect) throws(StorageError) {
        try db.script(dialect.schema(Self.versions))
        var applied: [Int] = []
        for row in try db.rows("SELECT version FROM schema_version") { applied.append(try row.int("version")) }
        let known = files.map(\.version)
        if let newer = applied.filter({ !known.contains($0) }).max() { throw Self.newer(newer, known: known.last) }
        for file in files where !applied.contains(file.version) {
            try db.script(file.script(for: dialect))
            try db.execute(
                "INSERT INTO schema_version (version, name) VALUES ($1, $2)",
                [SQLValue(file.version), .text(file.name)]
            )
        }
    }

    private static let versions = """
        CREATE TABLE IF NOT EXISTS schema_version (version {integer} PRIMARY KEY, name {text} NOT NULL) {table};
        """

    private static func newer(_ applied: Int, known: Int?) -> StorageError {
        StorageError(.newerSchema, "数据库的结构是第 \(applied) 版，本程序只认识到第 \(known ?? 0) 版。请使用更新的程序打开，数据未作任何改动。")
    }
}
