import DocumentContent

/// One row of text to pieces: a line of prose is one, a row with tabs or pipes one for each cell.
struct RowReader {
    let row: SourceRow
    let text: [UInt8]
    /// Number of the row in the document.
    let number: Int

    /// Appends the pieces of the row. An empty row leaves a gap before what follows; so does a row of nothing but
    /// one pipe, which bounds table rows, or one tab, which a browser's copy puts between cells that hold paragraphs.
    /// A rule between rows leaves nothing.
    func append(
        to pieces: inout PieceList,
        _ cursor: inout PlaceCursor,
        followsGap: inout Bool
    ) throws(UnreadableDocument) {
        if RuleRow.matches(row, of: text.span) { return }
        let count = pieces.all.count
        if row.delimiters.isEmpty {
            try appendLine(to: &pieces, &cursor, followsGap)
        } else if !isLoneTab {
            try appendCells(to: &pieces, &cursor, followsGap)
        }
        followsGap = pieces.all.count == count
    }

    private var isLoneTab: Bool {
        row.range.count <= 16 && row.delimiters == .tab && text[row.range].count { $0 == 0x09 } == 1
            && Blank.trimmed(row.range, in: text.span).isEmpty
    }

    private func appendLine(
        to pieces: inout PieceList,
        _ cursor: inout PlaceCursor,
        _ followsGap: Bool
    ) throws(UnreadableDocument) {
        let range = Blank.trimmed(row.range, in: text.span)
        guard !range.isEmpty else { return }
        pieces.closeTable()
        try pieces.append(
            Piece(
                kind: .line,
                start: range.lowerBound,
                end: range.upperBound,
                place: cursor.place(of: range.lowerBound, in: text),
                row: number,
                followsGap: followsGap
            )
        )
    }

    private func appendCells(
        to pieces: inout PieceList,
        _ cursor: inout PlaceCursor,
        _ followsGap: Bool
    ) throws(UnreadableDocument) {
        var column = 0
        try CellRanges.forEach(in: row, of: text.span) { (range) throws(UnreadableDocument) in
            let range = Blank.trimmed(range, in: text.span)
            try pieces.append(
                Piece(
                    kind: .cell,
                    start: range.lowerBound,
                    end: range.upperBound,
                    place: cursor.place(of: range.lowerBound, in: text),
                    row: number,
                    followsGap: followsGap && column == 0,
                    table: pieces.openTable(),
                    gridColumn: column
                )
            )
            column += 1
        }
    }
}
