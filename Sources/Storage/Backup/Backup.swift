import Disclosure

/// Writes everything that is kept into one file, as it was at one moment, while others go on working.
///
///     try await Backup(database).write(to: "gongkai-2026-11-21.backup")
///
/// The file is the same whichever engine it comes from, so it can be restored into the other. It is written as `FILE.part`
/// and gets its name when it is whole and on the disk. It holds secrets and personal data: only its owner may read it.
package struct Backup: Sendable {
    /// How far it is.
    package struct Progress: Hashable, Sendable {
        package var table: String
        package var rows: Int
        /// Before compression.
        package var bytes: Int
    }

    /// Rows are asked for so that an answer has about so many bytes.
    private static let answerSize = 2 << 20

    private let database: any Database
    private let schema: Schema

    package init(_ database: any Database, schema: Schema = .current) {
        self.database = database
        self.schema = schema
    }

    /// - Parameter at: when, for those who look at the file.
    @discardableResult
    package func write(
        to path: String,
        at moment: String,
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws -> Progress {
        let tables = BackupTable.all(schema)
        let header = ActFields([
            "format": 1, "at": .text(moment), "schema": .list(schema.files.map { .number(Int64($0.version)) }),
        ])
        return try await database.read { db in
            // Inside: when the connection is lost, all is done again.
            let writer = BackupWriter(try GzipOutput(path))
            try writer.header(header.json)
            for table in tables { try Self.write(table, writer, progress, in: db) }
            try writer.finish()
            return Progress(table: "", rows: writer.rows, bytes: writer.bytes)
        }
    }

    private static func write(
        _ table: BackupTable,
        _ writer: BackupWriter,
        _ progress: (Progress) -> Void,
        in db: Transaction
    ) throws {
        try writer.table(table.name, columns: table.columns)
        var last: [SQLValue] = []
        var limit = 16
        while true {
            let before = writer.bytes
            let rows = try db.rows(query(table, isFirst: last.isEmpty), last + [SQLValue(limit)])
            for row in rows { try writer.row(row.values) }
            progress(Progress(table: table.name, rows: writer.rows, bytes: writer.bytes))
            guard rows.count == limit, let end = rows.last else { return }
            last = try table.key.map { try end.value($0) }
            let size = max(1, (writer.bytes - before) / rows.count)
            limit = min(2000, max(1, min(limit * 4, answerSize / size)))
        }
    }

    private static func query(_ table: BackupTable, isFirst: Bool) -> String {
        let key = table.key.joined(separator: ", ")
        let places = (1...table.key.count).map { "$\($0)" }.joined(separator: ", ")
        let condition = isFirst ? "" : "WHERE (\(key)) > (\(places))"
        let limit = isFirst ? 1 : table.key.count + 1
        return """
            SELECT \(table.columns.joined(separator: ", ")) FROM \(table.name) \(condition)
            ORDER BY \(key) LIMIT CAST($\(limit) AS BIGINT)
            """
    }
}
