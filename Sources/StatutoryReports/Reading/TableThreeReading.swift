import DocumentContent

/// Reads table 3 (收到和处理政府信息公开申请情况) from a region.
struct TableThreeReading {
    private(set) var state: ReadingState
    private let scan: TableScan
    private let labels: RowLabels
    private let pieces: [Piece]
    /// Nothing stands after the region: a report cut off in the middle ends in it.
    private let isLastOfSource: Bool

    /// One row as it will be written: seven tokens (or fewer) and what became of them.
    private struct Row {
        var id: String
        var tokens: [TableToken]
        var reading: [GluedNumbers.Part]?
        var isEndOfSource = false
    }

    static func read(_ region: Range<Int>, into state: inout ReadingState) {
        let scan = TableScan(state.content, pieces: region)
        var reading = TableThreeReading(
            state: state,
            scan: scan,
            labels: .table3(state.format),
            pieces: state.content.pieces,
            isLastOfSource: region.upperBound == state.content.pieces.count
        )
        reading.read(region)
        state = reading.state
    }

    private init(state: ReadingState, scan: TableScan, labels: RowLabels, pieces: [Piece], isLastOfSource: Bool) {
        self.state = state
        self.scan = scan
        self.labels = labels
        self.pieces = pieces
        self.isLastOfSource = isLastOfSource
    }

    private mutating func read(_ region: Range<Int>) {
        if let columns = ColumnBlocks(scan, pieces: pieces) {
            let ids = labels.rows.filter { !$0.isOptional || columns.rowCount == 23 && $0.id == "3.6" }.map(\.id)
            if readColumnwise(columns, ids) { return }
        }
        let runs = scan.runs(width: 7, pieces: pieces)
        guard runs.contains(where: { $0.numbers >= 3 || $0.isBlank }) else { return }
        let alignment = RowAlignment(labels: labels, han: scan.han, runs: runs)
        guard isTable(alignment) else { return }
        noteScan(alignment)
        let rows = collect(alignment)
        resolve(rows)
        markBlankRows(alignment)
        noteLabels(alignment)
    }

    /// At least one exact label, or several likely ones: prose with numbers is no table.
    private func isTable(_ alignment: RowAlignment) -> Bool {
        let assigned = zip(alignment.rows, alignment.runs).filter { $0 >= 0 && $1.numbers >= 3 }.count
        let exact = zip(alignment.isExact, alignment.runs).filter { $0 && ($1.numbers >= 3 || $1.isBlank) }.count
        return exact >= 1 || assigned >= 5
    }

    private mutating func noteScan(_ alignment: RowAlignment) {
        let ghosts = scan.tokens.filter { $0.marks.contains(.ghost) }.count
        let inexact = zip(alignment.rows, alignment.isExact).filter { $0 >= 0 && !$1 }.count
        if scan.strayMarks >= 6 || ghosts >= 4 || inexact >= 8 { state.isScan = true }
    }

    // MARK: Rows

    /// The runs by row; of several runs of one row (a scan's ghost rows) the fullest and cleanest.
    private mutating func collect(_ alignment: RowAlignment) -> [Row] {
        var rows: [Row] = []
        var ghostRows: [(main: Int, run: NumberRun)] = []
        let lastRun = alignment.runs.lastIndex { !$0.isBlank }
        for (index, run) in alignment.runs.enumerated() where alignment.rows[index] >= 0 && !run.isBlank {
            let id = labels.rows[alignment.rows[index]].id
            let row = Row(
                id: id,
                tokens: completed(run),
                isEndOfSource: isLastOfSource && index == lastRun && isAtEnd(run)
            )
            if let last = rows.last, last.id == id {
                if quality(row.tokens) > quality(last.tokens) { rows[rows.count - 1] = row }
                ghostRows.append((rows.count - 1, run))
            } else {
                rows.append(row)
            }
        }
        for ghost in ghostRows { noteGhostRow(rows[ghost.main], ghost.run) }
        return rows
    }

    /// The tokens of a run, filled up with the blanks that stand behind it in its row where it is too short.
    private func completed(_ run: NumberRun) -> [TableToken] {
        var tokens = scan.cellTokens(run, pieces: pieces)
        var next = run.tokens.upperBound
        let hasTrailing = run.numbers >= 5 ? tokens.count < 7 : tokens.count + run.trailingBlanks >= 7
        while hasTrailing, tokens.count < 7, next < scan.tokens.count, scan.tokens[next].kind == .blank,
            pieces[Int(scan.tokens[next].piece)].row == run.row, isMarked(scan.tokens[next])
        {
            tokens.append(scan.tokens[next])
            next += 1
        }
        return tokens
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

    private mutating func noteGhostRow(_ row: Row, _ run: NumberRun) {
        for column in T3Column.allCases { state.notes.ghosts.append(.t3(row.id, column)) }
    }

    // MARK: Values

    private mutating func resolve(_ rows: [Row]) {
        let short = rows.filter { $0.tokens.count < 7 }.count
        let lacksColumns = short * 2 >= rows.count && short >= 2
        var rows = rows
        state.content.text.withUnsafeBufferPointer { text in
            for index in rows.indices {
                rows[index].reading = reading(rows[index], lacksColumns, text)
            }
        }
        for row in rows { write(row, lacksColumns) }
        if lacksColumns { noteMissingColumns(rows) }
    }

    /// Another reading than the plain one, where the plain one cannot be right.
    private func reading(
        _ row: Row,
        _ lacksColumns: Bool,
        _ text: UnsafeBufferPointer<UInt8>
    ) -> [GluedNumbers.Part]? {
        let numbers = row.tokens.filter { $0.kind == .number }
        if row.tokens.count == 7 {
            guard state.isScan, numbers.count == 7, !Self.rowHolds(row.tokens.map(\.value)) else { return nil }
        } else if lacksColumns || row.isEndOfSource || numbers.count != row.tokens.count {
            return nil
        }
        let glued = GluedNumbers(row.tokens, text: text, isScan: state.isScan, width: 7)
        return glued.resolve(Self.rowHolds)?.parts
    }

    private static func rowHolds(_ values: [Int64]) -> Bool {
        guard values.count == 7, values.allSatisfy({ $0 >= 0 }) else { return false }
        return values[..<6].reduce(0, +) == values[6]
    }

    private mutating func write(_ row: Row, _ lacksColumns: Bool) {
        if let parts = row.reading {
            for (column, part) in zip(T3Column.allCases, parts) {
                let token = row.tokens[part.token]
                set(row.id, column, Int(part.value), part.isMended || !token.marks.isEmpty, token)
            }
            if parts.contains(where: \.isMended) || parts.count != row.tokens.count { noteGlued(row) }
        } else if row.tokens.count == 7 || lacksColumns || row.isEndOfSource && row.tokens.count < 7 {
            writeInOrder(row, row.tokens.prefix(7), isCut: row.isEndOfSource && row.tokens.count < 7)
        } else if row.tokens.count > 7 {
            writeSurplus(row)
        } else {
            writeShort(row)
        }
    }

    private mutating func writeInOrder(_ row: Row, _ tokens: ArraySlice<TableToken>, isCut: Bool) {
        for (column, token) in zip(T3Column.allCases, tokens) {
            if token.kind == .blank {
                if let index = state.index(.t3, row.id, column.rawValue) { state.setBlank(index, near: token) }
            } else {
                set(
                    row.id,
                    column,
                    count(token),
                    !token.marks.subtracting([.beforeText, .beforeBracket]).isEmpty,
                    token
                )
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
    private mutating func leaveOpen(_ row: Row, _ column: Int) {
        let cell = CellID.t3(row.id, T3Column.allCases[column])
        guard let index = state.format.index(of: cell) else { return }
        state.cells[index].value = nil
        state.notes.add(
            "I-DOUBT",
            .warning,
            [cell],
            "原文在“\(state.cells[index].raw)”处中断，数字可能不完整，未采用。",
            at: state.cells[index].place
        )
    }

    /// Counts only: `nil` leaves the cell open.
    private mutating func count(_ token: TableToken) -> Int? {
        guard token.value >= 0, !token.hasPoint else { return nil }
        return Int(token.isNegative ? -token.value : token.value)
    }

    private mutating func set(_ row: String, _ column: T3Column, _ value: Int?, _ isMended: Bool, _ token: TableToken) {
        let cell = CellID.t3(row, column)
        guard let index = state.format.index(of: cell) else { return }
        state.set(index, value.map(CellValue.count), isMended ? .normalized : .printed, token)
        if token.marks.contains(.ghost) { state.notes.ghosts.append(cell) }
        if token.marks.contains(.countUnit) { noteUnit(cell, index) }
        if value == nil { noteNotWhole(cell, index) }
    }

    private mutating func writeSurplus(_ row: Row) {
        let first = row.tokens.prefix(7)
        let last = row.tokens.suffix(7)
        let chosen: ArraySlice<TableToken>
        if row.tokens.dropFirst(7).allSatisfy({ $0.kind == .blank || $0.value == 0 }),
            Self.rowHolds(first.map(\.value)) || first.allSatisfy({ $0.value == 0 })
        {
            chosen = first
        } else if Self.rowHolds(first.map(\.value)) != Self.rowHolds(last.map(\.value)) {
            chosen = Self.rowHolds(first.map(\.value)) ? first : last
        } else {
            writeOpen(row)
            noteSurplus(row, isOpen: true)
            return
        }
        writeInOrder(row, chosen, isCut: false)
        noteSurplus(row, isOpen: false)
    }

    /// Fewer numbers than columns in one row of a table that otherwise has seven: which one is missing is open,
    /// unless the row's own sum says that only zeros can be.
    private mutating func writeShort(_ row: Row) {
        writeOpen(row)
        let numbers = row.tokens.filter { $0.kind == .number }.map(\.value)
        if let total = numbers.last, numbers.count >= 2, numbers.dropLast().reduce(0, +) == total,
            numbers.dropLast().filter({ $0 > 0 }).count <= 1, let first = numbers.first, first == total,
            let token = row.tokens.first, let end = row.tokens.last
        {
            set(row.id, .np, Int(first), false, token)
            set(row.id, .sum, Int(total), false, end)
        }
        let cells = T3Column.allCases.map { CellID.t3(row.id, $0) }
        state.notes.add(
            "I-MISSING-COLUMNS",
            .error,
            cells,
            "“\(label(row.id))”一行应有 7 个数，只读到 \(row.tokens.count) 个，缺的是哪一列原文不能确定，未采用。",
            at: row.tokens.first.map { state.place($0) },
            expected: "7",
            found: String(row.tokens.count)
        )
        noteColumnCount(row, row.tokens.count)
    }

    /// Every column holds the text of the row and no value.
    private mutating func writeOpen(_ row: Row) {
        guard let token = row.tokens.first, let end = row.tokens.last else { return }
        var whole = token
        whole.end = token.piece == end.piece ? end.end : token.end
        for column in T3Column.allCases {
            if let index = state.index(.t3, row.id, column.rawValue) { state.set(index, nil, .printed, whole) }
        }
    }

    // MARK: Rows without numbers

    /// A row whose label stands there with nothing behind it, in the middle of the table.
    private mutating func markBlankRows(_ alignment: RowAlignment) {
        for (index, run) in alignment.runs.enumerated() where run.isBlank && alignment.rows[index] >= 0 {
            let row = labels.rows[alignment.rows[index]]
            guard !row.isOptional, run.size >= 5,
                state.index(.t3, row.id, "np").map({ state.cells[$0].origin }) == .absent
            else { continue }
            let tokens = Array(scan.tokens[run.tokens])
            for (offset, column) in T3Column.allCases.enumerated() {
                guard let cell = state.index(.t3, row.id, column.rawValue) else { continue }
                state.setBlank(cell, near: offset < tokens.count ? tokens[offset] : tokens.last)
            }
        }
    }

    private func label(_ id: String) -> String { labels.rows.first { $0.id == id }?.label ?? id }
}

// MARK: - Numbers apart from their labels

extension TableThreeReading {
    /// Rows in the order of the source, when there are exactly as many as the form has.
    private mutating func readColumnwise(_ columns: ColumnBlocks, _ ids: [String]) -> Bool {
        let dataRows = columns.rowCount == 23 ? Self.withoutSubrows(ids) : ids
        guard columns.rowCount == dataRows.count else { return false }
        for (id, tokens) in zip(dataRows, columns.rows) {
            for (column, token) in zip(T3Column.allCases, tokens) {
                set(id, column, count(token), !token.marks.subtracting(.beforeText).isEmpty, token)
            }
        }
        state.notes.add(
            "I-ORDER",
            .info,
            [],
            "原文中表三的行名与数字分离，已按先后次序逐行对应（共 \(dataRows.count) 行），并以勾稽关系核对。",
            at: columns.rows.first?.first.map { state.place($0) }
        )
        return true
    }

    private static func withoutSubrows(_ ids: [String]) -> [String] { ids.filter { !$0.hasPrefix("3.6.") } }
}

// MARK: - Notes

extension TableThreeReading {
    private mutating func noteUnit(_ cell: CellID, _ index: Int) {
        state.notes.add(
            "V-UNIT",
            .warning,
            [cell],
            "件数格内带有单位：“\(state.cells[index].raw)”，按 \(state.cells[index].value?.description ?? "") 读取。",
            at: state.cells[index].place,
            range: state.cells[index].sourceRange
        )
    }

    private mutating func noteNotWhole(_ cell: CellID, _ index: Int) {
        state.notes.add(
            "V-INT",
            .error,
            [cell],
            "件数应为整数，原文为“\(state.cells[index].raw)”，未采用。",
            at: state.cells[index].place,
            range: state.cells[index].sourceRange,
            expected: "整数",
            found: state.cells[index].raw
        )
    }

    private mutating func noteGlued(_ row: Row) {
        state.notes.mendedRows.append((row.id, label(row.id), row.tokens.first.map { state.place($0) }))
    }

    private mutating func noteSurplus(_ row: Row, isOpen: Bool) {
        state.notes.add(
            "I-SURPLUS",
            .warning,
            T3Column.allCases.map { .t3(row.id, $0) },
            "“\(label(row.id))”一行应有 7 个数，读到 \(row.tokens.count) 个"
                + (isOpen ? "，不能确定哪些是表内数字，未采用。" : "，多出的数未采用。"),
            at: row.tokens.first.map { state.place($0) },
            expected: "7",
            found: String(row.tokens.count)
        )
        noteColumnCount(row, row.tokens.count)
    }

    private mutating func noteColumnCount(_ row: Row, _ count: Int) {
        state.notes.add(
            "V-COLS",
            .error,
            T3Column.allCases.map { .t3(row.id, $0) },
            "表三“\(label(row.id))”应有 7 列，原文为 \(count) 列。",
            at: row.tokens.first.map { state.place($0) },
            expected: "7",
            found: String(count)
        )
    }

    /// The whole table prints fewer columns than the form: read from the left, the rest absent.
    private mutating func noteMissingColumns(_ rows: [Row]) {
        let short = rows.filter { $0.tokens.count < 7 }
        guard let first = short.first else { return }
        let count = first.tokens.count
        let place = first.tokens.first.map { state.place($0) }
        let missing = T3Column.allCases.dropFirst(count)
        state.notes.add(
            "V-COLS",
            .error,
            [],
            "表三应有 7 列，原文 \(short.count) 行只有 \(count) 列。",
            at: place,
            expected: "7",
            found: String(count)
        )
        state.notes.add(
            "I-MISSING-COLUMNS",
            .error,
            short.flatMap { row in missing.map { .t3(row.id, $0) } },
            "表三缺列：各行从左起按“自然人、商业企业……”逐列读取，\(missing.map(\.label).joined(separator: "、"))没有数字。"
                + "哪一列缺失原文不能确定，建议读法见“修正建议”。",
            at: place
        )
    }

    private mutating func noteLabels(_ alignment: RowAlignment) {
        for (index, run) in alignment.runs.enumerated() where alignment.rows[index] >= 0 && !run.isBlank {
            let row = labels.rows[alignment.rows[index]]
            let words = String(
                decoding: scan.han[max(run.wordsFrom, run.han - row.forms[0].count)..<run.han],
                as: UTF16.self
            )
            if alignment.isExact[index] {
                if alignment.form[index] >= row.statutoryForms { state.notes.aliases.append((row.id, words)) }
            } else if !isContinued(alignment, index) {
                state.notes.repairedLabels.append((row.id, words))
            }
        }
    }

    /// The label is whole, but part of it stands behind the numbers (cells centred over several lines).
    private func isContinued(_ alignment: RowAlignment, _ index: Int) -> Bool {
        let run = alignment.runs[index]
        let form = labels.rows[alignment.rows[index]].forms[labels.rows[alignment.rows[index]].statutoryForms - 1]
        let from = max(run.wordsFrom, run.han - form.count)
        let around = scan.han[from..<min(scan.han.count, run.han + form.count)]
        var next = around.startIndex
        for character in form {
            guard let found = around[next...].firstIndex(of: character) else { return false }
            next = found + 1
        }
        return true
    }
}
