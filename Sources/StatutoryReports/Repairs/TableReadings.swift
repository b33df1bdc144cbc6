/// All ways to choose one reading for each row of table 3 so that every column adds up: the leaves to （七）总计, and
/// 新收加上年结转 to 总计加结转下年. Rows add up already.
struct TableReadings {
    struct Found {
        /// The first way found: for each row the position of its reading.
        var first: [Int]
        /// Readings that stand in some way, for each row.
        var used: [Set<Int>]
        /// The search came to its end.
        var isComplete: Bool
    }

    private let rows: [(id: String, readings: [[Int]])]
    private let leaves: [Int]
    /// For the leaves from a position on: the least and the most they can add to each column.
    private var least: [[Int]] = []
    private var most: [[Int]] = []
    private var steps = 0
    private static let stepLimit = 5_000

    init(_ rows: [(id: String, readings: [[Int]])]) {
        self.rows = rows
        leaves = rows.indices.filter { !["1", "2", "3.7", "4"].contains(rows[$0].id) }
        least = Array(repeating: Array(repeating: 0, count: 6), count: leaves.count + 1)
        most = least
        for position in leaves.indices.reversed() {
            let readings = rows[leaves[position]].readings
            for column in 0..<6 {
                let values = readings.map { $0[column] }
                least[position][column] = least[position + 1][column] + (values.min() ?? 0)
                most[position][column] = most[position + 1][column] + (values.max() ?? 0)
            }
        }
    }

    /// `nil` when no way is found, or a row has no reading.
    func search() -> Found? {
        var copy = self
        return copy.searchAll()
    }

    private mutating func searchAll() -> Found? {
        guard rows.allSatisfy({ !$0.readings.isEmpty }) else { return nil }
        let index = Dictionary(rows.enumerated().map { ($1.id, $0) }) { first, _ in first }
        guard let new = index["1"], let old = index["2"], let total = index["3.7"], let open = index["4"] else {
            return nil
        }
        var found: Found?
        for (position, sums) in rows[total].readings.enumerated() {
            let balances = balances(new, old, open, sums)
            guard !balances.isEmpty else { continue }
            var chosen: [Int] = []
            var ways = Ways(used: leaves.map { _ in [] })
            walk(0, Array(sums[..<6]), &chosen, &ways)
            guard let first = ways.first else { continue }
            var all = found ?? Found(first: rows.map { _ in -1 }, used: rows.map { _ in [] }, isComplete: true)
            if all.first[total] < 0 {
                all.first[total] = position
                for (row, reading) in zip([new, old, open], balances[0]) { all.first[row] = reading }
                for (row, reading) in zip(leaves, first) { all.first[row] = reading }
            }
            all.used[total].insert(position)
            for balance in balances {
                for (row, reading) in zip([new, old, open], balance) { all.used[row].insert(reading) }
            }
            for (row, used) in zip(leaves, ways.used) { all.used[row].formUnion(used) }
            found = all
        }
        found?.isComplete = steps < Self.stepLimit
        return found
    }

    /// Readings of rows 一, 二 and 四 that balance with a total.
    private mutating func balances(_ new: Int, _ old: Int, _ open: Int, _ total: [Int]) -> [[Int]] {
        var balances: [[Int]] = []
        for (first, arrived) in rows[new].readings.enumerated() {
            for (second, carried) in rows[old].readings.enumerated() {
                for (third, left) in rows[open].readings.enumerated() {
                    steps += 1
                    guard steps < Self.stepLimit else { return balances }
                    let balance = Self.balance(arrived, carried, total, left)
                    if balance { balances.append([first, second, third]) }
                }
            }
        }
        return balances
    }

    private static func balance(_ new: [Int], _ old: [Int], _ total: [Int], _ open: [Int]) -> Bool {
        for column in 0..<6 where new[column] + old[column] != total[column] + open[column] { return false }
        return true
    }

    private struct Ways {
        var first: [Int]?
        var used: [Set<Int>]
    }

    /// Chooses readings for the leaves from a position on that add up to the rest.
    private mutating func walk(_ position: Int, _ rest: [Int], _ chosen: inout [Int], _ ways: inout Ways) {
        steps += 1
        guard steps < Self.stepLimit else { return }
        guard (0..<6).allSatisfy({ least[position][$0] <= rest[$0] && rest[$0] <= most[position][$0] }) else { return }
        guard position < leaves.count else {
            if ways.first == nil { ways.first = chosen }
            for (leaf, reading) in chosen.enumerated() { ways.used[leaf].insert(reading) }
            return
        }
        for (index, reading) in rows[leaves[position]].readings.enumerated() {
            chosen.append(index)
            walk(position + 1, (0..<6).map { rest[$0] - reading[$0] }, &chosen, &ways)
            chosen.removeLast()
        }
    }
}
