package import LegalClock
package import StatutoryReports

/// 表三 收到和处理政府信息公开申请情况, counted over rows of the register, for a year up to one of its days.
///
///     let table = TableThree(counting: rows, year: 2025, in: .gk2021)
///     table[.t3("3.7", .sum)]
///
/// `T3-BAL` holds by construction: a case with a receipt day up to the day in question arrived this year or was open when
/// it began, and is closed by the day or still open. Each case is in exactly one row of each side.
///
/// The year of an outcome is that of the decision's service (law notes §10; to be verified).
package struct TableThree: Hashable, Sendable {
    package let format: ReportFormat
    package let year: Int
    /// The last day that is counted.
    package let through: CivilDate
    /// By row of the format, then column: np, biz, sci, ngo, law, oth, sum.
    private var counts: [[Int]]

    /// - Parameter through: 31 December when not given; the year so far for any other day of it.
    package init(
        counting rows: some Sequence<RequestRow>,
        year: Int,
        through day: CivilDate? = nil,
        in format: ReportFormat
    ) {
        let days = Self.days(of: year, through: day)
        (self.format, self.year, through) = (format, year, days.upperBound)
        counts = format.rows.map { _ in Array(repeating: 0, count: T3Column.allCases.count) }
        let places = Places(format)
        for row in rows { count(row, days, places) }
    }

    /// Cases that table three does not tell apart, as a database counts them: those received up to the last day that is
    /// counted and not closed before the year.
    package struct Group: Hashable, Sendable {
        package var kind: ApplicantKind
        /// Received in the year; carried over from an earlier one otherwise.
        package var isNew: Bool
        /// How they were answered up to the last day; `nil` for those still open then.
        package var outcome: Decision?
        package var count: Int

        package init(kind: ApplicantKind, isNew: Bool, outcome: Decision?, count: Int) {
            self.kind = kind
            self.isNew = isNew
            self.outcome = outcome
            self.count = count
        }
    }

    package init(_ groups: [Group], year: Int, through day: CivilDate? = nil, in format: ReportFormat) {
        let days = Self.days(of: year, through: day)
        (self.format, self.year, through) = (format, year, days.upperBound)
        counts = format.rows.map { _ in Array(repeating: 0, count: T3Column.allCases.count) }
        let places = Places(format)
        for group in groups { count(group, places) }
    }

    private mutating func count(_ group: Group, _ places: Places) {
        let column = places.columns[group.kind] ?? 0
        add(group.isNew ? places.arrived : places.carriedIn, column, group.count)
        guard let outcome = group.outcome else { return add(places.carriedOut, column, group.count) }
        if let leaf = places.leaves[outcome] { add(leaf, column, group.count) }
        add(places.total, column, group.count)
    }

    private mutating func count(_ row: RequestRow, _ days: ClosedRange<CivilDate>, _ places: Places) {
        guard let received = row.received, received <= days.upperBound else { return }
        let closed = row.counted.flatMap { $0.on <= days.upperBound ? $0 : nil }
        if let closed, closed.on < days.lowerBound { return }
        let isNew = received >= days.lowerBound
        count(Group(kind: row.kind, isNew: isNew, outcome: closed?.decision, count: 1), places)
    }

    private mutating func add(_ row: Int, _ column: Int, _ count: Int) {
        counts[row][column] += count
        counts[row][T3Column.allCases.count - 1] += count
    }

    /// `nil` for a cell that is none of table three, and for group rows, which carry no numbers.
    package subscript(_ cell: CellID) -> Int? {
        guard cell.table == .t3, let column = T3Column.allCases.firstIndex(where: { $0.rawValue == cell.column }),
            let row = format.rows.firstIndex(where: { $0.id == cell.row && $0.kind == .data })
        else { return nil }
        return counts[row][column]
    }

    /// Every cell with a number, in printing order.
    package var cells: [(cell: CellID, count: Int)] {
        zip(format.rows, counts).flatMap { row, counts in
            row.kind != .data ? [] : zip(T3Column.allCases, counts).map { (.t3(row.id, $0), $1) }
        }
    }

    /// From 1 January to the last day that is counted.
    package static func days(of year: Int, through day: CivilDate?) -> ClosedRange<CivilDate> {
        let first = CivilDate(year, 1, 1) ?? .latest
        let last = CivilDate(year, 12, 31) ?? .latest
        return first...max(first, min(last, day ?? last))
    }
}

/// Where things are counted in a format: positions of rows and columns.
private struct Places {
    let arrived, carriedIn, carriedOut, total: Int
    let leaves: [Decision: Int]
    let columns: [ApplicantKind: Int]

    init(_ format: ReportFormat) {
        let rows = Dictionary(format.rows.enumerated().map { ($1.id, $0) }) { first, _ in first }
        arrived = rows["1"] ?? 0
        carriedIn = rows["2"] ?? 0
        carriedOut = rows["4"] ?? 0
        total = rows["3.7"] ?? 0
        leaves = Dictionary(
            DecisionRow.all.compactMap { row in rows[row.row(in: format.id)].map { (row.decision, $0) } }
        ) { first, _ in first }
        columns = Dictionary(
            ApplicantKind.allCases.compactMap { kind in
                T3Column.allCases.firstIndex(of: kind.column).map { (kind, $0) }
            }
        ) { first, _ in first }
    }
}
