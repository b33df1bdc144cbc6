import DocumentContent
import StatutoryReports

/// Draws single cells: what is printed there, and whether it is blank, missing or undecided.
struct CellDrawing: StatutoryCells {
    let marked: MarkedReport
    let source: SourceLinks

    var report: AnnualReport { marked.report }

    /// A cell of the table, with its number leading to its line in the source.
    func write(_ id: CellID, columns: Int, to html: inout HTML) {
        let cell = report[id]
        let marks = marked.marks[id] ?? []
        var attributes: [Attribute] = []
        if columns > 1 { attributes.append(.colspan(columns)) }
        if !marks.isEmpty { attributes.append(.id(id.rawValue)) }
        if marked.involved[id] != nil { attributes.append(Attribute("data-cell", id.rawValue)) }
        html.element("td", style(id, cell, isMarked: !marks.isEmpty), attributes) { html in
            content(cell, &html)
            for mark in marks.prefix(3) { html.mark(mark) }
            if marks.count > 3 { html.span("等 \(marks.count) 条", class: "more") }
        }
    }

    private func style(_ id: CellID, _ cell: Cell, isMarked: Bool) -> String {
        let gravest = marked.involved[id].map { (isMarked ? "marked " : "involved ") + $0.style }
        return [cell.state?.style, gravest].compactMap(\.self).joined(separator: " ")
    }

    private func content(_ cell: Cell, _ html: inout HTML) {
        let printed = cell.printed
        if let place = cell.place {
            html.a(printed, href: source.line(place.line))
        } else {
            html.text(printed)
        }
        if cell.isOpen { html.span("读法未定", class: "quiet") }
        if let reading = cell.reading { html.span("读作 \(reading)", class: "reading") }
    }
}

/// How a cell differs from a number that is simply there.
enum CellState: CaseIterable {
    case blank, absent, open, normalized

    var style: String {
        switch self {
        case .blank: "blank"
        case .absent: "absent"
        case .open: "open"
        case .normalized: "normalized"
        }
    }

    /// For the line under the table.
    var legend: String {
        switch self {
        case .blank: "原文此格没有数字"
        case .absent: "原文没有这一格"
        case .open: "原文有字，读法未定"
        case .normalized: "原文带单位或异体字，按小字读"
        }
    }

    var sample: String {
        switch self {
        case .blank: "空"
        case .absent: "缺"
        case .open: "1 0"
        case .normalized: "1项"
        }
    }
}

extension Cell {
    var state: CellState? {
        switch origin {
        case .blank: .blank
        case .absent: .absent
        case .printed: isOpen ? .open : nil
        case .normalized: isOpen ? .open : reading == nil ? nil : .normalized
        }
    }

    /// What the page shows: the text that stands in the source, a word where there is none.
    var printed: String {
        switch origin {
        case .absent: "缺"
        case .blank: raw.isEmpty ? "空" : raw
        case .printed, .normalized: raw.isEmpty ? value?.description ?? "" : raw
        }
    }

    /// The value, where it was not printed as it was read: `25770元` is read 2.5770.
    var reading: String? {
        guard origin == .normalized, let value, value.description != raw else { return nil }
        return value.description
    }
}

/// Under a table: what its unusual cells mean. Nothing when all are numbers.
struct CellLegend: HTMLView {
    private let states: [(state: CellState, count: Int)]
    private let additional: Bool

    init(_ report: AnnualReport, _ table: TableID) {
        let cells = zip(report.format.statutoryCells, report.cells).filter { $0.0.table == table }.map(\.1)
        states = CellState.allCases.map { state in (state, cells.count { $0.state == state }) }.filter { $0.1 > 0 }
        additional =
            table == .t3
            && report.cells[report.format.statutoryCount...].contains { $0.origin != .absent }
    }

    func write(to html: inout HTML) {
        guard !states.isEmpty || additional else { return }
        html.ul(class: "legend") { html in
            for (state, count) in states {
                html.li { html in
                    html.span(state.sample, class: "sample \(state.style)", .hiddenFromReaders)
                    html.text("\(state.legend)，\(count) 格")
                }
            }
            if additional { html.li("标“另填”的行，本格式没有规定填数，照原文画出。") }
        }
    }
}
