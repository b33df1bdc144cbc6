import DocumentContent

/// A table being read.
struct HTMLTable {
    /// Deeper tables are read as plain blocks.
    static let deepest = 64

    let number: Int
    var grid = SpanGrid()
    /// Row of the document the open row of the table is; `nil` between rows.
    var row: Int?
    /// Whether the open row has a cell before the next one.
    var rowHasCells = false
    var cell: HTMLCell?
    /// The last cell, where it holds several lines: it may turn out to be the only one.
    var only: (cell: HTMLCell, piece: Piece)?
    var cells = 0
}

/// A cell being read: a figure or label, until what it holds shows that it only lays out the page.
struct HTMLCell {
    var column: Int
    var spans: CellSpans
    /// Of the cell's tag.
    var place: Place
    var followsGap: Bool
    var segments: [HTMLText.Segment] = []

    /// Several paragraphs of more text than any label has (the longest statutory ones are some 50 characters).
    var holdsProse: Bool {
        guard let first = segments.first, let last = segments.last, segments.count > 1 else { return false }
        return last.range.upperBound - first.range.lowerBound > 450
    }
}
