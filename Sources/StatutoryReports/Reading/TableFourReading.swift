import DocumentContent

/// Reads table 4 (政府信息公开行政复议、行政诉讼情况) from a region: fifteen numbers.
struct TableFourReading {
    private(set) var state: ReadingState
    private let scan: TableScan
    private let pieces: [Piece]
    /// Positions of the fifteen cells in the format.
    private let cells: Range<Int>

    static func read(_ region: Range<Int>, isChapter: Bool, into state: inout ReadingState) {
        guard let start = firstPiece(region, state.content) ?? (isChapter ? region.lowerBound : nil) else { return }
        let scan = TableScan(state.content, pieces: start..<region.upperBound)
        var reading = TableFourReading(
            state: state,
            scan: scan,
            pieces: state.content.pieces,
            cells: state.format.range(of: .t4)
        )
        reading.read()
        state = reading.state
    }

    private init(state: ReadingState, scan: TableScan, pieces: [Piece], cells: Range<Int>) {
        self.state = state
        self.scan = scan
        self.pieces = pieces
        self.cells = cells
    }

    /// The head of the table. Prose in front of it may tell the same numbers.
    private static func firstPiece(_ region: Range<Int>, _ content: DocumentContent) -> Int? {
        content.text.withUnsafeBufferPointer { text in
            region.first { index in
                let piece = content.pieces[index]
                let length = Int(piece.end - piece.start)
                guard length >= 12, length <= 240 || region.count == 1 else { return false }
                let isHead = length <= 60 || piece.kind == .cell || region.count == 1
                return isHead
                    && headMarks.contains {
                        ByteSearch.first($0, in: text, from: Int(piece.start), to: Int(piece.end)) != nil
                    }
                    && ByteSearch.first(comma, in: text, from: Int(piece.start), to: Int(piece.end)) == nil
            }
        }
    }

    private static let headMarks = ["行政复议", "结果维持", "复议后起诉"].map { Array($0.utf8) }
    private static let comma = Array("，".utf8)

    private mutating func read() {
        var tokens = numbers()
        if tokens.count < 15, let blanks = blankRow() { return blanks.isEmpty ? () : setBlank(blanks) }
        guard !tokens.isEmpty else { return }
        let count = tokens.count
        if count == 16, tokens[15].kind == .blank || tokens[15].value == 0 {
            noteSurplus(16)
            tokens.removeLast()
        }
        let isPlain = tokens.count == 15 && (!state.isScan || Self.holds(tokens.map(\.value)))
        if !isPlain, let parts = resolved(tokens) {
            write(parts, tokens)
        } else if tokens.count == 15 {
            for group in 0..<3 { writeGroup(group * 5, tokens) }
        } else {
            writePartly(tokens)
        }
    }

    /// The longest run of numbers, or all of them when labels stand between (reading order of PDF text).
    private func numbers() -> [TableToken] {
        if let row = rowWithBlanks() { return row }
        let runs = scan.runs(width: 15, pieces: pieces).filter { !$0.isBlank }
        if let run = runs.last(where: { $0.size >= 15 }) {
            let tokens = scan.cellTokens(run, width: 15, pieces: pieces)
            return state.content.origin != .text || tokens.count <= 16 ? tokens : tokens.filter { $0.kind == .number }
        }
        let together = runs.flatMap { scan.cellTokens($0, width: 15, pieces: pieces) }
            .filter { $0.kind == .number && !isProse($0) }
        if together.count == 15 || together.count == 16 { return together }
        let longest = runs.max { $0.size < $1.size }
        return longest.map { Array(scan.tokens[$0.tokens]) } ?? []
    }

    /// Fifteen numbers and marks for nothing (`无`, `/`, `—`) with no words between them, when marks are among them.
    private func rowWithBlanks() -> [TableToken]? {
        rowWithBlanks { pieces[Int($0.piece)].row == pieces[Int($1.piece)].row } ?? rowWithBlanks { _, _ in true }
    }

    private func rowWithBlanks(_ belong: (TableToken, TableToken) -> Bool) -> [TableToken]? {
        var from = 0
        while from < scan.tokens.count {
            let first = scan.tokens[from]
            let end = scan.tokens[from...].firstIndex { $0.han != first.han || !belong(first, $0) } ?? scan.tokens.count
            let row = scan.tokens[from..<end].filter { $0.kind == .number || $0.end > $0.start }
            if row.count == 15, row.contains(where: { $0.kind == .blank }), row.contains(where: { $0.kind == .number })
            {
                return row
            }
            from = end
        }
        return nil
    }

    private func isProse(_ token: TableToken) -> Bool {
        let piece = pieces[Int(token.piece)]
        return token.marks.contains(.beforeText) && piece.end - piece.start > 60
    }

    /// A row of fifteen empty cells.
    private func blankRow() -> [TableToken]? {
        let runs = scan.runs(width: 15, pieces: pieces)
        guard runs.allSatisfy({ $0.isBlank }), let run = runs.last(where: { $0.size >= 15 }) else { return nil }
        return Array(scan.tokens[run.tokens])
    }

    private mutating func setBlank(_ tokens: [TableToken]) {
        for (cell, token) in zip(cells, tokens.suffix(15)) {
            state.setBlank(cell, near: token)
        }
    }

    private func resolved(_ tokens: [TableToken]) -> [GluedNumbers.Part]? {
        guard tokens.count <= 24, tokens.allSatisfy({ $0.kind == .number }) else { return nil }
        return state.content.text.withUnsafeBufferPointer { text in
            GluedNumbers(tokens, text: text, isScan: state.isScan, width: 15).resolve(Self.holds)?.parts
        }
    }

    /// 总计 is the sum of the four results in each of the three groups.
    private static func holds(_ values: [Int64]) -> Bool {
        guard values.count == 15, values.allSatisfy({ $0 >= 0 }) else { return false }
        return stride(from: 0, to: 15, by: 5).allSatisfy { values[$0..<($0 + 4)].reduce(0, +) == values[$0 + 4] }
    }

    /// Five numbers of one group: as printed, or without the lines a scan made digits of.
    private mutating func writeGroup(_ start: Int, _ tokens: [TableToken]) {
        let group = Array(tokens[start..<(start + 5)])
        let values = group.map(\.value)
        var parts: [GluedNumbers.Part]?
        if state.isScan, values[..<4].reduce(0, +) != values[4], group.allSatisfy({ $0.kind == .number }) {
            parts = state.content.text.withUnsafeBufferPointer { text in
                GluedNumbers(group, text: text, isScan: true, width: 5)
                    .resolve { $0[..<4].reduce(0, +) == $0[4] }?.parts
            }
        }
        for offset in 0..<5 {
            let part = parts?[offset]
            set(
                cells.lowerBound + start + offset,
                group[part?.token ?? offset],
                isMended: part?.isMended ?? false,
                value: part.map { Int($0.value) }
            )
        }
        if let parts, parts.contains(where: \.isMended) { noteGlued(cells.dropFirst(start).prefix(5), group) }
    }

    private mutating func write(_ parts: [GluedNumbers.Part], _ tokens: [TableToken]) {
        for (cell, part) in zip(cells, parts) {
            set(cell, tokens[part.token], isMended: part.isMended, value: Int(part.value))
        }
        if parts.contains(where: \.isMended) || parts.count != tokens.count { noteGlued(cells, tokens) }
    }

    private mutating func noteGlued(_ cells: Range<Int>, _ tokens: [TableToken]) {
        state.notes.add(
            "I-DIGITS",
            .warning,
            cells.map(state.id),
            "表四的数字粘连、断开或混入表格线，已按各组合计关系的唯一读法读取。",
            at: tokens.first.map { state.place($0) }
        )
    }

    private mutating func set(_ index: Int, _ token: TableToken, isMended: Bool, value: Int? = nil) {
        if token.kind == .blank {
            state.setBlank(index, near: token)
            return
        }
        let printed = token.value >= 0 && !token.hasPoint ? Int(token.isNegative ? -token.value : token.value) : nil
        let marks = token.marks.subtracting([.beforeText, .beforeBracket])
        let origin: Cell.Origin = isMended || !marks.isEmpty ? .normalized : .printed
        state.set(index, (value ?? printed).map(CellValue.count), origin, token)
        if marks.contains(.ghost) { state.notes.ghosts.append(index) }
        if marks.contains(.countUnit) {
            state.notes.add(
                "V-UNIT",
                .warning,
                [state.id(index)],
                "件数格内带有单位：“\(state.cells[index].raw)”，按数字读取。",
                at: state.cells[index].place,
                range: state.cells[index].sourceRange
            )
        }
        if value == nil, printed == nil {
            state.notes.add(
                "V-INT",
                .error,
                [state.id(index)],
                "件数应为整数，原文为“\(state.cells[index].raw)”，未采用。",
                at: state.cells[index].place,
                range: state.cells[index].sourceRange,
                expected: "整数",
                found: state.cells[index].raw
            )
        }
    }

    /// Fewer or more than fifteen numbers: cut off at the end of the source they are read from the left, otherwise
    /// they stay open, because which is missing cannot be told.
    private mutating func writePartly(_ tokens: [TableToken]) {
        guard tokens.count >= 5 else { return }
        let isCut =
            tokens.count < 15 && scan.tokens.last?.end == tokens.last?.end
            && scan.han.count == Int(tokens.last?.han ?? 0)
            && Int(tokens.last?.end ?? 0) >= state.content.text.count - 4
        for (offset, index) in cells.enumerated() {
            if isCut {
                guard offset < tokens.count else { continue }
                let isLast = offset == tokens.count - 1 && tokens[offset].value != 0
                if isLast {
                    state.set(index, nil, .printed, tokens[offset])
                } else {
                    set(index, tokens[offset], isMended: false)
                }
            } else {
                state.set(index, nil, .printed, tokens[min(offset, tokens.count - 1)])
            }
        }
        noteColumnCount(tokens.count, tokens[0], isCut: isCut)
    }

    private mutating func noteColumnCount(_ count: Int, _ token: TableToken, isCut: Bool) {
        let place = state.place(token)
        state.notes.add(
            "V-COLS",
            .error,
            cells.map(state.id),
            "表四应有 15 个数，读到 \(count) 个。",
            at: place,
            expected: "15",
            found: String(count)
        )
        state.notes.add(
            count > 15 ? "I-SURPLUS" : "I-MISSING-COLUMNS",
            count > 15 ? .warning : .error,
            cells.map(state.id),
            isCut ? "原文在表四中断，其后各格没有数字。" : "表四的数多于或少于 15 个，各属哪一格不能确定，未采用。",
            at: place
        )
    }

    private mutating func noteSurplus(_ count: Int) {
        let place = scan.tokens.last { $0.kind == .number }.map { state.place($0) }
        state.notes.add(
            "V-COLS",
            .error,
            [],
            "表四应有 15 列，数据行有 \(count) 个数。",
            at: place,
            expected: "15",
            found: String(count)
        )
        state.notes.add("I-SURPLUS", .warning, [], "表四数据行多出一个 0，未采用。", at: place, expected: "15", found: String(count))
    }
}
