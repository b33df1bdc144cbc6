package import LegalClock
package import StatutoryReports

extension TableThree {
    /// The cases behind a cell; `nil` for a cell without a number.
    package static func predicate(
        _ cell: CellID,
        of year: Int,
        through day: CivilDate? = nil,
        in format: ReportFormat
    ) -> RequestPredicate? {
        guard cell.table == .t3, let column = T3Column(rawValue: String(cell.column)),
            let row = format.rows.first(where: { $0.id == cell.row && $0.kind == .data }),
            let which = predicate(ofRow: row, days(of: year, through: day), in: format)
        else { return nil }
        guard column != .sum else { return which }
        return .all([which, .equals(.kind, .text(column.rawValue))])
    }

    private static func predicate(
        ofRow row: RowFormat,
        _ days: ClosedRange<CivilDate>,
        in format: ReportFormat
    ) -> RequestPredicate? {
        let (first, last) = (days.lowerBound.description, days.upperBound.description)
        let arrived = RequestPredicate.all([.atLeast(.received, first), .atMost(.received, last)])
        let closed = RequestPredicate.all([.atLeast(.closed, first), .atMost(.closed, last)])
        switch row.id {
        case "1": return arrived
        case "2":
            return .all([.less(.received, first), .any([.isNone(.closed), .atLeast(.closed, first)])])
        case "3.7": return closed
        case "4":
            let after = days.upperBound.adding(days: 1).description
            return .all([.atMost(.received, last), .any([.isNone(.closed), .atLeast(.closed, after)])])
        default:
            guard row.isLeaf else { return nil }
            return .all([closed, .equals(format.id == "gk2019" ? .row2019 : .row2021, .text(row.id))])
        }
    }
}
