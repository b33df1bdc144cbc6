extension RollUp.Part {
    init(_ format: ReportFormat, _ reports: [AnnualReport]) {
        self.format = format
        members = reports.map {
            RollUp.Member(agency: $0.agency?.name ?? "（未写明机关）", year: $0.year)
        }
        cells = format.statutoryCells.indices.map { RollUpCell(format, $0, reports) }
        checks = Self.checks(format, cells)
    }

    /// Sums of sound reports are sound. A cell that some report leaves blank has no sum to check.
    private static func checks(_ format: ReportFormat, _ cells: [RollUpCell]) -> CheckLog {
        var total = AnnualReport(format: format)
        for (index, cell) in cells.enumerated() where cell.blankCount == 0 {
            total.cells[index] = Cell(
                value: cell.sum,
                raw: cell.sum?.description ?? "",
                origin: cell.sum == nil ? .blank : .printed,
                place: nil
            )
        }
        let checked = CheckedReport(total)
        var log = CheckLog()
        for check in Check.identityChecks where check.formats.contains(format.id) { check.body(checked, &log) }
        // 规章 has no sum, so nothing is asked of it.
        log.undecided.removeAll { $0.id.hasSuffix("/regulation") }
        return log
    }
}

extension RollUpCell {
    init(_ format: ReportFormat, _ index: Int, _ reports: [AnnualReport]) {
        let cell = format.cells[index]
        let values = reports.map { $0.cells[index].value }
        let isExcepted = cell.isRegulation
        var total = ExactSum()
        for value in values { total.add(value?.quantity ?? 0) }
        let sum = isExcepted ? nil : total.value
        self.format = cell
        self.sum = sum.map { cell.kind == .amount ? .amount(WanYuanAmount(fen: Int64($0))) : .count($0) }
        self.isExcepted = isExcepted
        blankCount = values.count { $0 == nil }
        shares = values.map { value in
            let share = sum.flatMap { sum in value.flatMap { Percentage.text($0.quantity, of: sum) } }
            return Share(value: value, percentage: share)
        }
    }
}

extension CellFormat {
    /// 规章: made and reported by a government, not by its agencies.
    var isRegulation: Bool { table == .t2 && row == "1.regulation" }
}
