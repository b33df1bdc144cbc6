import StatutoryReports

/// A sum as CSV, a line for each cell: the sum, how many reports have no number, and what each report adds.
///
///     格式,单元格,表,行,列,单位,合计,无数值份数,某市某局 2023 年,…
///
/// Formats are not added together: each has its own lines under its own heads.
enum RollUpCSV {
    static func bytes(_ rollUp: RollUp) -> [UInt8] {
        var csv = CSVWriter(byteOrderMark: true)
        for part in rollUp.parts {
            csv.line(
                ["格式", "单元格", "表", "行", "列", "单位", "合计", "无数值份数"]
                    + part.members.map { "\($0.agency)\($0.year.map { " \($0) 年" } ?? "")" }
            )
            for cell in part.cells { line(cell, part, &csv) }
        }
        return csv.bytes
    }

    private static func line(_ cell: RollUpCell, _ part: RollUp.Part, _ csv: inout CSVWriter) {
        let format = cell.format
        for text in [
            part.format.id, format.id.rawValue, format.table.label, format.rowLabel, format.columnLabel, format.unit,
        ] {
            csv.field(text)
        }
        if cell.isExcepted { csv.field("不汇总") } else { csv.field(cell.sum) }
        csv.field(cell.blankCount)
        for share in cell.shares { csv.field(share.value) }
        csv.endLine()
    }
}
