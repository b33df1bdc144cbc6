import Disclosure
import StatutoryReports

/// The numbers of a trend, year by year: what the pictures show, for reading and for downloading.
struct TrendTable: HTMLView {
    /// Rows on the page; the file has all.
    static let mostRows = 200

    let trend: Trend

    init(_ trend: Trend) { self.trend = trend }

    func write(to html: inout HTML) {
        html.div(class: "scroll", .tabindex(0), .role("region"), .label("各年数据，可左右滚动")) { html in
            html.table(class: "list figures-by-year") { html in
                html.caption("\(trend.measure.title)，按机关和年度", class: "quiet")
                html.thead { html in
                    html.tr { html in
                        html.th("机关", class: "row-label", .scope("col"))
                        for year in trend.years { html.th("\(year)", class: "number", .scope("col")) }
                    }
                }
                html.tbody { html in
                    for row in trend.rows.prefix(Self.mostRows) { self.row(row, &html) }
                }
                html.tfoot { total(&$0) }
            }
        }
        if trend.rows.count > Self.mostRows {
            html.p("这里列出前 \(Self.mostRows) 个机关，共 \(trend.rows.count) 个；全部数据请下载。", class: "note")
        }
    }

    private func row(_ row: Trend.Row, _ html: inout HTML) {
        html.tr { html in
            html.th(class: "row-label", .scope("row")) { html in
                html.a(row.name, href: Link("/reports", query: [("agency", row.agency.rawValue), ("view", "list")]))
            }
            for year in trend.years {
                html.td(class: "number") { html in
                    switch row.readings[year] {
                    case .value(let quantity):
                        html.a(trend.measure.text(quantity), href: "/reports/\(row.agency)/\(year)")
                    case .missing(let reason): html.span(reason, class: "told")
                    case nil: html.span("—", class: "told", .label("没有报告"), .role("img"))
                    }
                }
            }
        }
    }

    private func total(_ html: inout HTML) {
        html.tr { html in
            html.th(trend.measure.kind == .rate ? "合起来" : "合计", class: "row-label", .scope("row"))
            for year in trend.years {
                html.td(class: "number") { html in
                    guard let total = trend.totals.first(where: { $0.year == year }) else { return html.text("数字过大") }
                    html.text(trend.measure.text(total.quantity))
                    html.span("\(total.agencies) 个机关", class: "told")
                }
            }
        }
    }

    /// Years as columns, an agency in each row. A value that is not there is empty.
    var csv: [UInt8] {
        var csv = CSVWriter(byteOrderMark: true)
        csv.line(["机关", "机关代码"] + trend.years.map { "\($0)" })
        for row in trend.rows {
            let values = trend.years.map { row.readings[$0]?.quantity.map(trend.measure.text) ?? "" }
            csv.line([row.name, row.agency.rawValue] + values)
        }
        return csv.bytes
    }
}
