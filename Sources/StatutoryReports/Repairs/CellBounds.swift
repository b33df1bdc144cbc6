/// What each cell can still be, given the others: between a least and a greatest number.
///
/// A cell with a number can only be that; one without can be 0 or more. Equations narrow this down, each from what it
/// knows of the others, again and again until nothing moves. The work is bounded: every step is counted.
struct CellBounds {
    /// No greatest number.
    static let unlimited = Int.max
    /// Beyond this a bound says nothing, and a number in a table is not one to reckon with.
    static let greatest = 1_000_000_000_000_000

    private(set) var low: [Int]
    private(set) var high: [Int]
    /// The equations that last moved a bound; -1 for none.
    private(set) var lowReason: [Int]
    private(set) var highReason: [Int]
    /// Equations that cannot hold, whatever the open cells are.
    private(set) var conflicts: Set<Int> = []

    init(_ values: [Int?]) {
        low = values.map { $0 ?? 0 }
        high = values.map { $0 ?? Self.unlimited }
        lowReason = Array(repeating: -1, count: values.count)
        highReason = lowReason
    }

    /// The one number the cell can be; `nil` while it can be several.
    func value(_ cell: Int) -> Int? { low[cell] == high[cell] ? low[cell] : nil }

    func allows(_ value: Int, in cell: Int) -> Bool { low[cell] <= value && value <= high[cell] }

    mutating func fix(_ cell: Int, to value: Int) {
        low[cell] = value
        high[cell] = value
    }

    /// Narrows the cells of a part down to a fixed point.
    mutating func propagate(_ system: EquationSystem, part: EquationSystem.Part, withGroups: Bool) {
        var waiting = system.ofPart[part].filter { withGroups || !system.equations[$0].isOfGroups }
        var isWaiting = Array(repeating: false, count: system.equations.count)
        for index in waiting { isWaiting[index] = true }
        var next = 0
        while next < waiting.count, next < 5_000 {
            let index = waiting[next]
            next += 1
            isWaiting[index] = false
            for cell in narrow(by: index, system.equations[index]) {
                for other in system.ofCell[cell]
                where other != index && !isWaiting[other] && (withGroups || !system.equations[other].isOfGroups) {
                    isWaiting[other] = true
                    waiting.append(other)
                }
            }
        }
    }

    /// Narrows the cells of one equation and tells which moved.
    private mutating func narrow(by index: Int, _ equation: EquationSystem.Equation) -> [Int] {
        guard !conflicts.contains(index) else { return [] }
        let total = Extent(of: equation.terms, in: self)
        guard total.least ?? -1 <= 0, total.most ?? 1 >= 0 else {
            conflicts.insert(index)
            return []
        }
        var moved: [Int] = []
        for term in equation.terms where low[term.cell] != high[term.cell] {
            let rest = total.without(term, in: self)
            // factor · cell = -rest
            let least = term.factor > 0 ? rest.most.map { -$0 } : rest.least
            let most = term.factor > 0 ? rest.least.map { -$0 } : rest.most
            if let most, most < low[term.cell] {
                conflicts.insert(index)
                return moved
            }
            if let least, least > high[term.cell] {
                conflicts.insert(index)
                return moved
            }
            if let most, most < high[term.cell], most <= Self.greatest {
                high[term.cell] = most
                highReason[term.cell] = index
                moved.append(term.cell)
            }
            if let least, least > low[term.cell], least <= Self.greatest {
                low[term.cell] = least
                lowReason[term.cell] = index
                moved.append(term.cell)
            }
        }
        return moved
    }
}

/// The least and the greatest sum of some terms; `nil` where there is no limit.
private struct Extent {
    private var leastSum = 0
    private var mostSum = 0
    private var openBelow = 0
    private var openAbove = 0

    var least: Int? { openBelow == 0 ? leastSum : nil }
    var most: Int? { openAbove == 0 ? mostSum : nil }

    init(of terms: [Identity.Term], in bounds: CellBounds) {
        for term in terms { add(term, bounds, 1) }
    }

    func without(_ term: Identity.Term, in bounds: CellBounds) -> Extent {
        var rest = self
        rest.add(term, bounds, -1)
        return rest
    }

    private mutating func add(_ term: Identity.Term, _ bounds: CellBounds, _ times: Int) {
        let low = bounds.low[term.cell]
        let high = bounds.high[term.cell]
        let isOpen = high == CellBounds.unlimited
        if term.factor > 0 {
            leastSum += low * times
            if isOpen { openAbove += times } else { mostSum += high * times }
        } else {
            mostSum -= low * times
            if isOpen { openBelow += times } else { leastSum -= high * times }
        }
    }
}
