import Disclosure
import LegalClock

/// Files of letters, kept inside the transaction that records them: a letter without its act is never there, nor the
/// other way round.
struct LetterFiles {
    let agency: AgencyCode
    let request: SubjectID
    let account: AccountID?
    let at: Moment

    /// - Returns: the SHA-256 of the content.
    func keep(_ bytes: [UInt8], _ kind: FileKind, _ type: FileType, name: String, in db: Transaction) throws -> String {
        guard !bytes.isEmpty else { throw FileRefusal.empty }
        guard bytes.count <= kind.largest else { throw FileRefusal.tooLarge(kind) }
        guard try FileTable.count(of: request, in: agency, kind, in: db) < kind.mostPerSubject else {
            throw FileRefusal.tooMany(kind)
        }
        let chunks = try stride(from: 0, to: bytes.count, by: FileIntake.chunkSize).map { start in
            let end = min(start + FileIntake.chunkSize, bytes.count)
            return try ChunkTable.put(ChunkTable.Incoming(Array(bytes[start..<end])), at: at.milliseconds, in: db)
        }
        let file = KeptFile(
            id: FileID(rawValue: RandomBytes.hexadecimal(16)),
            agency: agency,
            subject: request,
            kind: kind,
            name: FileName(name, type: type),
            type: type,
            size: bytes.count,
            hash: ContentHash.hex(bytes),
            account: account,
            keptAt: at
        )
        try FileTable.putContent(file, type: type, chunks: chunks, in: db)
        try FileTable.insert(file, in: db)
        return file.hash
    }

    /// The content of a file of a letter, compared with the hash that the act names.
    ///
    /// - Throws: ``LetterFault`` when it is not the same, whoever changed it.
    static func bytes(of file: KeptFile?, hash: String, number: String, in db: Transaction) throws -> [UInt8] {
        guard let file, file.hash == hash else { throw LetterFault.missing(number: number) }
        return try bytes(of: hash, number: number, in: db)
    }

    static func bytes(of hash: String, number: String, in db: Transaction) throws -> [UInt8] {
        let content = try db.first("SELECT size FROM file_content WHERE hash = $1", [.text(hash)])
        guard let size = try content?.int("size") else { throw LetterFault.missing(number: number) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        while bytes.count < size {
            guard let piece = try ChunkTable.bytes(of: hash, from: bytes.count, in: db), !piece.isEmpty else {
                throw LetterFault.missing(number: number)
            }
            bytes += piece
        }
        guard ContentHash.hex(bytes) == hash else { throw LetterFault.changed(number: number) }
        return bytes
    }
}
