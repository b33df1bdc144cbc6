/// Numbers that disagree, and the one cell whose change would make all of them agree.
struct SingleChange {
    private let search: RepairSearch
    private let part: EquationSystem.Part
    /// Equations of printed numbers that do not hold.
    private let failing: [Int]

    private struct Candidate {
        let cell: Int
        let value: Int
    }

    init(_ search: RepairSearch, _ part: EquationSystem.Part, _ failing: [Int]) {
        self.search = search
        self.part = part
        self.failing = failing
    }

    /// At most three: an agency's own mistake can be anywhere.
    func proposals() -> [(cell: Int, repair: Repair)] {
        let all = candidates()
        let mismatched = self.mismatched
        let agreeing = all.filter { candidate in
            mismatched.allSatisfy { $0.cell == candidate.cell && $0.value == candidate.value }
                && search.statements[candidate.cell]?.allSatisfy { $0.value.quantity == candidate.value } ?? true
        }
        let isForced = agreeing.count == 1 && (!mismatched.isEmpty || failing.count >= 2)
        let chosen = agreeing.isEmpty ? all.filter { search.statements[$0.cell] == nil } : agreeing
        return chosen.sorted { isTotal($0.cell) && !isTotal($1.cell) }.prefix(3).map { candidate in
            let because = failing.map { search.system.equations[$0].id }
            let checks = search.statement(of: candidate.cell).map { [$0.checkID] } ?? []
            return search.repair(candidate.cell, candidate.value, because: because + checks, isCertain: isForced)
        }
    }

    /// Cells of this part whose number is not the one the narrative states, with the stated number.
    private var mismatched: [Candidate] {
        let cells = Set(search.system.cells[part])
        return search.statements.flatMap { cell, statements -> [Candidate] in
            guard cells.contains(cell), let printed = search.values[cell] else { return [] }
            return statements.map(\.value.quantity).filter { $0 != printed }.map { Candidate(cell: cell, value: $0) }
        }
    }

    /// Changes of one cell that satisfy every failing equation and break no other.
    private func candidates() -> [Candidate] {
        let first = search.system.equations[failing[0]]
        return first.terms.compactMap { term in
            guard let value = search.values[term.cell] else { return nil }
            let (changed, overflow) = value.subtractingReportingOverflow(imbalance(failing[0]) * term.factor)
            guard !overflow, changed >= 0, mendsAll(term.cell, by: changed - value) else { return nil }
            guard leavesRoom(term.cell, changed) else { return nil }
            return Candidate(cell: term.cell, value: changed)
        }
    }

    private func imbalance(_ index: Int) -> Int {
        search.system.equations[index].terms.reduce(0) { $0 + (search.values[$1.cell] ?? 0) * $1.factor }
    }

    private func mendsAll(_ cell: Int, by change: Int) -> Bool {
        let decided = search.system.ofCell[cell].filter { index in
            let equation = search.system.equations[index]
            return !equation.isOfGroups && equation.terms.allSatisfy { search.values[$0.cell] != nil }
        }
        return failing.allSatisfy { decided.contains($0) }
            && decided.allSatisfy { index in
                let factor = search.system.equations[index].terms.first { $0.cell == cell }?.factor ?? 0
                return imbalance(index) + factor * change == 0
            }
    }

    /// Whether the open cells of the part can still be filled in after the change.
    private func leavesRoom(_ cell: Int, _ value: Int) -> Bool {
        guard search.system.cells[part].contains(where: { search.values[$0] == nil }) else { return true }
        var values = search.values
        values[cell] = value
        var bounds = CellBounds(values)
        bounds.propagate(search.system, part: part, withGroups: false)
        return bounds.conflicts.isEmpty
    }

    private func isTotal(_ cell: Int) -> Bool { search.report.format.cells[cell].column == T3Column.sum.rawValue }
}
