/// A ruled table of an official form: 登记表, 送达回证, 收费明细.
///
///     OfficialTable(columns: [1, 3], rows: [
///         .init([.label("申请人"), .value("张三")]),
///         .init([.label("所需信息"), .value("……")], height: 40),
///     ])
///
/// Cells stand in the columns that the spans of cells before and above leave free, as in HTML.
package struct OfficialTable: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package var cells: [OfficialCell]
        /// At least so high, in millimetres.
        package var height: Int

        package init(_ cells: [OfficialCell], height: Int = 9) {
            self.cells = cells
            self.height = height
        }

        /// Between two pages: a row longer than a page would be cut off, a long one leave half a page empty.
        package var mayBeDivided: Bool { cells.lazy.flatMap(\.lines).reduce(0) { $0 + $1.utf8.count } >= 1500 }
    }

    /// Shares of the width: `[1, 3]` is a quarter and three quarters.
    package var columns: [Int]
    package var rows: [Row]
    /// Rows at the top that are repeated on each page.
    package var headRows: Int
    package var caption: String?

    package init(columns: [Int], headRows: Int = 0, caption: String? = nil, rows: [Row]) {
        self.columns = columns
        self.headRows = headRows
        self.caption = caption
        self.rows = rows
    }

    /// The widths in units of a whole, adding up to it exactly: the edges between columns are rounded, not the widths.
    package func widths(of whole: Int) -> [Int] {
        let shares = columns.map { max(1, $0) }
        let sum = shares.reduce(0, +)
        var edge = 0
        return shares.map { share in
            defer { edge += share }
            return (whole * (edge + share) + sum / 2) / sum - (whole * edge + sum / 2) / sum
        }
    }
}

/// A cell of an ``OfficialTable``.
package struct OfficialCell: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
        /// 栏目名: centred.
        case label
        /// Filled in or to be filled in: from the left.
        case value
        /// A figure: from the right.
        case figure
        /// A column head: centred, 黑体.
        case head
    }

    package var role: Role
    /// Paragraphs; none for a blank cell.
    package var lines: [String]
    package var columns: Int
    package var rows: Int

    package init(_ role: Role, lines: [String], columns: Int = 1, rows: Int = 1) {
        self.role = role
        self.lines = lines
        self.columns = columns
        self.rows = rows
    }

    package static func label(_ text: String, columns: Int = 1, rows: Int = 1) -> Self {
        Self(.label, lines: [text], columns: columns, rows: rows)
    }

    package static func head(_ text: String, columns: Int = 1, rows: Int = 1) -> Self {
        Self(.head, lines: [text], columns: columns, rows: rows)
    }

    package static func value(_ text: String, columns: Int = 1, rows: Int = 1) -> Self {
        Self(.value, lines: text.isEmpty ? [] : [text], columns: columns, rows: rows)
    }

    package static func value(_ lines: [String], columns: Int = 1, rows: Int = 1) -> Self {
        Self(.value, lines: lines, columns: columns, rows: rows)
    }

    package static func figure(_ text: String, columns: Int = 1, rows: Int = 1) -> Self {
        Self(.figure, lines: text.isEmpty ? [] : [text], columns: columns, rows: rows)
    }
}
