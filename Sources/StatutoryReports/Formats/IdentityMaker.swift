/// Writes down the identities of a format from its blocks, rows and groups.
struct IdentityMaker {
    let blocks: [BlockFormat]
    let rows: [RowFormat]
    let groups: [GroupFormat]
    let indices: [CellID: Int]

    /// The identities of a report whose （七）总计 adds up those rows.
    func set(leaves: [String]) -> IdentitySet {
        IdentitySet(
            balances() + disposals(leaves) + rowSums(leaves) + groupSums() + blockRelations(),
            groups: subtotals(leaves) + disposalsByGroup(leaves),
            cellCount: indices.count
        )
    }

    /// The rows （七）总计 adds up.
    var leaves: [String] { rows.filter(\.isLeaf).map(\.id) }

    /// The same with （六）其他处理 as the other format has it.
    var mixedLeaves: [String] { leaves.filter { !otherDisposal.contains($0) } + foreignOtherDisposal }

    /// The leaves of （六）其他处理: itself, or the rows under it.
    var otherDisposal: [String] { leaves.filter { $0 == "3.6" || $0.hasPrefix("3.6.") } }

    var foreignOtherDisposal: [String] {
        otherDisposal == ["3.6"] ? Format2021.otherDisposalRows.map(\.id) : ["3.6"]
    }

    func cells(of rows: [String]) -> [Int] {
        rows.flatMap { row in T3Column.allCases.map { index(.t3(row, $0)) } }
    }

    private func index(_ cell: CellID) -> Int {
        guard let index = indices[cell] else { preconditionFailure("identity names an unknown cell \(cell)") }
        return index
    }

    private func term(_ cell: CellID, _ factor: Int = 1) -> Identity.Term {
        Identity.Term(cell: index(cell), factor: factor)
    }

    /// 第一项加第二项之和，等于第三项加第四项之和: printed in the head of table 3.
    private func balances() -> [Identity] {
        T3Column.allCases.map { column in
            Identity(
                id: "T3-BAL/\(column.rawValue)",
                template: "T3-BAL",
                severity: .error,
                left: [term(.t3("1", column)), term(.t3("2", column))],
                relation: .equal,
                right: [term(.t3("3.7", column)), term(.t3("4", column))]
            )
        }
    }

    private func disposals(_ leaves: [String]) -> [Identity] {
        T3Column.allCases.map { column in
            Identity(
                id: "T3-DISP/\(column.rawValue)",
                template: "T3-DISP",
                severity: .error,
                left: [term(.t3("3.7", column))],
                relation: .equal,
                right: leaves.map { term(.t3($0, column)) }
            )
        }
    }

    private func rowSums(_ leaves: [String]) -> [Identity] {
        let dataRows = rows.filter { $0.kind == .data }.map(\.id)
        return (dataRows + leaves.filter { !dataRows.contains($0) }).map { row in
            Identity(
                id: "T3-ROW/\(row)",
                template: "T3-ROW",
                severity: .error,
                left: [term(.t3(row, .sum))],
                relation: .equal,
                right: T3Column.allCases.filter { $0 != .sum }.map { term(.t3(row, $0)) }
            )
        }
    }

    private func groupSums() -> [Identity] {
        groups.map { group in
            Identity(
                id: "T4-SUM/\(group.id)",
                template: "T4-SUM",
                severity: .error,
                left: [term(.t4(group.id, "sum"))],
                relation: .equal,
                right: group.columns.filter { $0.id != "sum" }.map { term(.t4(group.id, $0.id)) }
            )
        }
    }

    /// What a group row that was filled in should say, whichever way （六）其他处理 is printed.
    func subtotals() -> [Identity] { subtotals(Set(leaves + foreignOtherDisposal).sorted()) }

    private func subtotals(_ leaves: [String]) -> [Identity] {
        ["3.3", "3.4", "3.5", "3.6"].flatMap { group -> [Identity] in
            let parts = leaves.filter { $0.hasPrefix(group + ".") }
            guard !parts.isEmpty else { return [] }
            return T3Column.allCases.map { column in
                Identity(
                    id: "T3-GROUP/\(group)/\(column.rawValue)",
                    template: "T3-GROUP",
                    severity: .warning,
                    left: [term(.t3(group, column))],
                    relation: .equal,
                    right: parts.map { term(.t3($0, column)) }
                )
            }
        }
    }

    /// （七）总计 as the sum of the subtotals and of the leaves that stand in no group: T3-DISP said otherwise.
    private func disposalsByGroup(_ leaves: [String]) -> [Identity] {
        var parts: [String] = []
        for leaf in leaves {
            let part = String(leaf.prefix(3))
            if !parts.contains(part) { parts.append(part) }
        }
        return disposals(parts)
    }

    private func blockRelations() -> [Identity] {
        blocks.flatMap { block in
            block.rows.compactMap { relation(of: $0, in: block) }
        }
    }

    private func relation(of row: BlockRowFormat, in block: BlockFormat) -> Identity? {
        let columns = Set(block.columns.map(\.id))
        let name = "\(block.id).\(row.id)"
        func cell(_ column: String, _ factor: Int = 1) -> Identity.Term { term(.t2(name, column), factor) }
        if columns.contains("openTotal") {
            return Identity(
                id: "T2-OPENLE/\(row.id)",
                template: "T2-OPENLE",
                severity: .warning,
                left: [cell("opened")],
                relation: .atMost,
                right: [cell("openTotal")]
            )
        }
        if columns.contains("inForce") {
            return Identity(
                id: "T2-FORCEGE/\(row.id)",
                template: "T2-FORCEGE",
                severity: .warning,
                left: [cell("inForce")],
                relation: .atLeast,
                right: [cell("issued"), cell("repealed", -1)]
            )
        }
        if columns.contains("delta") {
            return Identity(
                id: "T2-ITEMS/\(name)",
                template: "T2-ITEMS",
                severity: .error,
                left: [cell("prevItems"), cell("delta")],
                relation: .atLeast,
                right: []
            )
        }
        return nil
    }
}
