/// The equalities of a format as one system: which cells stand in which equation, and which parts of the tables have
/// nothing to do with each other.
struct EquationSystem: Sendable {
    struct Equation: Sendable {
        /// The identity it comes from: `T3-BAL/np`.
        let id: String
        /// Cells whose sum, with factors 1 and -1, is 0.
        let terms: [Identity.Term]
        let part: Part
        /// It speaks of subtotals, which the form does not print: only used when the narrative states one.
        let isOfGroups: Bool
    }

    /// Table 3 (0), or one group of table 4.
    typealias Part = Int
    static let tableThree: Part = 0

    let equations: [Equation]
    /// Equations of each cell.
    private(set) var ofCell: [[Int]]
    /// Equations of each part.
    private(set) var ofPart: [[Int]] = []
    /// The cells of each part that its plain equations bind, in the order of the format.
    private(set) var cells: [[Int]] = []
    /// Whether a plain equation binds the cell.
    private(set) var isBound: [Bool]

    init(_ identities: [Identity], groups: [Identity], cellCount: Int) {
        var parts: [String: Part] = ["T3": Self.tableThree]
        func equation(_ identity: Identity, _ isOfGroups: Bool) -> Equation {
            let name = identity.template == "T4-SUM" ? identity.id : "T3"
            let part = parts[name] ?? parts.count
            parts[name] = part
            let right = identity.right.map { Identity.Term(cell: $0.cell, factor: -$0.factor) }
            return Equation(id: identity.id, terms: identity.left + right, part: part, isOfGroups: isOfGroups)
        }
        equations =
            identities.filter { $0.relation == .equal }.map { equation($0, false) } + groups.map { equation($0, true) }
        ofCell = Array(repeating: [], count: cellCount)
        isBound = Array(repeating: false, count: cellCount)
        ofPart = Array(repeating: [], count: parts.count)
        for (index, equation) in equations.enumerated() {
            ofPart[equation.part].append(index)
            for term in equation.terms {
                ofCell[term.cell].append(index)
                if !equation.isOfGroups { isBound[term.cell] = true }
            }
        }
        cells = ofPart.indices.map { part in
            (0..<cellCount).filter { isBound[$0] && equations[ofCell[$0][0]].part == part }
        }
    }
}
