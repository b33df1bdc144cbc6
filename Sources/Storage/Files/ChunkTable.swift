/// Pieces of files, each kept once under its SHA-256.
enum ChunkTable {
    /// A piece that comes in, hashed before the transaction.
    struct Incoming: Sendable {
        let hash: String
        let bytes: [UInt8]

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            hash = ContentHash.hex(bytes)
        }
    }

    /// Use is noted at most once in this time, in milliseconds: far less than a piece without use is kept.
    private static let noted: Int64 = 3_600_000

    /// The number of the piece, which nobody removes for a day from now.
    static func put(_ chunk: Incoming, at now: Int64, in db: Transaction) throws(StorageError) -> Int {
        if let row = try db.first("SELECT id, used_at FROM file_chunk WHERE hash = $1", [.text(chunk.hash)]) {
            let id = try row.int("id")
            if Int64(try row.int("used_at")) > now - noted { return id }
            // A sweep may just have removed it: then it comes in again.
            let isThere = try db.execute(
                "UPDATE file_chunk SET used_at = $2 WHERE id = $1",
                [SQLValue(id), SQLValue(now)]
            )
            if isThere == 1 { return id }
        }
        let row = try db.first(
            "INSERT INTO file_chunk (hash, size, used_at) VALUES ($1, $2, $3) RETURNING id",
            [.text(chunk.hash), SQLValue(chunk.bytes.count), SQLValue(now)]
        )
        guard let id = try row?.int("id") else { throw StorageError(.unexpectedRow, "插入文件块后没有得到编号。") }
        try db.execute(
            "INSERT INTO file_chunk_bytes (chunk, bytes) VALUES ($1, $2)",
            [SQLValue(id), .blob(chunk.bytes)]
        )
        return id
    }

    /// The rest of the piece in which the offset falls; `nil` past the end, and when the content is gone.
    static func bytes(of content: String, from offset: Int, in db: Transaction) throws(StorageError) -> [UInt8]? {
        let found = try db.first(
            """
            SELECT c.hash, b.bytes, f.chunk_size FROM file_part p
            JOIN file_content f ON f.hash = p.content
            JOIN file_chunk c ON c.id = p.chunk
            JOIN file_chunk_bytes b ON b.chunk = p.chunk
            WHERE p.content = $1 AND p.position = CAST($2 AS BIGINT) / f.chunk_size
            """,
            [.text(content), SQLValue(offset)]
        )
        guard let row = found else { return nil }
        let bytes = try row.blob("bytes")
        guard ContentHash.hex(bytes) == (try row.text("hash")) else {
            throw StorageError(.failed, "文件内容与其散列值不符，数据库已损坏，请从备份恢复。")
        }
        return Array(bytes.dropFirst(offset % (try row.int("chunk_size"))))
    }
}
