/// Looks for repairs of one report, part by part: table 3, and each group of table 4.
struct RepairSearch {
    let report: AnnualReport
    let system: EquationSystem
    /// What stands in each cell; `nil` for subtotals, which prove nothing.
    let values: [Int?]
    /// What the narrative says of each cell.
    let statements: [Int: [Statement]]

    init(_ report: AnnualReport) {
        self.report = report
        system = report.identities.equations
        let isBound = system.isBound
        values = zip(report.cells, isBound).map { cell, isBound in isBound ? cell.value?.quantity : nil }
        var statements: [Int: [Statement]] = [:]
        for statement in report.statements {
            guard let index = report.format.index(of: statement.cell) else { continue }
            let isAmount = report.format.cells[index].kind == .amount
            guard (statement.value.count == nil) == isAmount else { continue }
            guard statement.value.quantity.magnitude <= CellBounds.greatest else { continue }
            statements[index, default: []].append(statement)
        }
        self.statements = statements
    }

    func proposals() -> [Repair] {
        guard values.allSatisfy({ $0.map { $0.magnitude <= CellBounds.greatest } ?? true }) else { return [] }
        var all: [(cell: Int, repair: Repair)] = []
        let columns = MissingColumns(self)?.proposals()
        for part in system.ofPart.indices {
            if let columns, part == EquationSystem.tableThree {
                all += columns
            } else {
                all += PartSearch(self, part).proposals()
            }
        }
        all += statedBlockCells()
        all.sort { $0.cell < $1.cell }
        return all.map(\.repair)
    }

    func repair(_ cell: Int, _ value: Int, because: [String], isCertain: Bool) -> (cell: Int, repair: Repair) {
        let repair = Repair(
            cell: report.format.cells[cell].id,
            value: .count(value),
            because: because,
            isCertain: isCertain
        )
        return (cell, repair)
    }

    /// The one thing the narrative says of the cell; `nil` when it says nothing, or two things.
    func statement(of cell: Int) -> Statement? {
        guard let all = statements[cell], all.allSatisfy({ $0.value == all[0].value }) else { return nil }
        return all[0]
    }

    /// Cells of table 2 the narrative gives: no equality bears them out, so none is certain.
    private func statedBlockCells() -> [(cell: Int, repair: Repair)] {
        statements.keys.compactMap { cell in
            let format = report.format.cells[cell]
            guard format.table == .t2, report.cells[cell].value == nil else { return nil }
            return statements[cell]?.first.map { stated in
                (cell, Repair(cell: format.id, value: stated.value, because: [stated.checkID], isCertain: false))
            }
        }
    }
}
