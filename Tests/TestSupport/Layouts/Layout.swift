import StatutoryReports

/// The ways reports are met in the wild: how a table became text.
public enum Layout: String, CaseIterable, Sendable {
    case html
    /// A row per line, cells between tabs; covered cells are empty.
    case tabs
    /// `规章 | 0 | 0 | 0`.
    case pipes
    case markdown
    /// Only the cells that have text, one per line.
    case cellPerLine
    /// The same with blank lines between, padded with U+00A0 and U+3000.
    case cellPerLineSpaced
    /// A cell and a bar per line, a bar alone where a row begins.
    case cellThenPipe
    /// Columns aligned by spaces, as the text layer of a PDF in layout order.
    case pdfLayout
    /// Cells of a row between single spaces, the vertical label one character per line.
    case pdfRaw
    /// The whole report in one line.
    case oneLine
    /// Copied from a browser: a paragraph for each cell, a tab alone in its line between cells.
    case browserCopy
    /// Tab rows in which a cell over several columns is told once for each of them.
    case repeatedCells
    /// Tab rows over several pages: page numbers, the running title and the head of the table in the midst of it.
    case pages

    func text(of grid: TableGrid) -> String {
        switch self {
        case .html: html(grid)
        case .tabs: lines(grid.expanded) { $0.joined(separator: "\t") }
        case .pipes: lines(grid.expanded) { $0.joined(separator: " | ") }
        case .markdown: markdown(grid.expanded)
        case .cellPerLine: lines(grid.rows) { $0.map(\.text).joined(separator: "\n") }
        case .cellPerLineSpaced: lines(grid.rows) { $0.map { "\u{A0}\($0.text)\u{3000}\n" }.joined(separator: "\n") }
        case .cellThenPipe: lines(grid.rows) { "|\n" + $0.map { "\($0.text) |" }.joined(separator: "\n") }
        case .pdfLayout: aligned(grid.expanded)
        case .pdfRaw: lines(grid.rows) { $0.map(raw).joined(separator: " ") }
        case .browserCopy: lines(grid.rows) { $0.map(\.text).joined(separator: "\n\n\t\n\n") + "\n\n" }
        case .repeatedCells: lines(grid.repeated) { $0.joined(separator: "\t") }
        case .pages: pages(grid.expanded.map { $0.joined(separator: "\t") })
        case .oneLine: grid.rows.map { $0.map(\.text).joined(separator: " ") }.joined(separator: " ")
        }
    }

    /// What stands between two paragraphs.
    var paragraphEnd: String {
        switch self {
        case .oneLine: " "
        case .cellPerLineSpaced: "\n\n"
        default: "\n"
        }
    }

    private func lines<Row>(_ rows: [Row], _ line: (Row) -> String) -> String {
        rows.map(line).joined(separator: "\n")
    }

    private func pages(_ rows: [String]) -> String {
        var lines: [String] = []
        for (index, row) in rows.enumerated() {
            if index > 3, index % 9 == 0 {
                lines += ["", "— \(index / 9) —", "\u{0C}2/5", ""]
                if rows.count > 20 { lines += rows.prefix(3) }
            }
            lines.append(row)
        }
        return lines.joined(separator: "\n")
    }

    private func markdown(_ rows: [[String]]) -> String {
        var rows = rows.map { "| " + $0.joined(separator: " | ") + " |" }
        let columns = rows[0].utf8.count { $0 == UInt8(ascii: "|") } - 1
        rows.insert("|" + String(repeating: "---|", count: columns), at: 1)
        return rows.joined(separator: "\n")
    }

    private func aligned(_ rows: [[String]]) -> String {
        func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 1 : 2) } }
        var widths: [Int] = []
        for row in rows {
            for (column, text) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], min(width(text), 40))
            }
        }
        return lines(rows) { row in
            zip(row, widths)
                .map { $0 + String(repeating: " ", count: max(2, $1 + 2 - width($0))) }
                .joined()
        }
    }

    private func raw(_ cell: TableGrid.Cell) -> String {
        cell.rows > 10 ? cell.text.map(String.init).joined(separator: "\n") + "\n" : cell.text
    }

    private func html(_ grid: TableGrid) -> String {
        let rows = grid.rows.map { row in
            let cells = row.map { cell in
                let columns = cell.columns > 1 ? " colspan=\"\(cell.columns)\"" : ""
                let rows = cell.rows > 1 ? " rowspan=\"\(cell.rows)\"" : ""
                return "<td\(columns)\(rows)><p>\(cell.text)</p></td>"
            }
            return "<tr>\(cells.joined())</tr>"
        }
        return "<table>\n\(rows.joined(separator: "\n"))\n</table>"
    }
}
