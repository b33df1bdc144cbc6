/// Tables whose rows stand as cards on a narrow screen: `.cards` in desk.css. Each cell brings the name of its column, and
/// the roles are said again, because browsers forget them where a style makes something else of a table.
///
///     html.cardTable("账号，共 3 个") { html in
///         html.cardRow { $0.cardHead("姓名") }
///     } rows: { html in
///         html.cardRow { $0.cardCell("状态") { $0.text("在用") } }
///     }
extension HTML {
    mutating func cardTable(_ label: String, class name: String = "", heads: Content, rows: Content) {
        div(class: "desk-table cards \(name)", .role("region"), .label(label), .tabindex(0)) { html in
            html.table(class: "", .role("table")) { html in
                html.element("thead", "", [.role("rowgroup")], content: heads)
                html.tbody(class: "", .role("rowgroup"), content: rows)
            }
        }
    }

    mutating func cardRow(content: Content) { tr(class: "", .role("row"), content: content) }

    mutating func cardHead(_ label: String) { th(label, .scope("col"), .role("columnheader")) }

    /// What the row is about.
    mutating func cardTitle(content: Content) { th(class: "", .scope("row"), .role("rowheader"), content: content) }

    mutating func cardCell(_ label: String, class name: String = "", content: Content) {
        td(class: name, .role("cell"), Attribute("data-label", label), content: content)
    }
}
