/// The source itself, decoded: what places of a document (``Place`` of its pieces) count lines and columns in.
///
/// For plain text and DOCX it is the text of its ``DocumentContent``; for HTML it is the markup.
public enum SourceText {
    /// Valid UTF-8; what could not be decoded stands as U+FFFD.
    public static func decoded(_ bytes: [UInt8]) throws(UnreadableDocument) -> [UInt8] {
        let isContainer = FileKind(of: bytes).map { $0 == .docx || $0 == .zip } ?? false
        return isContainer ? try DocumentReader.read(bytes).text : try DecodedText(bytes).text
    }
}
