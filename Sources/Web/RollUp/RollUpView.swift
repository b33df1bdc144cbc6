import Disclosure
import StatutoryReports

/// The page of sums: which reports, their sum as the form prints it, the share of each.
struct RollUpView: HTMLView {
    private let selection: SumSelection
    private let rollUp: RollUp

    init(_ selection: SumSelection, _ rollUp: RollUp) {
        self.selection = selection
        self.rollUp = rollUp
    }

    func write(to html: inout HTML) {
        html.div(class: "report-head") { html in
            html.div { html in
                html.h1("汇总")
                html.p(lead, class: "lead")
            }
            if !rollUp.parts.isEmpty { downloads(&html) }
        }
        if selection.years.isEmpty { return EmptyStoreView().write(to: &html) }
        SumForm(selection: selection).write(to: &html)
        SumTicks(selection: selection).write(to: &html)
        if let refusal = rollUp.refusal { html.p(refusal, class: "notice") }
        for note in rollUp.notes { html.p(note, class: "notice") }
        for part in rollUp.parts {
            RollUpPartView(part: part, filter: selection.filter, isOnly: rollUp.parts.count == 1).write(to: &html)
        }
    }

    private var lead: String {
        switch (selection.chosen.count, rollUp.parts.count) {
        case (0, _): selection.offered.isEmpty ? "没有符合条件的报告。" : "没有选中报告。"
        case (1, _): "只选中一份报告：汇总就是它自己。"
        case (let count, 1): "\(count) 份报告逐格相加，并列出各占多少。"
        case (let count, let parts): "\(count) 份报告分属 \(parts) 种格式，按格式分别相加。"
        }
    }

    private func downloads(_ html: inout HTML) {
        html.p(class: "actions") { html in
            html.a("下载（CSV）", href: selection.filter.link("/reports/sum.csv"), class: "button")
            html.a("机器可读（JSON）", href: selection.filter.link("/reports/sum.json"), class: "button")
        }
    }
}

/// Which reports are offered: a form of GET.
struct SumForm: HTMLView {
    let selection: SumSelection

    func write(to html: inout HTML) {
        let filter = selection.filter
        html.form(class: "filters sum-filters", .method("get"), .action("/reports/sum"), .role("search")) { html in
            html.choice(
                "年度",
                "year",
                selection.years.map { ("\($0)", "\($0) 年") },
                selection.year.map { "\($0)" },
                none: nil
            )
            html.choice("格式", "format", ReportFormat.all.map { ($0.id, "\($0.firstYear) 年格式") }, filter.format?.id)
            html.label(class: "field wide") { html in
                html.span("机关")
                html.input(
                    .type("search"),
                    .name("text"),
                    .value(filter.text),
                    .placeholder("名称或简称的一部分；不填为全部"),
                    Attribute("maxlength", "100")
                )
            }
            html.div(class: "filter-actions") { html in
                html.button("筛选", class: "button primary", .type("submit"))
                if filter != SumFilter() { html.a("清除", href: "/reports/sum") }
            }
        }
    }
}

/// The offered reports, to be ticked one by one.
struct SumTicks: HTMLView {
    let selection: SumSelection

    func write(to html: inout HTML) {
        guard !selection.offered.isEmpty else { return NothingFoundView().write(to: &html) }
        guard selection.offered.count <= SumFilter.mostTicks else {
            html.p("符合条件的 \(selection.offered.count) 份报告都计入汇总。要逐份勾选，请先筛选到 \(SumFilter.mostTicks) 份以内。", class: "note")
            return
        }
        let isOpen = selection.filter.ticked != nil || selection.offered.count <= 12
        html.element("details", "ticks", isOpen ? [.isOpen] : []) { html in
            html.summary("选了 \(selection.chosen.count) 份，共 \(selection.offered.count) 份")
            html.form(.method("get"), .action("/reports/sum")) { form(&$0) }
        }
    }

    private func form(_ html: inout HTML) {
        let filter = selection.filter
        html.input(.type("hidden"), .name("ticked"), .value("1"))
        let kept = [
            ("text", filter.text), ("year", filter.year.map { "\($0)" } ?? ""), ("format", filter.format?.id ?? ""),
        ]
        for (name, value) in kept where !value.isEmpty { html.input(.type("hidden"), .name(name), .value(value)) }
        html.fieldset { html in
            html.legend("计入汇总的报告", class: "quiet")
            for report in selection.offered { tick(report, &html) }
        }
        html.button("汇总选中的", class: "button", .type("submit"))
    }

    private func tick(_ report: ReportSummary, _ html: inout HTML) {
        html.label { html in
            if selection.isChosen(report) {
                html.input(.type("checkbox"), .name("r"), .value(ReportKey(report).description), .checked)
            } else {
                html.input(.type("checkbox"), .name("r"), .value(ReportKey(report).description))
            }
            html.span("\(report.agency.name) \(report.year)")
            if report.errors > 0 { html.span("\(report.errors) 处错误", class: "tag error") }
        }
    }
}
