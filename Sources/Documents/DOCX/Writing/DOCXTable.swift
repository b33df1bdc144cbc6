import DocumentContent

/// A ruled table over the whole width of the text.
enum DOCXTable {
    /// - Parameter keepsWithNext: what follows, a signature, never stands on a page without a row.
    static func write(_ table: OfficialTable, keepsWithNext: Bool = false, to xml: inout XMLWriter) {
        guard !table.rows.isEmpty else { return }
        if let caption = table.caption { DOCXParagraph.write(caption, .caption, to: &xml) }
        let grid = table.grid
        let widths = widths(of: table, columns: columns(of: grid[0]))
        xml.element("w:tbl") { xml in
            properties(&xml)
            xml.element("w:tblGrid") { xml in
                for width in widths { xml.empty("w:gridCol", ["w:w": String(width)]) }
            }
            for (index, row) in grid.enumerated() {
                xml.element("w:tr") { xml in
                    rowProperties(table.rows[index], isHead: index < table.headRows, &xml)
                    cells(row, widths, keeps: keepsWithNext && index == grid.count - 1, &xml)
                }
            }
        }
        // A table is never the last thing in a document, and two tables never touch.
        DOCXParagraph.write("", .rule, ParagraphFormat(keepsWithNext: keepsWithNext), to: &xml)
    }

    private static func columns(of row: [OfficialTable.Place]) -> Int {
        row.reduce(0) { sum, place in
            switch place {
            case .cell(_, let columns, _), .covered(let columns): sum + columns
            }
        }
    }

    private static func widths(of table: OfficialTable, columns: Int) -> [Int] {
        var table = table
        while table.columns.count < columns { table.columns.append(1) }
        return table.widths(of: OfficialPaper.textWidth)
    }

    private static func properties(_ xml: inout XMLWriter) {
        xml.element("w:tblPr") { xml in
            xml.empty("w:tblStyle", ["w:val": "TableGrid"])
            xml.empty("w:tblW", ["w:w": String(OfficialPaper.textWidth), "w:type": "dxa"])
            xml.empty("w:jc", ["w:val": "center"])
            xml.empty("w:tblLayout", ["w:type": "fixed"])
            xml.element("w:tblCellMar") { xml in
                xml.empty("w:top", ["w:w": "57", "w:type": "dxa"])
                xml.empty("w:left", ["w:w": "85", "w:type": "dxa"])
                xml.empty("w:bottom", ["w:w": "57", "w:type": "dxa"])
                xml.empty("w:right", ["w:w": "85", "w:type": "dxa"])
            }
        }
    }

    private static func rowProperties(_ row: OfficialTable.Row, isHead: Bool, _ xml: inout XMLWriter) {
        xml.element("w:trPr") { xml in
            if !row.mayBeDivided { xml.empty("w:cantSplit") }
            xml.empty(
                "w:trHeight",
                ["w:val": String(OfficialPaper.millimetres(row.height)), "w:hRule": "atLeast"]
            )
            if isHead { xml.empty("w:tblHeader") }
        }
    }

    private static func cells(_ row: [OfficialTable.Place], _ widths: [Int], keeps: Bool, _ xml: inout XMLWriter) {
        var column = 0
        for place in row {
            switch place {
            case .cell(let cell, let columns, let continues):
                let merge = continues ? "restart" : nil
                element(widths[column..<column + columns], merge: merge, &xml) { content(cell, keeps, &$0) }
                column += columns
            case .covered(let columns):
                element(widths[column..<column + columns], merge: "continue", &xml) { xml in
                    DOCXParagraph.write("", .tableValue, ParagraphFormat(keepsWithNext: keeps), to: &xml)
                }
                column += columns
            }
        }
    }

    private static func element(
        _ widths: ArraySlice<Int>,
        merge: String?,
        _ xml: inout XMLWriter,
        _ content: XMLWriter.Content
    ) {
        xml.element("w:tc") { xml in
            xml.element("w:tcPr") { xml in
                xml.empty("w:tcW", ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"])
                if widths.count > 1 { xml.empty("w:gridSpan", ["w:val": String(widths.count)]) }
                if let merge { xml.empty("w:vMerge", ["w:val": merge]) }
                xml.empty("w:vAlign", ["w:val": "center"])
            }
            content(&xml)
        }
    }

    private static func content(_ cell: OfficialCell, _ keeps: Bool, _ xml: inout XMLWriter) {
        let style: DOCXStyle =
            switch cell.role {
            case .label: .tableLabel
            case .head: .tableHead
            case .value: .tableValue
            case .figure: .tableFigure
            }
        let lines = cell.lines.isEmpty ? [""] : cell.lines.flatMap(OfficialText.lines)
        for line in lines { DOCXParagraph.write(line, style, ParagraphFormat(keepsWithNext: keeps), to: &xml) }
    }
}
