/// A report as JSON, one object on one line: what `gongkai report read --json` and `report check --json` print.
///
///     {"file":"…","agency":"…","year":2019,"format":"gk2019",
///      "cells":{"T3/1/np":{"value":1,"raw":"1","origin":"printed","line":107,"column":3}, …},
///      "repairs":[{"cell":"T3/1/sum","value":1,"because":["T3-ROW/1"],"certain":true}],
///      "findings":[{"id":"T3-BAL/np","severity":"error","cells":["T3/1/np"],"message":"…","line":107}]}
///
/// Every statutory cell of the format is there, in its order; cells beyond the form only where the source has them. A
/// value is a number, a decimal string for an amount, or null.
public enum ReportJSON {
    /// Appends the line, without its line feed.
    public static func write(
        _ report: AnnualReport,
        file: String,
        findings: [Finding],
        to bytes: inout [UInt8]
    ) {
        write(report, file, findings, nil, to: &bytes)
    }

    /// The same with what could not be decided, and how many questions were answered and found in order:
    /// `"undecided":[{"id":"Y-CARRY/np","because":"没有上年报告"}],"passed":44`.
    public static func write(_ report: AnnualReport, file: String, checks: CheckLog, to bytes: inout [UInt8]) {
        write(report, file, checks.findings, checks, to: &bytes)
    }

    private static func write(
        _ report: AnnualReport,
        _ file: String,
        _ findings: [Finding],
        _ checks: CheckLog?,
        to bytes: inout [UInt8]
    ) {
        var json = JSONWriter(reservingCapacity: 20_000)
        json.object { json in
            json.field("file", file)
            json.field("agency", report.agency?.name)
            json.field("year", report.year)
            json.field("format", report.format.id)
            json.key("cells")
            json.cells(report)
            json.field("repairs", report.repairs) { $0.repair($1) }
            json.field("findings", findings) { $0.finding($1) }
            guard let checks else { return }
            json.outcome(checks)
        }
        bytes += json.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func cells(_ report: AnnualReport) {
        object { json in
            for (index, cell) in report.cells.enumerated() {
                guard index < report.format.statutoryCount || cell.origin != .absent else { continue }
                json.key(report.format.cells[index].id)
                json.cell(cell)
            }
        }
    }

    fileprivate mutating func cell(_ cell: Cell) {
        object { json in
            json.field("value", cell.value)
            json.field("raw", cell.raw)
            json.field("origin", cell.origin.rawValue)
            json.field("line", cell.place.map { Int($0.line) })
            json.field("column", cell.place.map { Int($0.column) })
        }
    }

    fileprivate mutating func repair(_ repair: Repair) {
        object { json in
            json.field("cell", repair.cell.rawValue)
            json.field("value", repair.value)
            json.field("because", repair.because) { $0.string($1) }
            json.field("certain", repair.isCertain)
        }
    }

    mutating func finding(_ finding: Finding) {
        object { json in
            json.field("id", finding.id)
            json.field("severity", finding.severity.rawValue)
            json.field("cells", finding.cells) { $0.string($1.rawValue) }
            json.field("message", finding.message)
            json.field("line", finding.place.map { Int($0.line) })
            json.field("column", finding.place.map { Int($0.column) })
            if let expected = finding.expected { json.field("expected", expected) }
            if let found = finding.found { json.field("found", found) }
        }
    }

    /// What could not be decided, and how many questions were found in order.
    mutating func outcome(_ checks: CheckLog) {
        field("undecided", checks.undecided) { json, undecided in
            json.object {
                $0.field("id", undecided.id)
                $0.field("because", undecided.reason)
            }
        }
        field("passed", checks.passed.count)
    }
}
