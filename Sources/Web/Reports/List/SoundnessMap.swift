import Disclosure

/// Agencies by years, a mark for each report: where the trouble is, at a glance.
struct SoundnessMap: Sendable {
    struct Row: Sendable {
        var agency: Agency
        /// By year; the newest version of each.
        var reports: [Int: ReportSummary] = [:]

        var errors: Int { reports.values.reduce(0) { $0 + $1.errors } }
        var newestYear: Int { reports.keys.max() ?? 0 }
        var lastKept: String { reports.values.map(\.keptAt).max() ?? "" }
    }

    let rows: [Row]
    let years: [Int]

    /// A row for each agency, in the order asked for.
    static func agencies(_ reports: [ReportSummary], _ sort: ReportFilter.Sort) -> [Row] {
        var rows: [Row] = []
        var positions: [AgencyCode: Int] = [:]
        for report in reports {
            let position = positions[report.agency.code] ?? rows.count
            if position == rows.count {
                positions[report.agency.code] = position
                rows.append(Row(agency: report.agency))
            }
            rows[position].reports[report.year] = report
        }
        switch sort {
        case .name: return rows
        case .year: return rows.sorted { $0.newestYear > $1.newestYear }
        case .errors: return rows.sorted { $0.errors > $1.errors }
        case .kept: return rows.sorted { $0.lastKept > $1.lastKept }
        }
    }
}

struct SoundnessMapView: HTMLView {
    let map: SoundnessMap

    func write(to html: inout HTML) {
        html.div(class: "scroll", .tabindex(0), .role("region"), .label("机关与年度，可左右滚动")) { html in
            html.table(class: "map") { html in
                html.caption("每个机关每年的报告是否站得住", class: "quiet")
                html.thead { html in
                    html.tr { html in
                        html.th("机关", class: "row-label", .scope("col"))
                        for year in map.years { html.th("\(year)", .scope("col")) }
                    }
                }
                html.tbody { html in
                    for row in map.rows { self.row(row, &html) }
                }
            }
        }
    }

    private func row(_ row: SoundnessMap.Row, _ html: inout HTML) {
        html.tr { html in
            html.th(class: "row-label", .scope("row")) { html in
                html.a(
                    row.agency.name,
                    href: Link("/reports", query: [("agency", row.agency.code.rawValue), ("view", "list")])
                )
                if !row.agency.region.isEmpty { html.span(row.agency.region, class: "told") }
            }
            for year in map.years {
                html.td { html in
                    if let report = row.reports[year] { mark(report, &html) } else { html.span("没有", class: "quiet") }
                }
            }
        }
    }

    private func mark(_ report: ReportSummary, _ html: inout HTML) {
        let soundness = report.soundness
        html.a(href: report.link, class: "standing \(soundness.style)") { html in
            html.soundnessMark(soundness)
            html.span("\(report.year) 年：\(soundness.label)", class: "quiet")
            switch soundness {
            case .broken(let count), .explain(let count): html.span("\(count)", .hiddenFromReaders)
            case .sound, .partial: break
            }
        }
    }
}
