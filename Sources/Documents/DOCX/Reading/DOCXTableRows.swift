/// A table being read: its rows, until all of them are there and it is known how far cells reach down.
struct DOCXTableRows {
    private struct Cell {
        var columns = 1
        var rows = 1
        var merge = Merge.none
        /// Continues the cell before it.
        var continuesLeft = false
        var content: [UInt8] = []
    }

    private enum Merge { case none, restart, goesOn }

    private var rows: [[Cell]] = []

    // MARK: As it comes

    mutating func startRow() { rows.append([]) }

    /// Columns at the start of the row that hold nothing.
    mutating func skipColumns(_ count: Int) {
        guard count > 0, !rows.isEmpty, rows[rows.count - 1].isEmpty else { return }
        rows[rows.count - 1].append(Cell(columns: SpanGrid.clamped(count)))
    }

    mutating func startCell() {
        if rows.isEmpty { startRow() }
        rows[rows.count - 1].append(Cell())
    }

    mutating func setColumns(_ columns: Int) { change { $0.columns = SpanGrid.clamped(columns) } }

    mutating func setVerticalMerge(restarts: Bool) { change { $0.merge = restarts ? .restart : .goesOn } }

    mutating func setHorizontalMerge(restarts: Bool) { change { $0.continuesLeft = !restarts } }

    mutating func endCell(_ content: [UInt8]) {
        change { $0.content = content }
        joinLeft()
    }

    private mutating func change(_ body: (inout Cell) -> Void) {
        guard let row = rows.indices.last, let cell = rows[row].indices.last else { return }
        body(&rows[row][cell])
    }

    private mutating func joinLeft() {
        guard let row = rows.indices.last, rows[row].count > 1, rows[row].last?.continuesLeft == true,
            let last = rows[row].popLast()
        else { return }
        change { $0.columns = SpanGrid.clamped($0.columns + last.columns) }
    }

    // MARK: When all is there

    func write(to html: inout [UInt8]) {
        var table = self
        table.joinDown()
        html.append(contentsOf: "<table>".utf8)
        for row in table.rows {
            html.append(contentsOf: "<tr>".utf8)
            for cell in row where cell.merge != .goesOn {
                html.append(contentsOf: "<td colspan=\(cell.columns) rowspan=\(cell.rows)>".utf8)
                html.append(contentsOf: cell.content)
                html.append(contentsOf: "</td>".utf8)
            }
            html.append(contentsOf: "</tr>".utf8)
        }
        html.append(contentsOf: "</table>".utf8)
    }

    /// Counts continuations to the cell they continue; one without such is a cell of its own.
    private mutating func joinDown() {
        /// By the column a cell begins in: its row and number.
        var above: [Int: (row: Int, cell: Int)] = [:]
        for row in rows.indices {
            var column = 0
            var here: [Int: (row: Int, cell: Int)] = [:]
            for cell in rows[row].indices {
                let columns = rows[row][cell].columns
                switch rows[row][cell].merge {
                case .none: break
                case .restart: here[column] = (row, cell)
                case .goesOn:
                    if let start = above[column], rows[start.row][start.cell].columns == columns {
                        rows[start.row][start.cell].rows += 1
                        here[column] = start
                    } else {
                        rows[row][cell].merge = .none
                    }
                }
                column += columns
            }
            above = here
        }
    }
}
