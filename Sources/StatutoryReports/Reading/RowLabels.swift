/// The labels by which the rows of a table are known, in the order of the table.
struct RowLabels {
    struct Row {
        /// As in ``CellID``: `3.3.4`, `5.license`.
        let id: String
        let label: String
        /// Position of its first cell in ``ReportFormat/cells``; the others follow.
        let firstCell: Int
        /// How many numbers the row has.
        let width: Int
        /// A heading that carries no numbers in the statutory form, or a row of another format.
        let isOptional: Bool
        /// A heading that carries no numbers in any format.
        let isGroup: Bool
        /// Table 2: the caption of the block whose first row this is, 第二十条第八项.
        let caption: [UInt16]
        /// Han characters: the statutory label, the same without its ordinal, then accepted others, longest first.
        let forms: [[UInt16]]
        /// How many of the forms are the statutory label.
        let statutoryForms: Int
    }

    let rows: [Row]
    /// The longest form of any row.
    let longest: Int

    init(_ rows: [Row]) {
        self.rows = rows
        longest = rows.flatMap(\.forms).map(\.count).max() ?? 0
    }

    /// Table 3: the rows of both formats in one sequence, because a report may print either way.
    static func table3(_ format: ReportFormat) -> RowLabels {
        format.id == ReportFormat.gk2019.id ? table3Of2019 : table3Of2021
    }

    static func table2(_ format: ReportFormat) -> RowLabels {
        format.id == ReportFormat.gk2019.id ? table2Of2019 : table2Of2021
    }

    private static let table3Of2019 = makeTable3(.gk2019)
    private static let table3Of2021 = makeTable3(.gk2021)
    private static let table2Of2019 = makeTable2(.gk2019)
    private static let table2Of2021 = makeTable2(.gk2021)

    private static func makeTable3(_ format: ReportFormat) -> RowLabels {
        let known = Set(format.rows.filter { $0.kind == .data }.map(\.id))
        return RowLabels(
            ReportFormat.gk2021.rows.map { row in
                make(
                    id: row.id,
                    label: row.label,
                    firstCell: format.start(of: row.id, in: .t3),
                    width: 7,
                    isOptional: !known.contains(row.id),
                    isGroup: row.kind == .group && row.id != "3.6",
                    hasOrdinal: row.level < 2,
                    aliases: row.aliases + (shortForms[row.id] ?? [])
                )
            }
        )
    }

    private static func makeTable2(_ format: ReportFormat) -> RowLabels {
        RowLabels(
            format.blocks.flatMap { block in
                block.rows.map { row in
                    make(
                        id: "\(block.id).\(row.id)",
                        label: row.label,
                        firstCell: format.start(of: "\(block.id).\(row.id)", in: .t2),
                        width: block.columns.count,
                        isOptional: false,
                        hasOrdinal: false,
                        caption: row == block.rows.first ? block.caption : "",
                        aliases: row.aliases
                    )
                }
            }
        )
    }

    private static func make(
        id: String,
        label: String,
        firstCell: Int?,
        width: Int,
        isOptional: Bool,
        isGroup: Bool = false,
        hasOrdinal: Bool,
        caption: String = "",
        aliases: [String]
    ) -> Row {
        guard let firstCell else { preconditionFailure("the format has no cells for row \(id)") }
        let whole = HanText.folded(label)
        let statutory = hasOrdinal ? [whole, Array(whole.dropFirst())] : [whole]
        var others: [[UInt16]] = []
        for alias in aliases.map(HanText.folded) {
            let forms = hasOrdinal && alias.first == whole.first ? [alias, Array(alias.dropFirst())] : [alias]
            for form in forms where !statutory.contains(form) && !others.contains(form) { others.append(form) }
        }
        others.sort { $0.count > $1.count }
        return Row(
            id: id,
            label: label,
            firstCell: firstCell,
            width: width,
            isOptional: isOptional,
            isGroup: isGroup,
            caption: HanText.folded(caption),
            forms: statutory + others,
            statutoryForms: statutory.count
        )
    }

    /// Shortened labels met in the wild besides the aliases of the formats.
    private static let shortForms: [String: [String]] = [
        "1": ["本年新收", "本年新收申请数量"],
        "2": ["上年结转", "上年结转申请数量"],
        "3.2": ["部分公开"],
        "3.3.2": ["其他法律行政法规禁止"],
        "3.4.1": ["本机关不掌握"],
        "3.4.2": ["没有现成信息", "需要另行制作"],
        "3.4.3": ["补正后仍不明确"],
        "3.5.5": ["确认或重新出具已获取信息"],
        "3.6.1": ["逾期不补正", "申请人逾期不补正", "无正当理由逾期不补正"],
        "3.6.2": ["逾期不缴费", "申请人逾期不缴费", "逾期未缴费", "逾期未按收费通知要求缴纳费用"],
        "3.7": ["合计"],
        "4": ["结转下年度继续办理", "结转下年继续办理", "结转下年度办理"],
    ]
}
