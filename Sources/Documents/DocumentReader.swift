public import DocumentContent

/// Bytes of any kind to ``DocumentContent``: text and HTML in whatever encoding, DOCX.
///
///     let content = try DocumentReader.read(bytes)
///     content.origin                          // .html
///     content.encoding                        // "GB18030"
///     content.string(of: content.pieces[0])   // "某某局2021年政府信息公开工作年度报告"
///     content.pieces[0].place                 // 第 14 行第 7 列
///
/// The encoding is decided by the bytes; what a page says of itself is not believed. Reading is linear in the
/// input and takes less than 64 MB beside it, whatever comes.
public enum DocumentReader {
    /// The largest file that is read, in bytes (16 MiB), before and after decoding: pages carry pictures with them.
    /// Look at a file's size before reading it into memory.
    public static let sizeLimit = 16 << 20

    /// The most text a document may have, in bytes of UTF-8 (1 MiB, ten times the longest report known). What reads
    /// the text keeps facts and findings, some fifty bytes for each byte of text made to be so.
    public static let textLimit = 1 << 20

    /// The most lines and cells a document may have; a report has some two thousand.
    public static let pieceLimit = 100_000

    /// Reads text or HTML in UTF-8, GB18030 or UTF-16, and DOCX.
    ///
    /// Throws one Chinese sentence for what is too large, empty, blank, or no text at all (PDF, Excel, pictures …).
    public static func read(_ bytes: [UInt8]) throws(UnreadableDocument) -> DocumentContent {
        try read(bytes, limits: ReadingLimits())
    }

    static func read(_ bytes: [UInt8], limits: ReadingLimits) throws(UnreadableDocument) -> DocumentContent {
        guard bytes.count <= limits.size else { throw .tooLarge(bytes.count, limit: limits.size) }
        guard !bytes.isEmpty else { throw .empty }
        if let kind = FileKind(of: bytes) {
            guard kind == .docx || kind == .zip else { throw kind.refusal }
            return try DOCXReader.read(bytes, as: kind, limits)
        }
        let decoded = try DecodedText(bytes, limit: limits.size)
        if HTMLDetection.isHTML(decoded.text) { return try HTMLReader.read(decoded, limits) }
        if HTMLDetection.holdsTables(decoded.text) { return try HTMLReader.read(decoded, limits, keepsLines: true) }
        return try TextReader.read(decoded, limits)
    }
}

/// How much is read at most; smaller in tests.
struct ReadingLimits {
    var size = DocumentReader.sizeLimit
    var text = DocumentReader.textLimit
    var pieces = DocumentReader.pieceLimit
}
