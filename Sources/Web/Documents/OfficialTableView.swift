import DocumentContent

/// A ruled table of an official form.
struct OfficialTableView: HTMLView {
    let table: OfficialTable

    func write(to html: inout HTML) {
        guard !table.rows.isEmpty else { return }
        html.table(class: "ruled") { html in
            if let caption = table.caption { html.caption(OfficialText.clean(caption)) }
            html.colgroup { html in
                // Widths are classes: the pages allow no styles in attributes.
                for width in table.widths(of: 60) { html.col(class: "w\(min(60, max(1, width)))") }
            }
            html.tbody { html in
                for (index, row) in table.rows.enumerated() { write(row, isHead: index < table.headRows, &html) }
            }
        }
    }

    private func write(_ row: OfficialTable.Row, isHead: Bool, _ html: inout HTML) {
        // In steps of 6 mm.
        let tall = "tall\(min(10, max(1, row.height / 6)))"
        html.tr(class: row.mayBeDivided ? "\(tall) divided" : tall) { html in
            for cell in row.cells { write(cell, isHead: isHead, &html) }
        }
    }

    private func write(_ cell: OfficialCell, isHead: Bool, _ html: inout HTML) {
        let spans = (Attribute.colspan(max(1, cell.columns)), Attribute.rowspan(max(1, cell.rows)))
        switch cell.role {
        case .head: html.th(.scope(isHead ? "col" : "row"), spans.0, spans.1) { lines(cell, &$0) }
        case .label: html.th(class: "label", .scope("row"), spans.0, spans.1) { lines(cell, &$0) }
        case .value: html.td(spans.0, spans.1) { lines(cell, &$0) }
        case .figure: html.td(class: "figure", spans.0, spans.1) { lines(cell, &$0) }
        }
    }

    private func lines(_ cell: OfficialCell, _ html: inout HTML) {
        for (index, line) in cell.lines.flatMap(OfficialText.lines).enumerated() {
            if index > 0 { html.br() }
            html.view(OfficialTextView(line))
        }
    }
}
