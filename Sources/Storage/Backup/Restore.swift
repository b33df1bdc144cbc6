import Disclosure

/// Brings a backup back into an empty place, of whichever engine.
///
///     try await Restore("gongkai-2026-11-21.backup").run(into: database)
///
/// The file is read to its end first; one that is damaged, cut short or of a newer program is refused. Then all is written in
/// one transaction: the place is as it was at the moment of the backup, or as empty as before.
package struct Restore: Sendable {
    private static let batchBytes = 2 << 20
    private static let batchRows = 500

    private let path: String
    private let schema: Schema

    package init(_ path: String, schema: Schema = .current) {
        self.path = path
        self.schema = schema
    }

    /// What a file holds.
    package struct Content: Hashable, Sendable {
        /// When it was written.
        package var at: String
        package var rows: Int
        var versions: [Int]
    }

    /// Reads the file to its end: whether it is whole, and what it holds.
    ///
    /// - Throws: ``BackupFault``.
    package func check(progress: @Sendable (Backup.Progress) -> Void = { _ in }) throws -> Content {
        var content: Content?
        try read(progress) { event in
            if case .end(let found) = event { content = found }
        }
        guard let content else { throw BackupFault.damaged }
        return content
    }

    /// - Throws: ``BackupFault``, or ``StorageError``.
    @discardableResult
    package func run(
        into database: any Database,
        progress: @escaping @Sendable (Backup.Progress) -> Void = { _ in }
    ) async throws -> Content {
        let content = try check()
        let dialect = database.dialect
        try await database.writeAlone { db in
            guard try Self.isEmpty(dialect, in: db) else { throw BackupFault.notEmpty }
            let then = Schema(schema.files.filter { content.versions.contains($0.version) })
            try then.apply(in: db, dialect)
            let tables = Dictionary(uniqueKeysWithValues: BackupTable.all(then).map { ($0.name, $0) })
            for table in tables.values where table.name == "revision" { try db.execute("DELETE FROM \(table.name)") }
            try load(tables, progress, in: db)
            if dialect == .postgresql { for table in tables.values { try Self.number(table, in: db) } }
            // Behind the moment of the backup the program may have learnt more.
            try schema.apply(in: db, dialect)
        }
        return content
    }

    private func load(
        _ tables: [String: BackupTable],
        _ progress: (Backup.Progress) -> Void,
        in db: Transaction
    ) throws {
        var insert = ""
        var pending: [[SQLValue]] = []
        var size = 0
        func flush() throws {
            try db.execute(insert, each: pending)
            pending.removeAll(keepingCapacity: true)
            size = 0
        }
        try read(progress) { event in
            switch event {
            case .table(let name, let columns):
                try flush()
                guard let table = tables[name], Set(columns).isSubset(of: table.columns) else {
                    throw BackupFault.damaged
                }
                let places = (1...columns.count).map { "$\($0)" }.joined(separator: ", ")
                insert = "INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES (\(places))"
            case .row(let values):
                pending.append(values)
                size += values.reduce(0) { $0 + $1.size }
                if size >= Self.batchBytes || pending.count >= Self.batchRows { try flush() }
            case .end: try flush()
            }
        }
    }

    /// The next row that numbers itself comes behind those that were brought back.
    private static func number(_ table: BackupTable, in db: Transaction) throws(StorageError) {
        guard let column = table.numbered else { return }
        _ = try db.rows(
            "SELECT setval(pg_get_serial_sequence('\(table.name)', '\(column)'), MAX(\(column))) AS last FROM \(table.name)"
        )
    }

    private static func isEmpty(_ dialect: Dialect, in db: Transaction) throws(StorageError) -> Bool {
        let sql =
            switch dialect {
            case .sqlite: "SELECT COUNT(*) AS number FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
            case .postgresql:
                "SELECT COUNT(*) AS number FROM information_schema.tables WHERE table_schema = current_schema()"
            }
        return try db.first(sql)?.int("number") == 0
    }

    // MARK: Reading

    private enum Event {
        case table(name: String, columns: [String])
        case row([SQLValue])
        case end(Content)
    }

    private func read(_ progress: (Backup.Progress) -> Void, _ take: (Event) throws -> Void) throws {
        let reader = try BackupReader(path)
        guard case .header(let json) = try reader.next() else { throw BackupFault.damaged }
        var content = try content(json)
        var table = ""
        while true {
            switch try reader.next() {
            case .header: throw BackupFault.damaged
            case .table(let name, let columns):
                table = name
                try take(.table(name: name, columns: columns))
            case .row(let values):
                guard !table.isEmpty else { throw BackupFault.damaged }
                content.rows += 1
                try take(.row(values))
                if content.rows % 2000 == 0 { progress(Backup.Progress(table: table, rows: content.rows, bytes: 0)) }
            case .end(let rows):
                guard rows == content.rows else { throw BackupFault.damaged }
                try take(.end(content))
                return
            }
        }
    }

    private func content(_ json: [UInt8]) throws(BackupFault) -> Content {
        guard let fields = try? ActFields(json: json), fields["format"] == .number(1),
            case .text(let moment) = fields["at"], case .list(let list) = fields["schema"]
        else { throw .damaged }
        var versions: [Int] = []
        for value in list {
            guard case .number(let number) = value else { throw .damaged }
            versions.append(Int(number))
        }
        let known = schema.files.map(\.version)
        if let newer = versions.first(where: { !known.contains($0) }) { throw .newer(newer) }
        return Content(at: moment, rows: 0, versions: versions)
    }
}

extension SQLValue {
    /// About as many bytes as it takes.
    fileprivate var size: Int {
        switch self {
        case .null, .integer: 8
        case .text(let text): text.utf8.count
        case .blob(let bytes): bytes.count
        }
    }
}
