import DocumentContent
import StatutoryReports

/// A report with its findings numbered in reading order and put where they belong: a chapter, cells, words of the
/// text. What the page of a report and the page of a check draw.
struct MarkedReport: Sendable {
    let report: AnnualReport
    let checks: CheckLog
    /// All findings, number 1 first.
    let findings: [NumberedFinding]
    /// Marks at cells: at the first cell a finding names. That is the one that should have been different (a sum, say).
    let marks: [CellID: [Mark]]
    /// The gravest finding that speaks of a cell at all.
    let involved: [CellID: Severity]

    init(_ report: AnnualReport, _ checks: CheckLog) {
        self.report = report
        self.checks = checks
        let placed = checks.findings.map { (finding: $0, chapter: Self.chapter(of: $0, in: report)) }
        let order = [nil] + report.format.chapters.map { Optional($0.id) }
        findings =
            order
            .flatMap { chapter in
                placed.filter { $0.chapter == chapter }.sorted { Self.comesBefore($0.finding, $1.finding) }
            }
            .enumerated()
            .map { NumberedFinding(number: $0.offset + 1, finding: $0.element.finding, chapter: $0.element.chapter) }
        marks = Self.marks(findings)
        involved = Self.involved(findings)
    }

    func findings(in chapter: String?) -> [NumberedFinding] { findings.filter { $0.chapter == chapter } }

    /// Proposals for cells, in the order of the form.
    func repairs(in table: TableID) -> [Repair] { report.repairs.filter { $0.cell.table == table } }

    /// In the order of the source; what stands nowhere first.
    private static func comesBefore(_ a: Finding, _ b: Finding) -> Bool {
        switch (a.place, b.place) {
        case (let a?, let b?): a < b
        case (nil, _?): true
        default: false
        }
    }

    /// A finding in the words of a chapter belongs there, one of cells to their table, any other to the chapter its
    /// place is in; `nil` for the whole report.
    private static func chapter(of finding: Finding, in report: AnnualReport) -> String? {
        if let range = finding.sourceRange, !range.isEmpty,
            let chapter = report.chapters.last(where: { $0.sourceRange.overlaps(range) }),
            report.format.isNarrative(chapter.id)
        {
            return chapter.id
        }
        if let table = finding.cells.first?.table { return report.format.chapter(of: table) }
        guard let place = finding.place else { return nil }
        return report.chapters.last { $0.place <= place }?.id
    }

    private static func marks(_ findings: [NumberedFinding]) -> [CellID: [Mark]] {
        var marks: [CellID: [Mark]] = [:]
        for item in findings {
            if let cell = item.finding.cells.first { marks[cell, default: []].append(item.mark) }
        }
        return marks
    }

    private static func involved(_ findings: [NumberedFinding]) -> [CellID: Severity] {
        var involved: [CellID: Severity] = [:]
        for item in findings {
            for cell in item.finding.cells { involved[cell] = max(involved[cell] ?? .info, item.finding.severity) }
        }
        return involved
    }
}

struct NumberedFinding: Sendable {
    let number: Int
    let finding: Finding
    /// `C3`; `nil` for the whole report.
    let chapter: String?

    var mark: Mark { Mark(number: number, severity: finding.severity) }
}

/// The number of a finding, where it shows.
struct Mark: Hashable, Sendable {
    let number: Int
    let severity: Severity

    var link: Link { "#f\(number)" }
    var id: String { "f\(number)" }
}

extension Severity {
    /// The class that colours it.
    var style: String { rawValue }
}

extension ReportFormat {
    func isNarrative(_ chapter: String) -> Bool { chapters.contains { $0.id == chapter && $0.kind == .narrative } }

    func chapter(of table: TableID) -> String? { chapters.first { $0.kind == .table(table) }?.id }
}

extension HTML {
    /// The number of a finding beside what it speaks of, leading to where it is told.
    mutating func mark(_ mark: Mark) {
        a(href: mark.link, class: "mark \(mark.severity.style)") { html in
            html.span("\(mark.severity.label)，第", class: "quiet")
            html.text(mark.number)
            html.span("条", class: "quiet")
        }
    }
}
