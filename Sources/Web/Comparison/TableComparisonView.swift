import Disclosure
import StatutoryReports

/// One statutory table of the later report, with the change against the earlier one in each cell, and below it every
/// change in full.
struct TableComparisonView: HTMLView {
    private let table: TableID
    private let drawing: ComparedCells
    private let changed: [CellComparison]
    private let names: (left: String, right: String)
    private let state: State

    private enum State {
        case comparable
        /// The formats have nothing in common here.
        case otherFormat
        /// One of them has no such table.
        case missing(String)
    }

    init(_ table: TableID, _ comparison: ReportComparison, _ left: ReadReport, _ right: ReadReport) {
        self.table = table
        let cells = comparison.cells.filter { $0.format.table == table }
        drawing = ComparedCells(
            earlier: left.report,
            report: right.report,
            cells: Dictionary(cells.map { ($0.cell, $0) }) { $1 }
        )
        changed = cells.filter { $0.kind == .changed }
        names = Self.names(left.summary, right.summary)
        if !cells.contains(where: { $0.kind != .onlyLeft && $0.kind != .onlyRight }) {
            state = .otherFormat
        } else if let without = [left, right].first(where: { !$0.report.has(table) }) {
            state = .missing("\(without.name)的原文没有这张表，无从比较。")
        } else {
            state = .comparable
        }
    }

    /// The years, or the agencies when the years are the same.
    private static func names(_ left: ReportSummary, _ right: ReportSummary) -> (String, String) {
        if left.agency.code == right.agency.code { return ("\(left.year) 年", "\(right.year) 年") }
        if left.year == right.year { return (left.agency.name, right.agency.name) }
        return ("\(left.agency.name) \(left.year) 年", "\(right.agency.name) \(right.year) 年")
    }

    func write(to html: inout HTML) {
        let id = table.rawValue
        html.section(class: "chapter compared", .id(id), .aria("aria-labelledby", "\(id)-title")) { html in
            html.h2(title, .id("\(id)-title"))
            switch state {
            case .otherFormat: html.p("两种格式的表二栏目不同（例如“对外公开总数量”不是“现行有效件数”），不能比较。", class: "missing")
            case .missing(let sentence): html.p(sentence, class: "missing")
            case .comparable:
                html.p(told, class: "told")
                StatutoryFrame(table: table, drawing: drawing).write(to: &html)
                if !changed.isEmpty { list(&html) }
            }
        }
    }

    private var title: String {
        drawing.report.format.chapters.first { $0.kind == .table(table) }?.title ?? table.label
    }

    private var told: String {
        changed.isEmpty ? "各格相同。" : "格中是\(names.right)的数，下面的小字是与\(names.left)相比的增减；没有变的用浅色。"
    }

    private func list(_ html: inout HTML) {
        html.details(class: "changes") { html in
            html.summary("逐格列出 \(changed.count) 处不同")
            html.div(class: "scroll", .tabindex(0), .role("region"), .label("\(table.label)的不同，可左右滚动")) { html in
                html.table(class: "list") { html in
                    html.thead { html in
                        html.tr { html in
                            html.th("哪一格", class: "row-label", .scope("col"))
                            for head in [names.left, names.right, "增减", "百分比"] {
                                html.th(head, class: "number", .scope("col"))
                            }
                        }
                    }
                    html.tbody { html in
                        for cell in changed { row(cell, &html) }
                    }
                }
            }
        }
    }

    private func row(_ cell: CellComparison, _ html: inout HTML) {
        html.tr { html in
            html.th(class: "row-label", .scope("row")) { html in
                html.text(cell.format.rowLabel)
                html.span("\(cell.format.columnLabel)（\(cell.format.unit)）", class: "told")
            }
            html.td(cell.left?.description ?? "", class: "number")
            html.td(cell.right?.description ?? "", class: "number")
            html.td(cell.signedDifference ?? "", class: "number")
            html.td(cell.share, class: "number")
        }
    }
}

extension CellComparison {
    /// `+3`, `-0.5000`; `nil` where nothing changed or nothing can be told.
    var signedDifference: String? {
        guard let difference, difference.quantity != 0 else { return nil }
        return difference.quantity > 0 ? "+\(difference)" : difference.description.replacingMinus
    }

    /// `+25.00%`; from nothing there is no percentage.
    var share: String {
        guard let percentage else { return "原为 0" }
        return percentage.hasPrefix("-") ? "\(percentage.replacingMinus)%" : "+\(percentage)%"
    }
}

extension String {
    /// With the minus sign proper, which is as wide as a plus.
    fileprivate var replacingMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}

/// Cells of a table with their change.
struct ComparedCells: StatutoryCells {
    let earlier: AnnualReport
    /// The later one.
    let report: AnnualReport
    let cells: [CellID: CellComparison]

    func write(_ id: CellID, columns: Int, to html: inout HTML) {
        let cell = cells[id]
        let attributes: [Attribute] = columns > 1 ? [.colspan(columns)] : []
        html.element("td", style(cell), attributes) { html in
            switch cell?.kind {
            case .same, .changed:
                html.text(cell?.right?.description ?? "")
                if let difference = cell?.signedDifference { change(difference, cell, &html) }
            case .open:
                html.text(cell?.right?.description ?? report[id].printed)
                html.span("原\(cell?.left.map { " \($0)" } ?? earlier[id].printed)", class: "change")
            case .onlyLeft, .onlyRight, nil:
                html.text(report[id].printed)
                html.span("不比", class: "change")
            }
        }
    }

    private func change(_ difference: String, _ cell: CellComparison?, _ html: inout HTML) {
        html.span(class: "change") { html in
            html.span("，比原来的 \(cell?.left?.description ?? "") 变化 ", class: "quiet")
            html.text(difference)
        }
    }

    private func style(_ cell: CellComparison?) -> String {
        switch cell?.kind {
        case .same: "same"
        case .changed: "changed"
        case .open: "unsure"
        case .onlyLeft, .onlyRight, nil: "unlike"
        }
    }
}
