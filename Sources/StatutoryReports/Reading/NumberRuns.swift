import DocumentContent

/// Numbers and blanks that stand together, with no words between them: most often one row of a table.
struct NumberRun {
    /// Tokens of the scan, blanks at both ends taken off (unless nothing but blanks is there).
    var tokens: Range<Int>
    /// Numbers among them.
    var numbers: Int
    /// Cells of the table they make: numbers, and blanks between numbers of the same physical row.
    var size: Int
    /// Blanks taken off behind.
    var trailingBlanks: Int
    /// Han characters of the scan before the run, and where the words in front of it begin.
    var han: Int
    var wordsFrom: Int
    /// Physical row of its first token.
    var row: Int32

    /// Letters stand for digits in it.
    var isGhostly = false
    var digits = 0

    var isBlank: Bool { numbers == 0 }

    /// Seven clean numbers.
    var isFullRow: Bool { numbers == 7 && size == 7 && !isGhostly }

    /// Enough numbers, or digits run together, for a row of seven; a stray mark of a scan is not.
    func mayBeRow(width: Int) -> Bool { width < 7 || numbers >= 4 || digits >= 6 }
}

extension TableScan {
    /// Cuts the tokens into runs. Tokens of one physical row belong together; rows with too few numbers for a table
    /// row (one cell per line) are joined up to `width`.
    ///
    /// With `labels`, a lone number with words behind it counts when it stands between a label and what follows a
    /// row in the table; without, never.
    func runs(width: Int, pieces: [Piece], labels: RowLabels? = nil) -> [NumberRun] {
        var runs: [NumberRun] = []
        runs.reserveCapacity(40)
        var index = 0
        while index < tokens.count {
            var next = index + 1
            let row = pieces[Int(tokens[index].piece)].row
            while next < tokens.count, tokens[next].han == tokens[index].han,
                pieces[Int(tokens[next].piece)].row == row
            {
                next += 1
            }
            if let run = trimmed(index..<next, row) { append(run, to: &runs, width) }
            index = next
        }
        runs.removeAll { isPartOfText($0, labels) }
        setWords(&runs)
        return runs
    }

    private func trimmed(_ range: Range<Int>, _ row: Int32) -> NumberRun? {
        var first = range.lowerBound
        var last = range.upperBound
        let numbers = tokens[range].reduce(0) { $0 + ($1.kind == .number ? 1 : 0) }
        var trailing = 0
        if numbers > 0 {
            while tokens[first].kind == .blank { first += 1 }
            while tokens[last - 1].kind == .blank {
                last -= 1
                trailing += 1
            }
        }
        return NumberRun(
            tokens: first..<last,
            numbers: numbers,
            size: last - first,
            trailingBlanks: trailing,
            han: Int(tokens[first].han),
            wordsFrom: 0,
            row: row,
            isGhostly: tokens[range].contains { $0.marks.contains(.ghost) },
            digits: tokens[range].reduce(0) { $0 + Int($1.digitCount) }
        )
    }

    private func append(_ run: NumberRun, to runs: inout [NumberRun], _ width: Int) {
        guard let last = runs.last, !last.isBlank, !run.isBlank, last.han == run.han else {
            runs.append(run)
            return
        }
        let isContiguous = last.size < width && last.size + run.size <= width
        guard isContiguous, tokens[last.tokens.upperBound..<run.tokens.lowerBound].allSatisfy({ $0.kind == .blank })
        else {
            runs.append(run)
            return
        }
        // Blanks between two lines of one cell each are label columns, not cells of the row.
        runs[runs.count - 1].tokens = last.tokens.lowerBound..<run.tokens.upperBound
        runs[runs.count - 1].numbers += run.numbers
        runs[runs.count - 1].size += run.size
        runs[runs.count - 1].digits += run.digits
        runs[runs.count - 1].trailingBlanks = run.trailingBlanks
    }

    /// A lone number with words behind it in the same piece: `2020 年`, `4位小数`.
    private func isPartOfText(_ run: NumberRun, _ labels: RowLabels?) -> Bool {
        guard run.size == 1, tokens[run.tokens.lowerBound].marks.contains(.beforeText) else { return false }
        guard let labels else { return true }
        let forms = labels.rows.flatMap { $0.forms.prefix($0.statutoryForms) }
        let isLabelled = forms.contains { han[..<run.han].suffix($0.count).elementsEqual($0) }
        let follows = forms + [Self.captionStart]
        return !isLabelled || !follows.contains { han[run.han...].prefix($0.count).elementsEqual($0) }
    }

    private static let captionStart = HanText.folded("第二十条第")

    private func setWords(_ runs: inout [NumberRun]) {
        var from = 0
        for index in runs.indices {
            runs[index].wordsFrom = from
            if !runs[index].isBlank { from = runs[index].han }
        }
    }

    /// The tokens of a run that count: inner blanks only where they stand in the same physical row as their
    /// neighbours, and not where the numbers alone fill a row of `width` (a grid with columns that are none).
    func cellTokens(_ run: NumberRun, width: Int, pieces: [Piece]) -> [TableToken] {
        guard run.numbers < run.tokens.count else { return Array(tokens[run.tokens]) }
        let rows = Set(tokens[run.tokens].map { pieces[Int($0.piece)].row })
        let isGrid = rows.count == 1 && (run.numbers != width || run.tokens.count == width)
        return isGrid ? Array(tokens[run.tokens]) : tokens[run.tokens].filter { $0.kind == .number }
    }
}
