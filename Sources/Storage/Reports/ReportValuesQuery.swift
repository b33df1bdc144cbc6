import Disclosure
import StatutoryReports

/// Some cells of many reports, for sums and trends, without reading the reports again.
struct ReportValuesQuery {
    var cells: [CellID]
    var query: ReportQuery

    func run(in db: Transaction) throws(StorageError) -> [ReportValues] {
        let values = try values(in: db)
        var conditions = query.conditions
        let source = source(&conditions)
        let rows = try db.rows("SELECT r.id, r.agency, a.name, r.year, r.format \(source)", conditions.values)
        var reports: [ReportValues] = []
        reports.reserveCapacity(rows.count)
        for row in rows {
            reports.append(
                ReportValues(
                    agency: AgencyCode(rawValue: try row.text("agency")),
                    agencyName: try row.text("name"),
                    year: try row.int("year"),
                    format: try row.text("format"),
                    values: values[try row.int("id")] ?? [:]
                )
            )
        }
        return reports
    }

    /// Values by the number of the report's row.
    private func values(in db: Transaction) throws(StorageError) -> [Int: [CellID: CellValue]] {
        let cells = Set(cells.map(\.rawValue)).sorted()
        guard !cells.isEmpty else { return [:] }
        var conditions = query.conditions
        let source = source(&conditions)
        let names = cells.map { conditions.parameter(.text($0)) }.joined(separator: ", ")
        let rows = try db.rows(
            """
            SELECT c.report, c.cell, c.value, c.is_amount FROM report_cell c
            WHERE c.report IN (SELECT r.id \(source)) AND c.cell IN (\(names)) AND c.value IS NOT NULL
            """,
            conditions.values
        )
        var values: [Int: [CellID: CellValue]] = [:]
        for row in rows {
            let cell = CellID(rawValue: try row.text("cell"))
            let value = CellValue(quantity: try row.int("value"), isAmount: try row.bool("is_amount"))
            values[try row.int("report"), default: [:]][cell] = value
        }
        return values
    }

    private func source(_ conditions: inout SQLConditions) -> String {
        let ending = query.ending(&conditions)
        return "\(ReportTable.source) \(conditions.whereClause) \(ending)"
    }
}
