import DocumentContent

/// What reading table 3 noticed.
extension TableThreeReading {
    private func cells(_ row: TableThreeRow) -> [CellID] { row.cells.map(state.id) }

    mutating func noteUnit(_ index: Int) {
        let value = state.cells[index].value?.description ?? ""
        state.notes.add(
            "V-UNIT",
            .warning,
            [state.id(index)],
            "件数格内带有单位：“\(state.cells[index].raw)”，按 \(value) 读取。",
            at: state.cells[index].place,
            range: state.cells[index].sourceRange
        )
    }

    mutating func noteNotWhole(_ index: Int) {
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

    mutating func noteGlued(_ row: TableThreeRow) {
        state.notes.mendedRows.append((row.cells, row.label, row.tokens.first.map { state.place($0) }))
    }

    mutating func noteDoubtful(_ row: TableThreeRow) {
        state.notes.doubtfulRows.append((row.cells, row.label, row.tokens.first.map { state.place($0) }))
    }

    mutating func noteShort(_ row: TableThreeRow) {
        let place = row.tokens.first.map { state.place($0) }
        state.notes.add(
            "I-MISSING-COLUMNS",
            .error,
            cells(row),
            "“\(row.label)”一行应有 7 个数，只读到 \(row.tokens.count) 个，缺的是哪一列原文不能确定，未采用。",
            at: place,
            expected: "7",
            found: String(row.tokens.count)
        )
        noteColumnCount(row)
    }

    mutating func noteSurplus(_ row: TableThreeRow, isOpen: Bool) {
        let outcome = isOpen ? "，不能确定哪些是表内数字，未采用。" : "，多出的数未采用。"
        state.notes.add(
            "I-SURPLUS",
            .warning,
            cells(row),
            "“\(row.label)”一行应有 7 个数，读到 \(row.tokens.count) 个\(outcome)",
            at: row.tokens.first.map { state.place($0) },
            expected: "7",
            found: String(row.tokens.count)
        )
        noteColumnCount(row)
    }

    private mutating func noteColumnCount(_ row: TableThreeRow) {
        state.notes.add(
            "V-COLS",
            .error,
            cells(row),
            "表三“\(row.label)”应有 7 列，原文为 \(row.tokens.count) 列。",
            at: row.tokens.first.map { state.place($0) },
            expected: "7",
            found: String(row.tokens.count)
        )
    }

    /// The whole table prints fewer columns than the form: read from the left, the rest absent.
    mutating func noteMissingColumns(_ rows: [TableThreeRow], _ count: Int) {
        let short = rows.filter { $0.tokens.count < 7 }
        let place = short.first?.tokens.first.map { state.place($0) }
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
        let names = missing.map(\.label).joined(separator: "、")
        state.notes.add(
            "I-MISSING-COLUMNS",
            .error,
            short.flatMap { $0.cells.dropFirst(count).map(state.id) },
            "表三缺列：各行从左起按“自然人、商业企业……”逐列读取，\(names)没有数字。哪一列缺失原文不能确定，建议读法见“修正建议”。",
            at: place
        )
    }

    mutating func noteLabels(_ alignment: RowAlignment) {
        for (index, run) in alignment.runs.enumerated() where alignment.rows[index] >= 0 && !run.isBlank {
            let row = labels.rows[alignment.rows[index]]
            if alignment.isExact[index] {
                if alignment.form[index] >= row.statutoryForms { state.notes.aliases.append((row.id, words(run, row))) }
            } else if !isContinued(run, row) {
                state.notes.repairedLabels.append((row.id, words(run, row)))
            }
        }
    }

    private func words(_ run: NumberRun, _ row: RowLabels.Row) -> String {
        let from = max(run.wordsFrom, run.han - row.forms[0].count)
        return String(decoding: scan.han[from..<run.han], as: UTF16.self)
    }
}
