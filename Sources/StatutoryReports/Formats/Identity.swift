/// 勾稽关系: a linear relation between cells of one report, checked by `T3-BAL`, `T3-DISP`, `T3-ROW`, `T4-SUM`,
/// `T2-OPENLE`, `T2-ITEMS`, `T2-FORCEGE`.
public struct Identity: Hashable, Sendable {
    public enum Relation: String, Hashable, Sendable {
        case equal = "=="
        case atMost = "<="
        case atLeast = ">="
    }

    /// A cell (its position in ``ReportFormat/cells``) and its factor.
    public struct Term: Hashable, Sendable {
        public let cell: Int
        public let factor: Int
    }

    /// `T3-BAL/np`.
    public let id: String
    /// `T3-BAL`.
    public let template: String
    public let severity: Severity
    public let left: [Term]
    public let relation: Relation
    public let right: [Term]
}

extension Identity {
    static func make(
        blocks: [BlockFormat],
        rows: [RowFormat],
        groups: [GroupFormat],
        indices: [CellID: Int]
    ) -> [Identity] {
        func term(_ cell: CellID, _ factor: Int = 1) -> Term {
            guard let index = indices[cell] else { preconditionFailure("identity names an unknown cell \(cell)") }
            return Term(cell: index, factor: factor)
        }
        return balances(term) + disposals(rows, term) + rowSums(rows, term) + groupSums(groups, term)
            + blockRelations(blocks, term)
    }

    private typealias MakeTerm = (CellID, Int) -> Term

    /// 第一项加第二项之和，等于第三项加第四项之和: printed in the head of table 3.
    private static func balances(_ term: MakeTerm) -> [Identity] {
        T3Column.allCases.map { column in
            Identity(
                id: "T3-BAL/\(column.rawValue)",
                template: "T3-BAL",
                severity: .error,
                left: [term(.t3("1", column), 1), term(.t3("2", column), 1)],
                relation: .equal,
                right: [term(.t3("3.7", column), 1), term(.t3("4", column), 1)]
            )
        }
    }

    private static func disposals(_ rows: [RowFormat], _ term: MakeTerm) -> [Identity] {
        T3Column.allCases.map { column in
            Identity(
                id: "T3-DISP/\(column.rawValue)",
                template: "T3-DISP",
                severity: .error,
                left: [term(.t3("3.7", column), 1)],
                relation: .equal,
                right: rows.filter(\.isLeaf).map { term(.t3($0.id, column), 1) }
            )
        }
    }

    private static func rowSums(_ rows: [RowFormat], _ term: MakeTerm) -> [Identity] {
        rows.filter { $0.kind == .data }.map { row in
            Identity(
                id: "T3-ROW/\(row.id)",
                template: "T3-ROW",
                severity: .error,
                left: [term(.t3(row.id, .sum), 1)],
                relation: .equal,
                right: T3Column.allCases.filter { $0 != .sum }.map { term(.t3(row.id, $0), 1) }
            )
        }
    }

    private static func groupSums(_ groups: [GroupFormat], _ term: MakeTerm) -> [Identity] {
        groups.map { group in
            Identity(
                id: "T4-SUM/\(group.id)",
                template: "T4-SUM",
                severity: .error,
                left: [term(.t4(group.id, "sum"), 1)],
                relation: .equal,
                right: group.columns.filter { $0.id != "sum" }.map { term(.t4(group.id, $0.id), 1) }
            )
        }
    }

    private static func blockRelations(_ blocks: [BlockFormat], _ term: MakeTerm) -> [Identity] {
        blocks.flatMap { block in
            let columns = Set(block.columns.map(\.id))
            return block.rows.compactMap { row -> Identity? in
                let name = "\(block.id).\(row.id)"
                func cell(_ column: String, _ factor: Int = 1) -> Term { term(.t2(name, column), factor) }
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
    }
}
