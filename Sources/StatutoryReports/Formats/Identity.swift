/// 勾稽关系: a linear relation between cells of one report, checked by `T3-BAL`, `T3-DISP`, `T3-ROW`, `T4-SUM`,
/// `T2-OPENLE`, `T2-ITEMS`, `T2-FORCEGE`, `T3-GROUP`.
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

extension Identity.Relation {
    func holds(_ left: Int, _ right: Int) -> Bool {
        switch self {
        case .equal: left == right
        case .atMost: left <= right
        case .atLeast: left >= right
        }
    }
}

extension Identity {
    /// The value of one side; `nil` when a cell has no value, or the sum is beyond all counting.
    static func value(of terms: [Term], in cells: [Cell]) -> Int? {
        var sum = ExactSum()
        for term in terms {
            guard let value = cells[term.cell].value else { return nil }
            sum.add(value.quantity, times: term.factor)
        }
        return sum.value
    }

    /// Whether it holds; `nil` when that cannot be said.
    func holds(in cells: [Cell]) -> Bool? {
        guard let left = Self.value(of: left, in: cells), let right = Self.value(of: right, in: cells) else {
            return nil
        }
        return relation.holds(left, right)
    }
}

/// Identities with those of one template at hand: `set["T3-BAL"]` are seven, one for each column.
struct IdentitySet: Sendable {
    let all: [Identity]
    /// The equalities among them, for repairs.
    let equations: EquationSystem
    private let ranges: [String: Range<Int>]

    /// Those of one template stand together. `groups` speak of subtotals the form does not print.
    init(_ all: [Identity], groups: [Identity], cellCount: Int) {
        self.all = all
        equations = EquationSystem(all, groups: groups, cellCount: cellCount)
        var ranges: [String: Range<Int>] = [:]
        for (index, identity) in all.enumerated() {
            ranges[identity.template] = (ranges[identity.template]?.lowerBound ?? index)..<index + 1
        }
        self.ranges = ranges
    }

    subscript(template: String) -> ArraySlice<Identity> { all[ranges[template] ?? 0..<0] }
}
