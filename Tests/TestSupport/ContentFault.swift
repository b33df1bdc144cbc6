public import DocumentContent

/// What every document holds to, whatever it was read from.
public enum ContentFault {
    /// The first thing that is wrong with a document; `nil` when it is sound.
    public static func first(in content: DocumentContent) -> String? {
        if String(validating: content.text, as: UTF8.self) == nil { return "the text is not UTF-8" }
        if content.text.contains(0) { return "the text holds NUL" }
        var end = 0
        for (index, piece) in content.pieces.enumerated() {
            if let fault = fault(in: piece, of: content.text, after: end) { return "piece \(index): \(fault)" }
            end = piece.range.upperBound
        }
        return nil
    }

    private static func fault(in piece: Piece, of text: [UInt8], after end: Int) -> String? {
        if piece.start > piece.end || piece.end > text.count { return "range \(piece.start)…\(piece.end)" }
        if piece.range.lowerBound < end { return "starts before the end of the piece before" }
        if [Int(piece.start), Int(piece.end)].contains(where: { $0 < text.count && text[$0] & 0xC0 == 0x80 }) {
            return "cuts a character"
        }
        if piece.place.line < 1 || piece.place.column < 1 || piece.row < 0 { return "place \(piece.place)" }
        if (piece.kind == .cell) != (piece.table > 0) { return "table \(piece.table)" }
        if piece.columnSpan < 1 || piece.rowSpan < 1 || piece.gridColumn < 0 { return "column \(piece.gridColumn)" }
        if piece.kind == .line, piece.isBlank { return "a blank line" }
        let edges = String(decoding: text[piece.range], as: UTF8.self).unicodeScalars
        let hasBlankEdge = [edges.first, edges.last].contains {
            $0.map { " \t\u{A0}\u{3000}".unicodeScalars.contains($0) } == true
        }
        return hasBlankEdge ? "white space at an end" : nil
    }
}
