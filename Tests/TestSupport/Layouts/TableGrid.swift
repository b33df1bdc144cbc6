import StatutoryReports

/// A statutory table as it is printed: rows of cells that may cover several columns and rows.
struct TableGrid {
    struct Cell {
        var text: String
        var columns = 1
        var rows = 1
        /// Holds a value of the report, not a label.
        var isValue = false
    }

    var rows: [[Cell]]

    /// Every row with all its columns; a cell stands where it begins, what it covers is empty.
    var expanded: [[String]] { expanded(repeating: false) }

    /// The same, but a cell over several columns stands in each of them.
    var repeated: [[String]] { expanded(repeating: true) }

    private func expanded(repeating: Bool) -> [[String]] {
        var open: [Int] = []
        return rows.map { row in
            var line: [String] = []
            func skipCovered() {
                while line.count < open.count, open[line.count] > 0 {
                    open[line.count] -= 1
                    line.append("")
                }
            }
            for cell in row {
                skipCovered()
                for column in 0..<cell.columns {
                    while open.count <= line.count { open.append(0) }
                    open[line.count] = cell.rows - 1
                    line.append(column == 0 || repeating ? cell.text : "")
                }
            }
            skipCovered()
            return line
        }
    }
}

extension AnnualReport {
    /// Table two as one grid of four columns, blocks below each other.
    var grid2: TableGrid {
        TableGrid(
            rows: format.blocks.flatMap { block in
                let head = [TableGrid.Cell(text: "信息内容")] + spread(block.columns.map { TableGrid.Cell(text: $0.label) })
                let rows = block.rows.map { row in
                    [TableGrid.Cell(text: row.label)]
                        + spread(block.columns.map { value(.t2("\(block.id).\(row.id)", $0.id)) })
                }
                return [[TableGrid.Cell(text: block.caption, columns: 4)], head] + rows
            }
        )
    }

    /// Table three with its head of three rows, and the levels of the row labels in three columns.
    var grid3: TableGrid {
        let note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
        var grid = TableGrid(rows: [
            [TableGrid.Cell(text: note, columns: 3, rows: 3), TableGrid.Cell(text: "申请人情况", columns: 7)],
            [
                TableGrid.Cell(text: "自然人", rows: 2), TableGrid.Cell(text: "法人或其他组织", columns: 5),
                TableGrid.Cell(text: "总计", rows: 2),
            ],
            T3Column.allCases.dropFirst().dropLast().map { TableGrid.Cell(text: $0.label) },
        ])
        var row: [TableGrid.Cell] = []
        for (index, format) in format.rows.enumerated() {
            if format.kind == .group {
                row.append(TableGrid.Cell(text: format.label, rows: dataRows(below: index)))
            } else {
                row.append(TableGrid.Cell(text: format.label, columns: 3 - format.level))
                grid.rows.append(row + T3Column.allCases.map { value(.t3(format.id, $0)) })
                row = []
            }
        }
        return grid
    }

    /// Table four with its head of three rows.
    var grid4: TableGrid {
        let results = format.groups[0].columns.map { TableGrid.Cell(text: $0.label) }
        return TableGrid(rows: [
            [TableGrid.Cell(text: "行政复议", columns: 5), TableGrid.Cell(text: "行政诉讼", columns: 10)],
            results.map { TableGrid.Cell(text: $0.text, rows: 2) }
                + format.groups.dropFirst().map { TableGrid.Cell(text: $0.label, columns: 5) },
            results + results,
            format.groups.flatMap { group in group.columns.map { value(.t4(group.id, $0.id)) } },
        ])
    }

    private func value(_ cell: CellID) -> TableGrid.Cell {
        TableGrid.Cell(text: self[cell].raw, isValue: true)
    }

    /// The cells over three columns: the last one takes what is left.
    private func spread(_ cells: [TableGrid.Cell]) -> [TableGrid.Cell] {
        var cells = cells
        cells[cells.count - 1].columns = 4 - cells.count
        return cells
    }

    private func dataRows(below group: Int) -> Int {
        let prefix = format.rows[group].id + "."
        return format.rows.count { $0.kind == .data && $0.id.hasPrefix(prefix) }
    }
}
