import DocumentContent

/// What is told of the cells of table 2.
extension TableTwoReading {
    mutating func note(_ column: CellFormat, _ index: Int, _ token: TableToken) {
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
            noteAmountForm(column, amount, Self.decimals(cell.raw), add)
        }
    }

    /// The head asks for four decimals, or does not name the unit at all.
    private func noteAmountForm(
        _ column: CellFormat,
        _ amount: WanYuanAmount,
        _ decimals: Int,
        _ add: (String, String?) -> Void
    ) {
        if !headHolds(["万元"]) {
            add("\(column.rowLabel)金额没有写明单位，按规定以万元读作 \(amount) 万元，请确认。", amount.description)
        } else if decimals != 4, headHolds(["4位小数", "４位小数", "四位小数"]) {
            add("\(column.rowLabel)金额应保留 4 位小数。", amount.description)
        }
    }

    /// How many digits stand behind the point.
    private static func decimals(_ raw: String) -> Int {
        guard let point = raw.utf8.firstIndex(of: 0x2E) else { return 0 }
        return raw.utf8[point...].dropFirst().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
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

    mutating func noteSurplus(_ row: Int, _ found: Int, _ expected: Int, _ token: TableToken) {
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

    mutating func noteShifted(_ row: Int, _ columns: ArraySlice<CellFormat>, _ tokens: [TableToken]) {
        let raw = tokens.map { $0.kind == .blank ? "（空）" : state.raw($0) }.joined(separator: "、")
        state.notes.add(
            "I-DOUBT",
            .warning,
            columns.dropFirst().map(\.id),
            "“\(labels.rows[row].label)”一行为 \(raw)，空格原在哪一列不能确定，除第一个数外未采用。",
            at: state.place(tokens[0])
        )
    }

    mutating func noteLabels(_ alignment: RowAlignment) {
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
