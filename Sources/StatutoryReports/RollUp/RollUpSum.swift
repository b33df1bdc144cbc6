extension Check {
    /// R-SUM: a government's report is the sum of its agencies' reports.
    ///
    /// It takes several reports, so it is answered by ``RollUp/difference(from:)``; here is its place in the catalogue.
    static let rollUpSum = Check(
        "R-SUM",
        .warning,
        rule: "政府的年度报告各格，等于所属各机关年度报告同格之和；规章只由制定规章的政府填报，不参加汇总。",
        source: "汇总规则（推定）：表二、表三、表四逐格相加",
        example: "“（一）予以公开”的“总计”：政府报告为 12，各机关相加为 11",
        passesInSilence: false
    )
}

extension RollUp {
    /// Holds a government's own report to the sum of its agencies' (R-SUM): `R-SUM/T3/1/sum` for each cell that differs.
    ///
    /// Cells that a report leaves blank are not decided; reports of another format than the government's are not
    /// compared.
    public func difference(from government: AnnualReport) -> CheckLog {
        var log = CheckLog()
        guard let part = parts.first(where: { $0.format == government.format }), parts.count == 1 else {
            log.cannotDecide("R-SUM", because: "政府报告与各机关报告不是同一种格式")
            return log
        }
        var undecided: [CellFormat] = []
        for cell in part.cells where !cell.isExcepted {
            let stated = government[cell.cell]
            guard let value = stated.value, let sum = cell.sum, cell.blankCount == 0 else {
                undecided.append(cell.format)
                continue
            }
            if value != sum { log.found(Self.finding(cell, value, sum, stated)) }
        }
        if let first = undecided.first {
            log.cannotDecide("R-SUM", because: "\(first.spokenName)等 \(undecided.count) 格，政府报告或某机关报告没有数值")
        } else if log.findings.isEmpty {
            log.passed("R-SUM")
        }
        return log
    }

    private static func finding(_ cell: RollUpCell, _ value: CellValue, _ sum: CellValue, _ stated: Cell) -> Finding {
        Finding(
            id: "R-SUM/\(cell.cell)",
            severity: .warning,
            cells: [cell.cell],
            message: "\(cell.format.spokenName)：政府报告为 \(value)，各机关相加为 \(sum)",
            place: stated.place,
            sourceRange: stated.sourceRange,
            expected: sum.description,
            found: value.description
        )
    }
}
