import DocumentContent

/// One row of table 3 on its way from tokens to cells, with what speaks for it.
struct TableThreeRow {
    let id: String
    /// Position of the row among the labels.
    let index: Int
    let label: String
    /// Positions of its seven cells in the format.
    let cells: Range<Int>
    var tokens: [TableToken]
    /// A reading with numbers mended, where the plain one cannot be right.
    var reading: [GluedNumbers.Part]?
    /// The source ends in this row.
    var isEndOfSource = false
    /// The words at it are a form of the label, or hold nearly all of it around the numbers.
    var isLabelled = false
    /// Most of the label is there.
    var isLikely = false
    /// As many rows stand between labelled neighbours as the form has there.
    var isBetweenNeighbours = false
    /// All tokens in one physical row, or each in a line of its own.
    var isCompact = false
    /// All tokens in one physical row.
    var isOneLine = false
    /// Other numbers claim the row too, or the words before it hold the label of a row without numbers.
    var isContested = false
    /// Numbers below it that no row claims were put to it.
    var hasLeftOver = false
    /// Exactly the label stands right before it.
    var isExact = false
    /// It, and all rows up to an exact label in front or behind, are there in full and add up.
    var isAnchored = false

    /// The seven numbers; `nil` when there are not seven or one is no count.
    var values: [Int64]? {
        if let reading { return reading.map(\.value) }
        guard tokens.count == 7, tokens.allSatisfy({ $0.kind == .number && $0.value >= 0 && !$0.hasPoint }) else {
            return nil
        }
        return tokens.map { $0.isNegative ? -$0.value : $0.value }
    }

    var isStrong: Bool { isLabelled && tokens.count == 7 && isCompact && !hasGluedZeros }

    /// `01`, `00`: numbers of two rows or columns run together.
    var hasGluedZeros: Bool {
        tokens.contains { token in
            guard token.digitCount > 1, token.value >= 0, !token.hasPoint, reading == nil else { return false }
            return String(token.value).utf8.count < Int(token.digitCount)
        }
    }

    /// 总计 is the sum of the six columns before it (T3-ROW).
    var addsUp: Bool { values.map(Self.addsUp) ?? false }

    static func addsUp(_ values: [Int64]) -> Bool {
        guard values.count == 7, values.allSatisfy({ $0 >= 0 }) else { return false }
        return values[..<6].reduce(0, +) == values[6]
    }
}

/// What all rows of table 3 together say of each other.
struct TableThreeTrust {
    /// Nearly every row stands in one line behind its own label: the table is intact, and what is printed in it is
    /// what the agency wrote, whether it adds up or not.
    let isIntact: Bool
    /// Every row of the form is there and every sum holds: that is no accident, whatever the labels look like.
    let holdsTogether: Bool
    /// Every row of the form has its numbers: the order alone places them.
    let isComplete: Bool
    /// Rows over several lines do not add up, or have numbers left over: columns too narrow for their numbers.
    let isWrapped: Bool

    init(_ rows: [TableThreeRow], isScan: Bool, format: ReportFormat, hasSpareRuns: Bool) {
        let strong = rows.filter(\.isStrong).count
        isIntact = !isScan && strong * 10 >= rows.count * 8
        isWrapped = rows.contains { !$0.isCompact && ($0.isContested || !$0.addsUp) }
        holdsTogether = Self.holdsTogether(rows, format)
        let ids = Set(rows.map(\.id))
        let subrows: Set = ["3.6.1", "3.6.2", "3.6.3"]
        let missing = format.rows.filter { $0.kind == .data && !ids.contains($0.id) }.map(\.id)
        let hasAll = missing.isEmpty || ids.contains("3.6") && Set(missing) == subrows
        isComplete = hasAll && (isScan || !hasSpareRuns)
    }

    func accepts(_ row: TableThreeRow) -> Bool {
        if holdsTogether { return true }
        let isPlaced = row.isLabelled || row.isBetweenNeighbours || isComplete
        if row.isContested || isWrapped && !row.isCompact { return false }
        guard isIntact else { return row.addsUp && (isPlaced && row.isOneLine || row.isAnchored) }
        if row.hasGluedZeros || !row.isCompact { return row.addsUp && isPlaced }
        return isPlaced || row.isLikely
    }

    static func holdsTogether(_ rows: [TableThreeRow], _ format: ReportFormat) -> Bool {
        var values: [String: [Int64]] = [:]
        for row in rows {
            guard let numbers = row.values, values[row.id] == nil, row.addsUp else { return false }
            values[row.id] = numbers
        }
        guard let new = values["1"], let old = values["2"], let total = values["3.7"], let left = values["4"] else {
            return false
        }
        let subrows = ["3.6.1", "3.6.2", "3.6.3"]
        let fixed = CommonFormat.rowsBeforeOtherDisposal.filter(\.isLeaf).map(\.id)
        let leaves = fixed + (values["3.6"] != nil ? ["3.6"] : subrows)
        guard leaves.allSatisfy({ values[$0] != nil }), values.count == leaves.count + 4 else { return false }
        return (0..<7).allSatisfy { column in
            let disposed = leaves.reduce(Int64(0)) { $0 + (values[$1]?[column] ?? 0) }
            return disposed == total[column] && new[column] + old[column] == total[column] + left[column]
        }
    }
}
