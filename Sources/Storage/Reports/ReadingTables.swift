import Disclosure
import DocumentContent
import StatutoryReports

/// The tables that hold what was read and found in a report: cells, facts, findings, repairs.
enum ReadingTables {
    /// The rows of a reading, without the number of the report. Made before a transaction begins, so that others do not
    /// wait for it.
    struct Rows: Sendable {
        let cells: [[SQLValue]]
        let facts: [[SQLValue]]
        let findings: [[SQLValue]]
        let repairs: [[SQLValue]]

        init(_ reading: ReportReading) {
            cells = ReadingTables.cells(reading.report)
            facts = reading.report.facts.enumerated().map { row($1, $0) }
            findings = reading.checks.findings.enumerated().map { row($1, $0) }
            repairs = reading.report.repairs.enumerated().map { row($1, $0) }
        }
    }

    static func insert(_ rows: Rows, report id: Int, in db: Transaction) throws(StorageError) {
        let report = [SQLValue(id)]
        try db.execute(
            """
            INSERT INTO report_cell (report, cell, value, is_amount, raw, origin, line, col)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            report,
            each: rows.cells
        )
        try db.execute(
            """
            INSERT INTO report_fact
                (report, position, micros, unit, noun, is_open, is_implied_zero, chapter, line, col)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            report,
            each: rows.facts
        )
        try db.execute(
            """
            INSERT INTO report_finding
                (report, position, id, severity, cells, message, line, col, source_start, source_end, expected, found)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            report,
            each: rows.findings
        )
        try db.execute(
            """
            INSERT INTO report_repair (report, position, cell, value, is_amount, because, is_certain)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            report,
            each: rows.repairs
        )
    }

    static func delete(report id: Int, in db: Transaction) throws(StorageError) {
        for table in ["report_cell", "report_fact", "report_finding", "report_repair"] {
            try db.execute("DELETE FROM \(table) WHERE report = $1", [SQLValue(id)])
        }
    }

    static func findings(report id: Int, in db: Transaction) throws(StorageError) -> [Finding] {
        let rows = try db.rows(
            """
            SELECT id, severity, cells, message, line, col, source_start, source_end, expected, found
            FROM report_finding WHERE report = $1 ORDER BY position
            """,
            [SQLValue(id)]
        )
        var findings: [Finding] = []
        for row in rows { findings.append(try Finding(row)) }
        return findings
    }

    /// Absent cells have no row.
    private static func cells(_ report: AnnualReport) -> [[SQLValue]] {
        zip(report.format.cells, report.cells).compactMap { format, cell in
            guard cell.origin != .absent else { return nil }
            return [.text(format.id.rawValue)] + values(cell.value)
                + [
                    .text(storable(cell.raw)), .text(cell.origin.rawValue), SQLValue(cell.place?.line),
                    SQLValue(cell.place?.column),
                ]
        }
    }

    fileprivate static func row(_ fact: Fact, _ position: Int) -> [SQLValue] {
        [
            SQLValue(position), SQLValue(fact.micros), .text(storable(fact.unit)), .text(storable(fact.noun)),
            SQLValue(fact.isOpen), SQLValue(fact.isImpliedZero), .text(fact.chapter), SQLValue(fact.place.line),
            SQLValue(fact.place.column),
        ]
    }

    fileprivate static func row(_ finding: Finding, _ position: Int) -> [SQLValue] {
        [
            SQLValue(position), .text(finding.id), .text(finding.severity.rawValue),
            .text(finding.cells.map(\.rawValue).joined(separator: " ")), .text(storable(finding.message)),
            SQLValue(finding.place?.line), SQLValue(finding.place?.column), SQLValue(finding.sourceRange?.lowerBound),
            SQLValue(finding.sourceRange?.upperBound), SQLValue(finding.expected.map(storable)),
            SQLValue(finding.found.map(storable)),
        ]
    }

    fileprivate static func row(_ repair: Repair, _ position: Int) -> [SQLValue] {
        [SQLValue(position), .text(repair.cell.rawValue)] + values(repair.value)
            + [.text(repair.because.joined(separator: " ")), SQLValue(repair.isCertain)]
    }

    /// `value` and `is_amount`.
    private static func values(_ value: CellValue?) -> [SQLValue] {
        switch value {
        case nil: [.null, 0]
        case .count(let count): [SQLValue(count), 0]
        case .amount(let amount): [SQLValue(amount.fen), 1]
        }
    }

    /// Text out of a hostile source: U+0000, which databases do not keep in text, becomes U+FFFD. The source itself
    /// is kept byte by byte.
    private static func storable(_ text: String) -> String {
        text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    }
}

extension CellValue {
    /// From the columns `value` and `is_amount`.
    init(quantity: Int, isAmount: Bool) {
        self = isAmount ? .amount(WanYuanAmount(fen: Int64(quantity))) : .count(quantity)
    }
}

extension Finding {
    fileprivate init(_ row: SQLRow) throws(StorageError) {
        let name = try row.text("severity")
        guard let severity = Severity(rawValue: name) else {
            throw StorageError(.unexpectedRow, "问题的严重程度“\(name)”不是本程序所知的。")
        }
        self.init(
            id: try row.text("id"),
            severity: severity,
            cells: try row.text("cells").split(separator: " ").map { CellID(rawValue: String($0)) },
            message: try row.text("message"),
            expected: try row.optionalText("expected"),
            found: try row.optionalText("found")
        )
        if let line = try row.optionalInt("line"), let column = try row.optionalInt("col") {
            place = Place(line: line, column: column)
        }
        if let start = try row.optionalInt("source_start"), let end = try row.optionalInt("source_end"), start <= end {
            sourceRange = Int32(clamping: start)..<Int32(clamping: end)
        }
    }
}
