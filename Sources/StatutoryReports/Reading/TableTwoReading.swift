import DocumentContent

/// Reads table 2 (主动公开政府信息情况) from a region.
struct TableTwoReading {
    private(set) var state: ReadingState
    private let scan: TableScan
    private let labels: RowLabels
    private let pieces: [Piece]
    private let isLastOfSource: Bool

    static func read(_ region: Range<Int>, into state: inout ReadingState) {
        guard let start = firstPiece(region, state.content) else { return }
        var scan = TableScan(state.content, pieces: start..<region.upperBound)
        scan.dropPlacesOfHead()
        var reading = TableTwoReading(
            state: state,
            scan: scan,
            labels: .table2(state.format),
            pieces: state.content.pieces,
            isLastOfSource: region.upperBound == state.content.pieces.count
        )
        reading.read()
        state = reading.state
    }

    private init(state: ReadingState, scan: TableScan, labels: RowLabels, pieces: [Piece], isLastOfSource: Bool) {
        self.state = state
        self.scan = scan
        self.labels = labels
        self.pieces = pieces
        self.isLastOfSource = isLastOfSource
    }

    /// Where the table begins: its first caption or head. Prose in front of it may repeat its words and numbers.
    private static func firstPiece(_ region: Range<Int>, _ content: DocumentContent) -> Int? {
        content.text.withUnsafeBufferPointer { text in
            for marks in [captionMarks, rowMarks] {
                for index in region {
                    let piece = content.pieces[index]
                    guard piece.end - piece.start >= 6 else { continue }
                    let end = min(Int(piece.end), Int(piece.start) + 90)
                    if marks.contains(where: { ByteSearch.first($0, in: text, from: Int(piece.start), to: end) != nil })
                    {
                        return index
                    }
                }
            }
            return nil
        }
    }

    private static let captionMarks = ["第二十条第", "第二十条 第", "第二十条  第", "信息内容"].map { Array($0.utf8) }
    private static let rowMarks = ["规章", "规范性文件"].map { Array($0.utf8) }

    private mutating func read() {
        var runs = scan.runs(width: 3, pieces: pieces, labels: labels)
        var alignment = RowAlignment(labels: labels, han: scan.han, runs: runs)
        if !isWhole(alignment) {
            let columns = TableTwoColumns(state.format, han: scan.han, runs: runs)
            for (index, column) in columns.columns.enumerated() {
                if let column { write(runs[index], column.block, column.column) }
            }
            runs = zip(runs, columns.columns).filter { $1 == nil }.map(\.0)
            alignment = RowAlignment(labels: labels, han: scan.han, runs: runs)
        }
        guard zip(alignment.rows, alignment.isExact).contains(where: { $0 >= 0 && $1 }) || runs.isEmpty else { return }
        var widest: Set<Int> = []
        for (index, run) in runs.enumerated() where alignment.rows[index] >= 0 && !run.isBlank {
            let row = alignment.rows[index]
            guard widest.insert(row).inserted else { continue }
            if isPlaced(index, alignment) {
                write(run, row, isLast: index == runs.lastIndex { !$0.isBlank })
            } else {
                writeDoubtful(run, row)
            }
        }
        markBlankRows(alignment, widest)
        noteLabels(alignment)
    }

    /// Every row has numbers right behind its own label: there is nothing to look for by column heads.
    private func isWhole(_ alignment: RowAlignment) -> Bool {
        let exact = alignment.runs.indices.filter { alignment.isExact[$0] && !alignment.runs[$0].isBlank }
        return Set(exact.map { alignment.rows[$0] }).count == labels.rows.count
    }

    // MARK: Trust

    /// Whether the numbers can be no other row's. Table 2 has no sums to tell: a row is taken whose label stands in the
    /// same line, or ends right before its numbers with no numbers nearby that belong to no row.
    private func isPlaced(_ index: Int, _ alignment: RowAlignment) -> Bool {
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

    private func standsBesideWords(_ run: NumberRun) -> Bool {
        let first = scan.tokens[run.tokens.lowerBound]
        var index = Int(first.piece)
        while index >= 0, pieces[index].row == run.row {
            let end = index == Int(first.piece) ? Int(first.start) : Int(pieces[index].end)
            if state.content.text[Int(pieces[index].start)..<end].contains(where: { $0 >= 0xE3 }) { return true }
            index -= 1
        }
        return false
    }

    private mutating func writeDoubtful(_ run: NumberRun, _ row: Int) {
        let tokens = Array(scan.tokens[run.tokens])
        let cells = columns(row).indices
        for (offset, index) in cells.enumerated() {
            state.set(index, nil, .printed, tokens[min(offset, tokens.count - 1)])
        }
        state.notes.doubtfulRows.append((cells, labels.rows[row].label, state.place(tokens[0])))
    }

    /// `规章8460846`: the numbers of several cells without anything between them.
    private func isGlued(_ tokens: [TableToken], _ width: Int) -> Bool {
        guard tokens.count < width, let first = tokens.first, first.kind == .number else { return false }
        let start = Int(first.start)
        guard start >= Int(pieces[Int(first.piece)].start) + 3 else { return false }
        let before = state.content.text[..<start].suffix(3)
        return before[start - 3] >= 0xE4 && before[start - 3] <= 0xE9
    }

    /// The numbers of one column, from the first row of its block to the last.
    private mutating func write(_ run: NumberRun, _ block: BlockFormat, _ column: ColumnFormat) {
        for (row, token) in zip(block.rows, scan.cellTokens(run, width: block.rows.count, pieces: pieces)) {
            let cell = CellID.t2("\(block.id).\(row.id)", column.id)
            guard let index = state.format.index(of: cell) else { continue }
            set(state.format.cells[index], index, token, isCut: false)
        }
    }

    // MARK: Rows

    private func columns(_ row: Int) -> ArraySlice<CellFormat> {
        let row = labels.rows[row]
        return state.format.cells[row.firstCell..<(row.firstCell + row.width)]
    }

    private mutating func write(_ run: NumberRun, _ row: Int, isLast: Bool) {
        let columns = columns(row)
        var tokens = withTrailingBlanks(run, columns.count)
        if isGlued(tokens, columns.count) { return writeDoubtful(run, row) }
        if repeatsMergedCell(tokens, columns.count) { tokens.removeLast(tokens.count - columns.count) }
        if tokens.count > columns.count {
            noteSurplus(row, tokens.count, columns.count, tokens[0])
            guard tokens.dropFirst(columns.count).allSatisfy({ $0.kind == .blank || $0.value == 0 }) else {
                for index in columns.indices { state.set(index, nil, .printed, tokens[0]) }
                return
            }
            tokens.removeLast(tokens.count - columns.count)
        }
        let numbers = tokens.filter { $0.kind == .number }.count
        // Two numbers and a blank in a row of three, in text without a grid: the blank may belong elsewhere.
        let isShifted = columns.count == 3 && numbers == 2 && state.content.origin == .text && tokens.count == 3
        for index in columns.indices {
            let offset = index - columns.startIndex
            let column = columns[index]
            if offset >= tokens.count {
                if !(isLast && isAtEnd(run)) { state.setBlank(index, near: nil) }
            } else if tokens[offset].kind == .blank {
                if isShifted {
                    state.set(index, nil, .printed, tokens[offset])
                } else {
                    state.setBlank(index, near: tokens[offset])
                }
            } else if isShifted, offset > 0 {
                state.set(index, nil, .printed, tokens[offset])
            } else {
                set(column, index, tokens[offset], isCut: isLast && isAtEnd(run) && tokens.count < columns.count)
            }
        }
        if isShifted { noteShifted(row, columns, tokens) }
    }

    /// `行政许可 5 5 5`: a cell over three columns that an extractor tells once for each of them.
    private func repeatsMergedCell(_ tokens: [TableToken], _ width: Int) -> Bool {
        guard tokens.count == 3, width < 3, let last = tokens.last else { return false }
        return tokens[(width - 1)...].allSatisfy {
            $0.kind == last.kind && pieces[Int($0.piece)].kind == .cell && state.raw($0) == state.raw(last)
        }
    }

    private func withTrailingBlanks(_ run: NumberRun, _ width: Int) -> [TableToken] {
        var tokens = scan.cellTokens(run, width: width, pieces: pieces)
        var next = run.tokens.upperBound
        while tokens.count < width, next < scan.tokens.count, scan.tokens[next].kind == .blank,
            pieces[Int(scan.tokens[next].piece)].row == run.row
        {
            tokens.append(scan.tokens[next])
            next += 1
        }
        return tokens
    }

    private func isAtEnd(_ run: NumberRun) -> Bool {
        isLastOfSource && run.tokens.upperBound >= scan.tokens.count - run.trailingBlanks && run.han == scan.han.count
    }

    // MARK: Cells

    private mutating func set(_ column: CellFormat, _ index: Int, _ token: TableToken, isCut: Bool) {
        let isMended = !token.marks.subtracting([.beforeText, .beforeBracket, .wanYuan]).isEmpty
        let value = column.kind == .amount ? amount(token) : count(token).map(CellValue.count)
        let isDoubtful = isCut && value?.quantity != 0 && Int(token.end) >= state.content.text.count - 1
        state.set(index, isDoubtful ? nil : value, isMended ? .normalized : .printed, token)
        if token.marks.contains(.ghost) { state.notes.ghosts.append(index) }
        note(column, index, token)
    }

    private func count(_ token: TableToken) -> Int? {
        guard token.value >= 0, !token.hasPoint, !token.marks.contains(.yuan), !token.marks.contains(.wanYuan) else {
            return nil
        }
        return Int(token.isNegative ? -token.value : token.value)
    }

    /// In 万元, whatever unit is printed.
    private func amount(_ token: TableToken) -> CellValue? {
        let digits = state.raw(token).unicodeScalars.compactMap { scalar -> Character? in
            switch scalar.value {
            case 0x30...0x39, 0x2E, 0x2D: Character(scalar)
            case 0xFF10...0xFF19: Character(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
            default: nil
            }
        }
        let text = String(digits)
        if token.marks.contains(.yuan) { return WanYuanAmount(yuan: text).map(CellValue.amount) }
        guard let amount = WanYuanAmount(text) else { return nil }
        guard token.marks.contains(.yiYuan) else { return .amount(amount) }
        let (fen, overflow) = amount.fen.multipliedReportingOverflow(by: 10_000)
        return overflow ? nil : .amount(WanYuanAmount(fen: fen))
    }

    /// Rows whose label stands there with nothing behind it, while the table goes on.
    private mutating func markBlankRows(_ alignment: RowAlignment, _ read: Set<Int>) {
        for (index, run) in alignment.runs.enumerated() where run.isBlank && alignment.rows[index] >= 0 {
            let row = alignment.rows[index]
            guard !read.contains(row) else { continue }
            let tokens = Array(scan.tokens[run.tokens])
            for (offset, column) in columns(row).enumerated() {
                guard let cell = state.format.index(of: column.id), state.cells[cell].origin == .absent else {
                    continue
                }
                state.setBlank(cell, near: offset < tokens.count ? tokens[offset] : tokens.last)
            }
        }
        // Where numbers belong to no row, a label without numbers may have lost them.
        let isScattered =
            state.notes.doubtfulRows.contains { state.format.range(of: .t2).contains($0.cells.lowerBound) }
            || zip(alignment.rows, alignment.runs).contains { $0 < 0 && !$1.isBlank }
        if !isScattered { markBareLabels(alignment) }
    }

    /// `行政许可` and then at once the next caption: cells that were dropped because they were empty.
    private mutating func markBareLabels(_ alignment: RowAlignment) {
        for row in labels.rows.indices {
            let cells = columns(row).indices
            guard cells.allSatisfy({ state.cells[$0].origin == .absent }) else { continue }
            guard let form = labels.rows[row].forms.first, stands(form) else { continue }
            for cell in cells { state.setBlank(cell, near: nil) }
        }
    }

    /// The label stands in the region and more of the report follows it.
    private func stands(_ form: [UInt16]) -> Bool {
        let han = scan.han
        guard han.count > form.count else { return false }
        var found: Int?
        for start in 0...(han.count - form.count) where han[start] == form[0] {
            if (1..<form.count).allSatisfy({ han[start + $0] == form[$0] }) { found = start }
        }
        guard let found else { return false }
        return found + form.count < han.count || !isLastOfSource
    }
}

// MARK: - Notes

extension TableTwoReading {
    private mutating func note(_ column: CellFormat, _ index: Int, _ token: TableToken) {
        let cell = state.cells[index]
        if column.kind == .amount {
            noteAmount(column, cell, token)
        } else if token.marks.contains(.countUnit) {
            let message = "\(column.rowLabel)“\(column.columnLabel)”格内带有单位：“\(cell.raw)”，按 \(Self.text(cell)) 读取。"
            state.notes.add("V-UNIT", .warning, [column.id], message, at: cell.place, range: cell.sourceRange)
        } else if cell.value == nil, token.hasPoint || token.value < 0 || !token.marks.isEmpty {
            let message = "\(column.rowLabel)“\(column.columnLabel)”应为整数，原文为“\(cell.raw)”，未采用。"
            state.notes.add(
                "V-INT",
                .error,
                [column.id],
                message,
                at: cell.place,
                range: cell.sourceRange,
                expected: "整数",
                found: cell.raw
            )
        }
    }

    private mutating func noteAmount(_ column: CellFormat, _ cell: Cell, _ token: TableToken) {
        func add(_ message: String, expected: String? = nil) {
            state.notes.add(
                "V-UNIT",
                .warning,
                [column.id],
                message,
                at: cell.place,
                range: cell.sourceRange,
                expected: expected,
                found: cell.raw
            )
        }
        guard case .amount(let amount) = cell.value else {
            add("\(column.rowLabel)金额“\(cell.raw)”不能按万元（保留 4 位小数）读取，未采用。")
            return
        }
        if token.marks.contains(.yuan) || token.marks.contains(.yiYuan) {
            add("\(column.rowLabel)金额应以万元填写，原文为“\(cell.raw)”，折合 \(amount) 万元。", expected: amount.description)
        } else if amount != .zero, !token.marks.contains(.wanYuan) {
            noteAmountForm(column, amount, add)
        }
    }

    /// The head asks for four decimals, or does not name the unit at all.
    private func noteAmountForm(_ column: CellFormat, _ amount: WanYuanAmount, _ add: (String, String?) -> Void) {
        if !headHolds(["万元"]) {
            add("\(column.rowLabel)金额没有写明单位，按规定以万元读作 \(amount) 万元，请确认。", amount.description)
        } else if headHolds(["4位小数", "４位小数", "四位小数"]) {
            add("\(column.rowLabel)金额应保留 4 位小数。", amount.description)
        }
    }

    /// Whether the text of the table, its head included, holds one of the words.
    private func headHolds(_ words: [String]) -> Bool {
        guard let last = scan.tokens.last?.piece, let first = scan.tokens.first?.piece else { return false }
        let range = Int(pieces[max(0, Int(first) - 8)].start)..<Int(pieces[Int(last)].end)
        return state.content.text.withUnsafeBufferPointer { text in
            words.contains {
                ByteSearch.first(Array($0.utf8), in: text, from: range.lowerBound, to: range.upperBound) != nil
            }
        }
    }

    private static func text(_ cell: Cell) -> String { cell.value?.description ?? "" }

    private mutating func noteSurplus(_ row: Int, _ found: Int, _ expected: Int, _ token: TableToken) {
        let ids = columns(row).map(\.id)
        state.notes.add(
            "I-SURPLUS",
            .warning,
            ids,
            "“\(labels.rows[row].label)”应有 \(expected) 个数，读到 \(found) 个。",
            at: state.place(token),
            expected: String(expected),
            found: String(found)
        )
    }

    private mutating func noteShifted(_ row: Int, _ columns: ArraySlice<CellFormat>, _ tokens: [TableToken]) {
        let raw = tokens.map { $0.kind == .blank ? "（空）" : state.raw($0) }.joined(separator: "、")
        state.notes.add(
            "I-DOUBT",
            .warning,
            columns.dropFirst().map(\.id),
            "“\(labels.rows[row].label)”一行为 \(raw)，空格原在哪一列不能确定，除第一个数外未采用。",
            at: state.place(tokens[0])
        )
    }

    private mutating func noteLabels(_ alignment: RowAlignment) {
        for (index, run) in alignment.runs.enumerated() where alignment.rows[index] >= 0 && !run.isBlank {
            let row = labels.rows[alignment.rows[index]]
            if alignment.isExact[index] {
                if alignment.form[index] >= row.statutoryForms { state.notes.aliases.append((row.id, words(run, row))) }
            } else if run.han > run.wordsFrom {
                state.notes.repairedLabels.append((row.id, words(run, row)))
            }
        }
    }

    private func words(_ run: NumberRun, _ row: RowLabels.Row) -> String {
        let from = max(run.wordsFrom, run.han - row.forms[0].count)
        return String(decoding: scan.han[from..<run.han], as: UTF16.self)
    }
}
