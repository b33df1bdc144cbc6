import DocumentContent

/// Which numbers of table 2 are taken for which row.
extension TableTwoReading {
    func hasExactRun(_ row: Int, _ alignment: RowAlignment) -> Bool {
        alignment.runs.indices.contains {
            alignment.rows[$0] == row && alignment.isExact[$0] && !alignment.runs[$0].isBlank
        }
    }

    // MARK: Trust

    /// Whether the numbers can be no other row's. Table 2 has no sums to tell: a row is taken whose label stands in the
    /// same line, or ends right before its numbers with no numbers nearby that belong to no row.
    func isPlaced(_ index: Int, _ alignment: RowAlignment) -> Bool {
        let run = alignment.runs[index]
        if standsBesideWords(run) { return true }
        let before = alignment.rows[..<index].lastIndex { $0 >= 0 } ?? -1
        let behind = alignment.rows[(index + 1)...].firstIndex { $0 >= 0 } ?? alignment.rows.count
        let isStray = alignment.runs[(before + 1)..<behind].contains { other in
            !other.isBlank && other.tokens != run.tokens && abs(other.row - run.row) < 40
        }
        if isStray { return false }
        return alignment.isExact[index] || run.numbers == labels.rows[alignment.rows[index]].width
    }

    /// `行政处罚` · `行政强制` · `4` · `0`: the labels of a block of one column, then its numbers.
    mutating func writeColumn(_ run: NumberRun, _ row: Int) -> Bool {
        guard row > 0, run.numbers == 2, run.size == 2, columns(row).count == 1, columns(row - 1).count == 1,
            labels.rows[row].caption.isEmpty
        else { return false }
        let words = labels.rows[row - 1].forms[0] + labels.rows[row].forms[0]
        guard scan.han[run.wordsFrom..<run.han].suffix(words.count).elementsEqual(words) else { return false }
        for (offset, token) in scan.tokens[run.tokens].enumerated() {
            let index = columns(row - 1 + offset).startIndex
            set(state.format.cells[index], index, token, isCut: false)
        }
        return true
    }

    func standsBesideWords(_ run: NumberRun) -> Bool {
        let first = scan.tokens[run.tokens.lowerBound]
        var index = Int(first.piece)
        while index >= 0, pieces[index].row == run.row {
            let end = index == Int(first.piece) ? Int(first.start) : Int(pieces[index].end)
            if state.content.text[Int(pieces[index].start)..<end].contains(where: { $0 >= 0xE3 }) { return true }
            index -= 1
        }
        return false
    }

    mutating func writeDoubtful(_ run: NumberRun, _ row: Int) {
        let tokens = Array(scan.tokens[run.tokens])
        let cells = columns(row).indices
        for (offset, index) in cells.enumerated() {
            state.set(index, nil, .printed, tokens[min(offset, tokens.count - 1)])
        }
        state.notes.doubtfulRows.append((cells, labels.rows[row].label, state.place(tokens[0])))
    }

    /// `规章 846 0`: two numbers for three columns, and no blank cell to say which one is missing.
    func lacksCells(_ tokens: [TableToken], _ width: Int) -> Bool {
        tokens.count < width
            && tokens.allSatisfy { $0.kind == .number && (width == 3 || pieces[Int($0.piece)].kind == .line) }
    }

    /// `1 4` in one cell, or numbers of a line: which of them are one number cannot be told.
    func sharesCells(_ tokens: [TableToken]) -> Bool {
        Set(tokens.map(\.piece)).count < tokens.count
    }

    /// `规章8460846`: the numbers of several cells without anything between them.
    func isGlued(_ tokens: [TableToken], _ width: Int) -> Bool {
        guard tokens.count < width, let first = tokens.first, first.kind == .number else { return false }
        let start = Int(first.start)
        guard start >= Int(pieces[Int(first.piece)].start) + 3 else { return false }
        let before = state.content.text[..<start].suffix(3)
        return before[start - 3] >= 0xE4 && before[start - 3] <= 0xE9
    }

    /// `行政许可 5 5 5`: a cell over three columns that an extractor tells once for each of them.
    func repeatsMergedCell(_ tokens: [TableToken], _ width: Int) -> Bool {
        guard tokens.count == 3, width < 3, let last = tokens.last else { return false }
        return tokens[(width - 1)...].allSatisfy {
            $0.kind == last.kind && pieces[Int($0.piece)].kind == .cell && state.raw($0) == state.raw(last)
        }
    }
}
