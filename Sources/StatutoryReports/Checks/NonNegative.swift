extension Check {
    /// V-NONNEG: only 本年增/减 may be negative.
    static let nonNegative = Check(
        "V-NONNEG",
        .error,
        rule: "除“本年增/减”外，各项数量和金额不为负数。",
        source: "国办公开办函〔2019〕60号、〔2021〕30号（填报数值）",
        example: "“行政处罚”的“处理决定数量”为 -3，不应是负数"
    ) { checked, log in
        let report = checked.report
        var isSound = true
        for (index, cell) in report.cells.enumerated() {
            guard let value = cell.value, value.quantity < 0 else { continue }
            let format = report.format.cells[index]
            guard format.kind != .signedCount else { continue }
            isSound = false
            log.found(
                Finding(
                    id: "V-NONNEG",
                    severity: .error,
                    cells: [format.id],
                    message: "\(format.spokenName)为 \(value)，不应是负数",
                    place: cell.place,
                    sourceRange: cell.sourceRange,
                    expected: "不小于 0",
                    found: value.description
                )
            )
        }
        if isSound { log.passed("V-NONNEG") }
    }
}
