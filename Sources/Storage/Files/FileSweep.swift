import Disclosure

/// Removes what nobody has used since an instant, a little at a time so that writers do not wait.
struct FileSweep {
    private static let batch = 200

    /// In milliseconds since 1970.
    private let limit: SQLValue
    private let database: any Database

    init(before limit: Int64, in database: any Database) {
        self.limit = SQLValue(limit)
        self.database = database
    }

    func run() async throws -> Sweeping {
        Sweeping(files: try await files(), contents: try await contents(), chunks: try await chunks())
    }

    /// Files that belong to nothing.
    private func files() async throws -> Int {
        let limit = limit
        return try await database.write(about: ["file sweep"]) { db in
            try db.execute("DELETE FROM file WHERE subject IS NULL AND kept_at < $1", [limit])
        }
    }

    private static let unusedContents = """
        FROM file_content c WHERE c.used_at < $1 AND NOT EXISTS (SELECT 1 FROM file f WHERE f.content = c.hash)
        """
    private static let unusedChunks = """
        FROM file_chunk c WHERE c.used_at < $1 AND NOT EXISTS (SELECT 1 FROM file_part p WHERE p.chunk = c.id)
        """

    private func contents() async throws -> Int {
        try await removing("SELECT c.hash AS key \(Self.unusedContents) ORDER BY c.hash LIMIT \(Self.batch)") {
            key,
            db in
            // Somebody may have given it again since.
            let found = try db.first("SELECT c.hash \(Self.unusedContents) AND c.hash = $2", [limit, key])
            guard found != nil else { return false }
            try db.execute("DELETE FROM file_part WHERE content = $1", [key])
            return try db.execute("DELETE FROM file_content WHERE hash = $1", [key]) == 1
        }
    }

    private func chunks() async throws -> Int {
        try await removing("SELECT c.id AS key \(Self.unusedChunks) ORDER BY c.id LIMIT \(Self.batch)") { key, db in
            let found = try db.first("SELECT c.id \(Self.unusedChunks) AND c.id = $2", [limit, key])
            guard found != nil else { return false }
            try db.execute("DELETE FROM file_chunk_bytes WHERE chunk = $1", [key])
            return try db.execute("DELETE FROM file_chunk WHERE id = $1", [key]) == 1
        }
    }

    /// Asks for candidates and removes them, until there are none that can be removed.
    private func removing(
        _ candidates: String,
        _ remove: @escaping @Sendable (_ key: SQLValue, Transaction) throws -> Bool
    ) async throws -> Int {
        let limit = limit
        var removed = 0
        while true {
            let keys = try await database.read { db in try db.rows(candidates, [limit]).map { try $0.value("key") } }
            let count: Int
            do {
                count = try await database.write { db in try keys.filter { try remove($0, db) }.count }
            } catch let error as StorageError where error.kind == .constraint(.foreignKey) {
                // One of them came into use just now: all of these are left to the next sweep.
                return removed
            }
            removed += count
            if keys.count < Self.batch || count == 0 { return removed }
        }
    }
}
