/// Table 2 read by its column heads, where the text of a PDF has the numbers of a column behind the head and the row
/// labels somewhere else.
///
///     本年制发件数 0 0 · 本年废止件数 3 0 · 现行有效件数 97 7
///
/// A run of numbers belongs to a column when the words before it end with the head and it has as many numbers as the
/// block has rows. A head that several blocks share (本年处理决定数量) belongs to them in their order, and only when it
/// stands in the words as often as there are such blocks.
struct TableTwoColumns {
    /// For each run, the block and column it is; nil for the others.
    private(set) var columns: [(block: BlockFormat, column: ColumnFormat)?]

    init(_ format: ReportFormat, han: [UInt16], runs: [NumberRun]) {
        columns = Array(repeating: nil, count: runs.count)
        var seen: Set<[UInt16]> = []
        for block in format.blocks {
            for column in block.columns where seen.insert(HanText.folded(column.label)).inserted {
                claim(column, format, han, runs)
            }
        }
        // Where a head has lost its numbers, they may stand behind another one.
        for block in format.blocks where columns.count(where: { $0?.block.id == block.id }) < block.columns.count {
            for index in columns.indices where columns[index]?.block.id == block.id { columns[index] = nil }
        }
    }

    private mutating func claim(_ column: ColumnFormat, _ format: ReportFormat, _ han: [UInt16], _ runs: [NumberRun]) {
        let owners = format.blocks.compactMap { block in
            block.columns.first { $0.label == column.label }.map { (block, $0) }
        }
        let ends = Self.ends(of: column, han)
        guard ends.count == owners.count else { return }
        for (end, owner) in zip(ends, owners) {
            for (index, run) in runs.enumerated() where run.han == end && !run.isBlank {
                if run.numbers == owner.0.rows.count, run.size == run.numbers { columns[index] = owner }
                break
            }
        }
    }

    /// Where the head stands in the words: the positions behind it. The longest form of the head counts.
    private static func ends(of column: ColumnFormat, _ han: [UInt16]) -> [Int] {
        let forms = ([column.label] + column.aliases).map(HanText.folded).sorted { $0.count > $1.count }
        var ends: [Int] = []
        var index = 0
        while index < han.count {
            let form = forms.first { form in
                index + form.count <= han.count && han[index] == form[0]
                    && han[index..<(index + form.count)].elementsEqual(form)
            }
            if let form {
                index += form.count
                ends.append(index)
            } else {
                index += 1
            }
        }
        return ends
    }
}
