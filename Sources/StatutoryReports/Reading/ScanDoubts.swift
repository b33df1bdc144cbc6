/// Leaves open what a scan is known to misread, where the identities say that something was misread.
///
/// `9` read as `3` twice in a row makes a table whose rows add up and whose columns do not. In the text of a scan
/// such a cell is not taken for printed: the cells of the likeliest misreading are left open, with a finding.
/// In any other text what is printed is what the agency wrote, and the contradiction is the agency's.
enum ScanDoubts {
    static func leaveOpen(_ state: inout ReadingState) {
        guard state.isScan else { return }
        for column in T3Column.allCases where column != .sum { leaveOpenDisposals(column, &state) }
        for group in state.format.groups { leaveOpenGroup(group.id, &state) }
    }

    /// A column whose leaves do not add up to （七）总计, by the same difference as the 总计 column.
    private static func leaveOpenDisposals(_ column: T3Column, _ state: inout ReadingState) {
        guard let difference = disposalDifference(column, state), difference != 0 else { return }
        guard disposalDifference(.sum, state) == difference else { return }
        var likeliest: (price: Int, rows: [String]) = (.max, [])
        for row in leafRows(state) {
            guard let value = count(row, column, state), let sum = count(row, .sum, state) else { continue }
            guard let price = Misreading.price(of: value, for: value + difference),
                Misreading.price(of: sum, for: sum + difference) != nil
            else { continue }
            if price < likeliest.price {
                likeliest = (price, [row])
            } else if price == likeliest.price {
                likeliest.rows.append(row)
            }
        }
        guard likeliest.rows.count <= 4 else { return }
        for row in likeliest.rows { open([.t3(row, column), .t3(row, .sum)], &state) }
    }

    private static func leaveOpenGroup(_ group: String, _ state: inout ReadingState) {
        let columns = ["upheld", "corrected", "other", "pending", "sum"]
        let values = columns.compactMap {
            state.format.index(of: .t4(group, $0)).flatMap { state.cells[$0].value?.count }
        }
        guard values.count == 5 else { return }
        // Which of the five was misread cannot be told.
        guard values[..<4].reduce(0, +) != values[4] else { return }
        open(columns.map { .t4(group, $0) }, &state)
    }

    // MARK: Cells

    private static func leafRows(_ state: ReadingState) -> [String] {
        state.format.rows.filter(\.isLeaf).map(\.id) + (state.format == .gk2021 ? ["3.6"] : [])
    }

    private static func disposalDifference(_ column: T3Column, _ state: ReadingState) -> Int? {
        guard let total = count("3.7", column, state) else { return nil }
        return total - leafRows(state).reduce(0) { $0 + (count($1, column, state) ?? 0) }
    }

    private static func count(_ row: String, _ column: T3Column, _ state: ReadingState) -> Int? {
        state.format.index(of: .t3(row, column)).flatMap { state.cells[$0].value?.count }
    }

    private static func open(_ cells: [CellID], _ state: inout ReadingState) {
        for cell in cells {
            guard let index = state.format.index(of: cell), state.cells[index].value != nil else { continue }
            state.cells[index].value = nil
            state.notes.add(
                "I-DOUBT",
                .warning,
                [cell],
                "扫描文字“\(state.cells[index].raw)”与勾稽关系不符，可能是误读，未采用，请对照原件。",
                at: state.cells[index].place,
                range: state.cells[index].sourceRange
            )
        }
    }
}

/// Digits that scans take for each other.
enum Misreading {
    /// What it costs to believe that `printed` was meant to be `meant`: the same number of digits, one of them
    /// confused. `nil` when no known confusion explains it.
    static func price(of printed: Int, for meant: Int) -> Int? {
        guard printed > 0, meant > 0 else { return nil }
        let a = Array(String(printed).utf8)
        let b = Array(String(meant).utf8)
        guard a.count == b.count else { return nil }
        let changed = zip(a, b).filter { $0 != $1 }
        guard changed.count == 1, let (x, y) = changed.first else { return nil }
        switch (min(x, y) - 0x30, max(x, y) - 0x30) {
        case (3, 8), (3, 9): return 1
        case (1, 7), (5, 6), (6, 8), (0, 8), (8, 9): return 2
        case (0, 6), (2, 7), (4, 9), (3, 5), (5, 8), (0, 9): return 3
        default: return nil
        }
    }
}
