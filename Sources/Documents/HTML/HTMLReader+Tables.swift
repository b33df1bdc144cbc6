import DocumentContent

/// Tables, rows and cells. Missing end tags are supplied as browsers do; a row or cell outside any table opens one.
extension HTMLReader {
    // MARK: Tables

    mutating func startTable() throws(UnreadableDocument) {
        if tables.last?.cell != nil {
            try layOutCell()
        } else if !tables.isEmpty, tooDeep == 0 {
            try endTable()
        }
        try breakBlock()
        guard tables.count < HTMLTable.deepest, tooDeep == 0 else {
            tooDeep += 1
            return
        }
        tables.append(HTMLTable(number: pieces.newTable()))
    }

    /// `</table>`.
    mutating func closeTable() throws(UnreadableDocument) {
        if tooDeep > 0 {
            try breakBlock()
            tooDeep -= 1
        } else if !tables.isEmpty {
            try endTable()
        }
    }

    mutating func endTable() throws(UnreadableDocument) {
        try endRow()
        try endLine()
        // A table of one cell is a frame around lines.
        if let table = tables.popLast(), table.cells == 1, let cell = table.only, pieces.last == cell.piece {
            pieces.removeLast()
            try writeLines(of: cell.cell)
        }
        followsGap = true
    }

    // MARK: Rows

    mutating func startRowGroup() throws(UnreadableDocument) {
        guard tooDeep == 0, !tables.isEmpty else { return }
        try endRow()
        tables[tables.count - 1].grid.startGroup()
    }

    mutating func startRow() throws(UnreadableDocument) {
        guard tooDeep == 0 else { return try breakBlock() }
        if tables.isEmpty { try startTable() }
        try endRow()
        let row = nextRow()
        tables[tables.count - 1].row = row
        tables[tables.count - 1].grid.startRow()
    }

    mutating func endRow() throws(UnreadableDocument) {
        try endCell()
        guard tooDeep == 0, let table = tables.last else { return }
        // Text between cells stands before the row ends.
        try endLine()
        if table.rowHasCells { text.separate(by: 0x0A) }
        tables[tables.count - 1].row = nil
        tables[tables.count - 1].rowHasCells = false
    }

    // MARK: Cells

    mutating func startCell(_ attributes: Range<Int>, at: Int) throws(UnreadableDocument) {
        guard tooDeep == 0 else { return try breakBlock() }
        try endCell()
        if tables.last?.row == nil { try startRow() }
        try endLine()
        let spans = CellSpans(attributes: attributes, in: source.span)
        let last = tables.count - 1
        if tables[last].rowHasCells { text.separate(by: 0x09) }
        tables[last].rowHasCells = true
        let column = tables[last].grid.place(columns: spans.columns, rows: spans.rows)
        let place = text.place(of: at)
        tables[last].cells += 1
        tables[last].cell = HTMLCell(column: column, spans: spans, place: place, followsGap: followsGap)
        isInCell = true
        followsGap = false
    }

    /// A block boundary within a cell: its lines are joined, unless they turn out to be prose.
    mutating func breakCell() throws(UnreadableDocument) {
        endCellSegment()
        if tables.last?.cell?.holdsProse == true { try layOutCell() }
    }

    private mutating func endCellSegment() {
        guard let segment = text.endSegment() else {
            if tables.last?.cell?.segments.isEmpty == false { text.joinNext() }
            return
        }
        tables[tables.count - 1].cell?.segments.append(segment)
        text.joinNext()
    }

    mutating func endCell() throws(UnreadableDocument) {
        guard tooDeep == 0, tables.last?.cell != nil else { return }
        if isInCell { try breakCell() }
        if isInCell {
            _ = text.endSegment()
            try appendCell()
        } else {
            try endLine()
        }
        tables[tables.count - 1].cell = nil
        isInCell = false
    }

    private mutating func appendCell() throws(UnreadableDocument) {
        guard let table = tables.last, let cell = table.cell, let row = table.row else { return }
        let first = cell.segments.first
        let piece = Piece(
            kind: .cell,
            start: first?.range.lowerBound ?? text.bytes.count,
            end: cell.segments.last?.range.upperBound ?? text.bytes.count,
            place: first?.place ?? cell.place,
            row: row,
            followsGap: cell.followsGap,
            table: table.number,
            gridColumn: cell.column,
            columnSpan: cell.spans.columns,
            rowSpan: cell.spans.rows
        )
        try pieces.append(piece)
        tables[tables.count - 1].only = cell.segments.count > 1 ? (cell, piece) : nil
    }

    /// The open cell lays out the page: what it held so far becomes lines, and so does what follows.
    mutating func layOutCell() throws(UnreadableDocument) {
        guard isInCell else { return }
        endCellSegment()
        let last = tables.count - 1
        guard let cell = tables[last].cell else { return }
        isInCell = false
        tables[last].cell?.segments = []
        _ = text.endSegment()
        try writeLines(of: cell)
    }

    /// What was written as one cell is written as lines.
    private mutating func writeLines(of cell: HTMLCell) throws(UnreadableDocument) {
        followsGap = followsGap || cell.followsGap
        guard let start = cell.segments.first?.range.lowerBound else { return }
        let taken = text.takeBack(from: start)
        for segment in cell.segments {
            let old = segment.range
            let range = text.write(taken[(old.lowerBound - start)..<(old.upperBound - start)])
            try appendLine(HTMLText.Segment(range: range, place: segment.place))
            text.separate(by: 0x0A)
            followsGap = true
        }
    }
}
