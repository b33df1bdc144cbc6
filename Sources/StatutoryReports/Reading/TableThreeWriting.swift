import DocumentContent

/// From rows to cells.
extension TableThreeReading {
    mutating func write(_ rows: [TableThreeRow], hasSpareRuns: Bool) {
        let trust = TableThreeTrust(rows, isScan: state.isScan, format: state.format, hasSpareRuns: hasSpareRuns)
        let missing = missingColumns(rows)
        for row in rows {
            if missing != nil, row.tokens.count < 7 {
                writeInOrder(row, row.tokens[...], isCut: false)
            } else if row.isEndOfSource, row.tokens.count < 7, row.isLabelled {
                writeInOrder(row, row.tokens[...], isCut: true)
            } else if row.values == nil, row.tokens.count == 7, row.isStrong {
                writeInOrder(row, row.tokens[...], isCut: false)
            } else if row.values != nil {
                if trust.accepts(row) { writeValues(row) } else { writeDoubtful(row) }
                if row.isEndOfSource, !row.addsUp, Int(row.tokens.last?.end ?? 0) == endOfText { leaveOpen(row, 6) }
            } else if row.tokens.count > 7 {
                writeSurplus(row, trust)
            } else {
                writeShort(row)
            }
        }
        if let missing { noteMissingColumns(rows, missing) }
    }

    private mutating func writeValues(_ row: TableThreeRow) {
        guard let parts = row.reading else {
            writeInOrder(row, row.tokens[...], isCut: false)
            return
        }
        for (cell, part) in zip(row.cells, parts) {
            let token = row.tokens[part.token]
            set(cell, Int(part.value), part.isMended || !token.marks.isEmpty, token)
        }
        if parts.contains(where: \.isMended) || parts.count != row.tokens.count { noteGlued(row) }
    }

    private mutating func writeInOrder(_ row: TableThreeRow, _ tokens: ArraySlice<TableToken>, isCut: Bool) {
        for (cell, token) in zip(row.cells, tokens) {
            if token.kind == .blank {
                state.setBlank(cell, near: token)
            } else {
                let isMended = !token.marks.subtracting([.beforeText, .beforeBracket]).isEmpty
                set(cell, count(token), isMended, token)
            }
        }
        if isCut, let last = tokens.last, last.value > 0, Int(last.end) == endOfText {
            leaveOpen(row, tokens.count - 1)
        }
    }

    private var endOfText: Int {
        var end = state.content.text.count
        while end > 0, state.content.text[end - 1] <= 0x20 { end -= 1 }
        return end
    }

    /// The number the source breaks off in may have more digits.
    private mutating func leaveOpen(_ row: TableThreeRow, _ column: Int) {
        let index = row.cells.lowerBound + column
        state.cells[index].value = nil
        state.notes.add(
            "I-DOUBT",
            .warning,
            [state.id(index)],
            "原文在“\(state.cells[index].raw)”处中断，数字可能不完整，未采用。",
            at: state.cells[index].place
        )
    }

    /// Counts only: `nil` leaves the cell open.
    func count(_ token: TableToken) -> Int? {
        guard token.value >= 0, !token.hasPoint else { return nil }
        return Int(token.isNegative ? -token.value : token.value)
    }

    mutating func set(_ index: Int, _ value: Int?, _ isMended: Bool, _ token: TableToken) {
        state.set(index, value.map(CellValue.count), isMended ? .normalized : .printed, token)
        if token.marks.contains(.ghost) { state.notes.ghosts.append(index) }
        if token.marks.contains(.countUnit) { noteUnit(index) }
        if value == nil { noteNotWhole(index) }
    }

    private mutating func writeSurplus(_ row: TableThreeRow, _ trust: TableThreeTrust) {
        let first = row.tokens.prefix(7)
        let last = row.tokens.suffix(7)
        let chosen: ArraySlice<TableToken>
        let firstAddsUp = addUp(first)
        if row.hasLeftOver {
            writeOpen(row)
            noteSurplus(row, isOpen: true)
            return
        } else if row.isLabelled, firstAddsUp,
            row.tokens.dropFirst(7).allSatisfy({ $0.kind == .blank || $0.value == 0 })
        {
            chosen = first
        } else if row.isLabelled, firstAddsUp != addUp(last) {
            chosen = firstAddsUp ? first : last
        } else {
            writeOpen(row)
            noteSurplus(row, isOpen: true)
            return
        }
        writeInOrder(row, chosen, isCut: false)
        noteSurplus(row, isOpen: false)
    }

    private func addUp(_ tokens: ArraySlice<TableToken>) -> Bool {
        tokens.allSatisfy { $0.kind == .number } && TableThreeRow.addsUp(tokens.map(\.value))
    }

    /// Fewer numbers than columns in one row of a table that otherwise has seven: which one is missing is open, even
    /// when the first is the sum of all (a zero before it may be the one).
    private mutating func writeShort(_ row: TableThreeRow) {
        writeOpen(row)
        noteShort(row)
    }

    /// Seven numbers whose place or sum cannot be relied on.
    private mutating func writeDoubtful(_ row: TableThreeRow) {
        for (cell, token) in zip(row.cells, row.tokens) { state.set(cell, nil, .printed, token) }
        noteDoubtful(row)
    }

    /// Every column holds the text of the row and no value.
    private mutating func writeOpen(_ row: TableThreeRow) {
        guard let token = row.tokens.first, let end = row.tokens.last else { return }
        var whole = token
        whole.end = token.piece == end.piece ? end.end : token.end
        for cell in row.cells { state.set(cell, nil, .printed, whole) }
    }
}
