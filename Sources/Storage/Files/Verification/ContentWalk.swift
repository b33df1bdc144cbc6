import Crypto
import Disclosure

/// Contents of files whose hashes lie between two texts, each read whole and hashed again.
struct ContentWalk: Sendable {
    enum Wrong: String, Sendable {
        case changed, missing
    }

    struct Outcome: Sendable {
        var contents = 0
        var bytes = 0
        var wrong: [(content: String, Wrong)] = []
    }

    private struct Kept: Sendable {
        let hash: String
        let size: Int
        let chunkSize: Int
    }

    /// Contents that are looked up at a time; small ones are read together up to so many bytes.
    private static let page = 200
    private static let together = 4 << 20

    private let start: String
    private let end: String?
    private let database: any Database

    init(_ start: String, to end: String?, in database: any Database) {
        self.start = start
        self.end = end
        self.database = database
    }

    func run() async throws -> Outcome {
        var outcome = Outcome()
        var last: String?
        while true {
            let page = try await contents(after: last)
            guard let final = page.last else { return outcome }
            last = final.hash
            for batch in Self.batches(page) { try await walk(batch, &outcome) }
        }
    }

    /// Those that a file has: what nobody has any more is left to the sweep.
    private func contents(after last: String?) async throws -> [Kept] {
        var conditions = SQLConditions()
        conditions.add(.text(last ?? start)) { last == nil ? "f.content >= \($0)" : "f.content > \($0)" }
        if let end { conditions.add(.text(end)) { "f.content < \($0)" } }
        let sql = """
            SELECT f.content, c.size, c.chunk_size
            FROM (SELECT DISTINCT content FROM file f \(conditions.whereClause) ORDER BY content LIMIT \(Self.page)) f
            LEFT JOIN file_content c ON c.hash = f.content ORDER BY f.content
            """
        return try await database.read { [values = conditions.values] db in
            try db.rows(sql, values).map {
                Kept(
                    hash: try $0.text("content"),
                    size: try $0.optionalInt("size") ?? 0,
                    chunkSize: try $0.optionalInt("chunk_size") ?? 0
                )
            }
        }
    }

    private static func batches(_ page: [Kept]) -> [[Kept]] {
        var batches: [[Kept]] = []
        var size = together
        for content in page {
            size += content.size
            if size >= together {
                batches.append([])
                size = content.size
            }
            batches[batches.count - 1].append(content)
        }
        return batches
    }

    private func walk(_ batch: [Kept], _ outcome: inout Outcome) async throws {
        var hashing: [String: ContentHashing] = [:]
        for content in batch { hashing[content.hash] = ContentHashing(content.size, content.chunkSize) }
        var next = (content: batch[0].hash, position: -1)
        // A large content is alone in its batch, and read a few pieces at a time.
        let limit = batch.count == 1 ? 4 : 1_000
        while true {
            let pieces = try await pieces(of: batch.map(\.hash), after: next, limit: limit)
            for piece in pieces {
                hashing[piece.content]?.take(piece.bytes, hash: piece.hash, position: piece.position)
                outcome.bytes += piece.bytes?.count ?? 0
            }
            guard pieces.count == limit, let last = pieces.last else { break }
            next = (last.content, last.position)
        }
        for content in batch {
            outcome.contents += 1
            guard let wrong = hashing[content.hash]?.wrong(against: content.hash) else { continue }
            // It may have been erased or dropped while it was read.
            if try await isKept(content.hash) { outcome.wrong.append((content.hash, wrong)) }
        }
    }

    private struct Piece: Sendable {
        let content: String
        let position: Int
        let hash: String?
        let bytes: [UInt8]?
    }

    private func pieces(
        of contents: [String],
        after last: (content: String, position: Int),
        limit: Int
    ) async throws -> [Piece] {
        var conditions = SQLConditions()
        conditions.add("p.content", isOneOf: contents.map { .text($0) })
        let content = conditions.parameter(.text(last.content))
        let position = conditions.parameter(SQLValue(last.position))
        conditions.add("(p.content, p.position) > (\(content), CAST(\(position) AS BIGINT))")
        let sql = """
            SELECT p.content, p.position, c.hash, b.bytes FROM file_part p
            LEFT JOIN file_chunk c ON c.id = p.chunk
            LEFT JOIN file_chunk_bytes b ON b.chunk = p.chunk
            \(conditions.whereClause) ORDER BY p.content, p.position LIMIT \(limit)
            """
        return try await database.read { [values = conditions.values] db in
            try db.rows(sql, values).map { row in
                let bytes: [UInt8]? = if case .blob(let bytes) = try row.value("bytes") { bytes } else { nil }
                return Piece(
                    content: try row.text("content"),
                    position: try row.int("position"),
                    hash: try row.optionalText("hash"),
                    bytes: bytes
                )
            }
        }
    }

    private func isKept(_ content: String) async throws -> Bool {
        try await database.read { db in
            try db.first("SELECT id FROM file WHERE content = $1", [.text(content)]) != nil
        }
    }
}

/// One content as its pieces come.
private struct ContentHashing {
    private let size: Int
    private let chunkSize: Int
    private var hasher = SHA256()
    private var taken = 0
    private var pieces = 0
    private var wrong: ContentWalk.Wrong?

    init(_ size: Int, _ chunkSize: Int) {
        self.size = size
        self.chunkSize = chunkSize
    }

    mutating func take(_ bytes: [UInt8]?, hash: String?, position: Int) {
        guard let bytes, position == pieces else { return wrong = .missing }
        if ContentHash.hex(bytes) != hash { wrong = wrong ?? .changed }
        // A reader finds a piece by its place.
        if taken != position * chunkSize { wrong = wrong ?? .changed }
        hasher.update(data: bytes)
        taken += bytes.count
        pieces += 1
    }

    func wrong(against hash: String) -> ContentWalk.Wrong? {
        if let wrong { return wrong }
        if taken < size || size == 0 { return .missing }
        return taken == size && hasher.finalize().hexadecimal == hash ? nil : .changed
    }
}
