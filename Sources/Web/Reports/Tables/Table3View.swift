import StatutoryReports

/// 三、收到和处理政府信息公开申请情况.
struct Table3View: HTMLView {
    let drawing: any StatutoryCells

    func write(to html: inout HTML) {
        html.table(class: "t3") { html in
            html.caption("收到和处理政府信息公开申请情况", class: "quiet")
            html.colgroup { html in
                html.col(class: "vertical")
                html.col(class: "group")
                html.col(class: "label")
                html.col(Attribute("span", "7"))
            }
            html.thead { heads(&$0) }
            html.tbody { html in
                for row in Table3Layout(drawing.report).rows { self.row(row, &html) }
            }
        }
    }

    private func heads(_ html: inout HTML) {
        html.tr { html in
            html.th(
                "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
                class: "rule row-label",
                .colspan(3),
                .rowspan(3)
            )
            html.th("申请人情况", .colspan(7), .scope("colgroup"))
        }
        html.tr { html in
            html.th("自然人", .rowspan(2), .scope("col"))
            html.th("法人或其他组织", .colspan(5), .scope("colgroup"))
            html.th("总计", .rowspan(2), .scope("col"))
        }
        html.tr { html in
            for column in T3Column.allCases where column != .np && column != .sum {
                html.th(column.label, .scope("col"))
            }
        }
    }

    private func row(_ row: Table3Layout.Row, _ html: inout HTML) {
        html.tr(class: row.isAdditional ? "additional" : "") { html in
            for (index, label) in row.labels.enumerated() {
                let isOwn = index == row.labels.count - 1
                self.label(label, isOwn: isOwn, &html) { html in
                    html.span(label.text)
                    if isOwn, row.isAdditional { html.span("另填", class: "tag warning") }
                }
            }
            for column in T3Column.allCases { drawing.write(.t3(row.id, column), to: &html) }
        }
    }

    private func label(_ label: Table3Layout.Label, isOwn: Bool, _ html: inout HTML, content: HTML.Content) {
        var attributes: [Attribute] = [.scope(isOwn ? "row" : "rowgroup")]
        if label.columns > 1 { attributes.append(.colspan(label.columns)) }
        if label.rows > 1 { attributes.append(.rowspan(label.rows)) }
        html.element("th", isOwn ? "row-label" : label.style, attributes, content: content)
    }
}

extension Table3Layout.Label {
    /// 三、本年度办理结果 is printed downwards.
    fileprivate var style: String { text.hasPrefix("三、") ? "vertical" : "group" }
}
