import DocumentContent

@testable import StatutoryReports

extension AnnualReport {
    /// Its repairs as the program proposes them: `T3/1/sum = 1 !` is certain, `?` is not.
    var proposals: [String] {
        proposed.map { "\($0.cell) = \($0.value) \($0.isCertain ? "!" : "?")" }
    }

    var proposed: [Repair] {
        var report = self
        report.proposeRepairs()
        return report.repairs
    }

    func repair(of cell: String) -> Repair? { proposed.first { $0.cell.rawValue == cell } }

    /// The report whose narrative says that of some cells.
    func stating(_ statements: [(String, Int)], by check: String = "N-REQ-NEW") -> AnnualReport {
        var report = self
        report.statements += statements.map { cell, value in
            Statement(
                cell: CellID(rawValue: cell),
                value: .count(value),
                checkID: check,
                place: Place(line: 1, column: 1),
                sourceRange: 0..<0
            )
        }
        return report
    }
}
