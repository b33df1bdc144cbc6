import DocumentContent

extension Check {
    /// V-BLANK: a cell without a number is not 0; 0 must be written.
    ///
    /// Cells that are blank and cells that are missing from a table that is there. Rows (groups, in table 4) that lack the
    /// same columns, or all of them, are one finding. A table that is missing altogether is left
    /// to the chapters (N-CHAPTER).
    static let blankCells = Check(
        "V-BLANK",
        .error,
        rule: "表内各格都应填数，没有的填 0；空白不等于 0。",
        source: "国办公开办函〔2019〕60号、〔2021〕30号（填报数值）",
        example: "表三“（一）予以公开”没有填数的格：自然人、总计；没有的应填 0"
    ) { checked, log in
        let parts = BlankPart.parts(of: checked.report)
        for part in parts { log.found(part.finding(in: checked.report)) }
        if parts.isEmpty { log.passed("V-BLANK") }
    }
}

/// Cells without a number that are told together.
private struct BlankPart {
    /// Rows, as the form labels them, and the columns each of them lacks.
    var rows: [String] = []
    var columns: [String] = []
    /// Whether the rows lack all their columns.
    var isWhole = false
    var cells: [Int] = []
    /// The cells are there and empty; otherwise they are missing.
    var isBlank = false

    static func parts(of report: AnnualReport) -> [BlankPart] {
        var parts: [BlankPart] = []
        var table: TableID?
        var isPresent = false
        for row in report.format.rowRanges {
            guard row.contains(where: { report.cells[$0].lacksNumber }) else { continue }
            let cell = report.format.cells[row.lowerBound]
            if cell.table != table {
                table = cell.table
                isPresent = report.has(cell.table)
            }
            guard isPresent, !report.replaces(row) else { continue }
            let part = BlankPart(row, in: report)
            if let last = parts.lastIndex(where: { $0.joins(part, in: report) }) {
                parts[last].rows += part.rows
                parts[last].cells += part.cells
            } else {
                parts.append(part)
            }
        }
        return parts
    }

    private init(_ row: Range<Int>, in report: AnnualReport) {
        cells = row.filter { report.cells[$0].lacksNumber }
        rows = [report.format.cells[row.lowerBound].rowLabel]
        columns = cells.map { report.format.cells[$0].columnLabel }
        isWhole = cells.count == row.count
        isBlank = cells.contains { report.cells[$0].origin == .blank }
    }

    /// Rows of a table join when they lack the same columns, or all, in the same way.
    private func joins(_ other: BlankPart, in report: AnnualReport) -> Bool {
        report.format.cells[cells[0]].table == report.format.cells[other.cells[0]].table && isBlank == other.isBlank
            && (columns == other.columns || isWhole && other.isWhole)
    }

    func finding(in report: AnnualReport) -> Finding {
        let table = report.format.cells[cells[0]].table.label
        let place = cells.compactMap { report.cells[$0].place }.first
        let rows = rows.count == 1 ? "“\(rows[0])”" : "“\(rows[0])”等 \(rows.count) 行"
        let columns = isWhole ? "整行" : columns.joined(separator: "、")
        return Finding(
            id: "V-BLANK",
            severity: .error,
            cells: cells.map { report.format.cells[$0].id },
            message: isBlank ? "\(table)\(rows)没有填数的格：\(columns)；没有的应填 0" : "\(table)\(rows)缺少的格：\(columns)",
            place: place ?? nearestPlace(in: report),
            found: isBlank ? "空白" : "缺少"
        )
    }

    /// Of the last cell before the missing ones that stands in the source, or the first behind them, in the same table.
    private func nearestPlace(in report: AnnualReport) -> Place? {
        let table = report.format.cells[cells[0]].table
        let standing = report.cells.indices.filter {
            report.format.cells[$0].table == table && report.cells[$0].place != nil
        }
        return (standing.last { $0 < cells[0] } ?? standing.first).flatMap { report.cells[$0].place }
    }
}

extension Cell {
    fileprivate var lacksNumber: Bool { value == nil && (origin == .blank || origin == .absent) }
}

extension AnnualReport {
    /// The row is one of （六）其他处理 that the report prints the other format's way (I-MIXED-FORMAT says so).
    fileprivate func replaces(_ row: Range<Int>) -> Bool {
        format.otherDisposal.contains(row.lowerBound) && printsOtherDisposalOtherwise
    }
}
