/// Where files are kept: streamed in and out, each content once.
///
///     let file = try await store.keep(NewFile(agency: code, kind: .letter, givenName: "答复书.pdf"), from: body)
///     for try await piece in store.bytes(of: file) { … }
///
/// A file is visible once it came in whole and was found fit; one that breaks off or is refused leaves nothing that
/// anybody sees. The same content twice is kept once, and so is what two contents have in common.
package protocol FileStore: Sendable {
    /// Takes a file in, piece by piece, holding no more than a few of them in memory.
    ///
    /// - Parameter bytes: throws when the sender broke off; then nothing is kept.
    /// - Throws: ``FileRefusal``, what `bytes` throws, or a failure of the database.
    func keep<Pieces: AsyncSequence>(_ file: NewFile, from bytes: Pieces) async throws -> KeptFile
    where Pieces.Element: Collection<UInt8>

    /// `nil` when the agency has none of that name.
    func file(_ id: FileID, of agency: AgencyCode) async throws -> KeptFile?

    /// Oldest first.
    func files(of subject: SubjectID, in agency: AgencyCode) async throws -> [KeptFile]

    /// The content, or the part of it in `range`, in pieces of at most 256 KiB. Each piece is compared with its hash.
    func bytes(of file: KeptFile, in range: Range<Int>) -> FileBytes

    /// Makes files that came in before belong to a subject: all or none.
    ///
    /// - Throws: ``FileRefusal/gone``, ``FileRefusal/tooMany(_:)``.
    func attach(_ files: [FileID], to subject: SubjectID, of agency: AgencyCode) async throws

    /// Forgets who gave the file and under what name; its content goes with the next ``sweep()``, unless others have it.
    func drop(_ file: FileID, of agency: AgencyCode) async throws

    /// Removes what nobody uses for a day: files that belong to no subject, contents without file, pieces without content.
    @discardableResult
    func sweep() async throws -> Sweeping
}

extension FileStore {
    package func bytes(of file: KeptFile) -> FileBytes { bytes(of: file, in: 0..<file.size) }
}

/// What was removed.
package struct Sweeping: Hashable, Sendable {
    package var files = 0
    package var contents = 0
    /// Pieces.
    package var chunks = 0

    package init(files: Int = 0, contents: Int = 0, chunks: Int = 0) {
        self.files = files
        self.contents = contents
        self.chunks = chunks
    }
}

/// The bytes of a file, piece by piece, each asked for when the one before is taken.
package struct FileBytes: AsyncSequence, Sendable {
    package typealias Element = [UInt8]

    /// The piece that begins at an offset of the file; `nil` at its end.
    package let piece: @Sendable (_ offset: Int) async throws -> [UInt8]?
    package let range: Range<Int>

    package init(in range: Range<Int>, piece: @escaping @Sendable (Int) async throws -> [UInt8]?) {
        self.range = range
        self.piece = piece
    }

    package func makeAsyncIterator() -> Iterator { Iterator(bytes: self, offset: range.lowerBound) }

    package struct Iterator: AsyncIteratorProtocol {
        let bytes: FileBytes
        var offset: Int

        package mutating func next() async throws -> [UInt8]? {
            guard offset < bytes.range.upperBound, var piece = try await bytes.piece(offset) else { return nil }
            if piece.count > bytes.range.upperBound - offset {
                piece.removeLast(piece.count - (bytes.range.upperBound - offset))
            }
            offset += piece.count
            return piece
        }
    }
}
