import StatutoryReports

/// 二、主动公开政府信息情况: blocks of Article 20, each with a caption over all columns and a line of heads.
struct Table2View: HTMLView {
    let drawing: any StatutoryCells

    /// Blocks have one, two or three columns of numbers: six sixths are shared out evenly.
    private static let parts = 6

    func write(to html: inout HTML) {
        html.table(class: "t2") { html in
            html.caption("主动公开政府信息情况", class: "quiet")
            html.colgroup { html in
                html.col(class: "label")
                html.col(Attribute("span", String(Self.parts)))
            }
            for block in drawing.report.format.blocks {
                html.tbody { html in self.block(block, &html) }
            }
        }
    }

    private func block(_ block: BlockFormat, _ html: inout HTML) {
        let width = Self.parts / max(block.columns.count, 1)
        html.tr { html in html.th(block.caption, class: "block", .colspan(Self.parts + 1), .scope("rowgroup")) }
        html.tr(class: "heads") { html in
            html.th("信息内容", class: "row-label", .scope("col"))
            for column in block.columns { html.th(column.label, .colspan(width), .scope("col")) }
        }
        for row in block.rows {
            html.tr { html in
                html.th(row.label, class: "row-label", .scope("row"))
                for column in block.columns {
                    drawing.write(.t2("\(block.id).\(row.id)", column.id), columns: width, to: &html)
                }
            }
        }
    }
}
