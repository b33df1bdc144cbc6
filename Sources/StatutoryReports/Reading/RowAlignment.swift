/// Says which row of a table each run of numbers belongs to: one best assignment of the whole sequence, not row by
/// row.
///
/// Runs and rows are both in the order of the table, so the assignment is monotone. A run whose words end with
/// exactly the label of the next rows is an anchor; the runs between anchors are weighed by how much of a label
/// their words hold (characters that a scan confuses cost less), by rows skipped, and by runs left out.
struct RowAlignment {
    let labels: RowLabels
    let han: [UInt16]
    let runs: [NumberRun]

    /// For each run its row, or -1.
    private(set) var rows: [Int]
    /// For each run, whether its words are exactly a form of the label.
    private(set) var isExact: [Bool]
    /// For each run, how much speaks for its row (characters of the label found, times four).
    private(set) var evidence: [Int32]
    /// For each run, which form of the label that is.
    private(set) var form: [Int]

    /// For each run, whether its place follows from the number of rows between its neighbours.
    private var isSettled: [Bool]

    /// More runs than this are not a statutory table.
    static let runLimit = 400

    init(labels: RowLabels, han: [UInt16], runs: [NumberRun]) {
        self.labels = labels
        self.han = han
        self.runs = runs
        rows = Array(repeating: -1, count: runs.count)
        isExact = Array(repeating: false, count: runs.count)
        form = Array(repeating: -1, count: runs.count)
        isSettled = Array(repeating: false, count: runs.count)
        evidence = Array(repeating: 0, count: runs.count)
        anchor()
        settleByCount()
        if zip(runs, rows).contains(where: { !$0.isBlank && $1 < 0 }) { weigh() }
    }

    // MARK: Anchors

    private mutating func anchor() {
        var next = 0
        for (index, run) in runs.enumerated() where index < Self.runLimit {
            let words = han[run.wordsFrom..<run.han]
            for row in next..<labels.rows.count {
                guard let found = exactForm(row, words) else { continue }
                rows[index] = row
                isExact[index] = true
                form[index] = found
                if !run.isBlank { next = row + 1 }
                break
            }
        }
    }

    private func exactForm(_ row: Int, _ words: ArraySlice<UInt16>) -> Int? {
        for (index, form) in labels.rows[row].forms.enumerated() where words.count >= form.count {
            if endsWith(words, form) { return index }
        }
        return nil
    }

    private func endsWith(_ words: ArraySlice<UInt16>, _ form: [UInt16]) -> Bool {
        let start = words.endIndex - form.count
        guard words[start] == form[0] else { return false }
        for offset in 0..<form.count where words[start + offset] != form[offset] { return false }
        return true
    }

    /// Between two anchors stand as many full rows of clean numbers as the form has rows there: each is where it must
    /// be, whatever became of its label.
    private mutating func settleByCount() {
        guard labels.rows[0].width >= 7 else { return }
        var before: Int?
        for k in runs.indices.prefix(Self.runLimit) where isExact[k] && !runs[k].isBlank {
            if let before { settle((before + 1)..<k, between: rows[before], and: rows[k]) }
            before = k
        }
    }

    private mutating func settle(_ gap: Range<Int>, between first: Int, and last: Int) {
        let open = gap.filter { !runs[$0].isBlank }
        guard !open.isEmpty, first < last else { return }
        let expected = ((first + 1)..<last).filter { !labels.rows[$0].isOptional }
        guard open.count == expected.count, open.allSatisfy({ runs[$0].isFullRow }) else { return }
        for (k, row) in zip(open, expected) {
            rows[k] = row
            isSettled[k] = true
        }
    }

    // MARK: Weighing

    private enum Weight {
        static let exact: Int32 = 400
        static let skippedRow: Int32 = 6
        static let sameRowAgain: Int32 = 10
        /// A full row whose label is not to be recognised goes where the order puts it.
        static let unlabelled: Int32 = -8
        /// A heading that carries no numbers is an unlikely place for some.
        static let group: Int32 = 40
        static let caption: Int32 = 14
        static let leftOutFull: Int32 = 60
        static let leftOutPart: Int32 = 4
        static let impossible = Int32.min / 4
    }

    /// best[k][r]: the best weight of the first k runs when the last one assigned has row r - 1 (0: none yet).
    private mutating func weigh() {
        let gaps = gaps()
        let spans = spans(gaps)
        let rowCount = labels.rows.count
        let runCount = min(runs.count, Self.runLimit)
        let width = rowCount + 1
        var best = [Int32](repeating: Weight.impossible, count: (runCount + 1) * width)
        var choice = [Int16](repeating: -2, count: (runCount + 1) * width)
        best[0] = 0
        let skips = skipCosts()
        var allScores: [[(row: Int, score: Int32)]] = []
        for k in 0..<runCount {
            let scores = candidateScores(k, gaps[k], spans)
            allScores.append(scores)
            let leftOut = leavingOut(k)
            for r in 0..<width where best[k * width + r] > Weight.impossible {
                let here = best[k * width + r]
                relax(&best, &choice, (k + 1) * width + r, here - leftOut, -1)
                for (row, score) in scores {
                    guard row + 1 >= r else { continue }
                    let again = row + 1 == r
                    let cost = again ? repeatCost(k) : skips[row] - skips[r]
                    relax(&best, &choice, (k + 1) * width + row + 1, here + score - cost, Int16(r))
                }
            }
        }
        trace(best, choice, runCount, width)
        for k in 0..<runCount { evidence[k] = allScores[k].first { $0.row == rows[k] }?.score ?? 0 }
    }

    /// For each run the rows it may have: from the row of the anchor before it to the row of the anchor behind it.
    private func gaps() -> [Range<Int>] {
        var gaps = Array(repeating: 0..<labels.rows.count, count: runs.count)
        var before = 0
        for k in runs.indices {
            gaps[k] = before..<gaps[k].upperBound
            if isFixed(k), !runs[k].isBlank { before = rows[k] }
        }
        var behind = labels.rows.count
        for k in runs.indices.reversed() {
            gaps[k] = min(gaps[k].lowerBound, behind)..<behind
            if isFixed(k), !runs[k].isBlank { behind = rows[k] + 1 }
        }
        return gaps
    }

    /// Where the labels of the rows between anchors stand, each gap aligned with the words between its anchors.
    private func spans(_ gaps: [Range<Int>]) -> LabelSpans {
        var spans = LabelSpans(rowCount: labels.rows.count)
        guard labels.rows[0].width >= 7 else { return spans }
        var k = 0
        while k < runs.count {
            guard !isFixed(k), !runs[k].isBlank else {
                k += 1
                continue
            }
            let first = runs[..<k].last { !$0.isBlank }
            let end = runs.indices[k...].first { isFixed($0) && !runs[$0].isBlank } ?? runs.count
            let rows = (first == nil ? 0 : min(gaps[k].lowerBound + 1, gaps[k].upperBound))
            let last = end < runs.count ? max(gaps[k].upperBound - 1, rows) : gaps[k].upperBound
            let words = (first?.han ?? 0)..<(end < runs.count ? runs[end].han : han.count)
            spans.align(rows..<last, of: labels, with: words, of: han)
            k = end
        }
        return spans
    }

    private func isFixed(_ k: Int) -> Bool { isExact[k] || isSettled[k] }

    private func relax(_ best: inout [Int32], _ choice: inout [Int16], _ at: Int, _ value: Int32, _ from: Int16) {
        if value > best[at] {
            best[at] = value
            choice[at] = from
        }
    }

    /// skips[r]: what it costs to pass over the rows before r.
    private func skipCosts() -> [Int32] {
        var costs: [Int32] = [0]
        for row in labels.rows { costs.append((costs.last ?? 0) + (row.isOptional ? 0 : Weight.skippedRow)) }
        return costs
    }

    private func leavingOut(_ k: Int) -> Int32 {
        if runs[k].isBlank { return 0 }
        if isFixed(k) { return Weight.exact }
        return runs[k].numbers >= 5 ? Weight.leftOutFull : Weight.leftOutPart
    }

    /// A second run for the row before: likely a scan's ghost when it is not a full row of clean numbers.
    private func repeatCost(_ k: Int) -> Int32 {
        runs[k].isGhostly || runs[k].numbers < 7 || k > 0 && runs[k - 1].isGhostly
            ? Weight.sameRowAgain : Weight.leftOutFull
    }

    private func candidateScores(_ k: Int, _ allowed: Range<Int>, _ spans: LabelSpans) -> [(row: Int, score: Int32)] {
        if isFixed(k) { return [(rows[k], Weight.exact)] }
        let run = runs[k]
        if run.isBlank || !run.mayBeRow(width: labels.rows[0].width) { return [] }
        let from = max(run.wordsFrom, run.han - 64)
        let words = Array(han[from..<run.han])
        var scores: [(Int, Int32)] = []
        for row in allowed where fits(run, row) {
            let likeness = score(run, row, words, spans)
            if likeness >= 10 {
                scores.append((row, likeness))
            } else if run.numbers >= 5, !labels.rows[row].isOptional || likeness > 0 {
                scores.append((row, max(likeness, Weight.unlabelled)))
            }
        }
        return scores
    }

    /// Where the alignment of all labels found this one, its place decides; otherwise the words before the run.
    private func score(_ run: NumberRun, _ row: Int, _ words: [UInt16], _ spans: LabelSpans) -> Int32 {
        if labels.rows[row].width < 7 { return words.isEmpty ? Weight.unlabelled : likeness(words, row) }
        let length = labels.rows[row].forms[labels.rows[row].statutoryForms - 1].count
        if let fit = spans.fit(row, at: run.han, labelLength: length) { return fit }
        if spans.spans[row].matched * 10 >= length * 7 || words.isEmpty { return Weight.unlabelled }
        return min(likeness(words, row), 96)
    }

    private func fits(_ run: NumberRun, _ row: Int) -> Bool {
        labels.rows[row].width >= 7 || run.numbers <= labels.rows[row].width + 1
    }

    private func likeness(_ words: [UInt16], _ row: Int) -> Int32 {
        let row = labels.rows[row]
        let best = row.forms.reduce(Weight.impossible) { max($0, Likeness.of($1, in: words)) }
        if row.isGroup { return best - Weight.group }
        return holdsCaption(words, row.caption) ? max(best, Weight.caption) : best
    }

    /// The caption of the block stands before the number: enough where the reading order of a PDF puts the label
    /// behind it.
    private func holdsCaption(_ words: [UInt16], _ caption: [UInt16]) -> Bool {
        guard !caption.isEmpty, words.count >= caption.count else { return false }
        return (0...(words.count - caption.count)).contains { start in
            words[start] == caption[0] && words[start..<(start + caption.count)].elementsEqual(caption)
        }
    }

    private mutating func trace(_ best: [Int32], _ choice: [Int16], _ runCount: Int, _ width: Int) {
        var r = (0..<width).max { best[runCount * width + $0] < best[runCount * width + $1] } ?? 0
        for k in stride(from: runCount, to: 0, by: -1) {
            let from = choice[k * width + r]
            if from == -1 {
                if !runs[k - 1].isBlank { rows[k - 1] = -1 }
                continue
            }
            guard from >= 0 else { break }
            rows[k - 1] = r - 1
            r = Int(from)
        }
    }
}

/// How much of a label stands at the end of some words.
enum Likeness {
    /// 8 for each character that is the same, 2 for one a scan confuses, less for what is missing, between, behind.
    static func of(_ label: [UInt16], in words: [UInt16]) -> Int32 {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: words.count + 1) { row in
            // Best weight of the label so far ending at words[j]; words before the label are free.
            row.initialize(repeating: 0)
            for character in label { step(character, words, row) }
            var best = Int32.min / 4
            for j in 0...words.count { best = max(best, row[j] - 2 * Int32(words.count - j)) }
            return best
        }
    }

    private static func step(_ character: UInt16, _ words: [UInt16], _ row: UnsafeMutableBufferPointer<Int32>) {
        let hasConfusions = HanText.hasConfusions(character)
        var corner = row[0]
        row[0] -= 1
        for j in words.indices {
            var gain: Int32 = -4
            if character == words[j] {
                gain = 8
            } else if hasConfusions, HanText.areConfusable(character, words[j]) {
                gain = 2
            }
            let matched = corner &+ gain
            corner = row[j + 1]
            row[j + 1] = max(matched, max(corner &- 1, row[j] &- 3))
        }
    }
}
