import Disclosure
import StatutoryReports

/// One line for each report.
struct ReportTableView: HTMLView {
    let reports: [ReportSummary]
    let filter: ReportFilter

    func write(to html: inout HTML) {
        html.div(class: "scroll", .tabindex(0), .role("region"), .label("报告列表，可左右滚动")) { html in
            html.table(class: "list") { html in
                html.caption("报告列表", class: "quiet")
                html.thead { html in
                    html.tr { html in
                        head("机关", .name, "", &html)
                        head("年度", .year, "number", &html)
                        head("结论", .errors, "", &html)
                        html.th("需要说明", class: "number", .scope("col"))
                        html.th("读取", class: "number", .scope("col"))
                        head("收到", .kept, "number", &html)
                    }
                }
                html.tbody { html in
                    for report in reports { row(report, &html) }
                }
            }
        }
    }

    private func head(_ label: String, _ sort: ReportFilter.Sort, _ style: String, _ html: inout HTML) {
        let isCurrent = filter.sort == sort
        let order = sort == .name ? "ascending" : "descending"
        html.th(class: style, .scope("col"), .aria("aria-sort", isCurrent ? order : "none")) { html in
            html.a(href: filter.with { $0.sort = sort }.link) { html in
                html.text(label)
                if isCurrent { html.span(sort == .name ? "↑" : "↓", .hiddenFromReaders) }
            }
        }
    }

    private func row(_ report: ReportSummary, _ html: inout HTML) {
        html.tr { html in
            html.th(class: "row-label", .scope("row")) { html in
                html.a(report.agency.name, href: report.link)
                if !report.agency.region.isEmpty { html.span(report.agency.region, class: "told") }
            }
            html.td("\(report.year)", class: "number")
            html.td { html in
                html.span(class: "share \(report.soundness.style)") { html in
                    html.soundnessMark(report.soundness)
                    html.text(report.soundness.label)
                }
            }
            html.td(report.warnings == 0 ? "—" : "\(report.warnings)", class: "number")
            html.td("\(report.cellsRead) / \(report.cellsExpected)", class: "number")
            html.td(report.keptDay, class: "number")
        }
    }
}
