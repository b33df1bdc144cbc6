import StatutoryReports

/// What each report adds to one cell: a picture of the largest, and all as a table.
struct MemberSharesView: HTMLView {
    private static let mostBars = 12
    private static let mostRows = 200

    private let part: RollUp.Part
    private let cell: RollUpCell
    private let rows: [(member: RollUp.Member, share: RollUpCell.Share)]
    private let isTarget: Bool

    /// The first cell of the form when it does not have the one that is asked for.
    init(part: RollUp.Part, cell: CellID, isTarget: Bool) {
        self.part = part
        self.isTarget = isTarget
        let asked = part.cells.first { $0.cell == cell && !$0.isExcepted }
        let fallback = part.cells.first { $0.cell == .t3("1", .sum) } ?? part.cells[0]
        self.cell = asked ?? fallback
        rows = zip(part.members, self.cell.shares).map { ($0, $1) }
            .sorted { ($0.share.value?.quantity ?? .min) > ($1.share.value?.quantity ?? .min) }
    }

    func write(to html: inout HTML) {
        html.div(class: "shares", .id(isTarget ? "shares" : "shares-\(part.format.id)")) { html in
            html.h3("\(cell.format.rowLabel) · \(cell.format.columnLabel)")
            html.p(class: "sum") { html in
                html.text("合计 ")
                html.strong(cell.sum.map { "\($0) \(cell.format.unit)" } ?? "数字过大")
                if cell.blankCount > 0 { html.text("，\(cell.blankCount) 份没有数值") }
            }
            html.div(class: "shares-body") { html in
                if let chart { ChartFigure(chart: chart).write(to: &html) }
                table(&html)
            }
        }
    }

    private var chart: BarChart? {
        let bars = rows.prefix(Self.mostBars).compactMap { row in
            row.share.value.map { BarChart.Bar(name: row.member.agency, value: $0.quantity) }
        }
        guard bars.count > 1, let largest = bars.map(\.value).max(), largest > 0, bars.allSatisfy({ $0.value >= 0 })
        else {
            return nil
        }
        let isAmount = cell.format.kind == .amount
        let text: @Sendable (Int) -> String = {
            isAmount ? WanYuanAmount(fen: Int64($0)).description : String($0)
        }
        return BarChart(
            text: ChartText(
                id: "chart-\(part.format.id)",
                title: "各机关（\(cell.format.unit)）\(rows.count > Self.mostBars ? "，前 \(Self.mostBars) 个" : "")",
                description: bars.map { "\($0.name) \(text($0.value))" }.joined(separator: "，") + "。",
                value: text,
                tick: text
            ),
            bars: bars,
            axis: Axis(reaching: largest, steps: 4)
        )
    }

    private func table(_ html: inout HTML) {
        html.div(class: "scroll", .tabindex(0), .role("region"), .label("各机关占比，可滚动")) { html in
            html.table(class: "list") { html in
                html.caption("各机关占比", class: "quiet")
                html.thead { html in
                    html.tr { html in
                        html.th("机关", class: "row-label", .scope("col"))
                        html.th(cell.format.unit, class: "number", .scope("col"))
                        html.th("占比", class: "number", .scope("col"))
                    }
                }
                html.tbody { html in
                    for row in rows.prefix(Self.mostRows) { self.row(row, &html) }
                }
            }
        }
        if rows.count > Self.mostRows { html.p("这里列出前 \(Self.mostRows) 个；全部数据请下载。", class: "note") }
    }

    private func row(_ row: (member: RollUp.Member, share: RollUpCell.Share), _ html: inout HTML) {
        html.tr { html in
            html.th("\(row.member.agency)\(row.member.year.map { " \($0)" } ?? "")", class: "row-label", .scope("row"))
            html.td(row.share.value?.description ?? "没有数值", class: "number")
            html.td(row.share.percentage.map { "\($0)%" } ?? "—", class: "number")
        }
    }
}
