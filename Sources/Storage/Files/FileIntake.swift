import Crypto
import Disclosure

/// A file that is coming in: cut into pieces that are kept as they come, until it is whole and found fit.
///
/// Pieces that nothing comes of are removed by a sweep.
struct FileIntake {
    static let chunkSize = 256 << 10
    /// So many pieces are gathered for one transaction: no more of the file is ever in memory.
    private static let gathered = 4

    private let database: any Database
    private let kind: FileKind
    private let now: Int64
    private var sniffer = FileSniffer()
    private var hasher = SHA256()
    private var pending: [UInt8] = []
    private(set) var chunks: [Int] = []
    private(set) var size = 0

    init(_ kind: FileKind, at now: Int64, into database: any Database) {
        self.kind = kind
        self.now = now
        self.database = database
    }

    mutating func take(_ bytes: some Collection<UInt8>) async throws {
        size += bytes.count
        guard size <= kind.largest else { throw FileRefusal.tooLarge(kind) }
        let wasBeginning = size - bytes.count < 4096
        sniffer.take(bytes)
        if wasBeginning, sniffer.isRefused { throw FileRefusal.program(sniffer.type) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = rest.prefix(Self.gathered * Self.chunkSize - pending.count)
            pending.append(contentsOf: part)
            rest = rest[part.endIndex...]
            if pending.count == Self.gathered * Self.chunkSize { try await flush() }
        }
    }

    /// The file is over: what it is, and its SHA-256.
    mutating func end(name: String) async throws -> (type: FileType, hash: String) {
        guard size > 0 else { throw FileRefusal.empty }
        let type = sniffer.type
        guard type.serving != .refused else { throw FileRefusal.program(type) }
        guard kind.types.contains(type.refined(by: FileName.fileExtension(of: name))) else {
            throw FileRefusal.wrongType(type, kind)
        }
        try await flush()
        return (type, hasher.finalize().hexadecimal)
    }

    private mutating func flush() async throws {
        guard !pending.isEmpty else { return }
        hasher.update(data: pending)
        let incoming = stride(from: 0, to: pending.count, by: Self.chunkSize).map {
            ChunkTable.Incoming(Array(pending[$0..<min($0 + Self.chunkSize, pending.count)]))
        }
        pending.removeAll(keepingCapacity: true)
        let now = now
        chunks += try await database.write(about: incoming.map { "file chunk \($0.hash)" }) { db in
            try incoming.map { try ChunkTable.put($0, at: now, in: db) }
        }
    }
}
