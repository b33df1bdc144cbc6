extension Check {
    /// Y-ITEMS: the items of last year are those it started with and its change (gk2019 in both years).
    static let yearItems = Check(
        "Y-ITEMS",
        .warning,
        rule: "本年报告的上一年项目数量，等于上年报告的上一年项目数量加增/减。",
        source: "国办公开办函〔2019〕60号 表二第二十条第（五）（六）（八）项（推定）",
        formats: ["gk2019"],
        example: "行政许可：上年报告 10 项加增/减 2 项为 12 项，本年报告的上一年项目数量为 11 项",
        relations: Format2019.itemRows.map { row, label in
            YearRelation(
                id: "Y-ITEMS/\(row)",
                previous: [.t2(row, "prevItems"), .t2(row, "delta")],
                current: [],
                stated: .t2(row, "prevItems"),
                label: label
            )
        },
        sentence: {
            "\($0.relation.label)：上年报告 \($0.previous[0]) 项加增/减 \($0.previous[1]) 项为 \($0.expected) 项，"
                + "本年报告的上一年项目数量为 \($0.found) 项"
        }
    )
}

extension Format2019 {
    /// Rows that count items, with their labels: `5.license` 行政许可.
    fileprivate static var itemRows: [(row: String, label: String)] {
        blocks.filter { $0.columns.contains { $0.id == "prevItems" } }
            .flatMap { block in block.rows.map { ("\(block.id).\($0.id)", $0.label) } }
    }
}
