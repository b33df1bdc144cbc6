import StatutoryReports

/// A report as it was read, for reading on a terminal: who, when, and the three tables.
struct ReportText {
    let text: String

    init(_ report: AnnualReport, name: String, paint: Paint) {
        var lines = [Self.headline(report, name: name, paint: paint)]
        lines += Self.tables(report, paint)
        lines += Self.repairs(report)
        text = lines.joined(separator: "\n") + "\n"
    }

    /// The tables that stand in the report.
    static func tables(_ report: AnnualReport, _ paint: Paint) -> [String] {
        report.format.chapters.flatMap { chapter -> [String] in
            guard case .table(let table) = chapter.kind, report.has(table) else { return [] }
            let lines =
                switch table {
                case .t2: blocks(report)
                case .t3: rows(report)
                case .t4: groups(report)
                }
            return ["", paint(chapter.title, .bold)] + lines
        }
    }

    static func headline(_ report: AnnualReport, name: String, paint: Paint) -> String {
        let agency = report.agency?.name.printable ?? "（未写明机关）"
        let year = report.year.map { "\($0) 年" } ?? "（未写明年度）"
        return "\(paint(agency, .bold))  \(year)  \(report.format.id)  \(paint(name.printable, .dim))"
    }

    private static func blocks(_ report: AnnualReport) -> [String] {
        report.format.blocks.flatMap { block in
            var table = TextTable(rightAlignedFrom: 1)
            table.add([block.caption] + block.columns.map(\.label))
            for row in block.rows {
                table.add(
                    [row.label] + block.columns.map { mark(report[.t2("\(block.id).\(row.id)", $0.id)]) }
                )
            }
            return table.lines
        }
    }

    private static func rows(_ report: AnnualReport) -> [String] {
        var table = TextTable(rightAlignedFrom: 1)
        table.add([""] + T3Column.allCases.map(\.label))
        for row in report.format.rows {
            let label = String(repeating: "  ", count: row.level) + row.label
            let cells = T3Column.allCases.map { report[.t3(row.id, $0)] }
            let isEmpty = row.kind == .group && cells.allSatisfy { $0.origin == .absent }
            table.add([label] + (isEmpty ? [] : cells.map(mark)))
        }
        return table.lines
    }

    private static func groups(_ report: AnnualReport) -> [String] {
        var table = TextTable(rightAlignedFrom: 1)
        table.add([""] + (report.format.groups.first?.columns.map(\.label) ?? []))
        for group in report.format.groups {
            let label = (group.parentLabel.map { $0 + "：" } ?? "") + group.label
            table.add([label] + group.columns.map { mark(report[.t4(group.id, $0.id)]) })
        }
        return table.lines
    }

    /// `–` stands for a cell the source does not have, `空` for a blank one, `？` for one it does not decide.
    private static func mark(_ cell: Cell) -> String {
        if let value = cell.value { return value.description }
        switch cell.origin {
        case .absent: return "–"
        case .blank: return "空"
        case .printed, .normalized: return "？"
        }
    }

    private static func repairs(_ report: AnnualReport) -> [String] {
        guard !report.repairs.isEmpty else { return [] }
        var table = TextTable()
        for repair in report.repairs {
            let reasons = repair.because.joined(separator: "、")
            table.add([
                "  \(repair.cell)", "应为 \(repair.value)", repair.isCertain ? "唯一读法" : "可能的读法", "依据 \(reasons)",
            ])
        }
        return ["", "建议（未采用）"] + table.lines
    }
}
