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
    private var pieces = PieceList()
    private var row = 0
    private var line = 1
    private var followsGap = false

    static func read(_ decoded: DecodedText) throws(UnreadableDocument) -> DocumentContent {
        var reader = TextReader(text: decoded.text)
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

    private init(text: [UInt8]) {
        self.text = text
    }

    private mutating func readRows() throws(UnreadableDocument) {
        let text = self.text
        var cursor = PlaceCursor()
        var start = 0
        while start < text.count {
            let source = SourceRow(text.span, from: start)
            try readRow(source, text, &cursor)
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

    private mutating func readRow(
        _ source: SourceRow,
        _ text: [UInt8],
        _ cursor: inout PlaceCursor
    ) throws(UnreadableDocument) {
        if RuleRow.matches(source, of: text.span) { return }
        if source.delimiters.isEmpty {
            try readLine(Blank.trimmed(source.range, in: text.span), text, &cursor)
        } else {
            try readCells(source, text, &cursor)
        }
    }

    private mutating func readLine(
        _ range: Range<Int>,
        _ text: [UInt8],
        _ cursor: inout PlaceCursor
    ) throws(UnreadableDocument) {
        guard !range.isEmpty else {
            followsGap = true
            return
        }
        pieces.closeTable()
        try pieces.append(
            Piece(
                kind: .line,
                start: range.lowerBound,
                end: range.upperBound,
                place: cursor.place(of: range.lowerBound, in: text),
                row: row,
                followsGap: followsGap
            )
        )
        followsGap = false
    }

    private mutating func readCells(
        _ source: SourceRow,
        _ text: [UInt8],
        _ cursor: inout PlaceCursor
    ) throws(UnreadableDocument) {
        var column = 0
        try CellRanges.forEach(in: source, of: text.span) { (range) throws(UnreadableDocument) in
            let range = Blank.trimmed(range, in: text.span)
            try pieces.append(
                Piece(
                    kind: .cell,
                    start: range.lowerBound,
                    end: range.upperBound,
                    place: cursor.place(of: range.lowerBound, in: text),
                    row: row,
                    followsGap: followsGap,
                    table: pieces.openTable(),
                    gridColumn: column
                )
            )
            followsGap = false
            column += 1
        }
        // A row of nothing but one pipe bounds rows, as an empty line does.
        if column == 0 { followsGap = true }
    }
}
