import DocumentContent
import StatutoryReports

/// One of the three statutory tables, drawn as the form prints it, with the marks of findings at the cells.
///
/// Wide tables scroll inside their own region, which the keyboard can reach; on a narrow screen the row labels stay.
struct StatutoryTableView: HTMLView {
    let table: TableID
    let drawing: CellDrawing

    init(_ table: TableID, _ report: MarkedReport, source: SourceLinks) {
        self.table = table
        drawing = CellDrawing(marked: report, source: source)
    }

    func write(to html: inout HTML) {
        guard drawing.report.has(table) else {
            html.p("原文没有这张表，其中 \(cellCount) 格都没有读到。", class: "missing")
            return
        }
        StatutoryFrame(table: table, drawing: drawing).write(to: &html)
        CellLegend(drawing.report, table).write(to: &html)
    }

    private var cellCount: Int { drawing.report.format.statutoryCells.count { $0.table == table } }
}
