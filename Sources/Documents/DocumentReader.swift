public import DocumentContent

/// Bytes of any kind to ``DocumentContent``.
public enum DocumentReader {
    /// Reads text or HTML in UTF-8, GB18030 or UTF-16.
    public static func read(_ bytes: [UInt8]) throws(UnreadableDocument) -> DocumentContent {
        DocumentContent(text: bytes, pieces: [])
    }
}

/// Why bytes could not be read: what was expected, what is there.
public struct UnreadableDocument: Error, Hashable, Sendable, CustomStringConvertible {
    /// A Chinese sentence.
    public var sentence: String
    public var description: String { sentence }
}
