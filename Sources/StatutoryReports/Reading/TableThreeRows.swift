import DocumentContent

/// From runs to rows.
extension TableThreeReading {
    /// The runs by row; of several runs of one row (a scan's ghost rows) the fullest and cleanest.
    mutating func collect(_ alignment: RowAlignment) -> [TableThreeRow] {
        var rows: [TableThreeRow] = []
        let lastRun = alignment.runs.lastIndex { !$0.isBlank }
        var lastPlaced = 0
        var stray: NumberRun?
        for (index, run) in alignment.runs.enumerated() where !run.isBlank {
            guard alignment.rows[index] >= 0 else {
                if !rows.isEmpty { leftOver(run, behind: alignment.runs[lastPlaced], &rows[rows.count - 1]) }
                stray = run
                continue
            }
            lastPlaced = index
            var row = row(run, index, alignment)
            if let stray, isLeftOver(stray, between: stray, run), !row.addsUp || !row.isCompact {
                row.isContested = true
            }
            stray = nil
            row.isEndOfSource = isLastOfSource && index == lastRun && isAtEnd(run)
            guard let last = rows.last, last.id == row.id else {
                // A label without numbers between two rows: the numbers of either may be its own.
                if row.isContested, !rows.isEmpty { rows[rows.count - 1].isContested = true }
                rows.append(row)
                continue
            }
            let isContested = last.isContested || row.tokens.map(\.value) != last.tokens.map(\.value) && !run.isGhostly
            if quality(row.tokens) > quality(last.tokens) { rows[rows.count - 1] = row }
            rows[rows.count - 1].isContested = isContested
            state.notes.ghosts += row.cells
        }
        markBetweenNeighbours(&rows)
        markAnchored(&rows)
        return rows
    }

    /// Numbers that no row claims, right behind a row: digits of its numbers that did not fit their columns.
    ///
    /// Below each other (`449` · `3` for 4493, one cell per line) they are weighed with the row; beside or below it the
    /// row cannot be relied on.
    private func leftOver(_ run: NumberRun, behind placed: NumberRun, _ row: inout TableThreeRow) {
        guard isLeftOver(run, between: placed, run) else { return }
        if run.han == placed.han, !row.isOneLine {
            row.tokens += scan.tokens[run.tokens].filter { $0.kind == .number }
            row.hasLeftOver = true
        } else if run.numbers > 1 || !row.addsUp {
            row.isContested = true
        }
    }

    /// A few short numbers, at most five lines or cells apart. A scan has numbers of its own everywhere.
    private func isLeftOver(_ run: NumberRun, between first: NumberRun, _ second: NumberRun) -> Bool {
        let end = scan.tokens[first.tokens.upperBound - 1].piece
        let start = scan.tokens[second.tokens.lowerBound].piece
        let isNear = start - end <= 6 || second.row - first.row <= 5
        return !state.isScan && isNear && run.numbers <= 7
            && scan.tokens[run.tokens].allSatisfy { $0.digitCount <= 4 }
    }

    private func row(_ run: NumberRun, _ index: Int, _ alignment: RowAlignment) -> TableThreeRow {
        let position = alignment.rows[index]
        let label = labels.rows[position]
        var row = TableThreeRow(
            id: label.id,
            index: position,
            label: label.label,
            cells: label.firstCell..<(label.firstCell + 7),
            tokens: completed(run)
        )
        row.isExact = alignment.isExact[index]
        row.isLabelled = alignment.isExact[index] || isContinued(run, label)
        row.isLikely = row.isLabelled || Int(alignment.evidence[index]) * 10 >= LabelSpans.fullWorth * 6
        let lines = Set(row.tokens.map { pieces[Int($0.piece)].row }).count
        row.isOneLine = lines == 1
        row.isCompact = lines == 1 || lines == row.tokens.count
        row.isContested = holdsSkippedLabel(run, index, alignment)
        return row
    }

    /// The words before the run hold the whole label of a row that was passed over.
    private func holdsSkippedLabel(_ run: NumberRun, _ index: Int, _ alignment: RowAlignment) -> Bool {
        let before = alignment.rows[..<index].last { $0 >= 0 } ?? -1
        let row = alignment.rows[index]
        guard row - before > 1 else { return false }
        let words = scan.han[run.wordsFrom..<run.han]
        return labels.rows[(before + 1)..<row].contains { skipped in
            guard !skipped.isOptional else { return false }
            let form = skipped.forms[skipped.statutoryForms - 1]
            guard form.count >= 4, words.count >= form.count else { return false }
            return (words.startIndex...(words.endIndex - form.count)).contains { start in
                words[start] == form[0] && words[start..<(start + form.count)].elementsEqual(form)
            }
        }
    }

    /// The tokens of a run, filled up with the blank marks that stand behind it in its row where it is too short.
    private func completed(_ run: NumberRun) -> [TableToken] {
        var tokens = scan.cellTokens(run, width: 7, pieces: pieces)
        var next = run.tokens.upperBound
        while tokens.count < 7, next < scan.tokens.count, scan.tokens[next].kind == .blank,
            pieces[Int(scan.tokens[next].piece)].row == run.row, isMarked(scan.tokens[next])
        {
            tokens.append(scan.tokens[next])
            next += 1
        }
        let leading = leadingMarks(run)
        return !leading.isEmpty && tokens.count + leading.count == 7 ? leading + tokens : tokens
    }

    /// Blank marks before the first number of a row, behind its label.
    private func leadingMarks(_ run: NumberRun) -> [TableToken] {
        let before = scan.tokens[..<run.tokens.lowerBound].reversed().prefix { token in
            token.kind == .blank && isMarked(token) && Int(token.han) == run.han
                && pieces[Int(token.piece)].row == run.row
        }
        return before.reversed()
    }

    /// `/` or `—`, not an empty cell: empty cells behind a row are often no cells of the table at all.
    private func isMarked(_ token: TableToken) -> Bool { token.end > token.start }

    private func isAtEnd(_ run: NumberRun) -> Bool {
        run.tokens.upperBound >= scan.tokens.count - run.trailingBlanks && run.han == scan.han.count
    }

    private func quality(_ tokens: [TableToken]) -> Int {
        let ghosts = tokens.filter { $0.marks.contains(.ghost) }.count
        return (tokens.count == 7 ? 100 : 0) - ghosts * 3 - abs(tokens.count - 7)
    }

    /// The label is whole, but part of it stands behind the numbers (cells centred over several lines).
    func isContinued(_ run: NumberRun, _ row: RowLabels.Row) -> Bool {
        let form = row.forms[row.statutoryForms - 1]
        let from = max(run.wordsFrom, run.han - form.count - 4)
        let around = scan.han[from..<min(scan.han.count, run.han + form.count + 4)]
        var next = around.startIndex
        var before = 0
        for character in form {
            guard let found = around[next...].firstIndex(of: character) else { return false }
            if found < run.han { before += 1 }
            next = found + 1
        }
        return before * 3 >= form.count
    }

    /// Between two labelled rows with as many rows between them as the form has, each is where it must be.
    private func markBetweenNeighbours(_ rows: inout [TableThreeRow]) {
        var before: Int?
        for index in rows.indices where rows[index].isLabelled {
            if let before, index > before + 1 {
                let between = labels.rows[(rows[before].index + 1)..<rows[index].index]
                let expected = between.filter { !$0.isOptional }.count
                let found = index - before - 1
                if found == expected { for inner in (before + 1)..<index { rows[inner].isBetweenNeighbours = true } }
            }
            before = index
        }
    }

    /// Numbers one per line, as the reading order of a PDF has them: rows come in their order, but labels come early
    /// or late. From one exact label to the next there must be as many rows as the form has, each with its sum.
    private func markAnchored(_ rows: inout [TableThreeRow]) {
        func isSound(_ row: TableThreeRow) -> Bool {
            row.tokens.count == 7 && row.addsUp && !row.isContested && !row.hasLeftOver && row.isCompact
        }
        var before: Int?
        for index in rows.indices {
            guard isSound(rows[index]) else {
                before = nil
                continue
            }
            guard rows[index].isExact else { continue }
            if let before {
                let between = labels.rows[(rows[before].index + 1)..<rows[index].index]
                if between.count(where: { !$0.isOptional }) == index - before - 1 {
                    for inner in before...index { rows[inner].isAnchored = true }
                }
            }
            before = index
        }
    }

    // MARK: Rows without numbers

    /// A row whose label stands there with nothing but blank cells behind it.
    mutating func markBlankRows(_ alignment: RowAlignment) {
        var last = -1
        for (index, run) in alignment.runs.enumerated() where alignment.rows[index] >= 0 {
            // Heads such as 其他 and 总计 are labels of rows too: a blank row stands near the row before it.
            let position = alignment.rows[index]
            let behind = alignment.runs.indices[(index + 1)...].first {
                alignment.rows[$0] >= 0 && !alignment.runs[$0].isBlank
            }
            let isInOrder =
                position > last && position - last <= 6 && position < behind.map { alignment.rows[$0] } ?? .max
            if !run.isBlank || isInOrder { last = position }
            guard run.isBlank, isInOrder else { continue }
            let row = labels.rows[alignment.rows[index]]
            guard !row.isOptional, run.size >= 5, state.cells[row.firstCell].origin == .absent else { continue }
            let tokens = Array(scan.tokens[run.tokens])
            for offset in 0..<7 {
                state.setBlank(row.firstCell + offset, near: offset < tokens.count ? tokens[offset] : tokens.last)
            }
        }
    }
}
