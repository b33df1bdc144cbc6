import DocumentContent

/// Reads table 2 (主动公开政府信息情况) from a region.
struct TableTwoReading {
    var state: ReadingState
    let scan: TableScan
    let labels: RowLabels
    let pieces: [Piece]
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
            if !alignment.isExact[index], hasExactRun(row, alignment) { continue }
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

    /// The numbers of one column, from the first row of its block to the last.
    private mutating func write(_ run: NumberRun, _ block: BlockFormat, _ column: ColumnFormat) {
        for (row, token) in zip(block.rows, scan.cellTokens(run, width: block.rows.count, pieces: pieces)) {
            let cell = CellID.t2("\(block.id).\(row.id)", column.id)
            guard let index = state.format.index(of: cell) else { continue }
            set(state.format.cells[index], index, token, isCut: false)
        }
    }

    // MARK: Rows

    func columns(_ row: Int) -> ArraySlice<CellFormat> {
        let row = labels.rows[row]
        return state.format.cells[row.firstCell..<(row.firstCell + row.width)]
    }

    private mutating func write(_ run: NumberRun, _ row: Int, isLast: Bool) {
        let columns = columns(row)
        var tokens = withTrailingBlanks(run, columns.count)
        if isGlued(tokens, columns.count) { return writeDoubtful(run, row) }
        if repeatsMergedCell(tokens, columns.count) { tokens.removeLast(tokens.count - columns.count) }
        if lacksCells(tokens, columns.count), !(isLast && isAtEnd(run)) { return writeDoubtful(run, row) }
        if tokens.count > columns.count, !standsBesideWords(run) || sharesCells(tokens) {
            return writeColumn(run, row) ? () : writeDoubtful(run, row)
        }
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

    mutating func set(_ column: CellFormat, _ index: Int, _ token: TableToken, isCut: Bool) {
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
