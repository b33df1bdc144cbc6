/// Table 3 printed with fewer columns than the form has: which column each number belongs to is a matter of reading the
/// whole so that every identity holds and the narrative agrees.
///
/// The reader writes such rows from the left and leaves the rest absent. Every reading of the rows
/// (``RowReadings``) that satisfies the identities is found; a cell on which all of them agree is certain, when something
/// printed or stated confirms that nothing but zeros was lost.
struct MissingColumns {
    private let search: RepairSearch
    private let rows: [Row]

    private struct Row {
        /// Positions of its seven cells.
        let cells: Range<Int>
        let id: String
        var readings: [RowReadings.Reading]
        let mayHaveLostValues: Bool

        /// Counted in （七）总计.
        var isLeaf: Bool { !["1", "2", "3.7", "4"].contains(id) }
    }

    /// `nil` when the table is not of that kind, or a row of it does not hold numbers only.
    init?(_ search: RepairSearch) {
        self.search = search
        let report = search.report
        var rows: [Row] = []
        var short = 0
        var header: HeaderColumns?
        for identity in report.identities["T3-ROW"] {
            let start = identity.right[0].cell
            let cells = start..<start + 7
            let printed = cells.prefix { report.cells[$0].origin != .absent }
            guard !printed.isEmpty else {
                // A row the report prints the other format's way.
                if report.format.otherDisposal.contains(start), report.printsOtherDisposalOtherwise { continue }
                return nil
            }
            guard report.cells[cells.dropFirst(printed.count)].allSatisfy({ $0.origin == .absent }) else { return nil }
            let numbers = printed.compactMap { search.values[$0] }
            guard numbers.count == printed.count, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
            let id = report.format.cells[start].row
            var readings = RowReadings(full: numbers)
            if numbers.count < 7 {
                short += 1
                let columns = header ?? HeaderColumns(report)
                header = columns
                readings = RowReadings(numbers, under: columns.columns)
            }
            rows.append(
                Row(cells: cells, id: id, readings: readings.readings, mayHaveLostValues: readings.mayHaveLostValues)
            )
        }
        guard short >= 2, short * 2 >= rows.count else { return nil }
        self.rows = rows
    }

    func proposals() -> [(cell: Int, repair: Repair)] {
        let rows = rows.map { row in
            var row = row
            row.readings = row.readings.filter { agreesWithStatements($0.values, row) }
            return row
        }
        let table = TableReadings(rows.map { ($0.id, $0.readings.map(\.values)) })
        guard let found = table.search() else { return [] }
        let isConfirmed = found.isComplete && isConfirmed(rows, found)
        return rows.indices.flatMap { index -> [(cell: Int, repair: Repair)] in
            let row = rows[index]
            let readings = found.used[index].map { row.readings[$0].values }
            let best = row.readings[found.first[index]].values
            return zip(row.cells, best).enumerated().compactMap { column, cell -> (cell: Int, repair: Repair)? in
                let (position, value) = cell
                guard search.values[position] != value else { return nil }
                let isCertain = isConfirmed && readings.allSatisfy { $0[column] == value }
                return search.repair(position, value, because: reasons(row, position), isCertain: isCertain)
            }
        }
    }

    /// Whether lost columns can be taken for zeros: every leaf that is not zero prints its 总计, or the narrative states a
    /// total; and no row looks as if its last number were a 总计 of lost ones.
    private func isConfirmed(_ rows: [Row], _ found: TableReadings.Found) -> Bool {
        guard !rows.contains(where: \.mayHaveLostValues) else { return false }
        let isStated = rows.contains { row in
            let total = search.statements[row.cells.upperBound - 1]?.first?.value.quantity ?? 0
            return ["1", "3.7"].contains(row.id) && total > 0
        }
        if isStated { return true }
        return rows.indices.allSatisfy { index in
            !rows[index].isLeaf
                || found.used[index].allSatisfy {
                    rows[index].readings[$0].printsTotal || rows[index].readings[$0].isZero
                }
        }
    }

    private func agreesWithStatements(_ reading: [Int], _ row: Row) -> Bool {
        zip(row.cells, reading).allSatisfy { cell, value in
            search.statements[cell]?.allSatisfy { $0.value.quantity == value } ?? true
        }
    }

    /// The identities that speak of the cell, and what the narrative says of its row.
    private func reasons(_ row: Row, _ cell: Int) -> [String] {
        let identities = search.system.ofCell[cell].map { search.system.equations[$0] }.filter { !$0.isOfGroups }.map(
            \.id
        )
        var seen: Set<String> = []
        let checks = row.cells.flatMap { search.statements[$0] ?? [] }.map(\.checkID)
        return (identities + checks).filter { seen.insert($0).inserted }
    }
}
