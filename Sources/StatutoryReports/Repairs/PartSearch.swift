/// Repairs of one part of the tables.
struct PartSearch {
    let search: RepairSearch
    let part: EquationSystem.Part
    private let cells: [Int]

    init(_ search: RepairSearch, _ part: EquationSystem.Part) {
        self.search = search
        self.part = part
        cells = search.system.cells[part]
    }

    func proposals() -> [(cell: Int, repair: Repair)] {
        let failing = failingEquations
        return (failing.isEmpty ? [] : SingleChange(search, part, failing).proposals()) + openCells()
    }

    /// Equations of printed numbers that do not hold.
    private var failingEquations: [Int] {
        search.system.ofPart[part].filter { index in
            let equation = search.system.equations[index]
            guard !equation.isOfGroups else { return false }
            var sum = 0
            for term in equation.terms {
                guard let value = search.values[term.cell] else { return false }
                sum += value * term.factor
            }
            return sum != 0
        }
    }

    // MARK: Cells without a number

    private func openCells() -> [(cell: Int, repair: Repair)] {
        let open = cells.filter { search.values[$0] == nil }
        guard !open.isEmpty else { return [] }
        var printed = CellBounds(search.values)
        if open.count < cells.count { printed.propagate(search.system, part: part, withGroups: false) }
        let stated = statedCells(open, printed)
        var all = printed
        for (cell, statement) in stated.agreeing { all.fix(cell, to: statement.value.quantity) }
        if !stated.agreeing.isEmpty { all.propagate(search.system, part: part, withGroups: stated.hasGroups) }
        let isAgreed = all.conflicts.isEmpty
        let isCertain = isAgreed && stated.contradicting.isEmpty
        let unconfirmed = stated.agreeing.filter { !isConfirmed($0.key, stated) }
        var proposals: [(cell: Int, repair: Repair)] = []
        for cell in open {
            if let value = printed.value(cell) {
                proposals.append(search.repair(cell, value, because: reasons(cell, printed, [:]), isCertain: isCertain))
            } else if let statement = stated.agreeing[cell] ?? stated.contradicting[cell] {
                let isCertain = isCertain && unconfirmed[cell] == nil
                let value = statement.value.quantity
                proposals.append(search.repair(cell, value, because: [statement.checkID], isCertain: isCertain))
            } else if isAgreed, let value = all.value(cell) {
                let because = reasons(cell, all, stated.agreeing)
                let isCertain = isCertain && unconfirmed.isEmpty
                proposals.append(search.repair(cell, value, because: because, isCertain: isCertain))
            }
        }
        return proposals
    }

    /// Whether a stated number is borne out: it is 0, or with other stated or printed numbers it makes an equation come
    /// out, what is not known taken for 0. A lone number of the narrative may be counted otherwise than the table.
    private func isConfirmed(_ cell: Int, _ stated: Stated) -> Bool {
        if stated.agreeing[cell]?.value.quantity == 0 { return true }
        return search.system.ofCell[cell].contains { index in
            var (sum, count) = (0, 0)
            for term in search.system.equations[index].terms {
                let known = search.values[term.cell] ?? stated.agreeing[term.cell]?.value.quantity
                guard let known else { continue }
                sum += known * term.factor
                count += 1
            }
            return sum == 0 && count >= 2
        }
    }

    private struct Stated {
        var agreeing: [Int: Statement] = [:]
        /// Statements that the numbers or other statements deny.
        var contradicting: [Int: Statement] = [:]
        var hasGroups = false
    }

    /// What the narrative says of open cells of this part, subtotals included.
    private func statedCells(_ open: [Int], _ bounds: CellBounds) -> Stated {
        var stated = Stated()
        guard !search.statements.isEmpty else { return stated }
        let groups = search.system.ofPart[part].map { search.system.equations[$0] }.filter(\.isOfGroups)
            .flatMap { $0.terms.map(\.cell) }.filter { !cells.contains($0) }
        for cell in Set(open + groups) {
            guard let first = search.statements[cell]?.first else { continue }
            let value = first.value.quantity
            if search.statement(of: cell) != nil, value >= 0, bounds.allows(value, in: cell) {
                stated.agreeing[cell] = first
                stated.hasGroups = stated.hasGroups || !cells.contains(cell)
            } else {
                stated.contradicting[cell] = first
            }
        }
        return stated
    }

    /// The equations that leave the cell one number, and the statements those rest on.
    private func reasons(_ cell: Int, _ bounds: CellBounds, _ stated: [Int: Statement]) -> [String] {
        var reasons: [String] = []
        for index in [bounds.lowReason[cell], bounds.highReason[cell]] where index >= 0 {
            let equation = search.system.equations[index]
            reasons.append(equation.id)
            reasons += equation.terms.compactMap { stated[$0.cell]?.checkID }
        }
        var seen: Set<String> = []
        return reasons.filter { seen.insert($0).inserted }
    }
}
