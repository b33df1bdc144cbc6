/// A sheet as the register it is: a title over it, heads, rows, and at the end a sum and who filled it in.
///
///     let table = RegisterTable(sheet.rows)
///     table.heads            // ["序号", "收件日期", "姓名", …]
///     table.headRow          // 2, where the first row is a title
package struct RegisterTable: Hashable, Sendable {
    /// A head lies within the first so many rows.
    package static let headsWithin = 20

    package let rows: [[String]]
    /// From 0.
    package let headRow: Int
    /// What stands in the row of heads; where that is blank, what stands over it (two rows of heads, cells merged).
    package let heads: [String]

    /// - Parameter headRow: from 0; the row that looks most like heads when `nil`
    package init(_ rows: [[String]], headRow: Int? = nil) {
        self.rows = rows
        let row = headRow ?? Self.likeliestHeadRow(rows)
        self.headRow = row
        heads = Self.heads(rows, row)
    }

    /// So many columns has the widest row.
    package var width: Int { rows.lazy.map(\.count).max() ?? 0 }

    /// Rows under the heads that hold something, with their numbers from 1.
    package var content: some Sequence<(number: Int, cells: [String])> {
        rows.enumerated().lazy.dropFirst(headRow + 1).filter { !$0.element.allSatisfy(\.isBlank) }
            .map { (number: $0.offset + 1, cells: $0.element) }
    }

    /// Why a row is no case, which is said and not passed over in silence; `nil` for one that is to be read.
    ///
    /// - Parameter mapping: a row with a day of receipt, or without one of these words at its beginning, is a case
    package func remark(on cells: [String], _ mapping: RegisterMapping) -> String? {
        let first = cells.first { !$0.isBlank }.map(Self.plain) ?? ""
        func cell(_ field: RegisterField) -> String {
            mapping[field].flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
        }
        if isHeads(cells) { return "又一行表头，没有读。" }
        guard RegisterDay.read(cell(.receivedOn)) == nil else { return nil }
        if Self.sums.contains(where: first.hasPrefix) { return "合计行，没有读。" }
        guard cell(.receivedOn).isBlank, cell(.asked).isBlank || cell(.asked) == cells.first(where: { !$0.isBlank })
        else {
            return nil
        }
        return Self.remarks.contains(where: first.hasPrefix) ? "表下的说明，没有读。" : nil
    }

    private static let sums = ["合计", "总计", "小计", "共计", "本页合计", "本页小计", "累计"]
    private static let remarks = [
        "填表人", "填报人", "制表人", "制表", "审核人", "审核", "负责人", "填报单位", "填表单位", "填表日期", "填报日期", "注:", "注：", "备注:",
        "备注：", "说明:", "说明：",
    ]

    private func isHeads(_ cells: [String]) -> Bool {
        let own = rows.indices.contains(headRow) ? rows[headRow] : []
        let said = cells.filter { !$0.isBlank }
        return said.count > 1 && said == own.filter { !$0.isBlank }
    }

    private static func likeliestHeadRow(_ rows: [[String]]) -> Int {
        var best = (row: rows.firstIndex { !$0.allSatisfy(\.isBlank) } ?? 0, fields: 0)
        for row in rows.indices.prefix(headsWithin) {
            let own = RegisterMapping(guessing: rows[row]).columns.count
            guard own > 0 else { continue }
            let fields = RegisterMapping(guessing: heads(rows, row)).columns.count
            if fields > best.fields { best = (row, fields) }
        }
        return best.row
    }

    private static func heads(_ rows: [[String]], _ row: Int) -> [String] {
        guard rows.indices.contains(row) else { return [] }
        let above = row > 0 ? rows[row - 1] : []
        return (0..<max(rows[row].count, above.count)).map { column in
            let own = column < rows[row].count ? rows[row][column] : ""
            return own.isBlank && column < above.count ? above[column] : own
        }
    }

    private static func plain(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
}
