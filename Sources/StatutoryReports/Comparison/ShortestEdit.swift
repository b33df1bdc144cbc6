/// What two sequences have in common, in order, by the fewest deletions and insertions (Myers' greedy algorithm).
///
///     ShortestEdit(["一", "二", "三"], ["一", "三", "四"]).runs
///     // equal 0..<1 0..<1 · deleted 1..<2 · equal 2..<3 1..<2 · inserted 2..<3
///
/// Bounded: when more than `limit` edits were needed, the middle that differs counts as replaced altogether.
struct ShortestEdit {
    struct Run: Hashable, Sendable {
        enum Kind: String, Hashable, Sendable { case equal, deleted, inserted }
        var kind: Kind
        /// Positions in the left and right sequence; empty on the side that has nothing.
        var left: Range<Int>
        var right: Range<Int>
    }

    private(set) var runs: [Run] = []

    init<Element: Equatable>(_ left: [Element], _ right: [Element], limit: Int = 400) {
        var head = 0
        while head < left.count, head < right.count, left[head] == right[head] { head += 1 }
        var tail = 0
        while tail < left.count - head, tail < right.count - head,
            left[left.count - 1 - tail] == right[right.count - 1 - tail]
        {
            tail += 1
        }
        let leftMiddle = head..<left.count - tail
        let rightMiddle = head..<right.count - tail
        append(.equal, 0..<head, 0..<head)
        if let path = Self.path(left[leftMiddle], right[rightMiddle], limit) {
            walk(path, from: head)
        } else {
            append(.deleted, leftMiddle, head..<head)
            append(.inserted, leftMiddle.upperBound..<leftMiddle.upperBound, rightMiddle)
        }
        append(.equal, leftMiddle.upperBound..<left.count, rightMiddle.upperBound..<right.count)
    }

    private mutating func append(_ kind: Run.Kind, _ left: Range<Int>, _ right: Range<Int>) {
        guard !left.isEmpty || !right.isEmpty else { return }
        if let last = runs.last, last.kind == kind {
            runs[runs.count - 1].left = last.left.lowerBound..<left.upperBound
            runs[runs.count - 1].right = last.right.lowerBound..<right.upperBound
        } else {
            runs.append(Run(kind: kind, left: left, right: right))
        }
    }

    private typealias Point = (x: Int, y: Int)

    /// How far left the furthest path of so many edits reaches on each diagonal; -1 where none does.
    private struct Reach {
        let edits: Int
        var left: [Int]

        init(edits: Int) {
            self.edits = edits
            left = Array(repeating: -1, count: 2 * edits + 1)
        }

        subscript(diagonal: Int) -> Int {
            get { abs(diagonal) <= edits ? left[diagonal + edits] : -1 }
            set { left[diagonal + edits] = newValue }
        }

        /// Where one more edit arrives on a diagonal: by an insertion from the one above, or a deletion from the one below.
        func next(_ diagonal: Int) -> (left: Int, isInsertion: Bool) {
            let inserted = self[diagonal + 1]
            let deleted = self[diagonal - 1]
            return inserted > deleted ? (inserted, true) : (deleted < 0 ? -1 : deleted + 1, false)
        }
    }

    /// The points of a shortest path, from the start to the end; `nil` beyond the limit.
    private static func path<Element: Equatable>(
        _ left: ArraySlice<Element>,
        _ right: ArraySlice<Element>,
        _ limit: Int
    ) -> [Point]? {
        let (n, m) = (left.count, right.count)
        var reaches: [Reach] = []
        for edits in 0...min(limit, n + m) {
            var reach = Reach(edits: edits)
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                var x = edits == 0 ? 0 : reaches[edits - 1].next(diagonal).left
                guard x >= 0, x <= n, x >= diagonal, x - diagonal <= m else { continue }
                while x < n, x - diagonal < m,
                    left[left.startIndex + x] == right[right.startIndex + x - diagonal]
                {
                    x += 1
                }
                reach[diagonal] = x
                if x == n, x - diagonal == m { return trace(reaches, n, m) }
            }
            reaches.append(reach)
        }
        return nil
    }

    /// Back from the end, edit by edit.
    private static func trace(_ reaches: [Reach], _ n: Int, _ m: Int) -> [Point] {
        var points: [Point] = [(n, m)]
        var (x, y) = (n, m)
        for reach in reaches.reversed() {
            let diagonal = x - y
            let (arrived, isInsertion) = reach.next(diagonal)
            points.append((arrived, arrived - diagonal))
            x = isInsertion ? arrived : arrived - 1
            y = isInsertion ? arrived - diagonal - 1 : arrived - diagonal
            points.append((x, y))
        }
        points.append((0, 0))
        return points.reversed()
    }

    private mutating func walk(_ points: [Point], from head: Int) {
        for (start, end) in zip(points, points.dropFirst()) {
            let left = head + start.x..<head + end.x
            let right = head + start.y..<head + end.y
            let kind: Run.Kind = right.isEmpty ? .deleted : left.isEmpty ? .inserted : .equal
            append(kind, left, right)
        }
    }
}
