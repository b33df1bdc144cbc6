import StatutoryReports

/// The sum of the reports of one format: three tables, what is to be said of them, and shares.
struct RollUpPartView: HTMLView {
    let part: RollUp.Part
    let filter: SumFilter
    /// The only format: its tables need no heading of their own.
    let isOnly: Bool

    func write(to html: inout HTML) {
        let id = part.format.id
        html.section(class: "part", .id(id), .aria("aria-labelledby", "\(id)-title")) { html in
            html.h2("\(part.format.firstYear) 年格式：\(part.members.count) 份相加", .id("\(id)-title"))
            html.p("\(part.format.documentNumber)。\(told)", class: "told")
            MemberSharesView(part: part, cell: filter.cell, isTarget: isOnly).write(to: &html)
            for table in TableID.allCases { self.table(table, &html) }
            SumChecksView(part: part).write(to: &html)
        }
    }

    private func table(_ table: TableID, _ html: inout HTML) {
        html.h3(part.format.chapters.first { $0.kind == .table(table) }?.title ?? table.label)
        StatutoryFrame(table: table, drawing: SummedCells(part, filter)).write(to: &html)
        if table == .t2 { html.p("规章由制定它的政府填报，不逐级相加（汇总规则），所以不列合计。", class: "note") }
    }

    private var told: String {
        let blank = part.cells.filter { !$0.isExcepted }.count { $0.blankCount > 0 }
        guard blank > 0 else { return "每份报告每一格都有数值。按格中的数，看各机关占多少。" }
        return "有 \(blank) 格不是每份报告都有数值：没有数值的不当作 0，格下小字是缺几份。按格中的数，看各机关占多少。"
    }
}

/// Cells with their sums; each leads to the shares in it.
struct SummedCells: StatutoryCells {
    let report: AnnualReport
    private let cells: [CellID: RollUpCell]
    private let filter: SumFilter

    init(_ part: RollUp.Part, _ filter: SumFilter) {
        report = AnnualReport(format: part.format)
        cells = Dictionary(part.cells.map { ($0.cell, $0) }) { $1 }
        self.filter = filter
    }

    func write(_ id: CellID, columns: Int, to html: inout HTML) {
        let cell = cells[id]
        let attributes: [Attribute] = columns > 1 ? [.colspan(columns)] : []
        html.element("td", style(id, cell), attributes) { html in
            if cell?.isExcepted == true { return html.span("不汇总", class: "change") }
            guard let cell, let sum = cell.sum else { return html.span("数字过大", class: "change") }
            html.a(sum.description, href: filter.link(cell: id))
            if cell.blankCount > 0 { html.span("缺 \(cell.blankCount) 份", class: "change") }
        }
    }

    private func style(_ id: CellID, _ cell: RollUpCell?) -> String {
        if id == filter.cell { return "chosen" }
        return cell?.isExcepted == true ? "unlike" : (cell?.blankCount ?? 0) > 0 ? "unsure" : ""
    }
}

/// What the sums are worth: the identities, held to them.
struct SumChecksView: HTMLView {
    let part: RollUp.Part

    func write(to html: inout HTML) {
        let (found, passed, undecided) = (part.checks.findings, part.checks.passed.count, part.checks.undecided.count)
        html.p(class: found.isEmpty ? "note" : "notice") { html in
            html.text("汇总数自身的勾稽：\(passed) 条成立")
            if !found.isEmpty { html.text("，\(found.count) 条不成立") }
            if undecided > 0 { html.text("，\(undecided) 条因有报告缺数不能判断") }
            html.text("。")
        }
        guard !found.isEmpty else { return }
        html.ul(class: "sum-findings") { html in
            for finding in found {
                html.li { html in
                    html.text(finding.message)
                    html.text(" ")
                    html.checkLink(finding.checkID)
                }
            }
        }
    }
}
