/// Lists the cells of a format from its blocks, rows and groups.
extension ReportFormat {
    static func statutoryCells(
        _ blocks: [BlockFormat],
        _ rows: [RowFormat],
        _ groups: [GroupFormat]
    ) -> [CellFormat] {
        var cells: [CellFormat] = []
        for block in blocks {
            for row in block.rows {
                for column in block.columns {
                    cells.append(cell(.t2, "\(block.id).\(row.id)", row.label, column))
                }
            }
        }
        for row in rows where row.kind == .data {
            for column in T3Column.allCases { cells.append(cell(row, column)) }
        }
        for group in groups {
            for column in group.columns { cells.append(cell(.t4, group.id, group.label, column)) }
        }
        return cells
    }

    /// Group rows that were filled in, and the rows under （六）其他处理 where this format has none.
    static func additionalCells(_ rows: [RowFormat]) -> [CellFormat] {
        var others = rows.filter { $0.kind == .group }
        if !rows.contains(where: { $0.id.hasPrefix("3.6.") }) { others += Format2021.otherDisposalRows }
        return others.flatMap { row in T3Column.allCases.map { cell(row, $0) } }
    }

    private static func cell(_ row: RowFormat, _ column: T3Column) -> CellFormat {
        CellFormat(
            id: .t3(row.id, column),
            table: .t3,
            row: row.id,
            column: column.rawValue,
            rowLabel: row.label,
            columnLabel: column.label,
            unit: "件",
            kind: .count
        )
    }

    private static func cell(_ table: TableID, _ row: String, _ label: String, _ column: ColumnFormat) -> CellFormat {
        CellFormat(
            id: CellID(table, row, column.id),
            table: table,
            row: row,
            column: column.id,
            rowLabel: label,
            columnLabel: column.label,
            unit: column.unit,
            kind: column.kind
        )
    }

    static func rowRanges(_ cells: [CellFormat]) -> [Range<Int>] {
        var starts = cells.indices.filter { index in
            index == 0 || cells[index].table != cells[index - 1].table || cells[index].row != cells[index - 1].row
        }
        starts.append(cells.count)
        return zip(starts, starts.dropFirst()).map { $0..<$1 }
    }
}
