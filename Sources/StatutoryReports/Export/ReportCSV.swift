/// A report as CSV, a line for each cell.
///
///     单元格,表,行,列,单位,数值,原文,来源,行号
///     T3/1/np,表三,一、本年新收政府信息公开申请数量,自然人,件,1,1,原文数字,107
public enum ReportCSV {
    /// - Parameter byteOrderMark: For spreadsheet programs.
    public static func bytes(_ report: AnnualReport, byteOrderMark: Bool = true) -> [UInt8] {
        var csv = CSVWriter(byteOrderMark: byteOrderMark)
        csv.line(["单元格", "表", "行", "列", "单位", "数值", "原文", "来源", "行号"])
        for index in report.cells.indices {
            let format = report.format.cells[index]
            let cell = report.cells[index]
            guard index < report.format.statutoryCount || cell.origin != .absent else { continue }
            for text in [format.id.rawValue, format.table.label, format.rowLabel, format.columnLabel, format.unit] {
                csv.field(text)
            }
            csv.field(cell.value)
            csv.field(cell.raw)
            csv.field(cell.origin.label)
            csv.field(cell.place.map { Int($0.line) })
            csv.endLine()
        }
        return csv.bytes
    }
}

extension Cell.Origin {
    /// The word on screens and in tables.
    public var label: String {
        switch self {
        case .printed: "原文数字"
        case .normalized: "整理后读取"
        case .blank: "空白"
        case .absent: "没有"
        }
    }
}
