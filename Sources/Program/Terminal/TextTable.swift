/// A plain table: columns aligned by what they take on a terminal, two spaces between.
///
///     var table = TextTable(rightAlignedFrom: 1)
///     table.add(["行政许可", "9487"])
///     print(table.text)
struct TextTable {
    private var rows: [[String]] = []
    private let firstNumber: Int

    /// - Parameter rightAlignedFrom: The first column of numbers; columns before it stand at the left.
    init(rightAlignedFrom firstNumber: Int = .max) {
        self.firstNumber = firstNumber
    }

    mutating func add(_ cells: [String]) { rows.append(cells.map(\.printable)) }

    /// A line each, without the last line break.
    var lines: [String] {
        let widths = rows.reduce(into: [Int]()) { widths, row in
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.displayWidth)
            }
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                if column > 0 { line += "  " }
                let isLast = column == row.count - 1 && column < firstNumber
                line += isLast ? cell : cell.padded(to: widths[column], rightAligned: column >= firstNumber)
            }
            return line
        }
    }
}
