/// Ways to read a sequence of numbers as the rows of table 3, when the labels stand elsewhere.
///
/// The reading order of a PDF goes row by row, but now and then column by column for the rows of a page, or takes the
/// first or the last column of some rows apart from the others:
///
///     3 0 0 0 0 0 3            row by row
///     3 8 · 0 1 · 0 0 · …      two rows, column by column
///     3 8 · 0 0 0 0 0 3 · 1 …  the first column of two rows, then the rest of each
///
/// Every row must add up to its last number. Which way is the right one is for the sums of the columns to say.
struct NumbersInOrder {
    let values: [Int64]
    private let rowCount: Int
    /// For each row, whether the numbers behind can be read to the end from there.
    private var canFinish: [Bool]

    /// More ways than this are none.
    private static let limit = 200

    init(_ values: [Int64]) {
        self.values = values
        rowCount = values.count / 7
        canFinish = Array(repeating: false, count: rowCount + 1)
        canFinish[rowCount] = true
        for row in stride(from: rowCount - 1, through: 0, by: -1) {
            canFinish[row] = !steps(from: row).isEmpty
        }
    }

    /// For each way the positions of the numbers, row after row; empty when there are too many ways.
    func readings() -> [[Int]] {
        guard canFinish[0] else { return [] }
        var found: [[Int]] = []
        var path: [Int] = []
        walk(0, &path, &found)
        return found.count > Self.limit ? [] : found
    }

    private func walk(_ row: Int, _ path: inout [Int], _ found: inout [[Int]]) {
        guard found.count <= Self.limit else { return }
        guard row < rowCount else {
            found.append(path)
            return
        }
        for step in steps(from: row) {
            path += step
            walk(row + step.count / 7, &path, &found)
            path.removeLast(step.count)
        }
    }

    /// The blocks that may begin at a row, each as the positions of its numbers, row after row.
    private func steps(from row: Int) -> [[Int]] {
        let start = row * 7
        var steps: [[Int]] = []
        let plain = Array(start..<(start + 7))
        if canFinish[row + 1], addUp(plain) { steps.append(plain) }
        guard row + 2 <= rowCount else { return steps }
        for height in 2...(rowCount - row) where canFinish[row + height] {
            for order in Order.allCases {
                let block = order.positions(start, height)
                // The same numbers as row by row: not another way.
                if addUp(block), zip(block, start...).contains(where: { values[$0] != values[$1] }) {
                    steps.append(block)
                }
            }
        }
        return steps
    }

    private func addUp(_ positions: [Int]) -> Bool {
        stride(from: 0, to: positions.count, by: 7).allSatisfy { row in
            (0..<6).reduce(Int64(0)) { $0 + values[positions[row + $1]] } == values[positions[row + 6]]
        }
    }

    /// How the numbers of some rows follow each other.
    private enum Order: CaseIterable {
        case columns
        case firstColumnApart
        case lastColumnApart

        /// The position of each number of the block, row after row.
        func positions(_ start: Int, _ height: Int) -> [Int] {
            (0..<(height * 7)).map { index in
                let (row, column) = index.quotientAndRemainder(dividingBy: 7)
                return start + offset(row, column, height)
            }
        }

        private func offset(_ row: Int, _ column: Int, _ height: Int) -> Int {
            switch self {
            case .columns: column * height + row
            case .firstColumnApart: column == 0 ? row : height + row * 6 + column - 1
            case .lastColumnApart: column == 6 ? height * 6 + row : row * 6 + column
            }
        }
    }
}
