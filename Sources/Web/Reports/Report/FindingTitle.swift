import StatutoryReports

/// In a few words, what a finding is about: `总计不符 · 一、本年新收政府信息公开申请数量`, `百分比 · 第 19 行`.
struct FindingTitle {
    let text: String

    init(_ finding: Finding, _ format: ReportFormat) {
        let cells = finding.cells.compactMap { format.index(of: $0).map { format.cells[$0] } }
        let words = CheckTitles.of(finding.checkID)
        let kind = CheckKind(finding.checkID)
        if cells.isEmpty || kind == .numbers || kind == .wording {
            text = [words, finding.place.map { "第 \($0.line) 行" }].compactMap(\.self).joined(separator: " · ")
        } else {
            text = "\(words) · \(Self.subject(cells))"
        }
    }

    private static func subject(_ cells: [CellFormat]) -> String {
        let first = cells[0]
        let row = Self.short(first.rowLabel)
        let rows = Set(cells.map(\.row)).count
        let columns = Set(cells.map(\.column)).count
        if rows == 1 { return columns == 1 ? "\(row)，\(first.columnLabel)" : row }
        if columns == 1 { return "\(first.table.label)\(first.columnLabel)一列" }
        return columns < cells.count ? "\(first.table.label) \(rows) 行 \(columns) 列" : "\(row)等 \(cells.count) 格"
    }

    /// The label without its remark: `（二）部分公开`.
    static func short(_ label: String) -> String {
        guard let remark = label.dropFirst().firstIndex(of: "（") else { return label }
        return String(label[..<remark])
    }
}
