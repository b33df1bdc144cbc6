import StatutoryReports

/// Which labels stand in which row of table 3, and over how many rows and columns each is merged.
///
/// Labels take three columns: 三、本年度办理结果 runs down the first, groups as （三）不予公开 down the second, their rows
/// stand in the third. Rows the form prescribes no numbers for appear when the report prints numbers there.
struct Table3Layout: Sendable {
    struct Label: Hashable, Sendable {
        var text: String
        var columns = 1
        var rows = 1
    }

    struct Row: Hashable, Sendable {
        /// Labels that begin in this row; the last one is its own.
        var labels: [Label]
        /// `3.3.4`.
        var id: String
        /// The form prescribes no numbers here.
        var isAdditional = false
    }

    private(set) var rows: [Row] = []

    init(_ report: AnnualReport) {
        let additional = Self.additionalRows(report)
        for row in report.format.rows where row.level == 0 {
            guard row.kind == .group else {
                rows.append(Row(labels: [Label(text: row.label, columns: 3)], id: row.id))
                continue
            }
            var inner = Self.ownRow(row, additional, columns: 2)
            for child in report.format.rows where child.level == 1 && child.id.hasPrefix(row.id + ".") {
                inner += Self.rows(of: child, report.format, additional)
            }
            inner[0].labels.insert(Label(text: row.label, rows: inner.count), at: 0)
            rows += inner
        }
    }

    private static func rows(of row: RowFormat, _ format: ReportFormat, _ additional: [CellFormat]) -> [Row] {
        let prefix = row.id + "."
        guard row.kind == .group else {
            let others = additional.filter { $0.row.hasPrefix(prefix) }
            return [Row(labels: [Label(text: row.label, columns: 2)], id: row.id)]
                + others.map { Row(labels: [Label(text: $0.rowLabel, columns: 2)], id: $0.row, isAdditional: true) }
        }
        var inner = ownRow(row, additional, columns: 1)
        inner += format.rows.filter { $0.id.hasPrefix(prefix) }.map { Row(labels: [Label(text: $0.label)], id: $0.id) }
        inner[0].labels.insert(Label(text: row.label, rows: inner.count), at: 0)
        return inner
    }

    /// A group that carries numbers of its own.
    private static func ownRow(_ group: RowFormat, _ additional: [CellFormat], columns: Int) -> [Row] {
        guard additional.contains(where: { $0.row == group.id }) else { return [] }
        return [Row(labels: [Label(text: "本行", columns: columns)], id: group.id, isAdditional: true)]
    }

    /// The first cell of each additional row that the report prints.
    private static func additionalRows(_ report: AnnualReport) -> [CellFormat] {
        let start = report.format.statutoryCount
        var seen: Set<String> = []
        return zip(report.format.cells[start...], report.cells[start...])
            .filter { $1.origin != .absent && seen.insert($0.row).inserted }
            .map(\.0)
    }
}
