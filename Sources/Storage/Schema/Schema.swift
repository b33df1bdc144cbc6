/// The structure of the database, as numbered steps.
///
///     try await Schema.current.apply(to: database)   // an empty or older database is now like a new one
///
/// The next step is one more file of this folder and one more entry in ``current``.
package struct Schema: Sendable {
    package static let current = Schema([.reports])

    let files: [SchemaFile]

    package init(_ files: [SchemaFile]) {
        precondition(files.map(\.version) == Array(1...files.count), "schema files are numbered 1, 2, 3 …")
        self.files = files
    }

    /// Applies the steps that the database lacks, all in one transaction. A database with steps that this program does
    /// not know is refused (``StorageError/Kind/newerSchema``), untouched.
    package func apply(to database: some Database) async throws {
        let dialect = database.dialect
        try await database.writeAlone { db in
            try db.script(dialect.schema(Self.versions))
            let applied =
                try db.first("SELECT MAX(version) AS version FROM schema_version")?.optionalInt("version") ?? 0
            guard applied <= files.count else { throw Self.newer(applied, known: files.count) }
            for file in files[applied...] {
                try db.script(dialect.schema(file.sql))
                try db.execute(
                    "INSERT INTO schema_version (version, name) VALUES ($1, $2)",
                    [SQLValue(file.version), .text(file.name)]
                )
            }
        }
    }

    private static let versions = """
        CREATE TABLE IF NOT EXISTS schema_version (version {integer} PRIMARY KEY, name {text} NOT NULL) {table};
        """

    private static func newer(_ applied: Int, known: Int) -> StorageError {
        StorageError(.newerSchema, "数据库的结构是第 \(applied) 版，本程序只认识到第 \(known) 版。请使用更新的程序打开，数据未作任何改动。")
    }
}
