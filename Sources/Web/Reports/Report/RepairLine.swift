import StatutoryReports

/// A proposal in words: which cell, which value, what leads to it, whether it is the only reading. Nothing is applied.
struct RepairLine: HTMLView {
    let repair: Repair
    let format: ReportFormat

    func write(to html: inout HTML) {
        html.p(class: "repair") { html in
            html.strong(repair.isCertain ? "唯一的读法" : "一种读法")
            html.text("：\(cellName)应为 ")
            html.span(repair.value.description, class: "value")
            html.text("。依据 \(because)。")
        }
    }

    private var cellName: String { format.index(of: repair.cell).map { format.cells[$0].spokenName } ?? "" }

    private var because: String {
        let shown = repair.because.prefix(4).joined(separator: "、")
        return repair.because.count > 4 ? "\(shown) 等 \(repair.because.count) 条" : shown
    }
}

/// Every proposal, folded: the officer decides, the program changes nothing.
struct RepairsView: HTMLView {
    let report: AnnualReport

    func write(to html: inout HTML) {
        guard !report.repairs.isEmpty else { return }
        let certain = report.repairs.count { $0.isCertain }
        html.section(class: "more-about", .id("repairs")) { html in
            html.details { html in
                html.summary { html in
                    html.h2("修正建议")
                    html.span("\(report.repairs.count) 格，其中 \(certain) 格只有一种读法", class: "told")
                }
                html.p("建议由勾稽关系和文字推出，只供核对原件时参考；程序不改动报告。", class: "note")
                table(&html)
            }
        }
    }

    private func table(_ html: inout HTML) {
        html.div(class: "scroll", .tabindex(0), .role("region"), .label("修正建议，可左右滚动")) { html in
            html.table(class: "list") { html in
                html.thead { html in
                    html.tr { html in
                        for head in ["哪一格", "原文", "建议值", "依据", "把握"] { html.th(head, .scope("col")) }
                    }
                }
                html.tbody { html in
                    for repair in report.repairs { row(repair, &html) }
                }
            }
        }
    }

    private func row(_ repair: Repair, _ html: inout HTML) {
        let cell = report.format.index(of: repair.cell).map { report.format.cells[$0] }
        html.tr { html in
            html.th("\(cell?.rowLabel ?? "") · \(cell?.columnLabel ?? "")", .scope("row"))
            html.td(report[repair.cell].printed, class: "number")
            html.td(repair.value.description, class: "number")
            html.td(repair.because.joined(separator: "、"))
            html.td { html in
                html.span(repair.isCertain ? "唯一读法" : "可能", class: repair.isCertain ? "tag sound" : "tag warning")
            }
        }
    }
}
