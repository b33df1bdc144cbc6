/// One cell of two reports.
public struct CellComparison: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        case same
        case changed
        /// One of them, or neither, has a number.
        case open
        /// The other report has no such cell, or means something else by it.
        case onlyLeft
        case onlyRight
    }

    public let format: CellFormat
    public let kind: Kind
    /// The values; `nil` for a cell without a number or a cell that is not there.
    public let left: CellValue?
    public let right: CellValue?
    /// Right less left; `nil` unless both have a number.
    public let difference: CellValue?
    /// The difference in percent of the left: `-12.50`. `nil` when the left is 0.
    public let percentage: String?

    public var cell: CellID { format.id }
}

extension CellComparison {
    static func all(_ left: AnnualReport, _ right: AnnualReport) -> [CellComparison] {
        let leftCells = shown(left)
        let rightCells = shown(right)
        return TableID.allCases.flatMap { table -> [CellComparison] in
            // Formats that differ have nothing in common in table 2.
            let isComparable = left.format == right.format || table != .t2
            let shared = Set(isComparable ? rightCells.filter { $0.table == table }.map(\.id) : [])
            let own = leftCells.filter { $0.table == table }
            let known = Set(isComparable ? own.map(\.id) : [])
            return own.map { cell in
                shared.contains(cell.id)
                    ? CellComparison(cell, left[cell.id].value, right[cell.id].value)
                    : CellComparison(cell, .onlyLeft, left[cell.id].value, nil)
            }
                + rightCells.filter { $0.table == table && !known.contains($0.id) }.map { cell in
                    CellComparison(cell, .onlyRight, nil, right[cell.id].value)
                }
        }
    }

    /// The statutory cells, and those beyond the form that stand in the source.
    private static func shown(_ report: AnnualReport) -> [CellFormat] {
        report.format.cells.enumerated().filter { index, _ in
            index < report.format.statutoryCount || report.cells[index].origin != .absent
        }.map(\.element)
    }

    private init(_ format: CellFormat, _ kind: Kind, _ left: CellValue?, _ right: CellValue?) {
        self.init(format: format, kind: kind, left: left, right: right, difference: nil, percentage: nil)
    }

    private init(_ format: CellFormat, _ left: CellValue?, _ right: CellValue?) {
        guard let left, let right else {
            self.init(format, .open, left, right)
            return
        }
        let (difference, overflow) = right.quantity.subtractingReportingOverflow(left.quantity)
        self.init(
            format: format,
            kind: left == right ? .same : .changed,
            left: left,
            right: right,
            difference: overflow ? nil : left.with(quantity: difference),
            percentage: overflow ? nil : Percentage.text(difference, of: left.quantity)
        )
    }
}

extension CellValue {
    /// A value of the same kind: a count, or an amount in 分.
    func with(quantity: Int) -> CellValue {
        switch self {
        case .count: .count(quantity)
        case .amount: .amount(WanYuanAmount(fen: Int64(quantity)))
        }
    }
}
