public import StatutoryReports

extension AnnualReport {
    /// A sound report of random numbers: every identity of its format holds.
    ///
    /// Most cells are 0, as in real reports; the others are below `limit`.
    public static func random(
        _ format: ReportFormat,
        limit: Int = 300,
        using random: inout SeededGenerator
    ) -> AnnualReport {
        var report = zero(format)
        func some() -> Int {
            Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: 0..<limit, using: &random) : 0
        }
        func count(_ cell: CellID) -> Int { report.count(cell) ?? 0 }
        func set(_ cell: CellID, _ count: Int) { report.set(cell.rawValue, SampleValue(count)) }

        for cell in format.statutoryCells where cell.table == .t2 {
            if cell.kind == .count { set(cell.id, some()) }
        }
        for block in format.blocks {
            for row in block.rows {
                let name = "\(block.id).\(row.id)"
                let columns = Set(block.columns.map(\.id))
                if columns.contains("openTotal") {
                    set(.t2(name, "openTotal"), count(.t2(name, "opened")) + some())
                } else if columns.contains("inForce") {
                    let grown = count(.t2(name, "issued")) - count(.t2(name, "repealed"))
                    set(.t2(name, "inForce"), max(0, grown) + some())
                } else if columns.contains("delta") {
                    set(.t2(name, "delta"), some() - Int.random(in: 0...count(.t2(name, "prevItems")), using: &random))
                } else if columns.contains("amount") {
                    let projects = count(.t2(name, "projects"))
                    let amount = WanYuanAmount(fen: Int64(projects) * 12_500)
                    report.set("T2/\(name)/amount", .value(.amount(amount), raw: amount.description))
                }
            }
        }
        for column in T3Column.allCases where column != .sum {
            for row in format.leafRows { set(.t3(row.id, column), some()) }
            let disposed = format.leafRows.reduce(0) { $0 + count(.t3($1.id, column)) }
            let open = some()
            let carried = Int.random(in: 0...(disposed + open), using: &random)
            set(.t3("3.7", column), disposed)
            set(.t3("4", column), open)
            set(.t3("2", column), carried)
            set(.t3("1", column), disposed + open - carried)
        }
        for row in format.rows where row.kind == .data {
            let total = T3Column.allCases.dropLast().reduce(0) { $0 + count(.t3(row.id, $1)) }
            set(.t3(row.id, .sum), total)
        }
        for group in format.groups {
            let parts = group.columns.filter { $0.id != "sum" }
            for part in parts { set(.t4(group.id, part.id), some()) }
            set(.t4(group.id, "sum"), parts.reduce(0) { $0 + count(.t4(group.id, $1.id)) })
        }
        return report
    }
}
