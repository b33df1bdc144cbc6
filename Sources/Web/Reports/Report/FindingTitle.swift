import StatutoryReports

/// In a few words, what a finding is about: `一、本年新收政府信息公开申请数量 · 总计`, `文字 · 第 19 行`.
struct FindingTitle {
    let text: String

    init(_ finding: Finding, _ format: ReportFormat) {
        let cells = finding.cells.compactMap { format.index(of: $0).map { format.cells[$0] } }
        let kind = CheckKind(finding.checkID)
        if kind == .narrative || cells.isEmpty {
            text = [kind.label, finding.place.map { "第 \($0.line) 行" }].compactMap(\.self).joined(separator: " · ")
        } else {
            text = Self.subject(cells)
        }
    }

    private static func subject(_ cells: [CellFormat]) -> String {
        let first = cells[0]
        let row = Self.short(first.rowLabel)
        if cells.count == 1 { return "\(row) · \(first.columnLabel)" }
        if cells.allSatisfy({ $0.row == first.row }) { return "\(first.table.label) · \(row)" }
        if cells.allSatisfy({ $0.column == first.column }) { return "\(first.table.label) · \(first.columnLabel)一列" }
        let rows = Set(cells.map(\.row)).count
        let columns = Set(cells.map(\.column)).count
        return rows > 1 && columns < cells.count
            ? "\(first.table.label) · \(rows) 行 \(columns) 列" : "\(first.table.label) · \(row)等 \(cells.count) 格"
    }

    /// The label without its remark: `（二）部分公开`.
    static func short(_ label: String) -> String {
        guard let remark = label.dropFirst().firstIndex(of: "（") else { return label }
        return String(label[..<remark])
    }
}
