import DocumentContent

/// Reads table 3 (收到和处理政府信息公开申请情况) from a region.
///
/// Numbers come in runs, runs are assigned to rows by the words around them (``RowAlignment``), and what is not
/// certain by its place is taken only when the sums of the table confirm it (``TableThreeTrust``).
struct TableThreeReading {
    var state: ReadingState
    let scan: TableScan
    let labels: RowLabels
    let pieces: [Piece]
    /// Nothing stands after the region: a report cut off in the middle ends in it.
    let isLastOfSource: Bool

    static func read(_ region: Range<Int>, isChapter: Bool, into state: inout ReadingState) {
        var reading = TableThreeReading(
            state: state,
            scan: TableScan(state.content, pieces: region),
            labels: .table3(state.format),
            pieces: state.content.pieces,
            isLastOfSource: region.upperBound == state.content.pieces.count
        )
        guard isChapter || reading.holdsRowWords() else { return }
        reading.read()
        state = reading.state
    }

    /// Without the heading of the chapter the region may be anything, table 2 most of all: words that only rows of
    /// table 3 have tell whether to look further.
    private func holdsRowWords() -> Bool {
        Self.rowWords.contains { word in
            guard scan.han.count >= word.count else { return false }
            return (0...(scan.han.count - word.count)).contains { start in
                scan.han[start] == word[0] && scan.han[start..<(start + word.count)].elementsEqual(word)
            }
        }
    }

    private static let rowWords = [
        "公开申请数量", "予以公开", "部分公开", "国家秘密", "第三方合法", "内部事务", "执法案卷", "查询事项", "不掌握", "现成信息", "重复申请",
        "公开出版物", "重新出具", "其他处理", "下年度继续",
    ].map(HanText.folded)

    private mutating func read() {
        if let columns = ColumnBlocks(scan, pieces: pieces), readColumnwise(columns) { return }
        let runs = scan.runs(width: 7, pieces: pieces)
        guard runs.contains(where: { $0.numbers >= 3 || $0.isBlank }) else { return }
        let alignment = RowAlignment(labels: labels, han: scan.han, runs: runs)
        guard isTable(alignment) else { return }
        noteScan(alignment)
        var rows = collect(alignment)
        resolve(&rows)
        if !TableThreeTrust.holdsTogether(rows, state.format), readInOrder() { return }
        write(rows, hasSpareRuns: hasSpareRuns(alignment))
        markBlankRows(alignment)
        noteLabels(alignment)
    }

    /// At least one exact label, or several likely ones: prose with numbers is no table.
    private func isTable(_ alignment: RowAlignment) -> Bool {
        let assigned = zip(alignment.rows, alignment.runs).filter { $0 >= 0 && $1.numbers >= 3 }.count
        let exact = alignment.runs.indices.filter { index in
            let run = alignment.runs[index]
            // A row may have been taken from a run that its neighbours deny.
            return alignment.rows[index] >= 0 && alignment.isExact[index] && (run.numbers >= 3 || run.isBlank)
        }
        // 其他 and 总计 are heads of table 4 too.
        return exact.contains { !Self.sharedLabels.contains(labels.rows[alignment.rows[$0]].id) } || assigned >= 5
    }

    private static let sharedLabels: Set = ["3.6.3", "3.7"]

    private mutating func noteScan(_ alignment: RowAlignment) {
        let ghosts = scan.tokens.filter { $0.marks.contains(.ghost) }.count
        if scan.strayMarks >= 6 || ghosts >= 4 || scan.noiseWords >= 4 { state.isScan = true }
    }

    /// Full rows that no row of the form claims, or that several runs claim.
    private func hasSpareRuns(_ alignment: RowAlignment) -> Bool {
        let full = alignment.runs.indices.filter { alignment.runs[$0].numbers >= 5 }
        return full.count > Set(full.map { alignment.rows[$0] }).count || full.contains { alignment.rows[$0] < 0 }
    }

    // MARK: Numbers apart from their labels

    /// All numbers of the region, seven by seven, when there are exactly as many as the form has and every sum of the
    /// table holds: labels may stand wherever the reading order of a PDF put them.
    private mutating func readInOrder() -> Bool {
        let numbers = scan.tokens.filter { $0.kind == .number && !$0.marks.contains(.beforeText) }
        guard !state.isScan, let rows = rowsOfForm(numbers.count / 7), numbers.count % 7 == 0 else { return false }
        let readings = NumbersInOrder(numbers.map { $0.isNegative ? -1 : $0.value }).readings()
            .map { positions in table(rows, positions.map { numbers[$0] }) }
            .filter { TableThreeTrust.holdsTogether($0, state.format) }
        guard let read = readings.first else { return false }
        // Two tables that hold together: the order does not tell which one is meant.
        guard readings.allSatisfy({ zip($0, read).allSatisfy { $0.values == $1.values } }) else { return false }
        write(read, hasSpareRuns: false)
        noteOrder(rows.count, numbers[0])
        return true
    }

    private func table(_ rows: [RowLabels.Row], _ tokens: [TableToken]) -> [TableThreeRow] {
        rows.enumerated().map { index, row in
            TableThreeRow(
                id: row.id,
                index: 0,
                label: row.label,
                cells: row.firstCell..<(row.firstCell + 7),
                tokens: Array(tokens[(index * 7)..<(index * 7 + 7)])
            )
        }
    }

    /// The rows of a table with so many.
    private func rowsOfForm(_ count: Int) -> [RowLabels.Row]? {
        var rows = labels.rows.filter { !$0.isGroup }
        if count == 23 {
            rows.removeAll { $0.id.hasPrefix("3.6.") }
        } else {
            rows.removeAll { $0.id == "3.6" }
        }
        return rows.count == count ? rows : nil
    }

    private mutating func noteOrder(_ count: Int, _ token: TableToken) {
        state.notes.add(
            "I-ORDER",
            .info,
            [],
            "原文中表三的行名与数字分离，已按先后次序逐行对应（共 \(count) 行），并以勾稽关系核对。",
            at: state.place(token)
        )
    }

    /// Rows in the order of the source, when there are exactly as many as the form has and they add up.
    private mutating func readColumnwise(_ columns: ColumnBlocks) -> Bool {
        guard let rows = rowsOfForm(columns.rowCount) else { return false }
        let adding = columns.rows.filter { TableThreeRow.addsUp($0.map(\.value)) }.count
        guard adding + 2 >= rows.count else { return false }
        for (row, tokens) in zip(rows, columns.rows) {
            guard TableThreeRow.addsUp(tokens.map(\.value)) else {
                leaveOpen(row, tokens)
                continue
            }
            for (offset, token) in tokens.enumerated() {
                set(row.firstCell + offset, count(token), !token.marks.subtracting(.beforeText).isEmpty, token)
            }
        }
        if let first = columns.rows.first?.first { noteOrder(rows.count, first) }
        return true
    }

    /// Only its sum says that numbers apart from their labels are one row.
    private mutating func leaveOpen(_ row: RowLabels.Row, _ tokens: [TableToken]) {
        for (offset, token) in tokens.enumerated() { state.set(row.firstCell + offset, nil, .printed, token) }
        state.notes.doubtfulRows.append((row.firstCell..<(row.firstCell + 7), row.label, state.place(tokens[0])))
    }

    // MARK: Values

    /// Looks for another reading of rows whose plain one cannot be right.
    private func resolve(_ rows: inout [TableThreeRow]) {
        let lacksColumns = missingColumns(rows) != nil
        state.content.text.withUnsafeBufferPointer { text in
            for index in rows.indices {
                rows[index].reading = reading(rows[index], lacksColumns, text)
            }
        }
    }

    private func reading(
        _ row: TableThreeRow,
        _ lacksColumns: Bool,
        _ text: UnsafeBufferPointer<UInt8>
    ) -> [GluedNumbers.Part]? {
        let hasOnlyNumbers = row.tokens.allSatisfy { $0.kind == .number }
        if row.tokens.count == 7 {
            guard state.isScan, hasOnlyNumbers, !row.addsUp else { return nil }
        } else if lacksColumns || row.isEndOfSource || !hasOnlyNumbers || row.tokens.count > 20 {
            return nil
        }
        let isLines = row.tokens.allSatisfy { pieces[Int($0.piece)].kind == .line }
        let glued = GluedNumbers(row.tokens, text: text, isScan: state.isScan, width: 7, isLines: isLines)
        return glued.resolve(TableThreeRow.addsUp)?.parts
    }

    /// How many columns the table prints when nearly all its rows print fewer than seven, and the same number.
    func missingColumns(_ rows: [TableThreeRow]) -> Int? {
        guard rows.count >= 3, let count = rows.first(where: { $0.tokens.count < 7 })?.tokens.count, count >= 3 else {
            return nil
        }
        let same = rows.filter { $0.tokens.count == count && $0.isCompact }.count
        return same * 10 >= rows.count * 8 ? count : nil
    }
}
