/// The source itself, decoded: what places of a document (``Place`` of its pieces) count lines and columns in.
///
/// For plain text it is the text of its ``DocumentContent``; for HTML it is the markup.
public enum SourceText {
    /// Valid UTF-8; what could not be decoded stands as U+FFFD.
    public static func decoded(_ bytes: [UInt8]) throws(UnreadableDocument) -> [UInt8] {
        try DecodedText(bytes).text
    }
}
