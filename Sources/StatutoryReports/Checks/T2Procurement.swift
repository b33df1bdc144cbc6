extension Check {
    /// T2-PROC: procurement projects and their amount are both zero or neither is (gk2019).
    static let t2Procurement = Check(
        "T2-PROC",
        .warning,
        rule: "政府集中采购：采购项目数量为 0 时采购总金额为 0，不为 0 时金额也不为 0。",
        source: "国办公开办函〔2019〕60号 表二第二十条第（九）项（推定）",
        formats: ["gk2019"],
        example: "政府集中采购：采购项目数量为 0，采购总金额为 1.0000 万元"
    ) { checked, log in
        let projects = checked.report[projectsCell]
        let amount = checked.report[amountCell]
        guard let count = projects.value, let sum = amount.value else {
            log.cannotDecide("T2-PROC", because: "采购项目数量或采购总金额没有数值")
            return
        }
        guard (count.quantity == 0) != (sum.quantity == 0) else {
            log.passed("T2-PROC")
            return
        }
        log.found(
            Finding(
                id: "T2-PROC",
                severity: .warning,
                cells: [projectsCell, amountCell],
                message: "政府集中采购：采购项目数量为 \(count)，采购总金额为 \(sum) 万元",
                place: (count.quantity == 0 ? projects : amount).place,
                sourceRange: (count.quantity == 0 ? projects : amount).sourceRange
            )
        )
    }

    private static let projectsCell = CellID.t2("9.procurement", "projects")
    private static let amountCell = CellID.t2("9.procurement", "amount")
}
