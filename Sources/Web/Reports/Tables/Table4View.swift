import StatutoryReports

/// 四、政府信息公开行政复议、行政诉讼情况: one line of fifteen numbers.
struct Table4View: HTMLView {
    let drawing: any StatutoryCells

    func write(to html: inout HTML) {
        html.table(class: "t4") { html in
            html.caption("政府信息公开行政复议、行政诉讼情况", class: "quiet")
            html.thead { heads(&$0) }
            html.tbody { html in
                html.tr { html in
                    for group in groups {
                        for column in group.columns { drawing.write(.t4(group.id, column.id), to: &html) }
                    }
                }
            }
        }
    }

    private var groups: [GroupFormat] { drawing.report.format.groups }
    private var single: [GroupFormat] { groups.filter { $0.parentLabel == nil } }
    private var paired: [GroupFormat] { groups.filter { $0.parentLabel != nil } }

    private func heads(_ html: inout HTML) {
        html.tr { html in
            for group in single { html.th(group.label, .colspan(group.columns.count), .scope("colgroup")) }
            if let parent = paired.first?.parentLabel {
                html.th(parent, .colspan(paired.reduce(0) { $0 + $1.columns.count }), .scope("colgroup"))
            }
        }
        html.tr { html in
            for column in single.flatMap(\.columns) { html.th(column.label, .rowspan(2), .scope("col")) }
            for group in paired { html.th(group.label, .colspan(group.columns.count), .scope("colgroup")) }
        }
        html.tr { html in
            for column in paired.flatMap(\.columns) { html.th(column.label, .scope("col")) }
        }
    }
}
