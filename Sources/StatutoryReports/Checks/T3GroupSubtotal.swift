extension Check {
    /// T3-GROUP: a group row of table 3 (（三）to（六）) carries no numbers in the form; one that does must give the sum of
    /// the rows under it.
    ///
    /// Nothing is said of group rows without numbers, nor of （六）其他处理 printed as a single row.
    static let t3GroupSubtotal = Check(
        "T3-GROUP",
        .warning,
        rule: "表三分组行（（三）至（六））如填有小计，应等于其下各行之和。",
        source: "国办公开办函〔2019〕60号、〔2021〕30号 表三（分组行不填数）",
        example: "（三）不予公开·自然人：小计为 5，其下各行相加为 4"
    ) { checked, log in
        let report = checked.report
        let mixed = report.printsOtherDisposalOtherwise
        for identity in report.format.subtotals where report.cells[identity.left[0].cell].value != nil {
            let underIt = identity.right.map { report.cells[$0.cell] }
            // （六）其他处理 as a single row is a leaf itself.
            if underIt.allSatisfy({ $0.origin == .absent }) || mixed && identity.id.hasPrefix("T3-GROUP/3.6/") {
                continue
            }
            report.check(identity, &log) { broken in
                IdentityFault(
                    message: "\(broken.subject.rowLabel)·\(broken.subject.columnLabel)：小计为 \(broken.left)，"
                        + "其下各行相加为 \(broken.right)",
                    expected: String(broken.right),
                    found: String(broken.left)
                )
            }
        }
    }
}
