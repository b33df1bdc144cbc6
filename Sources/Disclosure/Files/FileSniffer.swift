/// Looks at the bytes of a file as they pass by, and says what it is.
///
///     var sniffer = FileSniffer()
///     for piece in pieces { sniffer.take(piece) }
///     sniffer.type   // FileType.docx
///
/// Keeps the first 64 KiB, and of an old office document the first sector of its directory, wherever that is.
package struct FileSniffer: Sendable {
    static let headLength = 64 << 10

    private(set) var head: [UInt8] = []
    /// The first sector of an OLE directory, as far as it has come by.
    private(set) var directory: [UInt8] = []
    private var position = 0

    package init() {}

    package mutating func take(_ bytes: some Collection<UInt8>) {
        if head.count < Self.headLength {
            head.append(contentsOf: bytes.prefix(Self.headLength - head.count))
        }
        takeDirectory(bytes)
        position += bytes.count
    }

    /// Of what has come so far: final once the file is over, and once ``headLength`` bytes came unless it is `ole`.
    package var type: FileType {
        if let type = Signature.type(of: head) { return type }
        if head.starts(with: ZIPHead.signature) { return ZIPHead.type(of: head) }
        if OLEHead.isOLE(head) { return OLEHead.type(of: directory) }
        return TextHead.type(of: head, isWhole: position <= Self.headLength)
    }

    /// A program, as soon as it shows.
    package var isRefused: Bool { type.serving == .refused }

    private mutating func takeDirectory(_ bytes: some Collection<UInt8>) {
        guard let range = OLEHead.directoryRange(head) else { return }
        let next = range.lowerBound + directory.count
        guard next < range.upperBound else { return }
        // The head may hold what came by before the place was known.
        if next < head.count, position < Self.headLength {
            directory.append(contentsOf: head[next..<min(range.upperBound, head.count)])
        }
        let wanted = range.lowerBound + directory.count
        guard wanted < range.upperBound, wanted >= position, wanted < position + bytes.count else { return }
        directory.append(contentsOf: bytes.dropFirst(wanted - position).prefix(range.upperBound - wanted))
    }
}
