extension OfficialTable {
    /// What stands in the columns of a row: a cell that begins there, or the continuation of one from above.
    package enum Place: Hashable, Sendable {
        /// Over so many columns; `continues` when rows below belong to it.
        case cell(OfficialCell, columns: Int, continues: Bool)
        case covered(columns: Int)
    }

    /// Every row with all its columns: spans cut to the grid, missing cells blank. Rows may have more cells than
    /// ``columns`` says; all rows are then as wide as the widest.
    package var grid: [[Place]] {
        let wide = placed(in: nil)
        let width = max(columns.count, wide.map(Self.width).max() ?? 0)
        return placed(in: width)
    }

    private static func width(of row: [Place]) -> Int {
        row.reduce(0) { sum, place in
            switch place {
            case .cell(_, let columns, _), .covered(let columns): sum + columns
            }
        }
    }

    /// - Parameter width: `nil` leaves rows as wide as their cells.
    private func placed(in width: Int?) -> [[Place]] {
        var open = OpenCells()
        return rows.indices.map { index in
            var row: [Place] = []
            var cells = rows[index].cells[...]
            var column = 0
            while column < width ?? Int.max {
                if let columns = open.take(at: column) {
                    row.append(.covered(columns: columns))
                    column += columns
                    continue
                }
                if cells.isEmpty, width == nil { break }
                let cell = cells.popFirst() ?? .value("")
                let columns = open.free(from: column, atMost: min(cell.columns, (width ?? Int.max) - column))
                let rowsBelow = min(max(cell.rows, 1), rows.count - index) - 1
                if rowsBelow > 0 { open.cells[column] = (rowsBelow, columns) }
                row.append(.cell(cell, columns: columns, continues: rowsBelow > 0))
                column += columns
            }
            open.endRow(at: column)
            return row
        }
    }
}

/// Cells that began in rows above and cover columns of this one.
private struct OpenCells {
    /// By the column they begin in: how many more rows they cover, and how many columns.
    var cells: [Int: (rows: Int, columns: Int)] = [:]

    /// Columns covered from `column` on by a cell from above.
    mutating func take(at column: Int) -> Int? {
        guard let cell = cells[column] else { return nil }
        cells[column] = cell.rows > 1 ? (cell.rows - 1, cell.columns) : nil
        return cell.columns
    }

    /// Columns not covered from `column` on: at least one, and no more than asked for.
    func free(from column: Int, atMost wanted: Int) -> Int {
        var count = 1
        while count < min(wanted, 60), cells[column + count] == nil { count += 1 }
        return count
    }

    /// The row ended before the columns from `column` on.
    mutating func endRow(at column: Int) {
        for key in cells.keys where key >= column { _ = take(at: key) }
    }
}
