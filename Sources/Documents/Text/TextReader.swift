import DocumentContent

/// Text to pieces: a line of prose is one piece, a row with tabs or pipes one piece for each cell.
///
///     一、总体情况                    line
///     规章⇥0⇥0⇥0                      four cells, table 1
///     | 行政许可 | 12 | |            three cells, table 1
///
/// Nothing is joined or thrown away but rules between rows (``RuleRow``): what a cell over two lines, or a pipe within
/// a sentence, means is for the reader of the report to say.
struct TextReader {
    private let text: [UInt8]
    private var pieces: PieceList
    private var row = 0
    private var line = 1
    private var followsGap = false

    static func read(_ decoded: DecodedText, _ limits: ReadingLimits) throws(UnreadableDocument) -> DocumentContent {
        guard decoded.text.count <= limits.text else { throw .tooMuchText(limit: limits.text) }
        var reader = TextReader(text: decoded.text, pieces: PieceList(limits))
        try reader.readRows()
        guard reader.pieces.holdText else { throw .whiteSpaceOnly }
        return DocumentContent(
            text: decoded.text,
            pieces: reader.pieces.all,
            origin: .text,
            encoding: decoded.encoding,
            undecodable: decoded.undecodable
        )
    }

    private init(text: [UInt8], pieces: PieceList) {
        self.text = text
        self.pieces = pieces
    }

    private mutating func readRows() throws(UnreadableDocument) {
        var cursor = PlaceCursor()
        var start = 0
        while start < text.count {
            let source = SourceRow(text.span, from: start)
            let reader = RowReader(row: source, text: text, number: row)
            try reader.append(to: &pieces, &cursor, followsGap: &followsGap)
            start = source.next
            row += 1
            switch source.end {
            case .line:
                line += 1
                cursor = PlaceCursor(at: start, line: line)
            case .row: break
            case .page: followsGap = true
            }
        }
    }
}
