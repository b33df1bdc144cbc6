/// The columns that table cells fall into, after column and row spans.
///
///     var grid = SpanGrid()
///     grid.startRow()
///     grid.place(columns: 1, rows: 2)    // 0
///     grid.place(columns: 1, rows: 1)    // 1
///     grid.startRow()
///     grid.place(columns: 1, rows: 1)    // 1: column 0 is still covered
///
/// Not more than ``widest`` columns; cells beyond them share the last.
struct SpanGrid {
    static let widest = 1000
    static let largestSpan = 1000

    /// For each column, the first row that is free again.
    private var freeFrom: [Int] = []
    private var row = -1
    private var column = 0

    mutating func startRow() {
        row += 1
        column = 0
    }

    /// Spans end with their group of rows (`thead`, `tbody`, `tfoot`).
    mutating func startGroup() {
        freeFrom.removeAll(keepingCapacity: true)
        column = 0
    }

    /// Column of the next cell. The spans are taken between 1 and ``largestSpan``.
    mutating func place(columns: Int, rows: Int) -> Int {
        while column < freeFrom.count, freeFrom[column] > row { column += 1 }
        let start = min(column, Self.widest - 1)
        let end = min(start + Self.clamped(columns), Self.widest)
        while freeFrom.count < end { freeFrom.append(0) }
        let free = row + Self.clamped(rows)
        for covered in start..<end { freeFrom[covered] = max(freeFrom[covered], free) }
        column = end
        return start
    }

    static func clamped(_ span: Int) -> Int { min(max(span, 1), largestSpan) }
}
