/// One line of prose or one table cell: a range of the document's text, and where it stood in the source.
///
/// A piece holds no text of its own, so a document of ten thousand cells is two allocations, not ten thousand.
public struct Piece: Hashable, Sendable {
    public enum Kind: UInt8, Sendable {
        /// A line of running text.
        case line
        /// A cell of a table row: of a tab row, a pipe row, or an HTML table.
        case cell
    }

    public var kind: Kind
    /// Whether an empty line (or the start of a new HTML block) stands before the piece. Column-wise number
    /// blocks of PDF text are told apart by it.
    public var followsGap: Bool
    /// Byte range in ``DocumentContent/text``, white space at both ends taken off. Empty for a blank cell.
    public var start: Int32
    public var end: Int32
    /// Of the first character that is not white space; of the cell's own start where it is blank.
    public var place: Place
    /// Pieces with the same row number stand in the same row or line, counted from 0 through the document.
    public var row: Int32
    /// The table the piece belongs to, counted from 1; 0 outside any table.
    public var table: Int32
    /// Column of the table grid the cell starts in, counted from 0 (after row and column spans, where the
    /// source has them).
    public var gridColumn: Int16
    /// Columns and rows the cell covers, at least 1.
    public var columnSpan: Int16
    public var rowSpan: Int16

    public init(
        kind: Kind,
        start: Int,
        end: Int,
        place: Place,
        row: Int,
        followsGap: Bool = false,
        table: Int = 0,
        gridColumn: Int = 0,
        columnSpan: Int = 1,
        rowSpan: Int = 1
    ) {
        self.kind = kind
        self.followsGap = followsGap
        self.start = Int32(start)
        self.end = Int32(end)
        self.place = place
        self.row = Int32(row)
        self.table = Int32(table)
        self.gridColumn = Int16(clamping: gridColumn)
        self.columnSpan = Int16(clamping: columnSpan)
        self.rowSpan = Int16(clamping: rowSpan)
    }

    public var isBlank: Bool { start == end }
    public var range: Range<Int> { Int(start)..<Int(end) }
}
