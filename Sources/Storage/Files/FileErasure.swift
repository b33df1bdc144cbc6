import Disclosure

/// Files that are destroyed at once, not by the sweep a day later: personal data is gone when the page says so.
enum FileErasure {
    /// - Parameter contents: by SHA-256. What another file has too stays for that file.
    static func erase(
        _ contents: [String],
        of subject: SubjectID,
        in agency: AgencyCode,
        in db: Transaction
    ) throws(StorageError) {
        for content in contents {
            try db.execute(
                "DELETE FROM file WHERE agency = $1 AND subject = $2 AND content = $3",
                [.text(agency.rawValue), .text(subject.rawValue), .text(content)]
            )
            try remove(content, in: db)
        }
    }

    private static func remove(_ content: String, in db: Transaction) throws(StorageError) {
        let key = [SQLValue.text(content)]
        guard try db.first("SELECT id FROM file WHERE content = $1", key) == nil else { return }
        let parts = try db.rows("SELECT DISTINCT chunk FROM file_part WHERE content = $1", key)
        try db.execute("DELETE FROM file_part WHERE content = $1", key)
        try db.execute("DELETE FROM file_content WHERE hash = $1", key)
        for part in parts {
            let chunk = [try part.value("chunk")]
            guard try db.first("SELECT content FROM file_part WHERE chunk = $1", chunk) == nil else { continue }
            try db.execute("DELETE FROM file_chunk_bytes WHERE chunk = $1", chunk)
            try db.execute("DELETE FROM file_chunk WHERE id = $1", chunk)
        }
    }
}
