import StatutoryReports

/// The cells of a report as CSV (RFC 4180), in UTF-8 with a byte order mark, so that spreadsheet programs read Chinese.
///
///     格,表,行,列,单位,值,原文,来源,原文行
///     T3/1/np,表三,一、本年新收政府信息公开申请数量,自然人,件,12,12,printed,34
enum ReportCSV {
    static func bytes(_ report: AnnualReport) -> [UInt8] {
        var csv: [UInt8] = [0xEF, 0xBB, 0xBF]
        line(["格", "表", "行", "列", "单位", "值", "原文", "来源", "原文行"], &csv)
        for (index, (format, cell)) in zip(report.format.cells, report.cells).enumerated() {
            guard index < report.format.statutoryCount || cell.origin != .absent else { continue }
            line(
                [
                    format.id.rawValue, format.table.label, format.rowLabel, format.columnLabel, format.unit,
                    cell.value?.description ?? "", harmless(cell), cell.origin.rawValue,
                    cell.place.map { String($0.line) } ?? "",
                ],
                &csv
            )
        }
        return csv
    }

    /// Text that a spreadsheet would take for a formula gets an apostrophe. A printed negative number stays.
    private static func harmless(_ cell: Cell) -> String {
        guard let first = cell.raw.utf8.first, "=+-@\t\r".utf8.contains(first) else { return cell.raw }
        return cell.raw == cell.value?.description ? cell.raw : "'" + cell.raw
    }

    private static func line(_ fields: [String], _ csv: inout [UInt8]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { csv.append(0x2C) }
            guard field.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
                csv.append(contentsOf: field.utf8)
                continue
            }
            csv.append(0x22)
            for byte in field.utf8 { csv.append(contentsOf: byte == 0x22 ? [0x22, 0x22] : [byte]) }
            csv.append(0x22)
        }
        csv.append(contentsOf: [0x0D, 0x0A])
    }
}
