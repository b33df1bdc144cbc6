import StatutoryReports

/// Draws the cells of a statutory table. The tables know where each stands, this knows what is in it: numbers with
/// marks, changes, sums.
protocol StatutoryCells: Sendable {
    /// Whose form is drawn, and which rows beyond the form it prints.
    var report: AnnualReport { get }

    /// One `td`.
    func write(_ id: CellID, columns: Int, to html: inout HTML)
}

extension StatutoryCells {
    func write(_ id: CellID, to html: inout HTML) { write(id, columns: 1, to: &html) }
}

/// A statutory table inside its own region, which scrolls and which the keyboard can reach.
struct StatutoryFrame: HTMLView {
    let table: TableID
    let drawing: any StatutoryCells

    func write(to html: inout HTML) {
        html.div(class: "statutory", .tabindex(0), .role("region"), .label(label)) { html in
            switch table {
            case .t2: Table2View(drawing: drawing).write(to: &html)
            case .t3: Table3View(drawing: drawing).write(to: &html)
            case .t4: Table4View(drawing: drawing).write(to: &html)
            }
        }
    }

    private var label: String {
        switch table {
        case .t2: "表：主动公开政府信息情况，可左右滚动"
        case .t3: "表：收到和处理政府信息公开申请情况，可左右滚动"
        case .t4: "表：政府信息公开行政复议、行政诉讼情况，可左右滚动"
        }
    }
}
